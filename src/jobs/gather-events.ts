import type { AuditEvent } from '../core/audit-event.js';
import type { AuditStore } from '../core/audit-ports.js';
import { doerHandles, handlesOf } from '../core/handles.js';
import { type EventIndex, indexEvents } from '../incidents/event-index.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { powerHandlesIn } from './group-members.js';
import type { TenantMemory } from './tenant-memory.js';

/** Ids lead to ids: an app has three, a person two. More rounds than this find nothing new. */
const MOST_ROUNDS = 6;

/** Events that can be judged together, and of which apps and people all of them are here. */
export interface Gathered {
  readonly events: readonly AuditEvent[];
  readonly known: KnownTenant;
  /** Everything about these and by these is here. */
  readonly handles: ReadonlySet<string>;
}

/** Collects, handle by handle, what belongs together. */
export class EventGathering {
  readonly #events = new Map<string, AuditEvent>();
  readonly #handles = new Set<string>();
  /** Handles of groups of which it is here what they may do. */
  readonly #powers = new Set<string>();

  constructor(
    private readonly audit: Pick<AuditStore, 'byHandles' | 'byIds'>,
    private readonly tenant: TenantMemory,
    private readonly joined: readonly (readonly string[])[],
    private readonly signal: AbortSignal,
  ) {}

  /** All kept events of these apps and people, under whatever id a record has them, and of everyone who acted on the apps. */
  async add(handles: Iterable<string>): Promise<void> {
    await this.#load(handles);
    await this.#follow(({ apps }) => [...apps.values()].flatMap((app) => this.#ifWanted(app.handles)));
    await this.#follow((index) =>
      [...index.apps.values()]
        .filter((app) => this.#ifWanted(app.handles).length > 0)
        .flatMap((app) => app.events)
        .flatMap(({ actor, person }) => [
          ...(actor.kind === 'person' || actor.kind === 'partner' ? [actor.id, actor.name] : []),
          ...(person === undefined ? [] : [person.id, person.name]),
        ])
        .flatMap((id) => [...(index.person(id)?.handles ?? [])]),
    );
    await this.#loadPowers();
  }

  /** Events that are at hand. */
  have(events: readonly AuditEvent[]): void {
    this.#keep(events);
  }

  async addEvents(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#events.has(id));
    if (missing.length > 0) this.#keep(await this.audit.byIds(missing));
  }

  async gathered(): Promise<Gathered> {
    const events = [...this.#events.values()];
    return { events, known: await this.#known(events), handles: this.#handles };
  }

  /** Loads what the index of all that is here leads to, until that is nothing new. */
  async #follow(leadsTo: (index: EventIndex) => readonly string[]): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const events = [...this.#events.values()];
      const index = indexEvents(events, await this.#known(events), this.joined);
      if (!(await this.#load(leadsTo(index)))) return;
    }
  }

  /** The handles of one app, if any of them is among those that are to be complete. */
  #ifWanted(handles: ReadonlySet<string>): readonly string[] {
    const all = [...handles];
    return all.some((handle) => this.#handles.has(handle)) ? all : [];
  }

  async #load(handles: Iterable<string>): Promise<boolean> {
    const fresh = [...new Set(handles)].filter((handle) => !this.#handles.has(handle));
    if (fresh.length === 0) return false;
    for (const handle of fresh) this.#handles.add(handle);
    this.#keep(await this.audit.byHandles(fresh));
    return true;
  }

  /** What the groups may do that the members at hand came into. Others who are in them are no concern of these. */
  async #loadPowers(): Promise<void> {
    const fresh = [...new Set(powerHandlesIn(this.#events.values()))].filter((handle) => !this.#powers.has(handle));
    if (fresh.length === 0) return;
    for (const handle of fresh) this.#powers.add(handle);
    this.#keep(await this.audit.byHandles(fresh));
  }

  #keep(events: readonly AuditEvent[]): void {
    for (const event of events) this.#events.set(event.id, event);
  }

  #known(events: readonly AuditEvent[]): Promise<KnownTenant> {
    return this.tenant.about(
      new Set([...this.#handles, ...events.flatMap((event) => [...handlesOf(event), ...doerHandles(event)])]),
      this.signal,
    );
  }
}
