import type { Answer } from '../model/answer.js';
import type { AnyCheck } from '../../checks/model/check.js';
import type { Clock } from '../../core/clock.js';
import { findDatabaseProblem } from '../../core/database-problem.js';
import { daysBefore, instant, type Instant } from '../../core/instant.js';
import type { Log } from '../../core/log.js';
import type { AnswerRequest } from '../model/answer-service-port.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import type { SweepStore } from '../model/tenant-sweep-store-port.js';
import type { Posture } from '../model/tenant-posture.js';
import type { Sweep, SweepSummary } from '../model/tenant-sweep.js';
import { buildPosture } from './posture-builder.js';
import { compareSweeps } from './sweep-comparison.js';
import { buildSweep } from './stored-sweep-builder.js';
import type { SweepOptions, SweepResult } from './tenant-sweeper.js';

/** What {@link createTenantPostureService} works with. */
export interface TenantPostureOptions {
  readonly checks: ReadonlyMap<string, AnyCheck>;
  readonly look: (how: SweepOptions) => Promise<SweepResult>;
  readonly sweeps?: SweepStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Length of the trend, in days: slightly more than the month used for comparison. */
const TREND_DAYS = 45;

/** Answers the two tenant-wide questions: the posture, and what changed. */
export interface TenantPostureService {
  posture(question: AnswerRequest): Promise<Answer>;
  whatChanged(question: AnswerRequest): Promise<Answer>;
}

/** Creates the service, on top of sweeps. */
export function createTenantPostureService({
  checks,
  look,
  sweeps,
  clock,
  log,
}: TenantPostureOptions): TenantPostureService {
  /** The posture does not need history, but must not pass off unread history as none. */
  async function recentSweeps(): Promise<
    Pick<Posture, 'historyUnread'> & { readonly earlier: readonly SweepSummary[] }
  > {
    try {
      return { earlier: (await sweeps?.since(daysBefore(clock.now(), TREND_DAYS))) ?? [] };
    } catch (cause) {
      log.warn({ err: cause }, 'Could not read earlier sweeps');
      return { earlier: [], historyUnread: findDatabaseProblem(cause)?.state ?? 'away' };
    }
  }

  /** Rejects if the store cannot be read: without it, nothing can be said of the past. */
  async function earlierThan(since: Instant): Promise<Sweep | undefined> {
    return (await sweeps?.lastBefore(since)) ?? (await sweeps?.firstAfter(since));
  }

  async function latest(until: Instant | undefined, question: AnswerRequest): Promise<Sweep | undefined> {
    if (until !== undefined && Date.parse(until) < Date.parse(clock.now())) {
      return sweeps?.lastBefore(until);
    }
    const { reports, cost } = await look(question);
    return buildSweep(reports, cost);
  }

  return {
    async posture(question) {
      const looked = await look(question);
      const { earlier, ...unread } = await recentSweeps();
      return {
        kind: 'posture',
        posture: { ...buildPosture(looked, earlier, checks), ...unread },
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
      return { kind: 'changes', changes: compareSweeps(before, after, checks, since), answeredAt };
    },
  };
}

/** Midnight, UTC. */
function startOfDay(at: Instant): Instant {
  return instant(`${at.slice(0, 10)}T00:00:00Z`);
}
