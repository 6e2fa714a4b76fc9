import { formatList } from '../../core/sentence-formatting.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';

/**
 * "Require MFA outside the offices (covers this account under its conditions only)": what each row has to do with the only person named,
 * where the table can tell. undefined: it cannot, or nobody or several are named.
 */
export function nameWithReasons(
  { table }: Pick<QueryMaterial, 'table'>,
  { mentioned }: Pick<ResolvedNames, 'mentioned'>,
  rows: readonly unknown[],
): string | undefined {
  const { whyNot } = table;
  const ids = new Set(mentioned.flatMap(({ kind, id }) => (kind === 'user' ? [id] : [])));
  const [person, other] = ids;
  if (whyNot === undefined || person === undefined || other !== undefined || rows.length === 0) return undefined;
  const named = rows.map((row) => `${table.subject(row as never).name} (${whyNot(row as never, person)})`);
  return formatList(named, MOST_NAMES);
}
