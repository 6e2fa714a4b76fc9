import type { Gap, GapReason } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { Report } from '../core/report.js';

/** How long a stored result answers at once. */
export const FRESH_FOR_MS = 10 * 60_000;
/** Gaps that the next attempt may close: an answer with one of them is never served from the store as if fresh. */
const TRANSIENT: readonly GapReason[] = ['throttled', 'unreachable', 'invalid-response', 'bug'];

/** Whether a stored report may stand for a new reading. */
export function isFresh({ result }: Report, now: Instant, freshForMs: number): boolean {
  return isStillGood(result, now, freshForMs);
}

/** The same of whatever else was read and kept. */
export function isStillGood(
  { asOf, gaps }: { readonly asOf: Instant; readonly gaps: readonly Gap[] },
  now: Instant,
  freshForMs: number,
): boolean {
  const ageMs = Date.parse(now) - Date.parse(asOf);
  return ageMs < freshForMs && !gaps.some((gap) => TRANSIENT.includes(gap.reason));
}
