import { once } from 'node:events';
import { type EventAssessmentJob, type EventAssessmentOptions, startEventAssessment } from './event-assessment-job.js';
import type { LeasedJob } from './leased-jobs.js';

/** The first reading of a large tenant takes minutes, and nothing is assessed before it. */
const SILENT_FOR_MS = 15 * 60_000;
/** Only after a pass that ended although the lease goes on. */
const EVERY_MS = 1_000;

/** Assessment as a job of one process at a time: one process reads the tenant's state for it, not each. */
export interface EventAssessmentLeasedJob {
  readonly job: LeasedJob;
  /** Events were stored: do not wait for the next poll. No effect where another process assesses. */
  readonly poke: () => void;
}

/** Assesses for as long as this process holds the lease; see {@link startEventAssessment}. */
export function createEventAssessmentLeasedJob(
  options: Omit<EventAssessmentOptions, 'onProgress'>,
): EventAssessmentLeasedJob {
  let running: EventAssessmentJob | undefined;
  const job: LeasedJob = {
    name: 'event assessment',
    everyMs: EVERY_MS,
    silentForMs: SILENT_FOR_MS,
    async run({ signal, onProgress }) {
      if (signal.aborted) return true;
      running = startEventAssessment({ ...options, onProgress });
      await once(signal, 'abort');
      await running.close();
      running = undefined;
      return true;
    },
  };
  return {
    job,
    poke: () => {
      running?.poke();
    },
  };
}
