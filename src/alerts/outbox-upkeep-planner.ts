import type { PlanningState } from './alert-planning-state.js';
import { findDeliveryHold, findPause } from './quiet-hours-and-pauses.js';
import { type DeliveryPlanningInput } from './model/delivery-planning.js';
import { buildDeliveryTargetKey, type Delivery, type DeliveryTarget } from './model/delivery.js';
import { omitUndefined } from '../core/omit-undefined.js';
import type { AlertSubscription } from './model/subscription.js';
import { filterAlertSubscriptions } from './model/subscription.js';

const OF_ALERTS: readonly Delivery['kind'][] = ['card', 'edit', 'reply', 'digest', 'late'];

/** Drops pending messages to conversations that cannot be reached or no longer subscribe to alerts. */
export function dropUnwantedDeliveries(board: PlanningState, { removed, subscriptions }: DeliveryPlanningInput): void {
  const gone = new Set(removed.map(({ conversationId }) => conversationId));
  const wanting = new Set(filterAlertSubscriptions(subscriptions).map(({ conversationId }) => conversationId));
  for (const row of board.deliveries()) {
    if (row.kind === 'member' || !('conversationId' in row.place)) continue;
    const { conversationId } = row.place;
    if (gone.has(conversationId)) board.drop(row, 'the bot cannot write there');
    else if (OF_ALERTS.includes(row.kind) && !wanting.has(conversationId)) board.drop(row, 'nothing is wanted there');
  }
}

/** Held by a pause, but not by quiet hours; digests are held by both. */
const HELD_BY_PAUSE: readonly Delivery['kind'][] = ['edit', 'reply', 'recovered'];

/**
 * Moves pending messages to match the current quiet hours and pauses: "resume" sends them at once, a longer pause delays them. Messages
 * that were already tried keep their retry time.
 */
export function rescheduleHeldDeliveries(board: PlanningState, subscriptions: readonly AlertSubscription[]): void {
  const byConversation = new Map(subscriptions.toReversed().map((one) => [one.conversationId, one]));
  for (const row of board.deliveries()) {
    if (row.state !== 'pending' || row.attempts > 0 || !('conversationId' in row.place)) continue;
    const isDigest = row.kind === 'digest' && row.why !== 'burst';
    if (!isDigest && !HELD_BY_PAUSE.includes(row.kind)) continue;
    // What is due may be about something critical, which a pause that begins now does not hold.
    if (!isDigest && Date.parse(row.notBefore) <= Date.parse(board.now)) continue;
    const subscription = byConversation.get(row.place.conversationId);
    const find = isDigest ? findDeliveryHold : findPause;
    const hold = subscription === undefined ? undefined : find(subscription, board.now);
    const due = hold?.until ?? board.now;
    if (hold !== undefined || Date.parse(row.notBefore) > Date.parse(board.now)) board.reschedule(row, due);
  }
}

/**
 * Reports messages of unknown fate, one notice per conversation or person; they are never sent again. A notice that is still pending
 * covers the new ones too. It is as urgent as what it names.
 */
export function planRecoveryNotices(
  board: PlanningState,
  subscriptions: readonly AlertSubscription[],
  gone: ReadonlySet<string>,
): void {
  const all = board.deliveries();
  const waiting = new Map(
    all.flatMap(({ kind, state, place, key }) =>
      kind === 'recovered' && state === 'pending' ? [[buildDeliveryTargetKey(place), key] as const] : [],
    ),
  );
  for (const row of all) {
    if (row.state !== 'unknown') continue;
    const place = buildDeliveryTargetKey(row.place);
    // Already covered by a notice, unless that was dropped because the bot was removed; it is back now.
    const untold = row.recoveredBy === undefined || board.delivery(row.recoveredBy)?.state === 'dropped';
    if (!untold || gone.has(place)) continue;
    const key = waiting.get(place) ?? `recovered:${place}:${board.now}`;
    if (!waiting.has(place)) {
      waiting.set(place, key);
      const subscription = subscriptions.find(({ conversationId }) => conversationId === place);
      const pause = subscription === undefined || row.urgent === true ? undefined : findPause(subscription, board.now);
      board.add({
        key,
        kind: 'recovered',
        place: row.place,
        timeZone: row.timeZone,
        notBefore: pause?.until ?? board.now,
        ...omitUndefined({ urgent: row.urgent }),
      });
    }
    const notice = board.delivery(key);
    if (row.urgent === true && notice !== undefined) {
      board.markCovered(notice, { urgent: true });
      const urgent = board.delivery(key);
      if (urgent?.state === 'pending' && urgent.attempts === 0) board.reschedule(urgent, board.now);
    }
    board.markRecoveredBy(row, key);
  }
}

/** Reports once that a conversation is unreachable: in another subscribed one, or to the person who set it up. */
export function planUnreachableNotices(
  board: PlanningState,
  { removed, subscriptions, now }: DeliveryPlanningInput,
): void {
  const gone = new Set(removed.map(({ conversationId }) => conversationId));
  for (const { conversationId, since } of removed) {
    const [lost] = subscriptions.filter((one) => one.conversationId === conversationId);
    if (lost === undefined) continue;
    const other = filterAlertSubscriptions(subscriptions).find((one) => !gone.has(one.conversationId));
    const place: DeliveryTarget =
      other === undefined ? { personId: lost.createdBy.objectId } : { conversationId: other.conversationId };
    const key = `unreachable:${conversationId}:${since}`;
    // A failed notice is not retried on every plan; a dropped one is, because the other conversation became unreachable too.
    if (board.delivery(key)?.state === 'failed') continue;
    board.add({
      key,
      kind: 'unreachable',
      place,
      about: conversationId,
      due: since,
      timeZone: (other ?? filterAlertSubscriptions([lost])[0])?.timeZone ?? 'UTC',
      notBefore: now,
    });
  }
}
