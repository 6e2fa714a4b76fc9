import { formatList } from '../../core/sentence-formatting.js';
import type { QueryMaterial } from './query-material.js';

/** That somebody holds a role, or that none does, is known of everybody. */
const OF_EVERYBODY = 'privileged';

/**
 * "are they enabled?" of people who hold no role: only the accounts of admins are read, so that nothing of theirs is known, and "none" would be
 * said of others. undefined: somebody who is named is among those who are read, or the question is whether they are admins.
 */
export function phrasePeopleNotRead({ query, table, rows }: QueryMaterial): string | undefined {
  const people = query.named.filter(({ kind, ids = [], not }) => kind === 'user' && ids.length > 1 && not !== true);
  const isOfMore = query.where.some(({ attribute }) => attribute !== OF_EVERYBODY) || query.check !== undefined;
  if (table.id !== 'admins' || people.length === 0 || !isOfMore) return undefined;
  const asked = new Set(people.flatMap(({ ids = [] }) => ids));
  if (rows.some((row) => asked.has(table.subject(row as never).id))) return undefined;
  const names = formatList(people.map(({ words }) => words));
  return `I could not tell: I read this of admins alone, and ${names} hold no admin role`;
}
