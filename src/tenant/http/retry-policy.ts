import type { RequestLimits, Timing } from './request-limits.js';
import { TenantProblem, createCancelledProblem } from '../tenant-problem.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/**
 * How one try ended: with a value, or with a problem that another try may fix. `progress`: part of the work is done, so the count of
 * tries restarts (the deadline does not); each such try must leave less to do.
 */
export type AttemptResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'again'; readonly problem: TenantProblem; readonly progress?: boolean };

/** The limits that bound retrying. */
export type RetryLimits = Pick<RequestLimits, 'totalTimeMs' | 'attempts' | 'baseDelayMs' | 'maxDelayMs'>;

/**
 * The only place that retries. `attempt` can ask how many milliseconds remain. Returns the value, or throws the last problem once
 * attempts or time run out; never sleeps past the deadline. The signal cancels at once.
 */
export async function runWithRetries<T>(
  limits: RetryLimits,
  timing: Timing,
  signal: AbortSignal | undefined,
  attempt: (remainingMs: () => number) => Promise<AttemptResult<T>>,
): Promise<T> {
  const deadline = timing.nowMs() + limits.totalTimeMs;
  for (let tries = 1; ; tries += 1) {
    if (signal?.aborted === true) throw createCancelledProblem(signal.reason);
    const ended = await attempt(() => deadline - timing.nowMs());
    if (ended.kind === 'done') return ended.value;
    if (ended.progress === true) tries = 1;
    const delayMs = computeRetryDelayMs(tries, ended.problem.retryAfterMs, limits, timing.random());
    if (tries >= limits.attempts || timing.nowMs() + delayMs >= deadline) throw givenUp(ended.problem, tries);
    await timing.sleep(delayMs, signal).catch((error: unknown) => {
      throw createCancelledProblem(error);
    });
  }
}

/**
 * Milliseconds to wait after try number `tries` (from 1): the service's `Retry-After` plus a little jitter, so that waiting requests
 * do not all return at once; without it exponential backoff with full jitter.
 */
export function computeRetryDelayMs(
  tries: number,
  retryAfterMs: number | undefined,
  limits: Pick<RetryLimits, 'baseDelayMs' | 'maxDelayMs'>,
  random: number,
): number {
  if (retryAfterMs !== undefined) return retryAfterMs + random * Math.min(limits.baseDelayMs, 100);
  return random * Math.min(limits.maxDelayMs, limits.baseDelayMs * 2 ** Math.min(tries - 1, 30));
}

function givenUp(problem: TenantProblem, tries: number): TenantProblem {
  const times = tries === 1 ? 'once' : `${tries} times`;
  return new TenantProblem(problem.reason, `${problem.detail} (tried ${times})`, {
    ...omitUndefined({ status: problem.status, code: problem.code }),
    cause: problem,
  });
}

/** Parses `Retry-After`, seconds or an HTTP date, as milliseconds from `nowMs` (epoch); undefined when invalid. Never negative. */
export function parseRetryAfter(header: string | null | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Require the shape of a date: `Date.parse` also accepts "5 apples".
  if (!/^[A-Za-z]{3,9},? \d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} \d\d:\d\d:\d\d/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
