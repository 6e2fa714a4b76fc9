import { omitUndefined } from '../../core/omit-undefined.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { UnderstandingContext } from '../understanding-context.js';
import { isAnyNoun, readWithEveryTable, saysMoreThanNames, type FollowUpReading } from './follow-up-reading.js';

/** What comes of asking the question before of another kind of thing. */
export type AskedOfKind =
  | { readonly query: Query; readonly table: string }
  /** What it asked cannot be asked of that kind. */
  | 'not-so-asked';

/**
 * "the same for connectors": what the question before asked of its kind, of another one. undefined: the message names no other kind, or says
 * more than that.
 */
export function askSameOfKind(
  text: string,
  { understanding: { query } }: DialogueState,
  context: UnderstandingContext,
): AskedOfKind | undefined {
  if (query === undefined) return undefined;
  const bare = text
    .replace(/[\s?.!]+$/, '')
    .replace(WHICH, '')
    .replace(/^(?:the|all|our|die|alle|les|tous les|toutes les|los|las|todos los) /iu, '');
  const kinds = readWithEveryTable(bare, context).filter((one) => isAnyNoun(one) && !saysMoreThanNames(one));
  const [other] = kinds;
  if (other === undefined || kinds.some(({ table }) => table.id === query.table)) return undefined;
  if (query.where.length === 0 && query.check === undefined) return askShownOfKind(query, other);
  if (query.named.length > 0 || query.check !== undefined) return 'not-so-asked';
  const form = query.form === 'count' ? 'count' : 'list';
  const { table } = other;
  const own = query.where.map((condition) => ofKind(condition, query, table));
  // Each condition has the same name there: what it says of one kind it says of the other.
  if (own.every((one) => one !== undefined)) return { query: { ...other.query, where: own, form }, table: table.id };
  const said = query.where.map(({ words }) => words).join(' ');
  const reading = readWithEveryTable(`${bare} ${said}`, context).find((one) => one.table.id === table.id);
  const isSaid =
    reading !== undefined &&
    reading.unreadAt.length === 0 &&
    reading.query.where.length >= query.where.length &&
    query.where.every(({ op }) => reading.query.where.some((one) => one.op === op));
  return isSaid ? { query: { ...reading.query, form }, table: table.id } : 'not-so-asked';
}

/** A condition of one table in another that has the same attribute, with the same values. */
function ofKind(condition: QueryCondition, before: Query, table: AnySubjectTable): QueryCondition | undefined {
  const { attribute } = condition;
  if (attribute === 'thing' && before.table === 'events') {
    const value = THINGS[table.id];
    return value === undefined ? undefined : { ...condition, value, words: value };
  }
  const from = SUBJECT_TABLES.find(({ id }) => id === before.table)?.attributes[attribute];
  const to = Object.hasOwn(table.attributes, attribute) ? table.attributes[attribute] : undefined;
  const isSame = from !== undefined && to !== undefined && from.label === to.label && from.type === to.type;
  return isSame ? condition : undefined;
}

/** What the log calls the rows of a table. */
const THINGS: Readonly<Record<string, string>> = {
  'transport-rules': 'rule',
  connectors: 'connector',
  apps: 'app',
  policies: 'policy',
  credentials: 'credential',
};

/** "who changed them last?", and then "the same for rules": what was asked to see, of another kind that has it. */
function askShownOfKind({ show = [], form, order, named }: Query, { table, query }: FollowUpReading): AskedOfKind {
  const asked = [...show, ...(order === undefined ? [] : [order.attribute])];
  if (!asked.every((id) => Object.hasOwn(table.attributes, id))) return 'not-so-asked';
  // "which rules did it make?", and then "and which connectors?": whose they are goes on.
  const known = named.every(({ attributes = [] }) => attributes.every((id) => Object.hasOwn(table.attributes, id)));
  if (!known) return 'not-so-asked';
  return { query: { ...query, form, show, named, ...omitUndefined({ order }) }, table: table.id };
}

/** "which connectors?", without a verb: it says nothing of them. */
const WHICH = /^(?:which|what|how many|welche|wie ?viele|quel(?:le)?s|combien de|qu[ée]|cu[áa]nt[oa]s) (?=\p{L}+$)/iu;

/**
 * Whether a message asks for another kind of thing and nothing of it: "which connectors?". Not of those whom the question before asked for by
 * what they are: "how many guests?", and then "and how many admins?".
 */
export function asksForKindAlone(text: string, before: Query | undefined, question: string): boolean {
  const isHead =
    before?.where.some(({ attribute, words }) => attribute !== 'thing' && isHeadOf(question, words)) === true;
  return before !== undefined && !isHead && WHICH.test(text.replace(/[\s?.!]+$/, ''));
}

/** Whether a question asks for those whom some of its words describe: "how many guests …". */
export const isHeadOf = (question: string, words: string): boolean =>
  IS_ASKED.test(question.slice(0, wordsAt(question, words)));

const wordsAt = (question: string, words: string): number =>
  Math.max(question.toLowerCase().indexOf(words.toLowerCase()), 0);

/** All that stands before the noun that is asked for. */
const IS_ASKED =
  /^[\s¿]*(?:which|what|who are|how many|welche|wer sind|wie ?viele|quel(?:le)?s|qui sont|combien de|qu[ée]|cu[áa]nt[oa]s|qui[ée]nes son)(?: (?:of )?(?:our|the|unserer?|unsere|die|nos|les|nuestr[oa]s|l[oa]s))? $/iu;
