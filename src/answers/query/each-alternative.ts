import { formatList } from '../../core/sentence-formatting.js';
import type { QueryCondition } from '../../language/model/query.js';
import type { VerbPhrase } from '../../subjects/model/wording.js';
import { formatRowValue, listValues, readAttribute, valueText } from './attribute-value-formatting.js';
import { evaluateCondition } from './condition-evaluator.js';
import { sayCondition } from './condition-wording.js';
import { sayOfOne } from './one-row-sentence.js';
import type { ResolvedNames } from './name-resolver.js';
import type { PhrasedAnswer } from './phrased-answer.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';
import { withoutVerdict } from './verdict.js';

/** The conditions of which any is enough, where a question has one such list; "guests included" is none. */
function findAlternatives(where: readonly QueryCondition[]): readonly QueryCondition[] {
  const grouped = where.filter(({ group }) => group !== undefined);
  const isOneList = new Set(grouped.map(({ group }) => group)).size === 1;
  const isSaidApart = new Set(grouped.map(({ words }) => words)).size === grouped.length;
  return isOneList && isSaidApart ? grouped : [];
}

/** How many are what a question tells as alternatives, and what else it asks of all of them. */
export interface EachAlternative {
  /** "4 are enforced, 0 are off and 1 only reports". */
  readonly says: string;
  readonly others: readonly QueryCondition[];
}

/** "how many are on, off or only testing?": each is counted by itself. undefined: the question tells no alternatives. */
export function countAlternatives(
  { table, query }: Pick<QueryMaterial, 'table' | 'query'>,
  matched: readonly unknown[],
): EachAlternative | undefined {
  const alternatives = findAlternatives(query.where);
  if (alternatives.length < 2) return undefined;
  const counts = alternatives.flatMap((condition) => {
    const attribute = table.attributes[condition.attribute];
    if (attribute === undefined) return [];
    const count = matched.filter((row) => evaluateCondition(attribute, condition, row) === true).length;
    return [`${count} ${sayCondition(attribute, condition)[count === 1 ? 0 : 1]}`];
  });
  return { says: formatList(counts, counts.length), others: query.where.filter(({ group }) => group === undefined) };
}

/** The rows of each alternative that a question tells, and what is so of them. undefined: it tells none. */
export function splitByAlternative(
  { table, query }: Pick<QueryMaterial, 'table' | 'query'>,
  matched: readonly unknown[],
): readonly { readonly says: VerbPhrase; readonly rows: readonly unknown[] }[] | undefined {
  const parts = findAlternatives(query.where).flatMap((condition) => {
    const attribute = table.attributes[condition.attribute];
    if (attribute === undefined) return [];
    const rows = matched.filter((row) => evaluateCondition(attribute, condition, row) === true);
    return [{ says: sayCondition(attribute, condition), rows }];
  });
  return parts.length < 2 ? undefined : parts;
}

/**
 * Whether a question asks which of two something is: both cannot be, or the second is the lesser ("an active role, or only an eligible one?").
 */
function asksWhichOfTwo({ where, order }: QueryMaterial['query']): boolean {
  const alternatives = findAlternatives(where);
  const [first, ...others] = alternatives;
  if (first === undefined || others.length === 0) return false;
  // Of the newest one only one of several values can be.
  const isOpposite = others.every(
    ({ attribute, op, value }) =>
      attribute === first.attribute &&
      op === 'is' &&
      value !== first.value &&
      (typeof value === 'boolean' || order !== undefined),
  );
  if (isOpposite) return true;
  if (alternatives.length < where.length) return false;
  return others.some(({ words }) => LESSER.test(words) || TO_BE_DONE.test(words));
}

/** An answer without the "yes" that tells neither of two: which one is, or how many are each. */
export function sayWhichOfTwo(
  material: QueryMaterial,
  matched: readonly unknown[],
  said: PhrasedAnswer,
): PhrasedAnswer {
  const { answer, headline } = said;
  const { where } = material.query;
  if (answer.kind !== 'yes-no' || answer.value !== true || !asksWhichOfTwo(material.query)) return said;
  const isOne = answer.subjects.length === 1;
  const each = isOne || !saysEither(where) ? undefined : countAlternatives(material, matched);
  if (!isOne && each === undefined) return said;
  const counted = each === undefined ? '' : `${each.says}: `;
  const first = isOne ? sayFirstOfTwo(material, matched) : undefined;
  return {
    ...said,
    answer: { ...answer, kind: 'value', value: null },
    headline: first ?? `${counted}${withoutVerdict(headline)}`,
  };
}

/** What is active is still eligible, too: whoever asks whether it has to be activated first is told that it need not. */
function sayFirstOfTwo(material: QueryMaterial, matched: readonly unknown[]): string | undefined {
  const { table, query } = material;
  const [first, ...others] = findAlternatives(query.where);
  const [row, more] = matched;
  if (first === undefined || more !== undefined || !others.every(({ words }) => TO_BE_DONE.test(words)))
    return undefined;
  const attribute = table.attributes[first.attribute];
  if (attribute === undefined || evaluateCondition(attribute, first, row) !== true) return undefined;
  const where = query.where.filter((one) => !others.includes(one));
  const beside = others.map(({ attribute: id }) => id);
  return sayOfOne({ ...material, query: { ...query, where, show: [...beside, ...(query.show ?? [])] } }, row, true);
}

/** Whether nothing but one of the alternatives can be: made by a person or by an app. */
const saysEither = (where: readonly QueryCondition[]): boolean =>
  findAlternatives(where).every(({ value }) => typeof value === 'boolean');

/** "oder muss er das erst aktivieren": what is not so yet. */
const TO_BE_DONE = /(?<!\p{L})(?:aktivieren|activate|activer|activar(?:l[oa])?)(?!\p{L})/iu;
const LESSER =
  /^(?:only|just|merely|nur|bloß|lediglich|seulement|uniquement|juste|s[oó]lo|solamente|únicamente)(?!\p{L})/iu;

/** ", on 2026-12-30": the end that a question shows beside how something is held, where one is set. */
function untilOf({ attributes }: QueryMaterial['table'], { show = [] }: QueryMaterial['query'], row: unknown): string {
  const end = show.map((id) => attributes[id]).find((one) => one?.type === 'instant' && one.ahead === true);
  if (end === undefined || typeof readAttribute(end, row) !== 'string') return '';
  return `, on ${formatRowValue(end, row)}`;
}

/**
 * "is Tomás a permanent admin or does he go through PIM?": which it is, of the one that is named; a "yes" would tell neither. undefined: it asks
 * something else, or of several.
 */
export function phraseWhichAlternative(
  { table, query }: QueryMaterial,
  { filters }: Pick<ResolvedNames, 'filters'>,
  { matched }: Pick<MatchedRows, 'matched'>,
  notes: readonly string[],
): PhrasedAnswer | undefined {
  const alternatives = findAlternatives(query.where);
  const [first] = alternatives;
  const attribute = first && table.attributes[first.attribute];
  const isOfOne = alternatives.every(({ attribute: id, op }) => id === first?.attribute && op === 'is');
  const isAll = alternatives.length >= 2 && alternatives.length === query.where.length;
  const subjects = matched.map((row) => table.subject(row as never));
  const [subject] = subjects;
  if (!isAll || !isOfOne || filters.length === 0 || attribute?.type !== 'choice' || subject === undefined)
    return undefined;
  if (new Set(subjects.map(({ id }) => id)).size > 1) return undefined;
  const said = matched.map((row) => formatList(formatRowValue(attribute, row).split('; ')));
  const beside = table.columns.find((id) => id !== first?.attribute && table.attributes[id]?.type === 'text') ?? '';
  const completing = new Set(said).size > 1 ? table.attributes[beside] : undefined;
  const parts = said.map((value, at) => {
    const beside = completing === undefined ? '' : ` (${formatRowValue(completing, matched[at])})`;
    const isOneWay = listValues(readAttribute(attribute, matched[at])).length === 1;
    return `${value}${isOneWay ? untilOf(table, query, matched[at]) : ''}${beside}`;
  });
  const values = [...new Set(matched.flatMap((row) => listValues(readAttribute(attribute, row)).map(valueText)))];
  return {
    answer: { kind: 'value', value: values.length === 1 ? (values[0] ?? null) : null, subjects: [subject], of: 1 },
    headline: `${subject.name}: ${formatList([...new Set(parts)], parts.length)}`,
    notes,
  };
}
