import type { SweepStore } from '../answers/model/tenant-sweep-store-port.js';
import type { Clock } from '../core/clock.js';
import { instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { AnswerService } from '../answers/model/answer-service-port.js';
import type { LeasedJob } from './leased-jobs.js';

/** What the daily sweep needs. */
export interface DailySweepOptions {
  readonly answers: AnswerService;
  readonly sweeps: Pick<SweepStore, 'since'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Maximum age of the last sweep. */
  readonly maxAgeMs?: number;
  /** How often that age is checked; also the delay of the first check. */
  readonly everyMs?: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** Often enough to make up for a failed sweep or a night of sleep. */
const CHECK_EVERY_MS = 5 * 60_000;
/** A fact of a large tenant may take this long, in milliseconds, before the next one is reported. */
const SILENT_FOR_MS = 15 * 60_000;

/**
 * Sweeps the whole tenant once a day, so that trends and comparisons exist without anyone asking. The age of the last sweep decides, not
 * the time of day: a restart, or another process that takes over, neither skips nor repeats one.
 */
export function createDailySweepJob(options: DailySweepOptions): LeasedJob {
  const { answers, sweeps, clock, log, maxAgeMs = DAY_MS, everyMs = CHECK_EVERY_MS } = options;
  return {
    name: 'daily sweep',
    everyMs,
    firstAfterMs: everyMs,
    silentForMs: SILENT_FOR_MS,
    async run({ signal, onProgress }) {
      const recent = await sweeps.since(instant(Date.parse(clock.now()) - maxAgeMs));
      // A sweep that could judge nothing (no network) does not count.
      const counts = recent.some(({ outcomes }) => outcomes.some(({ status }) => status !== 'unknown'));
      if (counts || signal.aborted) return true;
      const understanding = {
        question: '',
        intent: 'posture',
        parameters: {},
        confidence: 1,
        alternatives: [],
      } as const;
      const answer = await answers.answer({ understanding, refresh: true, signal, onProgress });
      if (answer.kind === 'posture') log.info({ requests: answer.posture.cost.requests }, 'daily sweep done');
      return true;
    },
  };
}
