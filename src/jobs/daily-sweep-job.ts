import type { SweepStore } from '../answers/model/tenant-sweep-store-port.js';
import type { Clock } from '../core/clock.js';
import { instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';

/** What the daily sweep needs. */
export interface DailySweepOptions {
  readonly answers: AnswerService;
  readonly sweeps: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Maximum age of the last sweep. */
  readonly everyMs?: number;
  /** How often that age is checked; also the delay of the first check after the start. */
  readonly checkEveryMs?: number;
}

/** The running daily sweep. */
export interface DailySweepJob {
  /** Cancels a running sweep and waits for it to end. */
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;
/** Often enough to make up for a failed sweep or a night of sleep. */
const CHECK_EVERY_MS = 5 * 60_000;

/**
 * Sweeps the whole tenant once a day, so that trends and comparisons exist without anyone asking. The age of the last sweep decides,
 * not the time of day: a restart neither skips nor repeats one. Does not keep the process alive.
 */
export function startDailySweep(options: DailySweepOptions): DailySweepJob {
  const { answers, sweeps, clock, log, everyMs = DAY_MS, checkEveryMs = CHECK_EVERY_MS } = options;
  const closing = new AbortController();
  let running: Promise<void> | undefined;

  async function lookIfDue(): Promise<void> {
    try {
      const recent = await sweeps.since(instant(Date.parse(clock.now()) - everyMs));
      // A sweep that could judge nothing (no network) does not count.
      const counts = recent.some(({ outcomes }) => outcomes.some(({ status }) => status !== 'unknown'));
      if (counts || closing.signal.aborted) return;
      const understanding = {
        question: '',
        intent: 'posture',
        parameters: {},
        confidence: 1,
        alternatives: [],
      } as const;
      const answer = await answers.answer({ understanding, refresh: true, signal: closing.signal });
      if (answer.kind === 'posture') log.info({ requests: answer.posture.cost.requests }, 'daily sweep done');
    } catch (cause) {
      log.warn({ err: cause }, 'daily sweep failed; will retry');
    }
  }

  const timer = setInterval(() => {
    running ??= lookIfDue().finally(() => {
      running = undefined;
    });
  }, checkEveryMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      closing.abort(new Error('closing'));
      await running;
    },
  };
}
