import type { AppIds, AuditEvent } from '../core/audit-event.js';
import type { KnownApp } from '../core/detection.js';
import { isNamed } from '../core/event-fields.js';
import { appHandles } from '../core/handles.js';
import type { Instant } from '../core/instant.js';
import { powerOfMembership } from './index-groups.js';
import type { Joined } from './joined.js';
import type { KnownTenant, TenantApp } from './known-tenant.js';
import { joinsIds } from './part-apps.js';
import { givenRole, grantedPermission, leadsToMail, type Powers } from './power.js';

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

const ID_NAMES = ['appId', 'servicePrincipalId', 'applicationId'] as const;

/** The numbers of all handles of one app. */
export function numbersOfApp(ids: AppIds, joined: Joined): readonly number[] {
  const numbers: number[] = [];
  for (const name of ID_NAMES) {
    const id = ids[name];
    if (id !== undefined && id !== '') numbers.push(joined.numberOf('app', id));
  }
  return numbers;
}

/** The numbers of the handles that one event names. */
export interface EventNumbers {
  /** Of the app that it is about: each id that the record has of it. */
  readonly app: readonly number[];
  /** Of the person that it is about. */
  readonly person: readonly number[];
  /** Of the person who acted; none where it was an app. */
  readonly actor: readonly number[];
  /** That somebody came into an ordinary group counts for nobody who made it so: such events are not found by them, see `handlesOf`. */
  readonly aside: boolean;
}

/** What the events say of an app, event after event. */
interface Gathered {
  readonly handles: Set<string>;
  readonly events: AuditEvent[];
  tenant?: TenantApp;
  /** Of each kind the first in the alphabet. */
  readonly ids: { [K in (typeof ID_NAMES)[number]]?: string };
  /** The number of the last one of each kind: mostly the same again. */
  readonly met: { [K in (typeof ID_NAMES)[number]]?: number };
  /** The latest one that Microsoft wrote down. */
  name?: string;
  /** The latest one that somebody typed. */
  typedName?: string;
  madeAt?: Instant;
  registered: boolean;
  mighty: boolean;
  /** Somebody who is not Microsoft gave it a credential. */
  keyed: boolean;
}

/** The apps of the tenant and of the events (each once, oldest first), by the number of their roots, in the order in which they were met. */
export function indexApps(
  events: readonly AuditEvent[],
  numbersOf: readonly EventNumbers[],
  known: KnownTenant,
  powers: Powers,
  joined: Joined,
): ReadonlyMap<number, IndexedApp> {
  const gathered = new Map<number, Gathered>();
  const microsofts = new Set(known.apps.filter(({ publisher }) => publisher === 'microsoft').flatMap(appHandles));
  const isMicrosofts = ({ id }: AuditEvent['actor']) => microsofts.has(`app:${id.toLowerCase()}`);
  const group = (number: number): Gathered => {
    const root = joined.rootOf(number);
    const found = gathered.get(root);
    if (found !== undefined) return found;
    const made: Gathered = {
      handles: new Set(),
      events: [],
      ids: {},
      met: {},
      registered: false,
      mighty: false,
      keyed: false,
    };
    gathered.set(root, made);
    return made;
  };
  for (const tenant of known.apps) {
    const numbers = numbersOfApp(tenant, joined);
    for (const number of numbers) group(number).handles.add(joined.handle(number));
    const [first] = numbers;
    if (first !== undefined) group(first).tenant ??= tenant;
  }
  for (const [place, event] of events.entries()) {
    const { app, actor } = event;
    const numbers = numbersOf[place]?.app ?? [];
    const sure = joinsIds(event);
    let last: Gathered | undefined;
    for (const number of numbers) {
      const found = group(number);
      meet(found, joined.handle(number), event);
      if (found !== last && event.succeeded) addDeed(found, event, powers);
      if (found.tenant?.publisher === 'microsoft' && isStrangersKey(event)) found.keyed ||= !isMicrosofts(actor);
      if (found !== last && app !== undefined) addIds(found, app, numbers, joined, sure);
      last = found;
    }
    const acting = actor.kind === 'app' ? actor.id : (actor.throughAppId ?? '');
    if (acting === '' || numbersOf[place]?.aside === true) continue;
    const number = joined.numberOf('app', acting);
    meet(group(number), joined.handle(number), event);
  }
  const own = new Set(known.ownAppIds.map((id) => joined.rootOf(joined.numberOf('app', id))));
  const ownIds = new Set(ownHandles(known));
  return new Map(
    [...gathered].map(([root, found]) => [
      root,
      {
        root: joined.handle(root),
        handles: found.handles,
        known: knownApp(found),
        ...(found.tenant === undefined ? {} : { tenant: found.tenant }),
        events: found.events,
        own: own.has(root) && (found.tenant === undefined || hasOnly(found.handles, ownIds)),
      },
    ]),
  );
}

/** The handles of Tenant Warden's own apps, by the configuration and the tenant: no event adds to them. */
export function ownHandles({ ownAppIds, apps }: KnownTenant): readonly string[] {
  const ids = new Set(ownAppIds.map((id) => id.toLowerCase()));
  return [
    ...ownAppIds.map((appId) => ({ appId })),
    ...apps.filter(({ appId = '' }) => ids.has(appId.toLowerCase())),
  ].flatMap(appHandles);
}

function hasOnly(handles: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...handles].every((handle) => wanted.has(handle));
}

/** All of an event is gathered at once: it is there already when it came last. */
function meet({ handles, events }: Gathered, handle: string, event: AuditEvent): void {
  handles.add(handle);
  if (events.at(-1) !== event) events.push(event);
}

/** `sure`: they are ids of one app; else each stands for itself. */
function addIds(found: Gathered, app: AppIds, numbers: readonly number[], joined: Joined, sure: boolean): void {
  let at = 0;
  for (const name of ID_NAMES) {
    const id = app[name];
    if (id === undefined || id === '') continue;
    const number = numbers[at++] ?? joined.numberOf('app', id);
    if (found.met[name] === number) continue;
    const handle = joined.handle(number);
    if (!found.handles.has(handle)) continue;
    found.met[name] = number;
    const lower = handle.slice('app:'.length);
    const before = found.ids[name];
    if (before === undefined || lower < before) found.ids[name] = lower;
  }
  if (app.name === undefined || app.name === '') return;
  if (sure) found.name = app.name;
  else found.typedName = app.name;
}

/** What an event about an app says beside its ids: that it was made, or given power. */
function addDeed(found: Gathered, event: AuditEvent, powers: Powers): void {
  const { operation, at } = event;
  if (isNamed(operation, 'Add application')) {
    found.registered = true;
    found.madeAt ??= at;
  } else if (isNamed(operation, 'Add service principal')) found.madeAt ??= at;
  found.mighty ||= givesPower(event, powers);
}

/** Who added it is known and is not Microsoft's internal service; whether it is one of Microsoft's apps the tenant tells. */
function isStrangersKey({ operation, actor, succeeded }: AuditEvent): boolean {
  return (
    succeeded &&
    actor.kind !== 'microsoft' &&
    actor.kind !== 'unknown' &&
    (isNamed(operation, 'Add service principal credentials') ||
      isNamed(operation, 'Update application - Certificates and secrets management'))
  );
}

/** A permission or role that the event says, and that matters. */
function givesPower(event: AuditEvent, { groups, roles }: Powers): boolean {
  const permission = grantedPermission(event);
  return (
    (permission !== undefined && leadsToMail(permission)) ||
    givenRole(event, roles)?.privileged === true ||
    powerOfMembership(event, groups) !== undefined
  );
}

/** What the tenant says counts; events fill in what it does not. */
function knownApp({
  ids,
  handles,
  name: latestName,
  typedName,
  madeAt,
  registered,
  mighty,
  keyed,
  tenant,
}: Gathered): KnownApp {
  const appId = tenant?.appId ?? ids.appId;
  const servicePrincipalId = tenant?.servicePrincipalId ?? ids.servicePrincipalId;
  const applicationId = tenant?.applicationId ?? ids.applicationId;
  const name = tenant?.name ?? latestName ?? typedName;
  const createdAt = tenant?.createdAt ?? madeAt;
  const highPriority = mighty ? true : tenant?.highPriority;
  return {
    ...(appId === undefined ? {} : { appId }),
    ...(servicePrincipalId === undefined ? {} : { servicePrincipalId }),
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(name === undefined ? {} : { name }),
    publisher: tenant === undefined ? (registered ? 'own' : 'unknown') : publisherOf(tenant, handles, keyed),
    ...(tenant?.verifiedPublisher === undefined ? {} : { verifiedPublisher: tenant.verifiedPublisher }),
    ...(highPriority === undefined ? {} : { highPriority }),
    ...(createdAt === undefined ? {} : { createdAt }),
  };
}

/**
 * Microsoft's app has the ids that the tenant has of it, and no others. One to which somebody here added a credential is not Microsoft's
 * alone any more, though the credential be gone when the tenant is next read.
 */
function publisherOf(tenant: TenantApp, handles: ReadonlySet<string>, keyed: boolean): KnownApp['publisher'] {
  const { publisher } = tenant;
  if (publisher !== 'microsoft') return publisher;
  if (keyed) return 'foreign';
  return hasOnly(handles, new Set(appHandles(tenant))) ? publisher : 'unknown';
}
