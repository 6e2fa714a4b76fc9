import { formatList } from '../../core/sentence-formatting.js';
import type { QueryCondition } from '../../language/model/query.js';
import type { QueryMaterial } from './query-material.js';

/** That somebody holds a role, or that none does, is known of everybody. */
const isOfEverybody = ({ attribute, op }: QueryCondition): boolean =>
  attribute === 'privileged' || (attribute === 'role' && (op === 'has' || op === 'has-not'));

/** A name among people is somebody's. */
const IS_PERSON: ReadonlySet<string> = new Set(['user', 'name']);

type AskedOfPeople = Pick<QueryMaterial, 'query' | 'table' | 'rows'>;

/** Who of those that a question is of has no row: only the accounts of admins are in the table. */
function listAbsent({ query, table, rows }: AskedOfPeople): {
  readonly names: readonly string[];
  readonly isAll: boolean;
} {
  const people = query.named.filter(({ kind, ids = [], not }) => IS_PERSON.has(kind) && ids.length > 0 && not !== true);
  const isOfMore =
    !query.where.every(isOfEverybody) ||
    query.check !== undefined ||
    (query.show ?? []).some((attribute) => attribute !== 'role' || query.form !== 'yes-no');
  if (table.id !== 'admins' || people.length === 0 || !isOfMore) return { names: [], isAll: false };
  const known = new Set(rows.map((row) => table.subject(row as never).id));
  const asked = people.flatMap(({ ids = [] }) => ids);
  const isAbsent = asked.some((id) => !known.has(id));
  return { names: isAbsent ? people.map(({ words }) => words) : [], isAll: asked.every((id) => !known.has(id)) };
}

/** Whether somebody of whom a question is has no row, and may have one in the table of everybody. */
export const missesPeople = (material: AskedOfPeople): boolean => listAbsent(material).names.length > 0;

/**
 * "are they enabled?" of people who hold no role: only the accounts of admins are read, so that nothing of theirs is known, and "none" would be
 * said of others. undefined: somebody who is named is among those who are read, or the question is whether they are admins.
 */
export function phrasePeopleNotRead(material: AskedOfPeople): string | undefined {
  const { names, isAll } = listAbsent(material);
  if (names.length === 0 || !isAll) return undefined;
  return sayOfAdminsAlone(names);
}

/** That what is asked of people is read of those alone who hold a role, which they do not. */
export function sayOfAdminsAlone(names: readonly string[]): string {
  const [name, ...others] = names;
  const isOne = others.length === 0 && !/ and \d+ more$/.test(name ?? '');
  return `I could not tell: I read this for admins only, and ${formatList(names)} ${isOne ? 'holds' : 'hold'} no admin role`;
}
