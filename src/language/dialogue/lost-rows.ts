import type { Query } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';
import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import { takeNamedReference, type FoundReference } from './reference-words.js';

/** "who else has that permission?": "the" may be of whatever kind. */
const THAT_ONE = /(?<!\p{L})(?:that|this|diese[snmr]?|cet(?:te)?|es[ea]|est[ea])(?!\p{L})/iu;

const isWholeTable = ({ table, where, named, ...query }: Query): boolean =>
  where.length === 0 &&
  named.every(({ guess }) => guess === true) &&
  [query.check, query.related, query.period, query.order, query.by].every((one) => one === undefined) &&
  SUBJECT_TABLES.find(({ id }) => id === table)?.single !== true;

const withoutCheck = ({ check: _check, ...query }: Query): Query => query;

/**
 * Whether a message points back at what was spoken of, and was understood as a question about all that a table holds: then its reference was
 * lost on the way, and all the rows would answer another question.
 */
export function losesItsRows(
  { query, intent, tractable }: Understanding,
  text: string,
  found: FoundReference | undefined,
  before: Query | undefined,
): boolean {
  const isOfRight = takeNamedReference(text, true).found && THAT_ONE.test(text);
  const isBack = found?.firm === true || isOfRight;
  if (!isBack || intent === 'explain' || query === undefined) return false;
  // "who else holds that role?": the judgement "holds a role" is made of the words that point back.
  const isHint = isOfRight && tractable !== true;
  if (!isWholeTable(isHint ? withoutCheck(query) : query)) return false;
  // All of them were spoken of.
  return before === undefined || before.table !== query.table || !isWholeTable(before);
}

/** "which of these can send mail as him?": one pronoun is meant by the rows, and the other says for whom. */
const FOR_WHOM =
  /(?<!\p{L})(?:as (?:him|her|them)|(?:on|in) (?:his|her|their) (?:behalf|name)|in (?:seinem|ihrem) namen|als (?:er|sie|ihn)|en (?:son|leur) nom|à sa place|en su nombre|como (?:él|ella))(?!\p{L})/iu;

/** What a message about several says of somebody else besides, as not used. */
export function tellForWhom(understanding: Understanding, text: string): Understanding {
  const [said] = FOR_WHOM.exec(text) ?? [];
  const { query } = understanding;
  return said === undefined || query === undefined
    ? understanding
    : { ...understanding, query: { ...query, unread: [...query.unread, said] } };
}
