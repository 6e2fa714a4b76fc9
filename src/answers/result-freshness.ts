import type { Gap, GapReason } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { CheckReport } from '../checks/model/check-report.js';

/** Default age limit for reusing a stored result, in milliseconds. */
export const FRESH_FOR_MS = 10 * 60_000;
/** Gaps that the next read may close: an answer with one of these never counts as fresh. */
const TRANSIENT: readonly GapReason[] = ['throttled', 'unreachable', 'invalid-response', 'bug'];

/** Whether a stored report can be used instead of reading the tenant. */
export function isReportFresh({ result }: CheckReport, now: Instant, freshForMs: number): boolean {
  return isReadingFresh(result, now, freshForMs);
}

/** The same for any other stored reading. */
export function isReadingFresh(
  { asOf, gaps }: { readonly asOf: Instant; readonly gaps: readonly Gap[] },
  now: Instant,
  freshForMs: number,
): boolean {
  const ageMs = Date.parse(now) - Date.parse(asOf);
  return ageMs < freshForMs && !gaps.some((gap) => TRANSIENT.includes(gap.reason));
}
