import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { MatchedRows } from './query-material.js';

/** Says how far the log is read back, where it tells nothing of what was shown before: that may be older. */
export function describeLogReach(
  { about, looksBackDays }: AnySubjectTable,
  { form, period, named }: Query,
  { matched, undecided }: MatchedRows,
): readonly string[] {
  if (form !== 'who' && form !== 'when') return [];
  if (about !== 'event' || looksBackDays === undefined || period !== undefined) return [];
  const isOfShown = named.some(({ ids, not }) => ids !== undefined && not !== true);
  if (!isOfShown || matched.length + undecided.length > 0) return [];
  return [`The audit log is read ${looksBackDays} days back: what is older, it does not tell.`];
}
