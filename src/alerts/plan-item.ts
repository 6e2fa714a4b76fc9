import type { AlertSubscription } from '../core/alert.js';
import type { Delivery, ItemReference, NewDelivery } from '../core/alert-outbox.js';
import type { DetectionFinding } from '../core/detection.js';
import type { IncidentRecord } from '../core/incident.js';
import { keyPart, type Board } from './board.js';
import { joinBurst, joinHeld, openDigestOf, refreshDigest, toldByDigestAt } from './plan-digest.js';
import { planEscalation } from './plan-escalation.js';
import { findingVersion } from './finding-version.js';
import { holdAt } from './hold.js';

/** After this many new cards in a burst window, further items share one digest. */
const MOST_CARDS = 5;

/** An incident in one conversation; `subscription` is the one that matches it, absent when none does or none does any longer. */
export interface IncidentHere {
  readonly record: IncidentRecord;
  readonly conversationId: string;
  readonly subscription?: AlertSubscription;
}

/**
 * Plans one card per incident and conversation: posted once, edited in place, each later step a reply in its thread. An existing card
 * follows its incident to the end, even if the incident drops below the subscribed severity.
 */
export function planIncident(board: Board, here: IncidentHere): void {
  const { record, conversationId, subscription } = here;
  tell(board, here);
  if (subscription === undefined) return;
  const item: ItemReference = { kind: 'incident', id: record.id };
  const toldAt = cardOf(board, item, conversationId)?.createdAt ?? toldByDigestAt(board, item, conversationId);
  planEscalation(board, record, toldAt, subscription);
}

function tell(board: Board, here: IncidentHere): void {
  const { record, conversationId, subscription } = here;
  const item: ItemReference = { kind: 'incident', id: record.id };
  const card = cardOf(board, item, conversationId);
  if (card !== undefined) {
    followIncident(board, card, here);
    return;
  }
  const open = record.status.name === 'open';
  const digest = openDigestOf(board, item, conversationId);
  if (digest !== undefined && !open) refreshDigest(board, digest, item, record.version);
  if (subscription === undefined || !open) return;

  const critical = record.incident.severity === 'critical';
  const hold = holdAt(subscription, board.now, critical);
  const known = board.ofItem(item, conversationId).filter(({ kind }) => kind === 'member');
  if (known.some(({ version = 0, parent = '' }) => version >= record.version && living(board.row(parent)))) return;
  if (hold !== undefined) {
    joinHeld(board, { item, version: record.version, subscription, hold });
    return;
  }
  if (!critical && digest !== undefined) {
    refreshDigest(board, digest, item, record.version);
    return;
  }
  if (!critical && joinedBurst(board, item, record.version, subscription)) return;
  const told = [...record.incident.timeline, ...(record.decided ?? [])].map(({ key }) => key);
  board.add({ ...newCard(item, subscription, board), version: record.version, told });
}

/** Plans one card for a finding without an incident. A repeat edits its counter and posts nothing new. */
export function planFinding(board: Board, finding: DetectionFinding, subscription: AlertSubscription): void {
  const item: ItemReference = { kind: 'finding', id: finding.id };
  const { conversationId } = subscription;
  const version = findingVersion(finding);
  const critical = finding.severity === 'critical';
  const card = cardOf(board, item, conversationId);
  if (card !== undefined) {
    const pause = holdAt(subscription, board.now, true);
    edit(board, card, version, pause?.until ?? board.now);
    return;
  }
  const members = board.ofItem(item, conversationId).filter(({ kind }) => kind === 'member');
  const [digest] = members.flatMap(({ parent = '' }) => living(board.row(parent)) ?? []);
  if (digest !== undefined && (!critical || members.some((member) => (member.version ?? 0) >= version))) {
    refreshDigest(board, digest, item, version);
    return;
  }
  const hold = holdAt(subscription, board.now, critical);
  if (hold !== undefined) {
    joinHeld(board, { item, version, subscription, hold });
    return;
  }
  if (!critical && joinedBurst(board, item, version, subscription)) return;
  board.add({ ...newCard(item, subscription, board), version });
}

function followIncident(board: Board, card: Delivery, { record, subscription }: IncidentHere): void {
  const { incident, version, id } = record;
  const critical = incident.severity === 'critical';
  const keys = incident.timeline.map(({ key }) => key);
  // A dropped reply was never sent: the bot was removed first.
  const said = board.ofParent(card.key).filter(({ state }) => state !== 'dropped');
  const replied = new Set(said.flatMap(({ entry }) => entry ?? []));
  const isNew = (key: string) => !replied.has(key) && !(card.told ?? []).includes(key);
  const fresh = keys.filter(isNew);
  const hold = subscription === undefined ? undefined : holdAt(subscription, board.now, critical);
  const unlessPaused = hold?.why === 'pause' ? hold.until : board.now;
  const reply = (entry: string, notBefore: Delivery['notBefore']) => {
    board.add({
      key: `${rootName(card)}:reply:${keyPart(entry)}`,
      kind: 'reply',
      place: card.place,
      item: { kind: 'incident', id },
      parent: card.key,
      entry,
      timeZone: card.timeZone,
      notBefore,
    });
  };
  const ends = (record.decided ?? []).map(({ key }) => key).filter(isNew);
  if (card.state === 'pending') {
    // The card is rendered when it is sent, so it shows everything up to then, except who decided what.
    board.told(card, { entries: fresh, version });
    for (const end of ends) reply(end, unlessPaused);
    return;
  }
  edit(board, card, version, unlessPaused);
  // Decisions ignore quiet hours: the people involved are awake.
  for (const end of ends) reply(end, unlessPaused);
  if (fresh.length === 0) return;
  if (hold !== undefined && subscription !== undefined) {
    joinHeld(board, { item: { kind: 'incident', id }, version, subscription, hold });
    board.told(card, { entries: fresh });
    return;
  }
  for (const entry of fresh) reply(entry, board.now);
}

/** Edits the message in place; pending edits collapse into the newest. */
function edit(board: Board, card: Delivery, version: number, notBefore: Delivery['notBefore']): void {
  if (card.state === 'pending') {
    board.told(card, { version });
    return;
  }
  if (card.state === 'unknown' || (card.version ?? 0) >= version) return;
  for (const older of board.editsOf(card.key)) {
    if ((older.version ?? 0) < version) board.drop(older, 'a newer one takes its place');
  }
  board.add({
    key: `${rootName(card)}:edit:${version}`,
    kind: 'edit',
    place: card.place,
    ...(card.item === undefined ? {} : { item: card.item }),
    parent: card.key,
    version,
    timeZone: card.timeZone,
    notBefore,
  });
}

function joinedBurst(board: Board, item: ItemReference, version: number, subscription: AlertSubscription): boolean {
  const open = board.openBurst(subscription.conversationId);
  if (open === undefined && board.recentCards(subscription.conversationId) < MOST_CARDS) return false;
  joinBurst(board, { item, version, subscription }, open);
  return true;
}

function newCard(item: ItemReference, { conversationId, timeZone }: AlertSubscription, board: Board): NewDelivery {
  return {
    key: cardKey(item, conversationId),
    kind: 'card',
    place: { conversationId },
    item,
    timeZone,
    notBefore: board.now,
  };
}

function cardKey({ kind, id }: ItemReference, conversationId: string): string {
  return `${kind}:${keyPart(id)}:${conversationId}:card`;
}

/** Key prefix of a card's replies and edits: the card's key without its last word. */
function rootName({ key }: Delivery): string {
  return key.replace(/:card$/, '');
}

/** The card of an item, found by item and not by key: a finding gets another id when ids of its subject turn out to be one. */
function cardOf(board: Board, item: ItemReference, conversationId: string): Delivery | undefined {
  return board.ofItem(item, conversationId).find((row) => row.kind === 'card' && living(row) !== undefined);
}

/** The row, unless it was dropped or failed, so that no message exists for it. */
function living(row: Delivery | undefined): Delivery | undefined {
  return row === undefined || row.state === 'dropped' || row.state === 'failed' ? undefined : row;
}
