import type { Answer } from '../../core/answer.js';
import { daysBefore, instant, type Instant } from '../../core/instant.js';
import type { Log, Question, Clock, SweepStore } from '../../core/ports.js';
import type { Sweep } from '../../core/posture.js';
import type { QuestionParameters } from '../../core/question.js';
import { postureOf } from '../posture.js';
import { compareSweeps } from '../what-changed.js';
import { sweepOf } from './keep.js';
import type { Look, LookOptions } from './sweeper.js';

export interface OverviewOptions {
  readonly look: (how: LookOptions) => Promise<Look>;
  readonly sweeps?: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** How far back the trend goes, in days; a little more than the month it is compared with. */
const TREND_DAYS = 45;

/** The two questions about the whole: how it is, and what became of it. */
export interface Overview {
  posture(question: Question): Promise<Answer>;
  whatChanged(question: Question): Promise<Answer>;
}

export function createOverview({ look, sweeps, clock, log }: OverviewOptions): Overview {
  /** History is worth having, and no reason to give no answer. */
  async function remembered<T>(read: (store: SweepStore) => Promise<T>, otherwise: T): Promise<T> {
    if (sweeps === undefined) return otherwise;
    try {
      return await read(sweeps);
    } catch (cause) {
      log.warn({ err: cause }, 'earlier sweeps not readable');
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
      // Before the new look is taken: it must not be compared with itself.
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
