import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';

/**
 * Whether a question is about whom rows take in or leave out, so that everybody is read of whom that can be known: it asks for them, or names
 * somebody and says nothing else ("is Diego covered by a policy?").
 */
export function asksWhomItTakesIn(
  { takesIn }: AnySubjectTable,
  { named, where, show = [] }: Pick<Query, 'named' | 'where' | 'show'>,
): boolean {
  if (takesIn === undefined) return false;
  const asked = new Set([...show, ...where.map(({ attribute }) => attribute)]);
  if (asked.has(takesIn.listedIn) || asked.has(takesIn.leftOutIn)) return true;
  return where.length === 0 && named.some(({ kind }) => kind === 'user');
}
