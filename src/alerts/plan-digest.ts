import type { AlertSubscription } from '../core/alert.js';
import type { Delivery, ItemReference } from '../core/alert-outbox.js';
import { instant, type Instant } from '../core/instant.js';
import { keyPart, type Board } from './board.js';
import type { Hold } from './hold.js';

/** An item to add to a digest; `version` is the one that the digest then shows. */
export interface Joining {
  readonly item: ItemReference;
  readonly version: number;
  readonly subscription: AlertSubscription;
}

/** Adds an item to the digest that is sent when the hold ends. */
export function joinHeld(board: Board, joining: Joining & { readonly hold: Hold }): void {
  const { subscription, hold } = joining;
  const { conversationId, timeZone } = subscription;
  const waiting = board.waitingDigest(conversationId, hold.why);
  const key = waiting?.key ?? digestKey(board, conversationId, hold.why);
  if (waiting === undefined) {
    board.add({
      key,
      kind: 'digest',
      why: hold.why,
      place: { conversationId },
      timeZone,
      notBefore: hold.until,
    });
  }
  join(board, key, joining);
}

/** Adds an item to the burst digest: a new one, or the open one, which is then rendered again. */
export function joinBurst(board: Board, joining: Joining, open: Delivery | undefined): void {
  const { conversationId, timeZone } = joining.subscription;
  const key = open?.key ?? digestKey(board, conversationId, 'burst');
  if (open === undefined) {
    board.add({ key, kind: 'digest', why: 'burst', place: { conversationId }, timeZone, notBefore: board.now });
  }
  join(board, key, joining);
  const digest = board.row(key);
  if (digest !== undefined) drawAgain(board, digest);
}

/** The digest that contains an item and can still be updated: a pending one, or the open burst digest. */
export function openDigestOf(board: Board, item: ItemReference, conversationId: string): Delivery | undefined {
  const open = board.openBurst(conversationId)?.key;
  return board
    .ofItem(item, conversationId)
    .filter(({ kind }) => kind === 'member')
    .flatMap(({ parent = '' }) => board.row(parent) ?? [])
    .find(({ key, state }) => state === 'pending' || (key === open && state !== 'failed'));
}

/** When a digest first shows an item in a conversation; undefined: no digest does. */
export function toldByDigestAt(board: Board, item: ItemReference, conversationId: string): Instant | undefined {
  const times = board
    .ofItem(item, conversationId)
    .filter(({ kind }) => kind === 'member')
    .flatMap(({ parent = '', createdAt }) => {
      const digest = board.row(parent);
      if (digest === undefined || digest.state === 'dropped' || digest.state === 'failed') return [];
      return Math.max(Date.parse(digest.notBefore), Date.parse(createdAt));
    });
  return times.length === 0 ? undefined : instant(Math.min(...times));
}

/** Updates a digest after one of its items changed. */
export function refreshDigest(board: Board, digest: Delivery, item: ItemReference, version: number): void {
  const member = board.row(memberKey(digest.key, item));
  if (member === undefined || (member.version ?? 0) >= version) return;
  board.told(member, { version });
  drawAgain(board, digest);
}

function join(board: Board, digest: string, { item, version, subscription }: Joining): void {
  const key = memberKey(digest, item);
  const there = board.row(key);
  if (there !== undefined) {
    board.told(there, { version });
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
function drawAgain(board: Board, digest: Delivery): void {
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

function digestKey(board: Board, conversationId: string, why: string): string {
  return `digest:${conversationId}:${why}:${board.now}`;
}

function memberKey(digest: string, { kind, id }: ItemReference): string {
  return `${digest}:member:${kind}:${keyPart(id)}`;
}
