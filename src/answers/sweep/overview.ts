import type { Answer } from '../../core/answer.js';
import { daysBefore, instant, type Instant } from '../../core/instant.js';
import type { Log, Question, Clock, SweepStore } from '../../core/ports.js';
import type { Sweep } from '../../core/posture.js';
import type { QuestionParameters } from '../../core/question.js';
import { postureOf } from '../posture.js';
import { compareSweeps } from '../what-changed.js';
import { sweepOf } from './keep.js';
import type { Look, LookOptions } from './sweeper.js';

/** What {@link createTenantOverviewService} works with. */
export interface OverviewOptions {
  readonly look: (how: LookOptions) => Promise<Look>;
  readonly sweeps?: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Length of the trend, in days: slightly more than the month used for comparison. */
const TREND_DAYS = 45;

/** Answers the two tenant-wide questions: the posture, and what changed. */
export interface Overview {
  posture(question: Question): Promise<Answer>;
  whatChanged(question: Question): Promise<Answer>;
}

/** Creates the service, on top of sweeps. */
export function createOverview({ look, sweeps, clock, log }: OverviewOptions): Overview {
  /** Reads stored sweeps; falls back to `otherwise`, because an answer does not need history. */
  async function remembered<T>(read: (store: SweepStore) => Promise<T>, otherwise: T): Promise<T> {
    if (sweeps === undefined) return otherwise;
    try {
      return await read(sweeps);
    } catch (cause) {
      log.warn({ err: cause }, 'Could not read earlier sweeps');
      return otherwise;
    }
  }

  async function earlierThan(since: Instant): Promise<Sweep | undefined> {
    return remembered(async (store) => (await store.lastBefore(since)) ?? (await store.firstAfter(since)), undefined);
  }

  async function latest(until: Instant | undefined, question: Question): Promise<Sweep | undefined> {
    if (until !== undefined && Date.parse(until) < Date.parse(clock.now())) {
      return remembered((store) => store.lastBefore(until), undefined);
    }
    const { reports, cost } = await look(question);
    return sweepOf(reports, cost);
  }

  return {
    async posture(question) {
      const looked = await look(question);
      const earlier = await remembered((store) => store.since(daysBefore(clock.now(), TREND_DAYS)), []);
      return {
        kind: 'posture',
        posture: postureOf(looked, earlier),
        stored: looked.stored,
        answeredAt: clock.now(),
      };
    },

    async whatChanged(question) {
      const { since, until }: QuestionParameters = question.understanding.parameters;
      // Read before the new sweep, which must not be compared with itself.
      const before = await earlierThan(since ?? startOfDay(clock.now()));
      const after = await latest(until, question);
      const answeredAt = clock.now();
      if (before === undefined || after === undefined || Date.parse(before.asOf) >= Date.parse(after.asOf)) {
        const firstLook = before?.asOf ?? after?.asOf ?? answeredAt;
        return { kind: 'no-earlier-look', firstLook, answeredAt };
      }
      return { kind: 'changes', changes: compareSweeps(before, after, since), answeredAt };
    },
  };
}

/** Midnight, UTC. */
function startOfDay(at: Instant): Instant {
  return instant(`${at.slice(0, 10)}T00:00:00Z`);
}
