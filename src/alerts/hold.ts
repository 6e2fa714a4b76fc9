import { Cron } from 'croner';
import type { AlertSubscription } from '../core/alert.js';
import { instant, type Instant } from '../core/instant.js';

/** Why alerts of a conversation wait, and how long. */
export interface Hold {
  readonly why: 'quiet-hours' | 'pause';
  readonly until: Instant;
}

/** A wall clock time, `HH:MM` in 24 hours. */
export const WALL_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether alerts wait at this moment. In quiet hours critical ones do not; in a pause all do. */
export function holdAt(subscription: AlertSubscription, now: Instant, critical = false): Hold | undefined {
  const { pausedUntil } = subscription;
  if (pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now)) {
    return { why: 'pause', until: pausedUntil };
  }
  const until = critical ? undefined : quietUntil(subscription, now);
  return until === undefined ? undefined : { why: 'quiet-hours', until };
}

/** When the quiet hours that hold now end: the next time that the zone's clocks show `to`, DST or not. */
function quietUntil({ quietHours, timeZone }: AlertSubscription, now: Instant): Instant | undefined {
  if (quietHours === undefined) return undefined;
  const { from, to } = quietHours;
  const end = WALL_TIME.exec(to);
  if (end === null || !WALL_TIME.test(from) || from === to) return undefined;
  const zone = knownZone(timeZone);
  const local = wallTime(now, zone);
  const quiet = from < to ? from <= local && local < to : from <= local || local < to;
  if (!quiet) return undefined;
  const next = new Cron(`${Number(end[2])} ${Number(end[1])} * * *`, { timezone: zone }).nextRun(new Date(now));
  return next === null ? undefined : instant(next);
}

/** What the clocks of a zone show, as `HH:MM`. */
function wallTime(at: Instant, timeZone: string): string {
  const options = { timeZone: knownZone(timeZone), hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at));
}

/** The zone itself, or UTC for a name that this runtime does not know: an alert that is hours off still comes, an exception does not. */
export function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
