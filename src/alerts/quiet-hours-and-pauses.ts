import { Cron } from 'croner';
import { instant, type Instant } from '../core/instant.js';
import type { AlertSubscription } from './model/subscription.js';

/** Why the alerts of a conversation are held back, and until when. */
export interface DeliveryHold {
  readonly why: 'quiet-hours' | 'pause';
  readonly until: Instant;
}

/** A wall clock time, `HH:MM` in 24 hours. */
export const WALL_CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The hold in force now, if any. Nothing holds what is critical. */
export function findDeliveryHold(
  subscription: AlertSubscription,
  now: Instant,
  critical = false,
): DeliveryHold | undefined {
  if (critical) return undefined;
  const pause = findPause(subscription, now);
  if (pause !== undefined) return pause;
  const until = quietUntil(subscription, now);
  return until === undefined ? undefined : { why: 'quiet-hours', until };
}

/** The pause in force now, if any: it also holds edits, which nobody is notified of. */
export function findPause({ pausedUntil }: AlertSubscription, now: Instant): DeliveryHold | undefined {
  if (pausedUntil === undefined || Date.parse(pausedUntil) <= Date.parse(now)) return undefined;
  return { why: 'pause', until: pausedUntil };
}

/** The end of the current quiet hours: the next time the zone's clocks show `to`, across DST changes. */
function quietUntil({ quietHours, timeZone }: AlertSubscription, now: Instant): Instant | undefined {
  if (quietHours === undefined) return undefined;
  const { from, to } = quietHours;
  const end = WALL_CLOCK_TIME.exec(to);
  if (end === null || !WALL_CLOCK_TIME.test(from) || from === to) return undefined;
  const zone = toKnownTimeZone(timeZone);
  const local = wallTime(now, zone);
  const quiet = from < to ? from <= local && local < to : from <= local || local < to;
  if (!quiet) return undefined;
  const next = new Cron(`${Number(end[2])} ${Number(end[1])} * * *`, { timezone: zone }).nextRun(new Date(now));
  return next === null ? undefined : instant(next);
}

/** Local time in a zone, as `HH:MM`. */
function wallTime(at: Instant, timeZone: string): string {
  const options = {
    timeZone: toKnownTimeZone(timeZone),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at));
}

/** The time zone, or UTC if this runtime does not know it: an alert some hours off is better than an exception. */
export function toKnownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
