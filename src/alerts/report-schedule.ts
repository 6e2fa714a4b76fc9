import { Cron } from 'croner';
import { instant, type Instant } from '../core/instant.js';
import type { ReportSchedule, ReportSubscription } from './model/subscription.js';

/** Whether a schedule is usable: a five-field cron expression with a next run, in a zone that this runtime knows. */
export function isValidSchedule({ cron, timeZone }: ReportSchedule): boolean {
  try {
    return new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

/**
 * The slot to send now: the newest one due since the subscription was made or last served; undefined: none. After downtime that is one
 * report, however many slots were missed. When clocks go forward, a skipped time is due right after the change; when they go back, a
 * repeated time counts once.
 */
export function findDueSlot(
  subscription: ReportSubscription,
  now: Instant,
  last: Instant | undefined,
): Instant | undefined {
  const { schedule, pausedUntil, createdAt } = subscription;
  if (pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now)) return undefined;
  const [newest] = cronOf(schedule)?.previousRuns(1, new Date(Date.parse(now) + 1)) ?? [];
  if (newest === undefined) return undefined;
  const served = Math.max(Date.parse(createdAt), last === undefined ? 0 : Date.parse(last));
  return newest.getTime() > served ? instant(newest) : undefined;
}

/** The next slot after an instant; undefined: there is none. */
export function findNextSlot({ schedule, pausedUntil }: ReportSubscription, now: Instant): Instant | undefined {
  const from = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now) ? pausedUntil : now;
  const next = cronOf(schedule)?.nextRun(new Date(from)) ?? null;
  return next === null ? undefined : instant(next);
}

function cronOf(schedule: ReportSchedule): Cron | undefined {
  return isValidSchedule(schedule)
    ? new Cron(schedule.cron, { timezone: schedule.timeZone, mode: '5-part' })
    : undefined;
}
