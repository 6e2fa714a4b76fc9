import { PlanningState } from './alert-planning-state.js';
import { type DeliveryPlanAction, type DeliveryPlanningInput } from './model/delivery-planning.js';
import type { AlertSubscription } from './model/subscription.js';
import { filterAlertSubscriptions } from './model/subscription.js';
import { planFindingMessages, planIncidentMessages } from './alert-card-planner.js';
import {
  dropUnwantedDeliveries,
  planRecoveryNotices,
  planUnreachableNotices,
  rescheduleHeldDeliveries,
} from './outbox-upkeep-planner.js';
import { planOutageNotices } from './outage-notice-planner.js';
import { RelatedFindings } from './related-findings.js';
import { matchesFinding, matchesIncident } from './subscription-matcher.js';
import { omitUndefined } from '../core/omit-undefined.js';

/**
 * Plans what to send, edit and drop after a change: of incidents, findings, subscriptions, the clock, or the fate of an earlier message.
 * Pure: the store runs it between reading and writing, in one transaction. Planning the same input twice adds nothing.
 */
export function planAlerts(input: DeliveryPlanningInput): readonly DeliveryPlanAction[] {
  const board = new PlanningState(input.now, input.deliveries);
  const gone = new Set(input.removed.map(({ conversationId }) => conversationId));
  const subscriptions = filterAlertSubscriptions(input.subscriptions);
  const reachable = subscriptions.filter(({ conversationId }) => !gone.has(conversationId));

  dropUnwantedDeliveries(board, input);
  rescheduleHeldDeliveries(board, reachable);
  const conversations = byConversation(reachable);
  for (const record of input.incidents) {
    for (const [conversationId, all] of conversations) {
      const wanting = all.find((one) => matchesIncident(one, record));
      const findingIds = input.covered.get(record.id) ?? [];
      planIncidentMessages(board, { record, conversationId, findingIds, ...omitUndefined({ subscription: wanting }) });
    }
  }
  const related = new RelatedFindings(board, input);
  for (const pending of input.findings) {
    for (const [conversationId, all] of conversations) {
      if (pending.onlyFor?.includes(conversationId) === false) continue;
      const wanting = all.find((one) => matchesFinding(one, pending));
      if (wanting !== undefined) planFindingMessages(board, pending.finding, { subscription: wanting, related });
    }
  }
  planRecoveryNotices(board, subscriptions, gone);
  planUnreachableNotices(board, input);
  if (input.outage !== undefined) planOutageNotices(board, reachable, input.outage);
  return board.actions;
}

function byConversation(subscriptions: readonly AlertSubscription[]): Map<string, readonly AlertSubscription[]> {
  const found = new Map<string, readonly AlertSubscription[]>();
  for (const one of subscriptions) found.set(one.conversationId, [...(found.get(one.conversationId) ?? []), one]);
  return found;
}
