import { createHash } from 'node:crypto';
import type { Delivery, ItemReference, NewDelivery, PlannedAction } from '../core/alert-outbox.js';
import { instant, type Instant } from '../core/instant.js';

/** One conversation's cards and digests count as a burst over this time. */
const BURST_WINDOW_MS = 10 * 60_000;

/**
 * The outbox as the planner sees it while it plans: the rows that are there, and those it has just asked for. It makes no decisions
 * of its own.
 */
export class Board {
  readonly actions: PlannedAction[] = [];
  readonly #rows = new Map<string, Delivery>();
  /** Keys of the rows of each item in each conversation, and of each parent, so that a thousand items cost a thousand look-ups. */
  readonly #byItem = new Map<string, Set<string>>();
  readonly #byParent = new Map<string, Set<string>>();
  /** Apart from the thousands of notes that a digest is the parent of, and from all that is no noise in a conversation. */
  readonly #editsByParent = new Map<string, Set<string>>();
  readonly #cardsByPlace = new Map<string, Set<string>>();

  constructor(
    readonly now: Instant,
    rows: readonly Delivery[],
  ) {
    for (const row of rows) this.#keep(row);
  }

  row(key: string): Delivery | undefined {
    return this.#rows.get(key);
  }

  all(): readonly Delivery[] {
    return [...this.#rows.values()];
  }

  /** Rows of an item in a conversation. */
  ofItem(item: ItemReference, conversationId: string): readonly Delivery[] {
    return this.#of(this.#byItem, itemIn(item, conversationId));
  }

  ofParent(key: string): readonly Delivery[] {
    return this.#of(this.#byParent, key);
  }

  editsOf(parent: string): readonly Delivery[] {
    return this.#of(this.#editsByParent, parent);
  }

  /** Asks for a row. One that is there already and alive stays. */
  add(delivery: NewDelivery): void {
    const there = this.#rows.get(delivery.key);
    if (there !== undefined && there.state !== 'dropped' && there.state !== 'failed') return;
    this.actions.push({ do: 'add', delivery });
    this.#keep({ ...delivery, state: 'pending', createdAt: this.now, attempts: 0 });
  }

  /** Only what waits can be dropped: nothing else is certain not to have been sent. */
  drop(row: Delivery, why: string): void {
    if (row.state !== 'pending') return;
    this.actions.push({ do: 'drop', key: row.key, why });
    this.#keep({ ...row, state: 'dropped' });
  }

  reschedule(row: Delivery, notBefore: Instant): void {
    if (row.notBefore === notBefore) return;
    this.actions.push({ do: 'reschedule', key: row.key, notBefore });
    this.#keep({ ...row, notBefore });
  }

  told(row: Delivery, what: { readonly entries?: readonly string[]; readonly version?: number }): void {
    const entries = (what.entries ?? []).filter((entry) => !(row.told ?? []).includes(entry));
    const version = what.version === undefined || what.version <= (row.version ?? 0) ? undefined : what.version;
    if (entries.length === 0 && version === undefined) return;
    this.actions.push({
      do: 'told',
      key: row.key,
      ...(entries.length === 0 ? {} : { entries }),
      ...(version === undefined ? {} : { version }),
    });
    const told = [...(row.told ?? []), ...entries];
    this.#keep({ ...row, told, ...(version === undefined ? {} : { version }) });
  }

  recoveredBy(row: Delivery, by: string): void {
    this.actions.push({ do: 'recovered-by', key: row.key, by });
    this.#keep({ ...row, recoveredBy: by });
  }

  /** New cards and digests in a conversation within the last minutes; held and dropped ones were no noise. */
  recentCards(conversationId: string): number {
    const from = Date.parse(this.now) - BURST_WINDOW_MS;
    return this.#cardsIn(conversationId).filter(
      ({ kind, state, createdAt, why }) =>
        (kind === 'card' || (kind === 'digest' && why === 'burst')) &&
        state !== 'dropped' &&
        Date.parse(createdAt) > from,
    ).length;
  }

  /** The digest of a burst that still takes more. */
  openBurst(conversationId: string): Delivery | undefined {
    const from = Date.parse(this.now) - BURST_WINDOW_MS;
    return this.#cardsIn(conversationId).find(
      ({ kind, why, state, createdAt }) =>
        kind === 'digest' &&
        why === 'burst' &&
        state !== 'dropped' &&
        state !== 'failed' &&
        Date.parse(createdAt) > from,
    );
  }

  /** The digest that waits for the end of a hold. */
  waitingDigest(conversationId: string, why: 'quiet-hours' | 'pause'): Delivery | undefined {
    return this.#cardsIn(conversationId).find(
      (row) => row.kind === 'digest' && row.why === why && row.state === 'pending',
    );
  }

  #cardsIn(conversationId: string): readonly Delivery[] {
    return this.#of(this.#cardsByPlace, conversationId);
  }

  #of(index: Map<string, Set<string>>, name: string): readonly Delivery[] {
    return [...(index.get(name) ?? [])].flatMap((key) => this.#rows.get(key) ?? []);
  }

  #keep(row: Delivery): void {
    this.#rows.set(row.key, row);
    const note = (index: Map<string, Set<string>>, name: string) => {
      const keys = index.get(name) ?? new Set();
      index.set(name, keys.add(row.key));
    };
    const { item, parent, kind, place } = row;
    if (parent !== undefined) note(this.#byParent, parent);
    if (parent !== undefined && kind === 'edit') note(this.#editsByParent, parent);
    if (!('conversationId' in place)) return;
    if (item !== undefined) note(this.#byItem, itemIn(item, place.conversationId));
    if (kind === 'card' || kind === 'digest') note(this.#cardsByPlace, place.conversationId);
  }
}

function itemIn({ kind, id }: ItemReference, conversationId: string): string {
  return JSON.stringify([kind, id, conversationId]);
}

/** So many minutes after a moment. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return instant(Date.parse(at) + minutes * 60_000);
}

/** A name as part of a key: ids come from events, and someone who can write those can make them longer than an index takes. */
export function keyPart(text: string): string {
  return text.length <= 160 ? text : `sha256-${createHash('sha256').update(text).digest('hex')}`;
}
