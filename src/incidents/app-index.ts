import type { AppIds, AuditEvent } from '../m365/audit-event.js';
import { equalsIgnoringCase } from '../m365/audit-event-fields.js';
import { buildAppCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { Instant } from '../core/instant.js';
import { ratePermissionOfAnyResource } from '../m365/permission-ratings.js';
import type { KnownApp } from '../detections/model/detection-context.js';
import { findPrivilegedGroup } from './privileged-group-index.js';
import type { IdentityUnion } from './identity-alias-union-find.js';
import type { KnownTenant, TenantApp } from './known-tenant.js';
import { hasReliableAppIds } from './merged-app-splitter.js';
import {
  isMailOrAdminPermission,
  readGrantedPermission,
  readGrantedRole,
  type PrivilegeIndexes,
} from './event-privilege-grants.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Everything known about one app, whichever of its ids a record uses. */
export interface IndexedApp {
  /** Its canonical correlation key. */
  readonly root: string;
  /** All its correlation keys. */
  readonly handles: ReadonlySet<string>;
  readonly known: KnownApp;
  /** As it is in the tenant today; absent if the tenant does not have it. */
  readonly tenant?: TenantApp;
  /** About it or by it, oldest first. */
  readonly events: readonly AuditEvent[];
  /** Tenant Warden itself. */
  readonly own: boolean;
}

const ID_NAMES = ['appId', 'servicePrincipalId', 'applicationId'] as const;

/** The numbers of all correlation keys of one app. */
export function numberAppKeys(ids: AppIds, joined: IdentityUnion): readonly number[] {
  const numbers: number[] = [];
  for (const name of ID_NAMES) {
    const id = ids[name];
    if (id !== undefined && id !== '') numbers.push(joined.numberOf('app', id));
  }
  return numbers;
}

/** The numbers of the correlation keys that one event names. */
export interface EventKeyNumbers {
  /** Of the app it is about: every id in the record. */
  readonly app: readonly number[];
  /** Of the person it is about. */
  readonly person: readonly number[];
  /** Of the person who acted; empty if an app acted. */
  readonly actor: readonly number[];
  /**
   * True for membership changes of ordinary groups: these events are not indexed by the person or app that made the
   * change (see `buildCorrelationKeys`).
   */
  readonly aside: boolean;
}

/** What the events say about an app, collected event by event. */
interface Gathered {
  readonly handles: Set<string>;
  readonly events: AuditEvent[];
  tenant?: TenantApp;
  /** Of each kind, the alphabetically first. */
  readonly ids: { [K in (typeof ID_NAMES)[number]]?: string };
  /** The last number of each kind: usually the next event repeats it. */
  readonly met: { [K in (typeof ID_NAMES)[number]]?: number };
  /** The latest name recorded by Microsoft. */
  name?: string;
  /** The latest name typed by a person. */
  typedName?: string;
  madeAt?: Instant;
  registered: boolean;
  mighty: boolean;
  supreme: boolean;
  /** Someone other than Microsoft added a credential to it. */
  keyed: boolean;
}

/**
 * Indexes the apps of the tenant and of the events (no duplicates, oldest first) by the number of their canonical key,
 * in order of first appearance.
 */
export function indexApps(
  events: readonly AuditEvent[],
  numbersOf: readonly EventKeyNumbers[],
  known: KnownTenant,
  powers: PrivilegeIndexes,
  joined: IdentityUnion,
): ReadonlyMap<number, IndexedApp> {
  const gathered = new Map<number, Gathered>();
  const microsofts = new Set(
    known.apps.filter(({ publisher }) => publisher === 'microsoft').flatMap(buildAppCorrelationKeys),
  );
  const isMicrosofts = ({ id }: AuditEvent['actor']) => microsofts.has(`app:${id.toLowerCase()}`);
  const group = (number: number): Gathered => {
    const root = joined.findRoot(number);
    const found = gathered.get(root);
    if (found !== undefined) return found;
    const made: Gathered = {
      handles: new Set(),
      events: [],
      ids: {},
      met: {},
      registered: false,
      mighty: false,
      supreme: false,
      keyed: false,
    };
    gathered.set(root, made);
    return made;
  };
  for (const tenant of known.apps) {
    const numbers = numberAppKeys(tenant, joined);
    for (const number of numbers) group(number).handles.add(joined.keyOf(number));
    const [first] = numbers;
    if (first !== undefined) group(first).tenant ??= tenant;
  }
  for (const [place, event] of events.entries()) {
    const { app, actor } = event;
    const numbers = numbersOf[place]?.app ?? [];
    const sure = hasReliableAppIds(event);
    // All keys first: an id is noted of an app only if it is a key of that app.
    for (const number of numbers) meet(group(number), joined.keyOf(number), event);
    let last: Gathered | undefined;
    for (const number of numbers) {
      const found = group(number);
      if (found !== last && event.succeeded) addDeed(found, event, powers);
      if (found.tenant?.publisher === 'microsoft' && isStrangersKey(event)) found.keyed ||= !isMicrosofts(actor);
      if (found !== last && app !== undefined) addIds(found, app, numbers, joined, sure);
      last = found;
    }
    const acting = actor.kind === 'app' ? actor.id : (actor.throughAppId ?? '');
    if (acting === '' || numbersOf[place]?.aside === true) continue;
    const number = joined.numberOf('app', acting);
    meet(group(number), joined.keyOf(number), event);
  }
  const own = new Set(known.ownAppIds.map((id) => joined.findRoot(joined.numberOf('app', id))));
  const ownIds = new Set(listOwnAppKeys(known));
  return new Map(
    [...gathered].map(([root, found]) => [
      root,
      {
        root: joined.keyOf(root),
        handles: found.handles,
        known: knownApp(found),
        ...omitUndefined({ tenant: found.tenant }),
        events: found.events,
        own: own.has(root) && (found.tenant === undefined || hasOnly(found.handles, ownIds)),
      },
    ]),
  );
}

/** The correlation keys of Tenant Warden's own apps, from configuration and tenant only. Events cannot add to them. */
export function listOwnAppKeys({ ownAppIds, apps }: KnownTenant): readonly string[] {
  const ids = new Set(ownAppIds.map((id) => id.toLowerCase()));
  return [
    ...ownAppIds.map((appId) => ({ appId })),
    ...apps.filter(({ appId = '' }) => ids.has(appId.toLowerCase())),
  ].flatMap(buildAppCorrelationKeys);
}

function hasOnly(handles: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return [...handles].every((handle) => wanted.has(handle));
}

/**
 * Adds a key and, if it is not there yet, the event. One event's keys come in sequence, so checking the last event is
 * enough.
 */
function meet({ handles, events }: Gathered, handle: string, event: AuditEvent): void {
  handles.add(handle);
  if (events.at(-1) !== event) events.push(event);
}

/** `sure`: the ids belong to one app. Otherwise each id stands alone. */
function addIds(found: Gathered, app: AppIds, numbers: readonly number[], joined: IdentityUnion, sure: boolean): void {
  let at = 0;
  for (const name of ID_NAMES) {
    const id = app[name];
    if (id === undefined || id === '') continue;
    const number = numbers[at++] ?? joined.numberOf('app', id);
    if (found.met[name] === number) continue;
    const handle = joined.keyOf(number);
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

/** What an event says about an app besides its ids: that it was created, or given privileges. */
function addDeed(found: Gathered, event: AuditEvent, powers: PrivilegeIndexes): void {
  const { operation, at } = event;
  if (equalsIgnoringCase(operation, 'Add application')) {
    found.registered = true;
    found.madeAt ??= at;
  } else if (equalsIgnoringCase(operation, 'Add service principal')) found.madeAt ??= at;
  if (found.mighty && found.supreme) return;
  const given = readPowerGiven(event, powers);
  found.mighty ||= given.isPower;
  found.supreme ||= given.isCritical;
}

/**
 * Whether a known actor other than Microsoft's internal service added a credential. Whether that actor is one of
 * Microsoft's apps is for the tenant to say.
 */
function isStrangersKey({ operation, actor, succeeded }: AuditEvent): boolean {
  return (
    succeeded &&
    actor.kind !== 'microsoft' &&
    actor.kind !== 'unknown' &&
    (equalsIgnoringCase(operation, 'Add service principal credentials') ||
      equalsIgnoringCase(operation, 'Update application - Certificates and secrets management'))
  );
}

/** Whether the event grants a permission or role that matters, and whether that can take over the tenant or all its mail. */
function readPowerGiven(
  event: AuditEvent,
  { groups, roles }: PrivilegeIndexes,
): { readonly isPower: boolean; readonly isCritical: boolean } {
  const permission = readGrantedPermission(event);
  const role = readGrantedRole(event, roles);
  const group = findPrivilegedGroup(event, groups);
  return {
    isPower:
      (permission !== undefined && isMailOrAdminPermission(permission)) ||
      role?.privileged === true ||
      group !== undefined,
    isCritical:
      (permission !== undefined && ratePermissionOfAnyResource('Application', permission)?.level === 'critical') ||
      role?.tier === 'critical' ||
      group?.roles[0]?.tier === 'critical',
  };
}

/** The tenant's data wins; events fill the gaps. */
function knownApp({
  ids,
  handles,
  name: latestName,
  typedName,
  madeAt,
  registered,
  mighty,
  supreme,
  keyed,
  tenant,
}: Gathered): KnownApp {
  const appId = tenant?.appId ?? ids.appId;
  const servicePrincipalId = tenant?.servicePrincipalId ?? ids.servicePrincipalId;
  const applicationId = tenant?.applicationId ?? ids.applicationId;
  const name = tenant?.name ?? latestName ?? typedName;
  const createdAt = tenant?.createdAt ?? madeAt;
  const highPriority = mighty ? true : tenant?.highPriority;
  const criticalPower = supreme ? true : tenant?.criticalPower;
  return {
    ...omitUndefined({ appId, servicePrincipalId, applicationId, name }),
    publisher: tenant === undefined ? (registered ? 'own' : 'unknown') : publisherOf(tenant, handles, keyed),
    ...omitUndefined({ verifiedPublisher: tenant?.verifiedPublisher, highPriority, criticalPower, createdAt }),
  };
}

/**
 * An app counts as Microsoft's only if all ids seen for it are those in the tenant. Once someone here has added a
 * credential it is no longer Microsoft's alone, even if the credential is gone at the next reading.
 */
function publisherOf(tenant: TenantApp, handles: ReadonlySet<string>, keyed: boolean): KnownApp['publisher'] {
  const { publisher } = tenant;
  if (publisher !== 'microsoft') return publisher;
  if (keyed) return 'foreign';
  return hasOnly(handles, new Set(buildAppCorrelationKeys(tenant))) ? publisher : 'unknown';
}
