import type { Actor, AppIds, AuditEvent } from './audit-event.js';
import { groupsGivenPower, isMembershipOfPerson, membershipIn, type GroupMembership } from './group-membership.js';

/**
 * Under which apps and people an event belongs: `app:<id>` for every id that the record has of the app it is about and of the app that
 * acted, `user:<id>` and `user:<user principal name>` for people likewise; lower case, each once. Two events that share a handle are
 * about the same app or person; an app's several ids are joined by the records that name more than one.
 *
 * Of groups: `members:<id or name>` where somebody comes or goes, `group:<id or name>` where the group gets power. Who made a person a
 * member is left out (see `doerHandles`): administrators and their tools do that all day, and nearly every group is an ordinary one.
 */
export function handlesOf(event: AuditEvent): readonly string[] {
  const handles = new Set(event.app === undefined ? [] : appHandles(event.app));
  const { person } = event;
  if (!isMembershipOfPerson(event)) doerHandles(event).forEach((handle) => handles.add(handle));
  if (person !== undefined) personHandles(person).forEach((handle) => handles.add(handle));
  const membership = membershipIn(event);
  if (membership !== undefined) memberHandles(membership).forEach((handle) => handles.add(handle));
  groupsGivenPower(event).forEach((group) => handles.add(`group:${group.toLowerCase()}`));
  handles.delete('app:');
  handles.delete('user:');
  return [...handles];
}

/** The handles of who acted. */
export function doerHandles({ actor }: { readonly actor: Actor }): readonly string[] {
  const handles: string[] = [];
  if (actor.kind === 'app') handles.push(`app:${actor.id.toLowerCase()}`);
  if (actor.throughAppId !== undefined) handles.push(`app:${actor.throughAppId.toLowerCase()}`);
  if (actor.kind === 'person' || actor.kind === 'partner') handles.push(...personHandles(actor));
  return handles;
}

/** The handles under which it is told what the members of a group may do: by its id and by its name. */
export function powerHandles({ group }: GroupMembership): readonly string[] {
  return named(group).map((name) => `group:${name}`);
}

/** The handles of a group's members. */
export function memberHandles({ group }: GroupMembership): readonly string[] {
  return named(group).map((name) => `members:${name}`);
}

function named({ id, name }: GroupMembership['group']): readonly string[] {
  return [id, name].filter((one) => one !== '').map((one) => one.toLowerCase());
}

/** All handles of one app. */
export function appHandles({ appId, servicePrincipalId, applicationId }: AppIds): readonly string[] {
  const handles: string[] = [];
  for (const id of [appId, servicePrincipalId, applicationId]) {
    if (id !== undefined && id !== '') handles.push(`app:${id.toLowerCase()}`);
  }
  return handles;
}

/** All handles of one person: by id, and by name where that is a user principal name. */
export function personHandles({ id, name }: { readonly id: string; readonly name: string }): readonly string[] {
  const byId = `user:${id.toLowerCase()}`;
  return name.includes('@') ? [byId, `user:${name.toLowerCase()}`] : [byId];
}
