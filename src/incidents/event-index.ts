import type { Actor, AppIds, AuditEvent } from '../m365/audit-event.js';
import { equalsIgnoringCase } from '../m365/audit-event-fields.js';
import { isMembershipOfPerson } from '../m365/group-membership-events.js';
import { memoize } from '../core/bounded-memoize.js';
import { omitUndefined } from '../core/omit-undefined.js';
import { type PrivilegedGroupIndex } from './privileged-group-index-type.js';
import { type EventKeyNumbers, type IndexedApp, indexApps, listOwnAppKeys, numberAppKeys } from './app-index.js';
import { findPrivilegedGroup, indexPrivilegedGroups } from './privileged-group-index.js';
import { type IndexedPerson, indexPeople, numberPersonKeys } from './person-index.js';
import { type CustomRoleIndex, indexCustomRoles } from './custom-role-index.js';
import { IdentityUnion } from './identity-alias-union-find.js';
import type { GuardedGroup } from '../detections/model/detection-context.js';
import type { KnownTenant } from './known-tenant.js';
import { createOwnActs, type OwnActs } from './own-acts.js';
import { hasReliableAppIds, splitMergedApps } from './merged-app-splitter.js';

export type { IndexedApp } from './app-index.js';
export type { IndexedPerson } from './person-index.js';

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
  affectedApp(ids: AppIds | undefined): IndexedApp | undefined;
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
  readonly groups: PrivilegedGroupIndex;
  readonly roles: CustomRoleIndex;
  /** The group of approvers or askers with this id, in any letter case. */
  guardedGroup(id: string): GuardedGroup | undefined;
  /** The canonical correlation key of a person, known or not. */
  personKey(person: { readonly id: string; readonly name: string }): string;
  /** Whether one of Tenant Warden's identities acted. */
  isByOwnApp(actor: Actor): boolean;
  /** Whether an app is one of Tenant Warden's identities, as configuration and tenant say. */
  isOwnApp(ids: AppIds): boolean;
  /** Which acts are steps of decisions. */
  readonly ownActs: OwnActs;
  /** Domains whose mail the tenant accepts; absent: not known. */
  readonly ownDomains?: readonly string[];
  /** Whether an object id or user principal name is an emergency account's, case-insensitive. */
  isEmergencyAccount(id: string): boolean;
  /** Ids of the people whose account Microsoft flags as at risk. */
  peopleAtRisk(): readonly string[];
}

/** Compares by time, then by id: a stable order for an unordered set. */
export function compareEventsByTime(a: AuditEvent, b: AuditEvent): number {
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
  const events = eachOnce(given.toSorted(compareEventsByTime));
  const joined = new IdentityUnion();
  const roles = indexCustomRoles(known.roles);
  const groups = indexPrivilegedGroups(events, known.groups, roles);
  const numbers = join(events, known, groups, earlier, joined);
  const apps = indexApps(events, numbers, known, { groups, roles }, joined);
  const people = indexPeople(events, numbers, known, { groups, roles }, joined);
  const own = new Set(listOwnAppKeys(known));
  const rootOf = (kind: 'app' | 'user', id: string): number => {
    const number = joined.findNumber(kind, id);
    return number === undefined ? STRANGER : joined.findRoot(number);
  };
  const app = memoize((id) => apps.get(rootOf('app', id)));
  const person = memoize((id) => people.get(rootOf('user', id)));
  const emergency = new Set((known.emergencyAccounts ?? []).map((id) => id.toLowerCase()));
  const isEmergencyAccount = (id: string): boolean => {
    if (emergency.size === 0) return false;
    const handles = person(id)?.handles ?? [];
    return emergency.has(id.toLowerCase()) || [...handles].some((key) => emergency.has(key.slice('user:'.length)));
  };
  const personRoot = memoize((id) => {
    const root = rootOf('user', id);
    return root === STRANGER ? `user:${id.toLowerCase()}` : joined.keyOf(root);
  });
  const isOwnId = memoize((id) => own.has(`app:${id.toLowerCase()}`) || app(id)?.own === true);
  const isOwnIdIfAny = (id: string | undefined) => id !== undefined && id !== '' && isOwnId(id);
  const isByOwnApp = ({ kind, id }: Actor) => kind === 'app' && isOwnId(id);
  const ownActor = ({ actor }: AuditEvent) => {
    if (isByOwnApp(actor)) return actor.id.toLowerCase();
    const through = actor.throughAppId?.toLowerCase();
    return through !== undefined && own.has(`app:${through}`) ? through : undefined;
  };
  return {
    events,
    apps: new Map([...apps.values()].map((one) => [one.root, one])),
    app,
    affectedApp: (ids) => {
      const id = ids?.appId || ids?.servicePrincipalId || ids?.applicationId;
      return id === undefined || id === '' ? undefined : app(id);
    },
    actingApp: ({ kind, id }) => (kind === 'app' ? app(id) : undefined),
    throughApp: ({ throughAppId = '' }) => {
      const found = throughAppId === '' ? undefined : app(throughAppId);
      return found?.known.publisher === 'own' || found?.known.publisher === 'foreign' ? found : undefined;
    },
    person,
    personKey: ({ id }) => personRoot(id),
    groups,
    roles,
    guardedGroup: (id) => known.guardedGroups?.find((group) => equalsIgnoringCase(group.id, id)),
    ...omitUndefined({ ownDomains: known.ownDomains }),
    isEmergencyAccount,
    peopleAtRisk: () => known.people.filter(({ atRisk }) => atRisk !== undefined).map(({ id }) => id),
    isByOwnApp,
    isOwnApp: ({ appId, servicePrincipalId, applicationId }) =>
      isOwnIdIfAny(appId) || isOwnIdIfAny(servicePrincipalId) || isOwnIdIfAny(applicationId),
    ownActs: createOwnActs(known, { ownActor, app }),
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
  groups: PrivilegedGroupIndex,
  earlier: readonly (readonly string[])[],
  joined: IdentityUnion,
): readonly EventKeyNumbers[] {
  for (const handles of earlier) joined.join(handles.flatMap((handle) => numbersOfHandle(handle, joined)));
  for (const app of known.apps) joined.join(numberAppKeys(app, joined));
  for (const { id, userPrincipalName } of known.people) {
    joined.join(numberPersonKeys({ id, name: userPrincipalName }, joined));
  }
  const numbered = events.map((event) => {
    const { app, actor, person } = event;
    const aside = isMembershipOfPerson(event) && findPrivilegedGroup(event, groups) === undefined;
    const numbers = {
      app: app === undefined ? NONE : numberAppKeys(app, joined),
      person: person === undefined ? NONE : numberPersonKeys(person, joined),
      actor: !aside && (actor.kind === 'person' || actor.kind === 'partner') ? numberPersonKeys(actor, joined) : NONE,
      aside,
    };
    if (hasReliableAppIds(event)) joined.join(numbers.app);
    joined.join(numbers.person);
    joined.join(numbers.actor);
    return numbers;
  });
  splitMergedApps(events, known, joined);
  return numbered;
}

const NONE: readonly number[] = [];

/** The numbers of a stored correlation key. */
function numbersOfHandle(handle: string, joined: IdentityUnion): readonly number[] {
  const kind = (['app', 'user'] as const).find((one) => handle.startsWith(`${one}:`));
  return kind === undefined ? [] : [joined.numberOf(kind, handle.slice(kind.length + 1))];
}
