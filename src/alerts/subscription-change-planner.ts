import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../core/instant.js';
import type { Person } from '../core/person-id-and-name.js';
import { toKnownTimeZone, WALL_CLOCK_TIME } from './quiet-hours-and-pauses.js';
import type { SubscribeRequest } from './model/subscription-request.js';
import type { SubscriptionReply } from './model/subscription-service-port.js';
import type { AlertSubscription, ReportSubscription, Subscription } from './model/subscription.js';
import { filterAlertSubscriptions } from './model/subscription.js';
import { isValidSchedule } from './report-schedule.js';
import { formatLocalMoment, formatQuietHours, formatSubscription } from './subscription-formatter.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** The effect of a request: what to save, what to remove, and the answer in words. */
export interface SubscriptionChangePlan {
  readonly outcome: SubscriptionReply['outcome'];
  readonly words: string;
  readonly save: readonly Subscription[];
  readonly remove: readonly Subscription[];
  /** The conversation gets alerts it did not get before, or gets them sooner: open incidents must be planned again. */
  readonly subscribed: boolean;
}

/** What a subscription request is applied to. */
export interface SubscriptionContext {
  readonly current: readonly Subscription[];
  readonly by: Person;
  readonly conversationId: string;
  /** "this channel". */
  readonly place: string;
  readonly now: Instant;
  /** The person to escalate to, or in words why there is none. */
  readonly escalateTo?: Person | string;
}

/** Applies a request to the conversation's subscriptions. Pure and idempotent: repeating a request changes nothing. */
export function planSubscriptionChange(
  request: SubscribeRequest,
  situation: SubscriptionContext,
): SubscriptionChangePlan {
  switch (request.want) {
    case 'alerts':
      return alerts(request, situation);
    case 'report':
      return report(request, situation);
    case 'stop':
      return stop(request.what, situation);
    case 'pause':
      return pause(request.until, situation);
    case 'resume':
      return resume(situation);
    case 'quiet-hours':
      return quiet(request, situation);
    case 'no-quiet-hours':
      return onAlerts(situation, 'There are no quiet hours here any more.', ({ quietHours: _none, ...rest }) => rest);
    case 'escalate':
      return escalate(request.afterMinutes, situation);
    case 'list':
      return { ...nothing(listWords(situation)), outcome: 'listed' };
    case 'unclear':
      return { ...nothing(request.missing), outcome: 'unclear' };
  }
}

function alerts(
  request: Extract<SubscribeRequest, { want: 'alerts' }>,
  situation: SubscriptionContext,
): SubscriptionChangePlan {
  const { current, by, conversationId, place, now } = situation;
  const existing = filterAlertSubscriptions(current);
  const [first] = existing;
  if (request.only === true && request.topic === undefined && first !== undefined) {
    const { atLeast = first.atLeast } = request;
    return onAlerts(
      situation,
      `From now on ${place} gets ${atLeast === 'critical' ? 'only critical ones' : `${atLeast} ones and worse`}.`,
      (one) => ({
        ...one,
        atLeast,
      }),
    );
  }
  const topic = request.topic ?? 'everything';
  const same = existing.find((one) => one.topic === topic);
  const timeZone = request.timeZone ?? same?.timeZone ?? first?.timeZone ?? 'UTC';
  const wanted: AlertSubscription = {
    ...(same ?? {
      id: `alerts:${topic}:${conversationId}`,
      conversationId,
      createdBy: by,
      createdAt: now,
      kind: 'alerts',
      topic,
      ...omitUndefined({
        pausedUntil: first?.pausedUntil,
        quietHours: first?.quietHours,
        escalation: first?.escalation,
      }),
    }),
    atLeast: request.atLeast ?? same?.atLeast ?? 'medium',
    timeZone: toKnownTimeZone(timeZone),
  };
  const remove = request.only === true ? existing.filter((one) => one.id !== wanted.id) : [];
  const changed = same === undefined || same.atLeast !== wanted.atLeast || same.timeZone !== wanted.timeZone;
  if (!changed && remove.length === 0)
    return nothing(`That is so already: ${place} gets ${formatSubscription(wanted)}.`);
  return {
    outcome: same === undefined ? 'added' : 'changed',
    words: `${capital(place)} now gets ${formatSubscription(wanted)}${request.only === true ? ', and no other alerts' : ''}.`,
    save: changed ? [wanted] : [],
    remove,
    subscribed: true,
  };
}

function report(
  request: Extract<SubscribeRequest, { want: 'report' }>,
  situation: SubscriptionContext,
): SubscriptionChangePlan {
  const { current, by, conversationId, place, now } = situation;
  const { report: about, parameters, schedule } = request;
  if (!isValidSchedule(schedule)) return { ...nothing('I do not understand when to send it.'), outcome: 'unclear' };
  const name = createHash('sha256').update(JSON.stringify(parameters)).digest('hex').slice(0, 12);
  const id = `report:${about}:${name}:${conversationId}`;
  const same = current.find((one): one is ReportSubscription => one.kind === 'report' && one.id === id);
  // A new schedule starts now: its past slots are not due.
  const wanted: ReportSubscription = {
    ...(same ?? { id, conversationId, createdBy: by, kind: 'report', report: about, parameters }),
    createdAt: now,
    schedule,
  };
  if (same !== undefined && same.schedule.cron === schedule.cron && same.schedule.timeZone === schedule.timeZone) {
    return nothing(`That is so already: ${place} gets ${formatSubscription(same)}.`);
  }
  return {
    ...nothing(`${capital(place)} now gets ${formatSubscription(wanted)}.`),
    outcome: same === undefined ? 'added' : 'changed',
    save: [wanted],
  };
}

function stop(
  what: Extract<SubscribeRequest, { want: 'stop' }>['what'],
  { current, place }: SubscriptionContext,
): SubscriptionChangePlan {
  const remove = current.filter((one) => {
    if (what === 'all') return true;
    if (what === 'alerts' || what === 'reports') return one.kind === (what === 'alerts' ? 'alerts' : 'report');
    return one.kind === 'alerts' ? one.topic === what : one.report === what;
  });
  if (remove.length === 0) return nothing(`There is nothing to stop: ${place} gets no such thing.`);
  const rest = current.length - remove.length;
  return {
    ...nothing(
      rest === 0 ? `Stopped. ${capital(place)} gets nothing from me any more.` : `Stopped. ${remaining(rest)}`,
    ),
    outcome: 'stopped',
    remove,
  };
}

function pause(until: Instant, { current, place, now }: SubscriptionContext): SubscriptionChangePlan {
  if (current.length === 0) return nothing(`There is nothing to pause: ${place} gets nothing from me.`);
  if (Date.parse(until) <= Date.parse(now)) return { ...nothing('Until when?'), outcome: 'unclear' };
  const words = `Paused until ${formatLocalMoment(until, zoneOf(current))}. What comes meanwhile is told then, in one message. Critical alerts come all the same.`;
  if (current.every(({ pausedUntil }) => pausedUntil === until)) return nothing(words);
  return { ...nothing(words), outcome: 'paused', save: current.map((one) => ({ ...one, pausedUntil: until })) };
}

function resume({ current, now }: SubscriptionContext): SubscriptionChangePlan {
  const paused = current.filter(({ pausedUntil }) => pausedUntil !== undefined);
  if (!paused.some(({ pausedUntil = now }) => Date.parse(pausedUntil) > Date.parse(now))) {
    return nothing('Nothing is paused here.');
  }
  return {
    ...nothing('Resumed. What came meanwhile follows in one message.'),
    outcome: 'resumed',
    save: paused.map(({ pausedUntil: _over, ...rest }) => rest),
    subscribed: true,
  };
}

function quiet(
  request: Extract<SubscribeRequest, { want: 'quiet-hours' }>,
  situation: SubscriptionContext,
): SubscriptionChangePlan {
  const { from, to, timeZone } = request;
  if (!WALL_CLOCK_TIME.test(from) || !WALL_CLOCK_TIME.test(to) || from === to) {
    return { ...nothing('From when to when? Say "quiet hours 20:00 to 07:00".'), outcome: 'unclear' };
  }
  const change = (one: AlertSubscription): AlertSubscription => ({
    ...one,
    quietHours: { from, to },
    timeZone: timeZone === undefined ? one.timeZone : toKnownTimeZone(timeZone),
  });
  const [first] = filterAlertSubscriptions(situation.current);
  const words =
    first === undefined ? '' : `Quiet hours: ${formatQuietHours(change(first))}. Critical alerts come all the same.`;
  return onAlerts(situation, words, change);
}

function escalate(afterMinutes: number, situation: SubscriptionContext): SubscriptionChangePlan {
  const { escalateTo } = situation;
  if (escalateTo === undefined || typeof escalateTo === 'string') {
    return { ...nothing(escalateTo ?? 'Whom shall I tell?'), outcome: 'unclear' };
  }
  const words = `If nobody says "I'm on it" within ${afterMinutes} minutes, I tell ${plainName(escalateTo)}.`;
  return onAlerts(situation, words, (one) => ({ ...one, escalation: { afterMinutes, to: { person: escalateTo } } }));
}

/** Applies one change to every alert subscription of the conversation. */
function onAlerts(
  { current, place }: SubscriptionContext,
  words: string,
  change: (one: AlertSubscription) => AlertSubscription,
): SubscriptionChangePlan {
  const before = filterAlertSubscriptions(current);
  if (before.length === 0) {
    return nothing(`${capital(place)} gets no alerts yet. Say "alert ${place} about critical findings" first.`);
  }
  const save = before.map(change).filter((one, at) => !isDeepStrictEqual(one, before[at]));
  return { ...nothing(words), ...(save.length === 0 ? {} : { outcome: 'changed', save, subscribed: true }) };
}

function nothing(words: string): SubscriptionChangePlan {
  return { outcome: 'nothing-to-do', words, save: [], remove: [], subscribed: false };
}

function listWords({ current, place }: SubscriptionContext): string {
  if (current.length === 0) return `${capital(place)} gets nothing from me yet.`;
  return `${capital(place)} gets ${current.map(formatSubscription).join('; ')}.`;
}

function remaining(count: number): string {
  return count === 1 ? 'One other subscription stays.' : `${count} other subscriptions stay.`;
}

function zoneOf(current: readonly Subscription[]): string {
  const [first] = current;
  if (first === undefined) return 'UTC';
  return toKnownTimeZone(first.kind === 'alerts' ? first.timeZone : first.schedule.timeZone);
}

/** A display name without characters that could act as formatting: it is untrusted tenant text. */
function plainName({ name }: Person): string {
  return name.replace(/[^\p{L}\p{M}\p{N} .,'@-]/gu, '').slice(0, 80);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
