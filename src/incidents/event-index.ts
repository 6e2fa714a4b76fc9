import { isMembershipOfPerson } from '../core/group-membership.js';
import { remembering } from '../core/remembering.js';
import type { Actor, AppIds, AuditEvent } from '../core/audit-event.js';
import { type GroupIndex, indexGroups, powerOfMembership } from './index-groups.js';
import { indexRoles, type RoleIndex } from './index-roles.js';
import { type EventNumbers, type IndexedApp, indexApps, numbersOfApp, ownHandles } from './index-apps.js';
import { type IndexedPerson, indexPeople, numbersOfPerson } from './index-people.js';
import { Joined } from './joined.js';
import type { KnownTenant } from './known-tenant.js';
import { joinsIds, partApps } from './part-apps.js';

export type { IndexedApp } from './index-apps.js';
export type { IndexedPerson } from './index-people.js';

/**
 * The stored events linked to the tenant's apps and people. A function of the set of events, whatever order they
 * arrived in.
 */
export interface EventIndex {
  /** Without duplicates, oldest first. */
  readonly events: readonly AuditEvent[];
  readonly apps: ReadonlyMap<string, IndexedApp>;
  /** By any id of the app, case-insensitive. */
  app(id: string): IndexedApp | undefined;
  /** The app that an event is about. */
  appOf(ids: AppIds | undefined): IndexedApp | undefined;
  /** The app that acted. */
  actingApp(actor: Actor): IndexedApp | undefined;
  /**
   * The app that acted with a person's token, if it is known and not Microsoft's: Microsoft's apps are the tools people
   * work with.
   */
  throughApp(actor: Actor): IndexedApp | undefined;
  /** By object id or user principal name, case-insensitive. */
  person(id: string): IndexedPerson | undefined;
  /** Groups that give their members privileges. */
  readonly groups: GroupIndex;
  readonly roles: RoleIndex;
  /** The canonical correlation key of a person, known or not. */
  personRoot(person: { readonly id: string; readonly name: string }): string;
  /** Whether Tenant Warden itself acted. */
  isOwn(actor: Actor): boolean;
  /** Ids of the people whose account Microsoft flags as at risk. */
  peopleAtRisk(): readonly string[];
}

/** Compares by time, then by id: a stable order for an unordered set. */
export function oldestFirst(a: AuditEvent, b: AuditEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.source < b.source ? -1 : 1;
}

/** Builds the index. `earlier`: groups of correlation keys already known to belong together. */
export function indexEvents(
  given: readonly AuditEvent[],
  known: KnownTenant,
  earlier: readonly (readonly string[])[],
): EventIndex {
  const events = eachOnce(given.toSorted(oldestFirst));
  const joined = new Joined();
  const roles = indexRoles(known.roles);
  const groups = indexGroups(events, known.groups, roles);
  const numbers = join(events, known, groups, earlier, joined);
  const apps = indexApps(events, numbers, known, { groups, roles }, joined);
  const people = indexPeople(events, numbers, known, { groups, roles }, joined);
  const own = new Set(ownHandles(known));
  const rootOf = (kind: 'app' | 'user', id: string): number => {
    const number = joined.numberIfMet(kind, id);
    return number === undefined ? STRANGER : joined.rootOf(number);
  };
  const app = remembering((id) => apps.get(rootOf('app', id)));
  const person = remembering((id) => people.get(rootOf('user', id)));
  const personRoot = remembering((id) => {
    const root = rootOf('user', id);
    return root === STRANGER ? `user:${id.toLowerCase()}` : joined.handle(root);
  });
  return {
    events,
    apps: new Map([...apps.values()].map((one) => [one.root, one])),
    app,
    appOf: (ids) => {
      const id = ids?.appId || ids?.servicePrincipalId || ids?.applicationId;
      return id === undefined || id === '' ? undefined : app(id);
    },
    actingApp: ({ kind, id }) => (kind === 'app' ? app(id) : undefined),
    throughApp: ({ throughAppId = '' }) => {
      const found = throughAppId === '' ? undefined : app(throughAppId);
      return found?.known.publisher === 'own' || found?.known.publisher === 'foreign' ? found : undefined;
    },
    person,
    personRoot: ({ id }) => personRoot(id),
    groups,
    roles,
    peopleAtRisk: () => known.people.filter(({ atRisk }) => atRisk !== undefined).map(({ id }) => id),
    isOwn: ({ kind, id }) => kind === 'app' && (own.has(`app:${id.toLowerCase()}`) || app(id)?.own === true),
  };
}

/** Stands for "no such key". */
const STRANGER = -1;

/** Keeps the first event of each id. */
function eachOnce(events: readonly AuditEvent[]): readonly AuditEvent[] {
  const ids = new Set<string>();
  return events.filter(({ id }) => {
    const before = ids.size;
    return ids.add(id).size > before;
  });
}

/** Links ids that belong together, and numbers each event's app, actor and person on the way. */
function join(
  events: readonly AuditEvent[],
  known: KnownTenant,
  groups: GroupIndex,
  earlier: readonly (readonly string[])[],
  joined: Joined,
): readonly EventNumbers[] {
  for (const handles of earlier) joined.join(handles.flatMap((handle) => numbersOfHandle(handle, joined)));
  for (const app of known.apps) joined.join(numbersOfApp(app, joined));
  for (const { id, userPrincipalName } of known.people) {
    joined.join(numbersOfPerson({ id, name: userPrincipalName }, joined));
  }
  const numbered = events.map((event) => {
    const { app, actor, person } = event;
    const aside = isMembershipOfPerson(event) && powerOfMembership(event, groups) === undefined;
    const numbers = {
      app: app === undefined ? NONE : numbersOfApp(app, joined),
      person: person === undefined ? NONE : numbersOfPerson(person, joined),
      actor: !aside && (actor.kind === 'person' || actor.kind === 'partner') ? numbersOfPerson(actor, joined) : NONE,
      aside,
    };
    if (joinsIds(event)) joined.join(numbers.app);
    joined.join(numbers.person);
    joined.join(numbers.actor);
    return numbers;
  });
  partApps(events, known, joined);
  return numbered;
}

const NONE: readonly number[] = [];

/** The numbers of a stored correlation key. */
function numbersOfHandle(handle: string, joined: Joined): readonly number[] {
  const kind = (['app', 'user'] as const).find((one) => handle.startsWith(`${one}:`));
  return kind === undefined ? [] : [joined.numberOf(kind, handle.slice(kind.length + 1))];
}
