import type { IncidentRecord } from '../incidents/model/incident.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import type { Severity } from '../core/severity.js';
import { toKeyPart, type PlanningState } from './alert-planning-state.js';
import { findingVersion } from './finding-version.js';
import { findDeliveryHold, findPause } from './quiet-hours-and-pauses.js';
import type { AlertItemReference, Delivery, NewDelivery } from './model/delivery.js';
import type { AlertSubscription } from './model/subscription.js';
import {
  addToBurstDigest,
  type DigestEntry,
  addToHeldDigest,
  findDigestTime,
  findOpenDigest,
  refreshDigest,
} from './digest-planner.js';
import { planEscalation } from './escalation-planner.js';
import { adoptFindingCard, dropCoveredFindings, foldFindingCards } from './finding-card-folder.js';
import type { RelatedFindings } from './related-findings.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** After this many new cards in a burst window, further items below high share one digest. */
const MOST_CARDS = 5;
/** What is high is a post of its own up to this many: an attacker who makes thousands must not keep Teams busy for hours. */
const MOST_HIGH_CARDS = 30;

/** An incident in one conversation; `subscription` is the one that matches it, absent when none does or none does any longer. */
export interface IncidentInConversation {
  readonly record: IncidentRecord;
  readonly conversationId: string;
  readonly subscription?: AlertSubscription;
  /** Findings it covers that have a row of their own. */
  readonly findingIds: readonly string[];
}

/**
 * Plans one card per incident and conversation: posted once, edited in place, each later step a reply in its thread. An existing card
 * follows its incident to the end, even if the incident drops below the subscribed severity.
 */
export function planIncidentMessages(board: PlanningState, here: IncidentInConversation): void {
  const { record, conversationId, subscription } = here;
  tell(board, here);
  if (subscription === undefined) return;
  const item: AlertItemReference = { kind: 'incident', id: record.id };
  const toldAt = cardOf(board, item, conversationId)?.createdAt ?? findDigestTime(board, item, conversationId);
  planEscalation(board, record, toldAt, subscription);
}

function tell(board: PlanningState, here: IncidentInConversation): void {
  const { record, conversationId, subscription } = here;
  const item: AlertItemReference = { kind: 'incident', id: record.id };
  const open = record.status.name === 'open';
  const own = cardOf(board, item, conversationId);
  const isTold = own !== undefined || (open && subscription !== undefined);
  if (isTold) dropCoveredFindings(board, here);
  const card = own ?? (isTold ? adoptFindingCard(board, here) : undefined);
  if (isTold) foldFindingCards(board, here);
  if (card !== undefined) {
    followIncident(board, card, here);
    return;
  }
  const digest = findOpenDigest(board, item, conversationId);
  if (digest !== undefined && !open) refreshDigest(board, digest, item, record.version);
  if (subscription === undefined || !open) return;

  const { severity } = record.incident;
  const critical = severity === 'critical';
  const hold = findDeliveryHold(subscription, board.now, critical);
  const known = board.deliveriesOfItem(item, conversationId).filter(({ kind }) => kind === 'member');
  if (known.some(({ version = 0, parent = '' }) => version >= record.version && living(board.delivery(parent)))) return;
  if (hold !== undefined) {
    addToHeldDigest(board, { item, version: record.version, subscription, hold });
    return;
  }
  if (!isOwnPost(severity) && digest !== undefined) {
    refreshDigest(board, digest, item, record.version);
    return;
  }
  if (joinedBurst(board, { item, version: record.version, subscription }, severity)) return;
  const told = [...record.incident.timeline, ...(record.decided ?? [])].map(({ key }) => key);
  board.add({ ...newCard({ item, subscription, critical }, board), version: record.version, told });
}

/**
 * Plans one card for a finding without an incident. A repeat edits its counter and posts nothing new. What is more of the same waits for
 * seconds, as an incident may come to tell of both.
 */
export function planFindingMessages(
  board: PlanningState,
  finding: DetectionFinding,
  { subscription, related }: { readonly subscription: AlertSubscription; readonly related: RelatedFindings },
): void {
  const item: AlertItemReference = { kind: 'finding', id: finding.id };
  const { conversationId } = subscription;
  const version = findingVersion(finding);
  const critical = finding.severity === 'critical';
  const card = cardOf(board, item, conversationId);
  if (card !== undefined) {
    const pause = critical ? undefined : findPause(subscription, board.now);
    if (card.state === 'pending') board.markCovered(card, { version, urgent: critical });
    else edit(board, card, version, pause?.until ?? board.now);
    return;
  }
  const members = board.deliveriesOfItem(item, conversationId).filter(({ kind }) => kind === 'member');
  const [digest] = members.flatMap(({ parent = '' }) => living(board.delivery(parent)) ?? []);
  // Nothing high joins a burst digest: it was less when it did.
  const hasWorsened = critical || (digest?.why === 'burst' && isOwnPost(finding.severity));
  if (digest !== undefined && (!hasWorsened || members.some((member) => (member.version ?? 0) >= version))) {
    refreshDigest(board, digest, item, version);
    return;
  }
  const hold = findDeliveryHold(subscription, board.now, critical);
  if (hold !== undefined) {
    addToHeldDigest(board, { item, version, subscription, hold });
    return;
  }
  if (joinedBurst(board, { item, version, subscription }, finding.severity)) return;
  const notBefore = related.dueOf(finding, conversationId);
  board.add({ ...newCard({ item, subscription, critical }, board), version, notBefore });
}

/** Whether something is posted by itself although much else comes: Teams notifies nobody of an edited digest. */
function isOwnPost(severity: Severity): boolean {
  return severity === 'critical' || severity === 'high';
}

function followIncident(board: PlanningState, card: Delivery, { record, subscription }: IncidentInConversation): void {
  const { incident, version, id } = record;
  const critical = incident.severity === 'critical';
  const keys = incident.timeline.map(({ key }) => key);
  // A dropped reply was never sent: the bot was removed first.
  const said = board.deliveriesOfParent(card.key).filter(({ state }) => state !== 'dropped');
  const replied = new Set(said.flatMap(({ entry }) => entry ?? []));
  const isNew = (key: string) => !replied.has(key) && !(card.told ?? []).includes(key);
  const fresh = keys.filter(isNew);
  const hold = subscription === undefined ? undefined : findDeliveryHold(subscription, board.now, critical);
  const unlessPaused = hold?.why === 'pause' ? hold.until : board.now;
  const reply = (entry: string, notBefore: Delivery['notBefore']) => {
    board.add({
      key: `${rootName(card)}:reply:${toKeyPart(entry)}`,
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
    board.markCovered(card, { entries: fresh, version, urgent: critical });
    for (const end of ends) reply(end, unlessPaused);
    return;
  }
  edit(board, card, version, unlessPaused);
  // Decisions ignore quiet hours: the people involved are awake.
  for (const end of ends) reply(end, unlessPaused);
  if (fresh.length === 0) return;
  if (hold !== undefined && subscription !== undefined) {
    addToHeldDigest(board, { item: { kind: 'incident', id }, version, subscription, hold });
    board.markCovered(card, { entries: fresh });
    return;
  }
  for (const entry of fresh) reply(entry, board.now);
}

/** Edits the message in place; pending edits collapse into the newest. */
function edit(board: PlanningState, card: Delivery, version: number, notBefore: Delivery['notBefore']): void {
  if (card.state === 'unknown' || (card.version ?? 0) >= version) return;
  for (const older of board.editsOf(card.key)) {
    if ((older.version ?? 0) < version) board.drop(older, 'a newer one takes its place');
  }
  board.add({
    key: `${rootName(card)}:edit:${version}`,
    kind: 'edit',
    place: card.place,
    ...omitUndefined({ item: card.item }),
    parent: card.key,
    version,
    timeZone: card.timeZone,
    notBefore,
  });
}

/** Whether the item goes into a digest, as too much came within minutes; what is critical never does. */
function joinedBurst(board: PlanningState, joining: DigestEntry, severity: Severity): boolean {
  if (severity === 'critical') return false;
  const { conversationId } = joining.subscription;
  const open = board.openBurstDigest(conversationId);
  const cards = board.countRecentCards(conversationId);
  if (isOwnPost(severity) ? cards < MOST_HIGH_CARDS : open === undefined && cards < MOST_CARDS) return false;
  addToBurstDigest(board, joining, open);
  return true;
}

function newCard(
  {
    item,
    subscription,
    critical,
  }: { readonly item: AlertItemReference; readonly subscription: AlertSubscription; readonly critical: boolean },
  board: PlanningState,
): NewDelivery {
  const { conversationId, timeZone } = subscription;
  return {
    key: cardKey(item, conversationId),
    kind: 'card',
    place: { conversationId },
    item,
    ...(critical ? { urgent: true } : {}),
    timeZone,
    notBefore: board.now,
  };
}

function cardKey({ kind, id }: AlertItemReference, conversationId: string): string {
  return `${kind}:${toKeyPart(id)}:${conversationId}:card`;
}

/** Key prefix of a card's replies and edits: the card's key without its last word. */
function rootName({ key }: Delivery): string {
  return key.replace(/:card$/, '');
}

/** The card of an item, found by item and not by key: a finding gets another id when ids of its subject turn out to be one. */
function cardOf(board: PlanningState, item: AlertItemReference, conversationId: string): Delivery | undefined {
  return board.deliveriesOfItem(item, conversationId).find((row) => row.kind === 'card' && living(row) !== undefined);
}

/** The row, unless it was dropped or failed, so that no message exists for it. */
function living(row: Delivery | undefined): Delivery | undefined {
  return row === undefined || row.state === 'dropped' || row.state === 'failed' ? undefined : row;
}
