import { isDeepStrictEqual } from 'node:util';
import { SEVERITIES } from '../core/severity.js';
import type { QuieterChangeKind } from './model/quieter-change.js';
import {
  ALERT_TOPICS,
  type AlertSubscription,
  filterAlertSubscriptions,
  type Subscription,
} from './model/subscription.js';
import type { SubscriptionChangePlan } from './subscription-change-planner.js';

type Change = Pick<SubscriptionChangePlan, 'save' | 'remove'>;

/** In which ways a change lets a conversation hear less, or somebody else be told; empty: in none. */
export function listQuieterChanges(current: readonly Subscription[], change: Change): readonly QuieterChangeKind[] {
  const after = applySubscriptionChange(current, change);
  const [had, has] = [filterAlertSubscriptions(current), filterAlertSubscriptions(after)];
  const kinds = new Set<QuieterChangeKind>();
  if (change.remove.some(({ kind }) => kind === 'report') || (had.length > 0 && has.length === 0)) kinds.add('stop');
  else if (ALERT_TOPICS.some((topic) => hears(has, topic) < hears(had, topic))) kinds.add('fewer-alerts');
  for (const before of current) {
    const now = after.find(({ id }) => id === before.id);
    if (now === undefined) continue;
    const [pausedBefore, pausedNow] = [before, now].map(({ pausedUntil = '' }) => Date.parse(pausedUntil) || 0);
    if ((pausedNow ?? 0) > (pausedBefore ?? 0)) kinds.add('pause');
    if (before.kind !== 'alerts' || now.kind !== 'alerts') continue;
    if (now.quietHours !== undefined && !isDeepStrictEqual(quietIn(before), quietIn(now))) kinds.add('quiet-hours');
    if (before.escalation !== undefined && !isDeepStrictEqual(before.escalation, now.escalation)) {
      kinds.add('escalation');
    }
  }
  return [...kinds];
}

/** The conversation's subscriptions after a change. */
export function applySubscriptionChange(
  current: readonly Subscription[],
  { save, remove }: Change,
): readonly Subscription[] {
  const gone = new Set(remove.map(({ id }) => id));
  const saved = new Map(save.map((one) => [one.id, one]));
  const kept = current.filter(({ id }) => !gone.has(id)).map((one) => saved.get(one.id) ?? one);
  const known = new Set(current.map(({ id }) => id));
  return [...kept, ...save.filter(({ id }) => !known.has(id))];
}

/** Whether this person set up all that the change touches. */
export function isSetUpBy(current: readonly Subscription[], { save, remove }: Change, objectId: string): boolean {
  const touched = new Set([...save, ...remove].map(({ id }) => id));
  return current
    .filter(({ id }) => touched.has(id))
    .every(({ createdBy }) => createdBy.objectId.toLowerCase() === objectId.toLowerCase());
}

/** How much of a topic is heard: 0 for nothing, more the lower the severity that still comes. */
function hears(subscriptions: readonly AlertSubscription[], topic: AlertSubscription['topic']): number {
  const heard = subscriptions
    .filter((one) => one.topic === topic || one.topic === 'everything')
    .map(({ atLeast }) => SEVERITIES.indexOf(atLeast) + 1);
  // What every topic together hears is compared topic by topic.
  return topic === 'everything' ? 0 : Math.max(0, ...heard);
}

function quietIn({ quietHours, timeZone }: AlertSubscription) {
  return { quietHours, timeZone };
}
