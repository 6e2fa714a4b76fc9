import type { AlertSubscription } from '../core/alert.js';
import { placeKey, type Delivery, type Place } from '../core/alert-outbox.js';
import type { IncidentRecord } from '../core/incident.js';
import { minutesAfter, type Board } from './board.js';

/**
 * When nobody says "I'm on it": one message to the person or conversation named for it, some minutes after the card. It is planned
 * with the card, dropped as soon as someone reacts, and looked at once more before it goes out. One an incident and place, however
 * many conversations name the same.
 */
export function planEscalation(
  board: Board,
  record: IncidentRecord,
  card: Delivery | undefined,
  { escalation, conversationId }: AlertSubscription,
): void {
  const { severity } = record.incident;
  if (escalation === undefined || card === undefined) return;
  const place: Place =
    'person' in escalation.to
      ? { personId: escalation.to.person.objectId }
      : { conversationId: escalation.to.conversationId };
  const key = `incident:${record.id}:escalation:${placeKey(place)}`;
  const waiting = board.row(key);
  if (!wantsReaction(record)) {
    if (waiting !== undefined) board.drop(waiting, 'someone reacted, or it is over');
    return;
  }
  const here = 'conversationId' in place && place.conversationId === conversationId;
  if (here || (severity !== 'critical' && severity !== 'high')) return;
  board.add({
    key,
    kind: 'escalation',
    place,
    item: { kind: 'incident', id: record.id },
    due: card.createdAt,
    timeZone: card.timeZone,
    notBefore: minutesAfter(card.createdAt, escalation.afterMinutes),
  });
}

/** Whether an incident still waits for someone to say "I'm on it". */
export function wantsReaction({ status, acknowledged }: IncidentRecord): boolean {
  return status.name === 'open' && acknowledged === undefined;
}
