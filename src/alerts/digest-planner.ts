import { instant, type Instant } from '../core/instant.js';
import { toKeyPart, type PlanningState } from './alert-planning-state.js';
import type { DeliveryHold } from './quiet-hours-and-pauses.js';
import type { AlertItemReference, Delivery } from './model/delivery.js';
import type { AlertSubscription } from './model/subscription.js';

/** An item to add to a digest; `version` is the one that the digest then shows. */
export interface DigestEntry {
  readonly item: AlertItemReference;
  readonly version: number;
  readonly subscription: AlertSubscription;
}

/** Adds an item to the digest that is sent when the hold ends. */
export function addToHeldDigest(board: PlanningState, joining: DigestEntry & { readonly hold: DeliveryHold }): void {
  const { subscription, hold } = joining;
  const { conversationId, timeZone } = subscription;
  const key = board.waitingDigest(conversationId, hold.why)?.key ?? digestKey(board, conversationId, hold.why);
  board.add({ key, kind: 'digest', why: hold.why, place: { conversationId }, timeZone, notBefore: hold.until });
  join(board, key, joining);
}

/** Adds an item to the burst digest: a new one, or the open one, which is then rendered again. */
export function addToBurstDigest(board: PlanningState, joining: DigestEntry, open: Delivery | undefined): void {
  const { conversationId, timeZone } = joining.subscription;
  const key = open?.key ?? digestKey(board, conversationId, 'burst');
  board.add({ key, kind: 'digest', why: 'burst', place: { conversationId }, timeZone, notBefore: board.now });
  join(board, key, joining);
  const digest = board.delivery(key);
  if (digest !== undefined) drawAgain(board, digest);
}

/** The digest that contains an item and can still be updated: a pending one, or the open burst digest. */
export function findOpenDigest(
  board: PlanningState,
  item: AlertItemReference,
  conversationId: string,
): Delivery | undefined {
  const open = board.openBurstDigest(conversationId)?.key;
  return board
    .deliveriesOfItem(item, conversationId)
    .filter(({ kind }) => kind === 'member')
    .flatMap(({ parent = '' }) => board.delivery(parent) ?? [])
    .find(({ key, state }) => state === 'pending' || key === open);
}

/** When a digest first shows an item in a conversation; undefined: no digest does. */
export function findDigestTime(
  board: PlanningState,
  item: AlertItemReference,
  conversationId: string,
): Instant | undefined {
  const times = board
    .deliveriesOfItem(item, conversationId)
    .filter(({ kind }) => kind === 'member')
    .flatMap(({ parent = '', createdAt }) => {
      const digest = board.delivery(parent);
      if (digest === undefined || digest.state === 'dropped' || digest.state === 'failed') return [];
      return Math.max(Date.parse(digest.notBefore), Date.parse(createdAt));
    });
  return times.length === 0 ? undefined : instant(Math.min(...times));
}

/** Updates a digest after one of its items changed. */
export function refreshDigest(board: PlanningState, digest: Delivery, item: AlertItemReference, version: number): void {
  const member = board.delivery(memberKey(digest.key, item));
  if (member === undefined || (member.version ?? 0) >= version) return;
  board.markCovered(member, { version });
  drawAgain(board, digest);
}

function join(board: PlanningState, digest: string, { item, version, subscription }: DigestEntry): void {
  const key = memberKey(digest, item);
  const there = board.delivery(key);
  if (there !== undefined) {
    board.markCovered(there, { version });
    return;
  }
  board.add({
    key,
    kind: 'member',
    place: { conversationId: subscription.conversationId },
    item,
    parent: digest,
    version,
    timeZone: subscription.timeZone,
    notBefore: board.now,
  });
}

/** A pending digest is rendered when it is sent; a sent one is edited. Only the last edit matters. */
function drawAgain(board: PlanningState, digest: Delivery): void {
  if (digest.state === 'pending' || digest.state === 'unknown') return;
  const key = `${digest.key}:edit:${Date.parse(board.now)}`;
  for (const older of board.editsOf(digest.key)) {
    if (older.key !== key) board.drop(older, 'a newer one takes its place');
  }
  board.add({
    key,
    kind: 'edit',
    place: digest.place,
    parent: digest.key,
    timeZone: digest.timeZone,
    notBefore: board.now,
  });
}

function digestKey(board: PlanningState, conversationId: string, why: string): string {
  return `digest:${conversationId}:${why}:${board.now}`;
}

function memberKey(digest: string, { kind, id }: AlertItemReference): string {
  return `${digest}:member:${kind}:${toKeyPart(id)}`;
}
