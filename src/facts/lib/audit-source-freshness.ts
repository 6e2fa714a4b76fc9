import type { Instant } from '../../core/instant.js';
import type { AuditSourceId, AuditSourceState } from '../audit-watch.js';

/**
 * From this age on, in milliseconds, what a source said is not "now": five of the passes that are a minute apart. An attack in these
 * minutes would be unseen, so nothing may look read.
 */
const LATE_AFTER_MS = 5 * 60_000;
/** One search of the past takes up to an hour (`SEARCH_TIME_MS` of the audit API client), and its position says nothing of now. */
const SEARCH_LATE_AFTER_MS = 90 * 60_000;

/** How old our reading of a source is. */
export interface AuditSourceFreshness {
  /** Milliseconds since the moment up to which it was read; absent: it was never read. */
  readonly ageMs?: number;
  /** Too old to count as read. */
  readonly isLate: boolean;
}

/** Judges the age of a reading. Both moments are by the database's clock. */
export function judgeAuditSourceFreshness(
  { source, readUpTo, lastSuccessAt }: Pick<AuditSourceState, 'source' | 'readUpTo' | 'lastSuccessAt'>,
  now: Instant,
): AuditSourceFreshness {
  const at = source === 'audit-query' ? (lastSuccessAt ?? readUpTo) : readUpTo;
  if (at === undefined) return { isLate: false };
  const ageMs = Math.max(0, Date.parse(now) - Date.parse(at));
  return { ageMs, isLate: ageMs > lateAfterMs(source) };
}

function lateAfterMs(source: AuditSourceId): number {
  return source === 'audit-query' ? SEARCH_LATE_AFTER_MS : LATE_AFTER_MS;
}
