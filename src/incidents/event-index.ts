import type { Actor, AppIds, AuditEvent } from '../core/audit-event.js';
import type { KnownApp, KnownPerson } from '../core/detection.js';
import { appHandles, handlesOf, personHandles } from '../core/handles.js';
import { Joined } from './joined.js';
import type { KnownTenant, TenantApp, TenantPerson } from './known-tenant.js';
import { givenRole, grantedPermission, leadsToMail } from './power.js';

/** One app: everything known of it, whatever id a record has. */
export interface IndexedApp {
  /** The handle that stands for it. */
  readonly root: string;
  readonly handles: ReadonlySet<string>;
  readonly known: KnownApp;
  /** As the tenant has it today. */
  readonly tenant?: TenantApp;
  /** About it or by it, oldest first. */
  readonly events: readonly AuditEvent[];
  /** Tenant Warden itself. */
  readonly own: boolean;
}

export interface IndexedPerson {
  readonly root: string;
  readonly handles: ReadonlySet<string>;
  readonly known: KnownPerson;
  readonly tenant?: TenantPerson;
}

/** The kept events and the tenant, joined: a function of the set of events, whatever the order they came in. */
export interface EventIndex {
  /** Each once, oldest first. */
  readonly events: readonly AuditEvent[];
  readonly apps: ReadonlyMap<string, IndexedApp>;
  /** By any id of the app, in any case. */
  app(id: string): IndexedApp | undefined;
  /** The app that an event is about. */
  appOf(ids: AppIds | undefined): IndexedApp | undefined;
  /** The app that acted. */
  actingApp(actor: Actor): IndexedApp | undefined;
  person(id: string): IndexedPerson | undefined;
  /** The handle that stands for a person, known or not. */
  personRoot(person: { readonly id: string; readonly name: string }): string;
  isOwn(actor: Actor): boolean;
  /** Ids of the people whose account Microsoft holds for at risk. */
  peopleAtRisk(): readonly string[];
}

/** Sorted by time, then by id: the order of a set that has none. */
export function oldestFirst(a: AuditEvent, b: AuditEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.source < b.source ? -1 : 1;
}

/** `earlier`: handles known to be one thing from before. */
export function indexEvents(
  given: readonly AuditEvent[],
  known: KnownTenant,
  earlier: readonly (readonly string[])[],
): EventIndex {
  const sorted = given.toSorted(oldestFirst);
  const events = [...new Map(sorted.toReversed().map((event) => [event.id, event])).values()].toSorted(oldestFirst);
  const joined = join(events, known, earlier);
  const apps = indexApps(events, known, joined);
  const people = indexPeople(events, known, joined);
  const app = (id: string) => apps.get(joined.rootOf(`app:${id.toLowerCase()}`));
  const personRoot = (person: { readonly id: string; readonly name: string }) =>
    joined.rootOf(personHandles(person)[0] ?? 'user:');
  const own = new Set(known.ownAppIds.map((id) => joined.rootOf(`app:${id.toLowerCase()}`)));
  return {
    events,
    apps,
    app,
    appOf: (ids) => {
      const [handle] = ids === undefined ? [] : appHandles(ids);
      return handle === undefined ? undefined : apps.get(joined.rootOf(handle));
    },
    actingApp: ({ kind, id }) => (kind === 'app' ? app(id) : undefined),
    person: (id) => people.get(joined.rootOf(`user:${id.toLowerCase()}`)),
    personRoot,
    peopleAtRisk: () => known.people.filter(({ atRisk }) => atRisk !== undefined).map(({ id }) => id),
    isOwn: ({ kind, id }) => kind === 'app' && own.has(joined.rootOf(`app:${id.toLowerCase()}`)),
  };
}

function join(events: readonly AuditEvent[], known: KnownTenant, earlier: readonly (readonly string[])[]): Joined {
  const joined = new Joined();
  for (const handles of earlier) joined.join(handles);
  for (const app of known.apps) joined.join(appHandles(app));
  for (const { id, userPrincipalName } of known.people) joined.join(personHandles({ id, name: userPrincipalName }));
  for (const { app, actor, person } of events) {
    if (app !== undefined) joined.join(appHandles(app));
    if (person !== undefined) joined.join(personHandles(person));
    if (actor.kind === 'person' || actor.kind === 'partner') joined.join(personHandles(actor));
  }
  return joined;
}

interface Gathered {
  readonly handles: Set<string>;
  readonly ids: AppIds[];
  readonly events: AuditEvent[];
  tenant?: TenantApp;
}

function indexApps(events: readonly AuditEvent[], known: KnownTenant, joined: Joined): ReadonlyMap<string, IndexedApp> {
  const gathered = new Map<string, Gathered>();
  const group = (handle: string): Gathered => {
    const root = joined.rootOf(handle);
    const found = gathered.get(root) ?? { handles: new Set(), ids: [], events: [] };
    gathered.set(root, found);
    return found;
  };
  for (const tenant of known.apps) {
    for (const handle of appHandles(tenant)) group(handle).handles.add(handle);
    const [handle] = appHandles(tenant);
    if (handle !== undefined) group(handle).tenant ??= tenant;
  }
  for (const event of events) {
    const touched = new Set<Gathered>();
    for (const handle of handlesOf(event)) {
      if (!handle.startsWith('app:')) continue;
      const found = group(handle);
      found.handles.add(handle);
      touched.add(found);
    }
    for (const found of touched) found.events.push(event);
    const [handle] = event.app === undefined ? [] : appHandles(event.app);
    if (handle !== undefined && event.app !== undefined) group(handle).ids.push(event.app);
  }
  const own = new Set(known.ownAppIds.map((id) => joined.rootOf(`app:${id.toLowerCase()}`)));
  return new Map(
    [...gathered].map(([root, found]) => [
      root,
      {
        root,
        handles: found.handles,
        known: knownApp(found, joined, root),
        ...(found.tenant === undefined ? {} : { tenant: found.tenant }),
        events: found.events,
        own: own.has(root),
      },
    ]),
  );
}

/** What the tenant says counts; events fill in what it does not. */
function knownApp({ ids, events, tenant }: Gathered, joined: Joined, root: string): KnownApp {
  const about = events.filter((event) => isAbout(event, joined, root));
  const first = (name: 'appId' | 'servicePrincipalId' | 'applicationId') =>
    tenant?.[name] ?? ids.flatMap((one) => (isText(one[name]) ? [one[name].toLowerCase()] : [])).toSorted()[0];
  const name = tenant?.name ?? ids.findLast((one) => isText(one.name))?.name;
  const made = about.find(({ operation }) => /^add (?:application|service principal)$/i.test(operation));
  const registered = about.some(({ operation }) => /^add application$/i.test(operation));
  const createdAt = tenant?.createdAt ?? made?.at;
  const mighty = tenant?.highPriority === true || about.some(givesPower);
  const highPriority = mighty ? true : tenant?.highPriority;
  const given = {
    appId: first('appId'),
    servicePrincipalId: first('servicePrincipalId'),
    applicationId: first('applicationId'),
    name,
  };
  return {
    ...defined(given),
    publisher: tenant?.publisher ?? (registered ? 'own' : 'unknown'),
    ...(tenant?.verifiedPublisher === undefined ? {} : { verifiedPublisher: tenant.verifiedPublisher }),
    ...(highPriority === undefined ? {} : { highPriority }),
    ...(createdAt === undefined ? {} : { createdAt }),
  };
}

function isAbout({ app }: AuditEvent, joined: Joined, root: string): boolean {
  return app !== undefined && appHandles(app).some((handle) => joined.rootOf(handle) === root);
}

/** A permission or role that the event says, and that matters. What it took away it also once gave. */
function givesPower(event: AuditEvent): boolean {
  const permission = grantedPermission(event);
  return (permission !== undefined && leadsToMail(permission)) || givenRole(event)?.privileged === true;
}

function indexPeople(
  events: readonly AuditEvent[],
  known: KnownTenant,
  joined: Joined,
): ReadonlyMap<string, IndexedPerson> {
  const people = new Map<
    string,
    { handles: Set<string>; names: Set<string>; tenant?: TenantPerson; privileged: boolean }
  >();
  const meet = (person: { readonly id: string; readonly name: string }) => {
    const handles = personHandles(person);
    const root = joined.rootOf(handles[0] ?? 'user:');
    const found = people.get(root) ?? { handles: new Set<string>(), names: new Set<string>(), privileged: false };
    people.set(root, found);
    handles.forEach((handle) => found.handles.add(handle));
    found.names.add(person.name);
    return found;
  };
  for (const tenant of known.people) {
    const found = meet({ id: tenant.id, name: tenant.userPrincipalName });
    found.tenant ??= tenant;
    found.privileged ||= tenant.privileged === true;
  }
  for (const event of events) {
    if (event.actor.kind === 'person' || event.actor.kind === 'partner') meet(event.actor);
    if (event.person === undefined) continue;
    const found = meet(event.person);
    found.privileged ||= event.succeeded && /\brole\b/i.test(event.operation) && givenRole(event)?.privileged === true;
  }
  return new Map(
    [...people].map(([root, { handles, names, tenant, privileged }]) => {
      const id = tenant?.id ?? idAmong(handles);
      const userPrincipalName =
        tenant?.userPrincipalName ?? [...names].filter((name) => name.includes('@')).toSorted()[0];
      const knownPerson = { id, userPrincipalName: userPrincipalName ?? id, ...(privileged ? { privileged } : {}) };
      return [root, { root, handles, known: knownPerson, ...(tenant === undefined ? {} : { tenant }) }];
    }),
  );
}

/** An object id where there is one. */
function idAmong(handles: ReadonlySet<string>): string {
  const ids = [...handles].map((handle) => handle.slice('user:'.length)).toSorted();
  return ids.find((id) => /^[0-9a-f]{8}-/.test(id)) ?? ids.find((id) => id.includes('@')) ?? ids[0] ?? '';
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

function defined(ids: { readonly [K in keyof AppIds]: AppIds[K] | undefined }): AppIds {
  return Object.fromEntries(Object.entries(ids).filter(([, value]) => value !== undefined));
}
