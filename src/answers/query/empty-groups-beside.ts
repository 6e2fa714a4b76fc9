import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import type { QueryAnswer } from '../model/query-answer.js';

const MOST_NAMED = 5;
const TABLES: ReadonlySet<string> = new Set(['role-assignments', 'admins']);

/**
 * "who holds Exchange Administrator?": the groups that hold the role and have no active member, of whom no list of holders tells. undefined: the
 * question is not of a role's holders as such.
 */
export function askEmptyGroupsWithRole(query: Query): Query | undefined {
  const { table, named, where, related = [], check, by, form } = query;
  const isOfRole = named.length === 1 && named.every(({ kind, not }) => kind === 'role' && not !== true);
  const isPlain = where.length + related.length === 0 && check === undefined && by === undefined;
  const isOfWho = form === 'list' || form === 'who' || form === 'count';
  if (!TABLES.has(table) || !isOfRole || !isPlain || !isOfWho) return undefined;
  return {
    about: 'group',
    table: 'role-giving-groups',
    where: [{ attribute: 'empty', op: 'is', value: true, words: 'no member' }],
    named: named.map(({ kind, words }) => ({ kind, words })),
    form: 'list',
    unread: [],
  };
}

/** The answer of a role's holders, with the groups that hold it and give it to nobody now beside it. */
export function tellEmptyGroups(ofHolders: QueryAnswer, ofGroups: QueryAnswer): QueryAnswer {
  const { subjects } = ofGroups.answer;
  if (ofHolders.answer.kind === 'unknown' || subjects.length === 0) return ofHolders;
  const names = formatList(
    subjects.map(({ name }) => name),
    MOST_NAMED,
  );
  const which = subjects.length === 1 ? `the group ${names}, which has` : `the groups ${names}, which have`;
  return { ...ofHolders, notes: [`Also held by ${which} no active member.`, ...ofHolders.notes] };
}
