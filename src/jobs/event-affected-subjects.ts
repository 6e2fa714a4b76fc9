import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { AuditEvent } from '../m365/audit-event.js';
import {
  findGroupsGivenRoles,
  isDirectoryMembership,
  isMembershipOfPerson,
  listNamedGroups,
  readGroupMembership,
} from '../m365/group-membership-events.js';
import {
  buildActorCorrelationKeys,
  buildCorrelationKeys,
  buildGroupPowerKeys,
} from '../audit/model/correlation-keys.js';
import { type PrivilegedGroupIndex } from '../incidents/privileged-group-index-type.js';
import { findPrivilegedGroup, indexPrivilegedGroups } from '../incidents/privileged-group-index.js';
import { indexCustomRoles } from '../incidents/custom-role-index.js';
import type { EventIndex } from '../incidents/event-index.js';
import type { KnownTenant } from '../incidents/known-tenant.js';

/** Events and the apps and people they affect. */
export interface AffectedSubjects {
  /** The given events and those of the groups they are about. */
  readonly events: readonly AuditEvent[];
  readonly handles: ReadonlySet<string>;
}

/**
 * Finds the apps and people affected by these events. Joining an ordinary group affects no one: there are too many such events to collect
 * everything about each. If the group gives power, it affects the member and the person who added them; if a group is given power, it
 * affects everyone added before.
 */
export async function findAffectedSubjects(
  events: readonly AuditEvent[],
  known: Pick<KnownTenant, 'groups' | 'roles' | 'guardedGroups'>,
  audit: Pick<AuditStore, 'byHandles'>,
): Promise<AffectedSubjects> {
  const given = events.flatMap(findGroupsGivenRoles).map((group) => group.toLowerCase());
  const wanted = new Set([...given.map((group) => `group:${group}`), ...collectGroupPowerKeys(events)]);
  const powers = wanted.size === 0 ? [] : await audit.byHandles([...wanted]);
  const groups = indexPrivilegedGroups([...events, ...powers], known.groups, indexCustomRoles(known.roles));
  const raised = [...new Set(given)].filter((group) => groups.has(group));
  const members = raised.length === 0 ? [] : await audit.byHandles(raised.map((group) => `members:${group}`));
  const guarded = new Set((known.guardedGroups ?? []).map(({ id }) => id.toLowerCase()));
  const concerning = [...events, ...members].flatMap((event) => {
    const isGuarded = listNamedGroups(event).some((id) => guarded.has(id.toLowerCase()));
    if (isMembershipOfPerson(event) && !isGuarded && findPrivilegedGroup(event, groups) === undefined) return [];
    return isDirectoryMembership(event)
      ? [...buildCorrelationKeys(event), ...buildActorCorrelationKeys(event)]
      : buildCorrelationKeys(event);
  });
  const handles = new Set(concerning.filter((handle) => /^(?:app|user):/.test(handle)));
  return {
    events: [...new Map([...events, ...powers, ...members].map((event) => [event.id, event])).values()],
    handles,
  };
}

/** Correlation keys of the events that show which power these groups give their members. */
export function collectGroupPowerKeys(events: Iterable<AuditEvent>): readonly string[] {
  return [...events].flatMap((event) => {
    const membership = readGroupMembership(event);
    return membership === undefined ? [] : buildGroupPowerKeys(membership);
  });
}

/** Memberships that give power in the tenant or over Tenant Warden, with the keys of who added them: these events are stored for the full retention time. */
export function findPrivilegedMemberships(
  events: readonly AuditEvent[],
  groups: Pick<PrivilegedGroupIndex, 'get' | 'size'>,
  { guardedGroup }: Pick<EventIndex, 'guardedGroup'>,
): readonly { readonly eventId: string; readonly handles: readonly string[] }[] {
  return events
    .filter(
      (event) =>
        isDirectoryMembership(event) &&
        (findPrivilegedGroup(event, groups) !== undefined || listNamedGroups(event).some((id) => guardedGroup(id))),
    )
    .map((event) => ({ eventId: event.id, handles: buildActorCorrelationKeys(event) }));
}
