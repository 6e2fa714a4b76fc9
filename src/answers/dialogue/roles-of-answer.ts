import type { Listing } from '../../core/report-listing.js';

const OF_ROLES = /^roles?$/iu;
const SAYS_NONE: ReadonlySet<string> = new Set(['', 'none', 'not known']);
/** More cannot be "that role". */
const MOST_ROWS = 12;

/** The roles that the rows of an answer tell, each once. undefined: they tell none, or there are too many rows. */
export function findRoles({ columns, rows }: Listing): readonly string[] | undefined {
  const at = columns.findIndex((label) => OF_ROLES.test(label));
  if (at < 0 || rows.length > MOST_ROWS) return undefined;
  const roles = new Set(
    rows.flatMap(({ cells }) => (cells[at] ?? '').split(', ')).filter((role) => !SAYS_NONE.has(role)),
  );
  return roles.size === 0 ? undefined : [...roles];
}
