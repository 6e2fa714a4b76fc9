import type { PlanningState } from './alert-planning-state.js';
import type { DatabaseOutage } from './model/delivery-planning.js';
import type { AlertSubscription } from './model/subscription.js';
import { findDeliveryHold } from './quiet-hours-and-pauses.js';

/**
 * Tells each conversation that wants alerts that they may be late: the database could not be used for a while. Once for an outage, however
 * many processes saw it.
 */
export function planOutageNotices(
  board: PlanningState,
  subscriptions: readonly AlertSubscription[],
  { since, state }: DatabaseOutage,
): void {
  const told = board
    .deliveries()
    .filter(({ kind, createdAt }) => kind === 'late' && Date.parse(createdAt) >= Date.parse(since));
  for (const subscription of subscriptions) {
    const { conversationId, timeZone } = subscription;
    if (told.some(({ place }) => 'conversationId' in place && place.conversationId === conversationId)) continue;
    board.add({
      key: `late:${conversationId}:${since}`,
      kind: 'late',
      place: { conversationId },
      entry: state,
      due: since,
      timeZone,
      notBefore: findDeliveryHold(subscription, board.now)?.until ?? board.now,
    });
  }
}
