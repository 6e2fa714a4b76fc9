import { isGuid } from '../core/guid.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { KnownPerson } from '../detections/model/detection-context.js';
import type { EventKeyNumbers } from './app-index.js';
import { findPrivilegedGroup } from './privileged-group-index.js';
import type { IdentityUnion } from './identity-alias-union-find.js';
import type { KnownTenant, TenantPerson } from './known-tenant.js';
import { readGrantedRole, type PrivilegeIndexes } from './event-privilege-grants.js';

/** Everything known about one person, whichever of their ids a record uses. */
export interface IndexedPerson {
  readonly root: string;
  readonly handles: ReadonlySet<string>;
  readonly known: KnownPerson;
  readonly tenant?: TenantPerson;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The numbers of all correlation keys of one person: by id, and by name if it is a user principal name. */
export function numberPersonKeys({ id, name }: Named, joined: IdentityUnion): readonly [number, ...number[]] {
  const byId = joined.numberOf('user', id);
  return name.includes('@') ? [byId, joined.numberOf('user', name)] : [byId];
}

interface Gathered {
  readonly handles: Set<string>;
  readonly names: Set<string>;
  tenant?: TenantPerson;
  privileged: boolean;
}

/** Indexes the people of the tenant and of the events by the number of their canonical key. */
export function indexPeople(
  events: readonly AuditEvent[],
  numbersOf: readonly Pick<EventKeyNumbers, 'actor' | 'person'>[],
  known: KnownTenant,
  powers: PrivilegeIndexes,
  joined: IdentityUnion,
): ReadonlyMap<number, IndexedPerson> {
  const people = new Map<number, Gathered>();
  const meet = (name: string, numbers: readonly number[]): Gathered => {
    const root = joined.findRoot(numbers[0] ?? 0);
    let found = people.get(root);
    if (found === undefined) people.set(root, (found = { handles: new Set(), names: new Set(), privileged: false }));
    for (const number of numbers) found.handles.add(joined.keyOf(number));
    found.names.add(name);
    return found;
  };
  for (const tenant of known.people) {
    const { id, userPrincipalName: name } = tenant;
    const found = meet(name, numberPersonKeys({ id, name }, joined));
    found.tenant ??= tenant;
    found.privileged ||= tenant.privileged === true;
  }
  for (const [place, event] of events.entries()) {
    const { actor, person } = numbersOf[place] ?? NOBODY;
    if (actor.length > 0) meet(event.actor.name, actor);
    if (event.person === undefined) continue;
    const found = meet(event.person.name, person);
    found.privileged ||= event.succeeded && isGivenPower(event, powers);
  }
  return new Map(
    [...people].map(([root, { handles, names, tenant, privileged }]) => {
      const id = tenant?.id ?? idAmong(handles);
      const userPrincipalName =
        tenant?.userPrincipalName ?? [...names].filter((name) => name.includes('@')).toSorted()[0];
      const knownPerson = { id, userPrincipalName: userPrincipalName ?? id, ...(privileged ? { privileged } : {}) };
      const person = { root: joined.keyOf(root), handles, known: knownPerson };
      return [root, tenant === undefined ? person : { ...person, tenant }];
    }),
  );
}

function isGivenPower(event: AuditEvent, { groups, roles }: PrivilegeIndexes): boolean {
  if (/\brole\b/i.test(event.operation) && readGrantedRole(event, roles)?.privileged === true) return true;
  return findPrivilegedGroup(event, groups) !== undefined;
}

const NOBODY = { actor: [], person: [] };

/** An object id if there is one, else a user principal name. */
function idAmong(handles: ReadonlySet<string>): string {
  const ids = [...handles].map((handle) => handle.slice('user:'.length)).toSorted();
  return ids.find(isGuid) ?? ids.find((id) => id.includes('@')) ?? ids[0] ?? '';
}
