import type { AlertSubscription } from '../core/alert.js';
import { alertsOf, type PlannedAction, type PlanningInput } from '../core/alert-outbox.js';
import { Board } from './board.js';
import { planFinding, planIncident } from './plan-item.js';
import { dropUnwanted, followHolds, recover, sayElsewhere } from './plan-upkeep.js';
import { wantsFinding, wantsIncident } from './topics.js';

/**
 * Plans what to send, edit and drop after a change: of incidents, findings, subscriptions, the clock, or the fate of an earlier message.
 * Pure: the store runs it between reading and writing, in one transaction. Planning the same input twice adds nothing.
 */
export function plan(input: PlanningInput): readonly PlannedAction[] {
  const board = new Board(input.now, input.deliveries);
  const gone = new Set(input.removed.map(({ conversationId }) => conversationId));
  const subscriptions = alertsOf(input.subscriptions);
  const reachable = subscriptions.filter(({ conversationId }) => !gone.has(conversationId));

  dropUnwanted(board, input);
  followHolds(board, reachable);
  const conversations = byConversation(reachable);
  for (const record of input.incidents) {
    for (const [conversationId, all] of conversations) {
      const wanting = all.find((one) => wantsIncident(one, record));
      planIncident(board, { record, conversationId, ...(wanting === undefined ? {} : { subscription: wanting }) });
    }
  }
  for (const pending of input.findings) {
    for (const [conversationId, all] of conversations) {
      if (pending.onlyFor?.includes(conversationId) === false) continue;
      const wanting = all.find((one) => wantsFinding(one, pending));
      if (wanting !== undefined) planFinding(board, pending.finding, wanting);
    }
  }
  recover(board, subscriptions, gone);
  sayElsewhere(board, input);
  return board.actions;
}

function byConversation(subscriptions: readonly AlertSubscription[]): Map<string, readonly AlertSubscription[]> {
  const found = new Map<string, readonly AlertSubscription[]>();
  for (const one of subscriptions) found.set(one.conversationId, [...(found.get(one.conversationId) ?? []), one]);
  return found;
}
