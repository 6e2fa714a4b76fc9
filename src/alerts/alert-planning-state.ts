import { createHash } from 'node:crypto';
import { instant, type Instant } from '../core/instant.js';
import { type DeliveryPlanAction, RELATED_WITHIN_MS } from './model/delivery-planning.js';
import type { AlertItemReference, Delivery, NewDelivery } from './model/delivery.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** New cards and digests in one conversation within this time count as one burst. */
const BURST_WINDOW_MS = 10 * 60_000;

/** The outbox during one planning run: the stored rows plus those just added. It applies the planner's choices and makes none. */
export class PlanningState {
  readonly actions: DeliveryPlanAction[] = [];
  readonly #rows = new Map<string, Delivery>();
  /** Row keys by item and conversation, and by parent: planning a thousand items costs a thousand look-ups. */
  readonly #byItem = new Map<string, Set<string>>();
  readonly #byParent = new Map<string, Set<string>>();
  /** Separate indexes: a digest can be the parent of thousands of member rows, and most rows are not visible messages. */
  readonly #editsByParent = new Map<string, Set<string>>();
  readonly #cardsByPlace = new Map<string, Set<string>>();

  constructor(
    readonly now: Instant,
    rows: readonly Delivery[],
  ) {
    for (const row of rows) this.#keep(row);
  }

  /** The row with this key. */
  delivery(key: string): Delivery | undefined {
    return this.#rows.get(key);
  }

  /** All rows. */
  deliveries(): readonly Delivery[] {
    return [...this.#rows.values()];
  }

  /** Rows of an item in one conversation. */
  deliveriesOfItem(item: AlertItemReference, conversationId: string): readonly Delivery[] {
    // A card that an incident took over is not the finding's any more.
    return this.#of(this.#byItem, itemIn(item, conversationId)).filter((row) => row.item?.id === item.id);
  }

  /** Edits, replies and members of a card or digest. */
  deliveriesOfParent(key: string): readonly Delivery[] {
    return this.#of(this.#byParent, key);
  }

  /** Edits of a card or digest. */
  editsOf(parent: string): readonly Delivery[] {
    return this.#of(this.#editsByParent, parent);
  }

  /** Adds a row. An existing row stays as it is unless it was dropped or failed. */
  add(delivery: NewDelivery): void {
    const there = this.#rows.get(delivery.key);
    if (there !== undefined && there.state !== 'dropped' && there.state !== 'failed') return;
    this.actions.push({ do: 'add', delivery });
    this.#keep({ ...delivery, state: 'pending', createdAt: this.now, attempts: 0, drawing: 0 });
  }

  /** Drops a pending row. Only those: any other may already have been sent. */
  drop(row: Delivery, why: string): void {
    if (row.state !== 'pending') return;
    this.actions.push({ do: 'drop', key: row.key, why });
    this.#keep({ ...row, state: 'dropped' });
  }

  /** Makes the card of a finding that of an incident. `told`: the lines that no reply repeats. No version of the incident is shown yet. */
  adopt(row: Delivery, item: AlertItemReference, told: readonly string[]): Delivery {
    this.actions.push({ do: 'adopt', key: row.key, item, told });
    const adopted = { ...row, item, told, version: 0 };
    this.#keep(adopted);
    return adopted;
  }

  /** Moves the earliest time at which a row is sent. */
  reschedule(row: Delivery, notBefore: Instant): void {
    if (row.notBefore === notBefore) return;
    this.actions.push({ do: 'reschedule', key: row.key, notBefore });
    this.#keep({ ...row, notBefore });
  }

  /** Notes that an existing card or digest shows these timeline entries, or this version, or that it has become urgent. */
  markCovered(
    row: Delivery,
    what: { readonly entries?: readonly string[]; readonly version?: number; readonly urgent?: boolean },
  ): void {
    const entries = (what.entries ?? []).filter((entry) => !(row.told ?? []).includes(entry));
    const version = what.version === undefined || what.version <= (row.version ?? 0) ? undefined : what.version;
    const urgent: true | undefined = what.urgent === true && row.urgent !== true ? true : undefined;
    if (entries.length === 0 && version === undefined && urgent === undefined) return;
    this.actions.push({
      do: 'told',
      key: row.key,
      ...(entries.length === 0 ? {} : { entries }),
      ...omitUndefined({ version, urgent }),
    });
    const told = [...(row.told ?? []), ...entries];
    this.#keep({ ...row, told, ...omitUndefined({ version, urgent }) });
  }

  /** Links a row of unknown fate to the message that reports it. */
  markRecoveredBy(row: Delivery, by: string): void {
    this.actions.push({ do: 'recovered-by', key: row.key, by });
    this.#keep({ ...row, recoveredBy: by });
  }

  /** Number of new cards and burst digests in a conversation within the burst window; held and dropped ones do not count. */
  countRecentCards(conversationId: string): number {
    const from = Date.parse(this.now) - BURST_WINDOW_MS;
    return this.#cardsIn(conversationId).filter(
      ({ kind, state, createdAt, why }) =>
        (kind === 'card' || (kind === 'digest' && why === 'burst')) &&
        state !== 'dropped' &&
        Date.parse(createdAt) > from,
    ).length;
  }

  /** The burst digest that still accepts items. */
  openBurstDigest(conversationId: string): Delivery | undefined {
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

  /** The digest that is sent when quiet hours or a pause end. */
  waitingDigest(conversationId: string, why: 'quiet-hours' | 'pause'): Delivery | undefined {
    return this.#cardsIn(conversationId).find(
      (row) => row.kind === 'digest' && row.why === why && row.state === 'pending',
    );
  }

  /** Cards of findings that are new in a conversation. */
  recentFindingIds(conversationId: string): readonly string[] {
    const from = Date.parse(this.now) - RELATED_WITHIN_MS;
    return this.#cardsIn(conversationId).flatMap(({ kind, item, state, createdAt }) =>
      kind === 'card' && item?.kind === 'finding' && state !== 'dropped' && Date.parse(createdAt) > from
        ? [item.id]
        : [],
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

function itemIn({ kind, id }: AlertItemReference, conversationId: string): string {
  return JSON.stringify([kind, id, conversationId]);
}

/** The instant this many minutes later. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return instant(Date.parse(at) + minutes * 60_000);
}

/** Text as part of a row key, hashed when long: ids come from events, and an attacker can make them longer than an index entry allows. */
export function toKeyPart(text: string): string {
  return text.length <= 160 ? text : `sha256-${createHash('sha256').update(text).digest('hex')}`;
}
