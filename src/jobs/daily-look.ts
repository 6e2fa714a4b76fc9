import type { AnswerService, Clock, Log, SweepStore } from '../core/ports.js';
import { instant } from '../core/instant.js';

export interface DailyLookOptions {
  readonly answers: AnswerService;
  readonly sweeps: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
  /** How old the last look may get. */
  readonly everyMs?: number;
  /** How often its age is looked up: also how long after the start the first time is. */
  readonly checkEveryMs?: number;
}

export interface DailyLook {
  /** Calls off a look that is under way, and waits for it. */
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;
/** Often enough that a look that failed, or a night in which the machine slept, is made up for. */
const CHECK_EVERY_MS = 5 * 60_000;

/**
 * Looks at the whole tenant once a day, asked or not, so that there is a trend and something to compare with. The age of the last
 * look decides, not a clock: a restart neither skips nor repeats one. It does not keep the process alive.
 */
export function startDailyLook(options: DailyLookOptions): DailyLook {
  const { answers, sweeps, clock, log, everyMs = DAY_MS, checkEveryMs = CHECK_EVERY_MS } = options;
  const closing = new AbortController();
  let running: Promise<void> | undefined;

  async function lookIfDue(): Promise<void> {
    try {
      const recent = await sweeps.since(instant(Date.parse(clock.now()) - everyMs));
      // A look that could judge nothing (the network was away) is none.
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
      if (answer.kind === 'posture')
        log.info({ requests: answer.posture.cost.requests }, 'daily look at the tenant done');
    } catch (cause) {
      log.warn({ err: cause }, 'daily look at the tenant failed; it is tried again later');
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
