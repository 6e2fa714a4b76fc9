import type { AlertSubscription } from '../core/alert.js';
import type { Delivery, ItemReference, NewDelivery } from '../core/alert-outbox.js';
import type { DetectionFinding } from '../core/detection.js';
import type { IncidentRecord } from '../core/incident.js';
import { keyPart, type Board } from './board.js';
import { joinBurst, joinHeld, openDigestOf, refreshDigest, toldByDigestAt } from './plan-digest.js';
import { planEscalation } from './plan-escalation.js';
import { findingVersion } from './finding-version.js';
import { holdAt } from './hold.js';

/** More new cards than this within minutes, and the rest share one. */
const MOST_CARDS = 5;

/** An incident in a conversation; `subscription` is the one that wants it, absent when none does (any more). */
export interface IncidentHere {
  readonly record: IncidentRecord;
  readonly conversationId: string;
  readonly subscription?: AlertSubscription;
}

/**
 * One incident, one card in a conversation: made once, edited in place, each later step a reply in its thread. A card that is there
 * follows its incident to the end, also when it has become milder than what is subscribed to.
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

/** A finding that stands alone: one card, whose counter is edited; a repeat is no new post. */
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
  // What was dropped was not said: the bot was thrown out before it could be.
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
    // It is drawn when it goes out, so it tells all there is by then, but not who decided what.
    board.told(card, { entries: fresh, version });
    for (const end of ends) reply(end, unlessPaused);
    return;
  }
  edit(board, card, version, unlessPaused);
  // Whoever decided is awake, and so are those who hear of it.
  for (const end of ends) reply(end, unlessPaused);
  if (fresh.length === 0) return;
  if (hold !== undefined && subscription !== undefined) {
    joinHeld(board, { item: { kind: 'incident', id }, version, subscription, hold });
    board.told(card, { entries: fresh });
    return;
  }
  for (const entry of fresh) reply(entry, board.now);
}

/** The message again in place; edits that have not gone out yet collapse into the newest. */
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

/** The name that a card's own messages begin with: its key without the last word. */
function rootName({ key }: Delivery): string {
  return key.replace(/:card$/, '');
}

/** The card of an item, by the item and not by its key: a finding can get another id when ids of its subject are joined. */
function cardOf(board: Board, item: ItemReference, conversationId: string): Delivery | undefined {
  return board.ofItem(item, conversationId).find((row) => row.kind === 'card' && living(row) !== undefined);
}

/** A row that stands for a message: not one that was dropped or given up before it was ever sent. */
function living(row: Delivery | undefined): Delivery | undefined {
  return row === undefined || row.state === 'dropped' || row.state === 'failed' ? undefined : row;
}
