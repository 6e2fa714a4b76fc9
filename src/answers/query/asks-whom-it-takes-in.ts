import { listAskedOfRows, type Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';

/**
 * Whether a question is about whom rows take in or leave out, so that everybody is read of whom that can be known: it asks for them, or names
 * somebody and says nothing else ("is Diego covered by a policy?").
 */
export function asksWhomItTakesIn(
  { takesIn }: AnySubjectTable,
  query: Pick<Query, 'named' | 'where' | 'show' | 'every' | 'ofKind' | 'ofFirst'>,
): boolean {
  const { named, where, show = [] } = query;
  if (takesIn === undefined) return false;
  const asked = new Set([...show, ...where.map(({ attribute }) => attribute)]);
  if (asked.has(takesIn.listedIn) || asked.has(takesIn.leftOutIn)) return true;
  return listAskedOfRows(query).length === 0 && named.some(({ kind }) => kind === 'user');
}
