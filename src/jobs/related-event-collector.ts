import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { buildActorCorrelationKeys, buildCorrelationKeys } from '../audit/model/correlation-keys.js';
import { type EventIndex, indexEvents } from '../incidents/event-index.js';
import type { KnownTenant } from '../incidents/known-tenant.js';
import { collectGroupPowerKeys } from './event-affected-subjects.js';
import type { TenantStateCache } from './tenant-state-cache.js';

/** Ids lead to ids: an app has three, a person two. More rounds than this find nothing new. */
const MOST_ROUNDS = 6;

/** Events that can be judged together, and for which apps and people they are complete. */
export interface RelatedEvents {
  readonly events: readonly AuditEvent[];
  readonly known: KnownTenant;
  /** Correlation keys for which all events, as target and as actor, are loaded. */
  readonly handles: ReadonlySet<string>;
}

/** Collects related events, correlation key by correlation key. */
export class RelatedEventCollector {
  readonly #events = new Map<string, AuditEvent>();
  readonly #handles = new Set<string>();
  /** Keys of groups whose power is already loaded. */
  readonly #powers = new Set<string>();

  constructor(
    private readonly audit: Pick<AuditStore, 'byHandles' | 'byIds'>,
    private readonly tenant: TenantStateCache,
    private readonly joined: readonly (readonly string[])[],
    private readonly signal: AbortSignal,
  ) {}

  /** Loads all stored events of these apps and people, under any of their ids, and of everyone who acted on the apps. */
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

  /** Adds events that are already loaded. */
  addLoaded(events: readonly AuditEvent[]): void {
    this.#keep(events);
  }

  /** Loads events by id. */
  async addEvents(ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#events.has(id));
    if (missing.length > 0) this.#keep(await this.audit.byIds(missing));
  }

  /** Everything collected so far. */
  async collected(): Promise<RelatedEvents> {
    const events = [...this.#events.values()];
    return { events, known: await this.#known(events), handles: this.#handles };
  }

  /** Loads what the index of the collected events leads to, until nothing new turns up. */
  async #follow(leadsTo: (index: EventIndex) => readonly string[]): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const events = [...this.#events.values()];
      const index = indexEvents(events, await this.#known(events), this.joined);
      if (!(await this.#load(leadsTo(index)))) return;
    }
  }

  /** All keys of one app, if any of them is to be complete. */
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

  /** Loads what the groups of the loaded memberships may do. Their other members do not matter here. */
  async #loadPowers(): Promise<void> {
    const fresh = [...new Set(collectGroupPowerKeys(this.#events.values()))].filter(
      (handle) => !this.#powers.has(handle),
    );
    if (fresh.length === 0) return;
    for (const handle of fresh) this.#powers.add(handle);
    this.#keep(await this.audit.byHandles(fresh));
  }

  #keep(events: readonly AuditEvent[]): void {
    for (const event of events) this.#events.set(event.id, event);
  }

  #known(events: readonly AuditEvent[]): Promise<KnownTenant> {
    return this.tenant.stateOf(
      new Set([
        ...this.#handles,
        ...events.flatMap((event) => [...buildCorrelationKeys(event), ...buildActorCorrelationKeys(event)]),
      ]),
      this.signal,
    );
  }
}
