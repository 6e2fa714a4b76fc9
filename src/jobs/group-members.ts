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

/** Events, and whom they concern. */
export interface Concern {
  /** These, and those of the groups that they are about. */
  readonly events: readonly AuditEvent[];
  readonly handles: ReadonlySet<string>;
}

/**
 * Whom these events concern. That a person came into an ordinary group concerns nobody: those are too many to gather all about each. Where
 * the group gives power it concerns the member and who made him one; and where a group is given power, all who came into it before.
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

/** Where it is told what the groups give their members that these events are about. */
export function powerHandlesIn(events: Iterable<AuditEvent>): readonly string[] {
  return [...events].flatMap((event) => {
    const membership = membershipIn(event);
    return membership === undefined ? [] : powerHandles(membership);
  });
}

/** Memberships that give power, with who made them: what keeping them for good needs. */
export function powerfulMemberships(
  events: readonly AuditEvent[],
  groups: Pick<GroupIndex, 'get' | 'size'>,
): readonly { readonly eventId: string; readonly handles: readonly string[] }[] {
  return events
    .filter((event) => isDirectoryMembership(event) && powerOfMembership(event, groups) !== undefined)
    .map((event) => ({ eventId: event.id, handles: doerHandles(event) }));
}
