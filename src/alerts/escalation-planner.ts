import type { IncidentRecord } from '../incidents/model/incident.js';
import type { Instant } from '../core/instant.js';
import { minutesAfter, type PlanningState } from './alert-planning-state.js';
import { buildDeliveryTargetKey, type DeliveryTarget } from './model/delivery.js';
import type { AlertSubscription } from './model/subscription.js';

/**
 * Plans one message to the named person or conversation when no one says "I'm on it", some minutes after a card or a digest reported
 * the incident (`toldAt`; undefined: not reported here). It is dropped when someone reacts, and checked once more before it is sent.
 * One per incident and recipient, however many conversations name the same one; the earliest counts. If the person cannot be reached
 * (account deleted, bot blocked), the conversation that named them gets the message instead.
 */
export function planEscalation(
  board: PlanningState,
  record: IncidentRecord,
  toldAt: Instant | undefined,
  { escalation, conversationId, timeZone }: AlertSubscription,
): void {
  const { severity } = record.incident;
  if (escalation === undefined || toldAt === undefined) return;
  const place: DeliveryTarget =
    'person' in escalation.to
      ? { personId: escalation.to.person.objectId }
      : { conversationId: escalation.to.conversationId };
  const key = `incident:${record.id}:escalation:${buildDeliveryTargetKey(place)}`;
  const waiting = board.delivery(key);
  if (!isAwaitingAcknowledgement(record)) {
    if (waiting !== undefined) board.drop(waiting, 'someone reacted, or it is over');
    return;
  }
  const here = 'conversationId' in place && place.conversationId === conversationId;
  if (here || (severity !== 'critical' && severity !== 'high')) return;
  if ('personId' in place && waiting?.state === 'failed') {
    const instead = `incident:${record.id}:escalation:${conversationId}`;
    if (board.delivery(instead)?.state === 'failed') return;
    board.add({
      ...escalationOf(record, toldAt, timeZone),
      key: instead,
      place: { conversationId },
      notBefore: board.now,
    });
    return;
  }
  const notBefore = minutesAfter(toldAt, escalation.afterMinutes);
  if (waiting?.state === 'pending') {
    const isSooner = waiting.attempts === 0 && Date.parse(notBefore) < Date.parse(waiting.notBefore);
    if (!isSooner) return;
    board.drop(waiting, 'it is told sooner');
  }
  board.add({ ...escalationOf(record, toldAt, timeZone), key, place, notBefore });
}

function escalationOf({ id, incident }: IncidentRecord, toldAt: Instant, timeZone: string) {
  const urgent = incident.severity === 'critical' ? ({ urgent: true } as const) : {};
  return { kind: 'escalation', item: { kind: 'incident', id }, due: toldAt, timeZone, ...urgent } as const;
}

/** Whether an incident is open and no one has said "I'm on it". */
export function isAwaitingAcknowledgement({ status, acknowledged }: IncidentRecord): boolean {
  return status.name === 'open' && acknowledged === undefined;
}
