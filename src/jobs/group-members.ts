import type { AuditEvent } from '../core/audit-event.js';
import type { AuditStore } from '../core/audit-ports.js';
import {
  groupsGivenPower,
  isDirectoryMembership,
  isMembershipOfPerson,
  membershipIn,
} from '../core/group-membership.js';
import { doerHandles, handlesOf, powerHandles } from '../core/handles.js';
import { type GroupIndex, indexGroups, powerOfMembership } from '../incidents/index-groups.js';
import { indexRoles } from '../incidents/index-roles.js';
import type { KnownTenant } from '../incidents/known-tenant.js';

/** Events and the apps and people they affect. */
export interface Concern {
  /** The given events and those of the groups they are about. */
  readonly events: readonly AuditEvent[];
  readonly handles: ReadonlySet<string>;
}

/**
 * Finds the apps and people affected by these events. Joining an ordinary group affects no one: there are too many such events to collect
 * everything about each. If the group gives power, it affects the member and the person who added them; if a group is given power, it
 * affects everyone added before.
 */
export async function concernOf(
  events: readonly AuditEvent[],
  known: Pick<KnownTenant, 'groups' | 'roles'>,
  audit: Pick<AuditStore, 'byHandles'>,
): Promise<Concern> {
  const given = events.flatMap(groupsGivenPower).map((group) => group.toLowerCase());
  const wanted = new Set([...given.map((group) => `group:${group}`), ...powerHandlesIn(events)]);
  const powers = wanted.size === 0 ? [] : await audit.byHandles([...wanted]);
  const groups = indexGroups([...events, ...powers], known.groups, indexRoles(known.roles));
  const raised = [...new Set(given)].filter((group) => groups.has(group));
  const members = raised.length === 0 ? [] : await audit.byHandles(raised.map((group) => `members:${group}`));
  const concerning = [...events, ...members].flatMap((event) => {
    if (isMembershipOfPerson(event) && powerOfMembership(event, groups) === undefined) return [];
    return isDirectoryMembership(event) ? [...handlesOf(event), ...doerHandles(event)] : handlesOf(event);
  });
  const handles = new Set(concerning.filter((handle) => /^(?:app|user):/.test(handle)));
  return {
    events: [...new Map([...events, ...powers, ...members].map((event) => [event.id, event])).values()],
    handles,
  };
}

/** Correlation keys of the events that show which power these groups give their members. */
export function powerHandlesIn(events: Iterable<AuditEvent>): readonly string[] {
  return [...events].flatMap((event) => {
    const membership = membershipIn(event);
    return membership === undefined ? [] : powerHandles(membership);
  });
}

/** Memberships that give power, with the keys of who added them: these events are stored for the full retention time. */
export function powerfulMemberships(
  events: readonly AuditEvent[],
  groups: Pick<GroupIndex, 'get' | 'size'>,
): readonly { readonly eventId: string; readonly handles: readonly string[] }[] {
  return events
    .filter((event) => isDirectoryMembership(event) && powerOfMembership(event, groups) !== undefined)
    .map((event) => ({ eventId: event.id, handles: doerHandles(event) }));
}
