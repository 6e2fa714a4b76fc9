import type { Understanding } from '../model/understanding.js';

/**
 * "how many of these exclusions come through a nested group?", where nothing of it is a condition: it would count what was shown, which was
 * not asked.
 */
export function countsNothingAsked({ query }: Understanding): boolean {
  if (query?.form !== 'count' || query.unread.length === 0) return false;
  return query.where.length === 0 && query.check === undefined && (query.related ?? []).length === 0;
}
