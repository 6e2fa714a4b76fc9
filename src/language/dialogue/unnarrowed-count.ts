import type { Understanding } from '../model/understanding.js';

/**
 * "how many of these exclusions come through a nested group?", "does one of them bark?", where nothing of it is a condition: all that was
 * shown would be told, which was not asked.
 */
export function tellsNothingAsked({ query }: Understanding): boolean {
  if (query === undefined || query.unread.length === 0) return false;
  const { where, check, related = [], show = [], order, by, form } = query;
  const isNothing = where.length === 0 && check === undefined && related.length === 0;
  if (!isNothing) return false;
  return (
    form === 'count' ||
    ((form === 'yes-no' || form === 'list') && show.length === 0 && order === undefined && by === undefined)
  );
}
