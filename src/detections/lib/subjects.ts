import type { AppIds, AuditEvent } from '../../core/audit-event.js';
import type { DetectionContext, DetectionMatch, KnownApp } from '../../core/detection.js';
import { bySeverity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import { parameter } from './fields.js';

/** Names and ids in records can be of any length; a finding keeps what a person can read. */
const LONGEST = 256;

export function cut(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

/** The first of the texts that says anything, cut; else `none`. Names in records may be blank. */
export function nameOr(none: string, ...texts: readonly (string | undefined)[]): string {
  return cut(texts.find(isText) ?? none);
}

/** What is known of an app, by any of its ids. */
export function knownApp(ids: AppIds | undefined, context: DetectionContext): KnownApp | undefined {
  if (ids === undefined) return undefined;
  for (const id of [ids.servicePrincipalId, ids.appId, ids.applicationId]) {
    const known = id === undefined || id === '' ? undefined : context.app(id);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The app that acted, as far as it is known. */
function knownActor(event: AuditEvent, context: DetectionContext): KnownApp | undefined {
  return event.actor.kind === 'app' && event.actor.id !== '' ? context.app(event.actor.id) : undefined;
}

/** Microsoft's own services act in every tenant, all day. A name proves nothing: the owner of the app does. */
export function isByMicrosoft(event: AuditEvent, context: DetectionContext): boolean {
  return event.actor.kind === 'microsoft' || knownActor(event, context)?.publisher === 'microsoft';
}

/** An app that is not Microsoft's, or not known to be. */
export function isByApp(event: AuditEvent, context: DetectionContext): boolean {
  return event.actor.kind === 'app' && !isByMicrosoft(event, context);
}

/**
 * The app as a subject, under the one id that all events of it lead to where the tenant is known: its service principal's. The name
 * is the latest known one, as records of a consent or a grant often have none.
 */
export function appSubject(ids: AppIds, context: DetectionContext): Subject {
  const known = knownApp(ids, context);
  const id = [known?.servicePrincipalId, known?.appId, ids.appId, ids.servicePrincipalId, ids.applicationId].find(
    isText,
  );
  const name = [known?.name, ids.name, id].find(isText);
  return { kind: 'service-principal', id: cut(id ?? 'unknown'), name: cut(name ?? 'an app without a name') };
}

/** The person as a subject, by object id where it is known. */
export function personSubject(
  person: { readonly id: string; readonly name: string },
  context: DetectionContext,
): Subject {
  const known = context.person(person.id) ?? context.person(person.name);
  const id = [known?.id, person.id, person.name].find(isText);
  const name = [known?.userPrincipalName, person.name, person.id].find(isText);
  return { kind: 'user', id: cut(id ?? 'unknown'), name: cut(name ?? 'an account without a name') };
}

/** Who acted, in words. Apps appear in records by id only. */
export function actorName(event: AuditEvent, context: DetectionContext): string {
  const name = [knownActor(event, context)?.name, event.actor.name, event.actor.id].find(isText);
  return cut(name ?? 'somebody unknown');
}

/** A guest's user principal name has `#EXT#` in it. Source: https://learn.microsoft.com/entra/external-id/user-properties */
export function isGuestName(userPrincipalName: string): boolean {
  return userPrincipalName.toLowerCase().includes('#ext#');
}

/** What one act did to several, as one match: the worst first, the others with it; undefined when there is none. */
export function together(matches: readonly DetectionMatch[]): DetectionMatch | undefined {
  const [first, ...also] = matches.toSorted((a, b) => bySeverity(a.severity, b.severity));
  return first === undefined || also.length === 0 ? first : { ...first, also };
}

/** Not blank. */
export function isText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** The names by which `New-ServicePrincipal` is told the app, where the record itself has none. */
export function registeredApp(event: AuditEvent): AppIds | undefined {
  if (event.app !== undefined) return event.app;
  const appId = parameter(event, 'AppId');
  const name = parameter(event, 'DisplayName');
  return appId === undefined ? undefined : { appId, ...(name === undefined ? {} : { name }) };
}
