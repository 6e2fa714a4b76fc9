import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Query, QueryForm, QueryGrouping } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';
import { findComparedNumber } from './compared-number.js';
import { findAppOf, groupableOf, tellsDoer } from './grouping-reader.js';
import type { TableVocabulary } from './table-vocabulary.js';
import type { Piece } from './word-facts.js';

/** What is read of a question whose comparison counts no number of a row. */
export interface Compared {
  readonly pieces: readonly Piece[];
  readonly words: readonly Word[];
  readonly form: QueryForm;
  readonly table: AnySubjectTable;
  /** The attributes that tell who did what is asked, by id. */
  readonly show: readonly string[];
}

type Comparison = Extract<Piece, { is: 'comparison' }>;

/** Words right before the values that are asked for: "which roles", "how many roles", "what publishers". */
const ASKS = /^(?:which|what|many|welche[nrsm]?|viele|quel(?:le)?s?|combien|qu[ée]|cu[áa]nt[oa]s|cu[áa]les|de|d)$/;

/**
 * "which roles have only one holder?", "who consented to more than one app?": the values that so many rows have. undefined: the words tell
 * of no values that rows could be counted by.
 */
function findGroupsOfSize(compared: Compared, comparison: Comparison): QueryGrouping | undefined {
  const { pieces, words, form, table, show } = compared;
  const { op, amount, days } = comparison.comparison;
  if (days !== undefined || form === 'yes-no') return undefined;
  const counted = pieces.find(({ from }) => from === comparison.to);
  const of = counted === undefined || isRow(counted) ? undefined : countedBy(counted, words, table);
  // "by more than one user" counts nothing that a table of apps has. Of a role its holders are counted.
  const isCounted =
    of !== undefined || table.about === 'role' || (counted === undefined ? isEnd(words, comparison) : isRow(counted));
  if (!isCounted) return undefined;
  const size = { op, than: amount, ...(of === undefined ? {} : { of }) };
  const asked = pieces.find((piece) => piece.from < comparison.from && isAskedFor(piece, words));
  const attribute = asked && groupableOf(asked, table);
  const isOfRole = attribute !== undefined && attribute !== of;
  if (asked !== undefined && isOfRole) return { attribute, wants: 'each', size, ...wordsOf(asked, words) };
  const doer = form === 'who' ? show.find((id) => tellsDoer(id, table)) : undefined;
  if (doer !== undefined) return { attribute: doer, wants: 'each', size };
  // "which permissions are held by only one app?": what each row is about, by how many different ones have it.
  const own = asked !== undefined && isRow(asked) ? nameOfRows(table) : undefined;
  return asked !== undefined && own !== undefined && of !== undefined
    ? { attribute: own, wants: 'each', size, ...wordsOf(asked, words) }
    : undefined;
}

/** Whether a piece names what the rows are. */
const isRow = (piece: Piece): boolean => piece.is === 'phrase' && piece.meanings.some(({ kind }) => kind === 'noun');

/** The attribute by which rows of one name are the same: a permission is held by each app anew. */
const nameOfRows = ({ about, attributes }: AnySubjectTable): string | undefined =>
  Object.entries(attributes).find(([, one]) => one.type === 'text' && one.lookup === about)?.[0];

/** What a comparison limits that no attribute took: a number of a row, what a yes needs, or how many rows have a value. */
interface ComparisonRead extends Pick<Query, 'amount' | 'by'> {
  readonly attribute?: string;
}

/** What a comparison limits that stands behind its attribute, or without one. undefined: nothing that this table has. `asked`: by id. */
export function readComparison(
  compared: Compared,
  left: Comparison,
  asked: readonly string[],
  vocabulary: TableVocabulary,
): ComparisonRead | undefined {
  const { op, amount, days } = left.comparison;
  const attribute = findComparedNumber(left.comparison, compared.words, asked, vocabulary);
  if (attribute !== undefined && !countsAnother(attribute, left, compared)) return { attribute };
  if (compared.form === 'yes-no' && days === undefined) return { amount: { op, than: amount } };
  const by = findGroupsOfSize(compared, left);
  return by && { by };
}

/** Whether a number counts something other than the attribute: "just one person" is no number of roles. */
function countsAnother(attribute: string, comparison: Comparison, { pieces, words }: Compared): boolean {
  const counted = pieces.find(({ from }) => from === comparison.to);
  // "for longer than a year - which apps?": what is asked for behind it is not counted.
  const isAsked = BEGINS_QUESTION.test(words[comparison.to]?.text ?? '') || isEnd(words, comparison);
  if (counted?.is !== 'phrase' || isAsked) return false;
  return !counted.meanings.some((one) => 'attribute' in one && one.attribute === attribute);
}

const BEGINS_QUESTION = /^(?:which|what|whose|welche[nrsm]?|quel(?:le)?s?|qu[ée]|cu[áa]les)$/;
const isEnd = (words: readonly Word[], { to }: Comparison): boolean => words[to]?.clause !== words[to - 1]?.clause;

/** The attribute whose different values are counted; absent: the rows are. */
const countedBy = (piece: Piece, words: readonly Word[], table: AnySubjectTable): string | undefined =>
  groupableOf(piece, table) ?? findAppOf(words.slice(piece.from, piece.to), table);

const isAskedFor = (piece: Piece, words: readonly Word[]): boolean =>
  piece.is === 'phrase' && [piece.from - 1, piece.from].some((at) => ASKS.test(words[at]?.text ?? ''));

/** What an English question calls the values; the answer is written in English. */
function wordsOf({ from, to }: Piece, words: readonly Word[]): Pick<QueryGrouping, 'words'> {
  const asksAt = ASKS_IN_ENGLISH.test(words[from]?.text ?? '') ? from : from - 1;
  if (!ASKS_IN_ENGLISH.test(words[asksAt]?.text ?? '')) return {};
  const called = words.slice(asksAt + 1, to).map(({ text }) => text);
  return { words: called.join(' ') };
}

const ASKS_IN_ENGLISH = /^(?:which|what|many)$/;
