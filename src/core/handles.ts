import type { AppIds, AuditEvent } from './audit-event.js';

/**
 * Under which apps and people an event belongs: `app:<id>` for every id that the record has of the app it is about and of the app that
 * acted, `user:<id>` and `user:<user principal name>` for people likewise; lower case, each once. Two events that share a handle are
 * about the same app or person; an app's several ids are joined by the records that name more than one.
 */
export function handlesOf(event: AuditEvent): readonly string[] {
  const handles = new Set(event.app === undefined ? [] : appHandles(event.app));
  const { actor, person } = event;
  if (actor.kind === 'app') handles.add(`app:${actor.id.toLowerCase()}`);
  if (actor.throughAppId !== undefined) handles.add(`app:${actor.throughAppId.toLowerCase()}`);
  if (actor.kind === 'person' || actor.kind === 'partner')
    personHandles(actor).forEach((handle) => handles.add(handle));
  if (person !== undefined) personHandles(person).forEach((handle) => handles.add(handle));
  handles.delete('app:');
  handles.delete('user:');
  return [...handles];
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
