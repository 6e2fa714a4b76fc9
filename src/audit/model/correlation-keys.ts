import type { Actor, AppIds, AuditEvent } from '../../m365/audit-event.js';
import {
  findGroupsGivenRoles,
  isMembershipOfPerson,
  readGroupMembership,
  type GroupMembershipChange,
} from '../../m365/group-membership-events.js';

/**
 * Keys of the apps and people that an event belongs to: `app:<id>` for every id of the app it is about and of the app that acted,
 * `user:<id>` and `user:<user principal name>` for people likewise. Lower case, each once. Two events that share a key are about the same
 * app or person; records that name several ids of one app connect them.
 *
 * For groups: `members:<id or name>` if a member is added or removed, `group:<id or name>` if the group gets a role. Who added a person is
 * left out (see `buildActorCorrelationKeys`): administrators and their tools do that all day, and nearly every group is ordinary.
 */
export function buildCorrelationKeys(event: AuditEvent): readonly string[] {
  const handles = new Set(event.app === undefined ? [] : buildAppCorrelationKeys(event.app));
  const { person } = event;
  if (!isMembershipOfPerson(event)) buildActorCorrelationKeys(event).forEach((handle) => handles.add(handle));
  if (person !== undefined) buildPersonCorrelationKeys(person).forEach((handle) => handles.add(handle));
  const membership = readGroupMembership(event);
  if (membership !== undefined) buildGroupMemberKeys(membership).forEach((handle) => handles.add(handle));
  findGroupsGivenRoles(event).forEach((group) => handles.add(`group:${group.toLowerCase()}`));
  handles.delete('app:');
  handles.delete('user:');
  return [...handles];
}

/** Builds the keys of the actor. */
export function buildActorCorrelationKeys({ actor }: { readonly actor: Actor }): readonly string[] {
  const handles: string[] = [];
  if (actor.kind === 'app') handles.push(`app:${actor.id.toLowerCase()}`);
  if (actor.throughAppId !== undefined) handles.push(`app:${actor.throughAppId.toLowerCase()}`);
  if (actor.kind === 'person' || actor.kind === 'partner') handles.push(...buildPersonCorrelationKeys(actor));
  return handles;
}

/** Builds the keys of events that give a group a role: by its id and by its name. */
export function buildGroupPowerKeys({ group }: GroupMembershipChange): readonly string[] {
  return named(group).map((name) => `group:${name}`);
}

/** Builds the keys of events that add or remove a group's members. */
function buildGroupMemberKeys({ group }: GroupMembershipChange): readonly string[] {
  return named(group).map((name) => `members:${name}`);
}

function named({ id, name }: GroupMembershipChange['group']): readonly string[] {
  return [id, name].filter((one) => one !== '').map((one) => one.toLowerCase());
}

/** Builds all keys of one app. */
export function buildAppCorrelationKeys({ appId, servicePrincipalId, applicationId }: AppIds): readonly string[] {
  const handles: string[] = [];
  for (const id of [appId, servicePrincipalId, applicationId]) {
    if (id !== undefined && id !== '') handles.push(`app:${id.toLowerCase()}`);
  }
  return handles;
}

/** Builds all keys of one person: by id, and by name if that is a user principal name. */
export function buildPersonCorrelationKeys({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): readonly string[] {
  const byId = `user:${id.toLowerCase()}`;
  return name.includes('@') ? [byId, `user:${name.toLowerCase()}`] : [byId];
}
