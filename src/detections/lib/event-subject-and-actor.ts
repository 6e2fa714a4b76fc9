import type { AppIds, AuditEvent } from '../../m365/audit-event.js';
import type { DetectionMatch } from '../model/detection.js';
import { compareSeverity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import type { DetectionContext, KnownApp } from '../model/detection-context.js';
import { readParameter } from './event-field-readers.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Names and ids in records can have any length; a finding stores what people can read. */
const LONGEST = 256;

/** Trims a text and truncates it to a readable length. */
export function truncateName(text: string): string {
  const plain = text.trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

/** The first non-blank text, truncated, else `none`. Names in records may be blank. */
export function pickName(none: string, ...texts: readonly (string | undefined)[]): string {
  return truncateName(texts.find(isNonBlank) ?? none);
}

/** What is known about an app, by any of its ids. */
export function findKnownApp(ids: AppIds | undefined, context: DetectionContext): KnownApp | undefined {
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

/**
 * Whether Microsoft's own service acted: they act in every tenant, all day. A name proves nothing; the app's publisher
 * does.
 */
export function isByMicrosoft(event: AuditEvent, context: DetectionContext): boolean {
  return event.actor.kind === 'microsoft' || knownActor(event, context)?.publisher === 'microsoft';
}

/** Whether an app acted that is not known to be Microsoft's. */
export function isByApp(event: AuditEvent, context: DetectionContext): boolean {
  return event.actor.kind === 'app' && !isByMicrosoft(event, context);
}

/**
 * The app as a subject, under the one id that all its events resolve to if the tenant is known: its service
 * principal's. The name is the latest known one, because records of consents and grants often have none.
 */
export function toAppSubject(ids: AppIds, context: DetectionContext): Subject {
  const known = findKnownApp(ids, context);
  const id = [known?.servicePrincipalId, known?.appId, ids.appId, ids.servicePrincipalId, ids.applicationId].find(
    isNonBlank,
  );
  const name = [known?.name, ids.name, id].find(isNonBlank);
  return {
    kind: 'service-principal',
    id: truncateName(id ?? 'unknown'),
    name: truncateName(name ?? 'an app without a name'),
  };
}

/** The person as a subject, by object id if known. */
export function toPersonSubject(
  person: { readonly id: string; readonly name: string },
  context: DetectionContext,
): Subject {
  const known = context.person(person.id) ?? context.person(person.name);
  const id = [known?.id, person.id, person.name].find(isNonBlank);
  const name = [known?.userPrincipalName, person.name, person.id].find(isNonBlank);
  return { kind: 'user', id: truncateName(id ?? 'unknown'), name: truncateName(name ?? 'an account without a name') };
}

/** Names the actor. Records name apps by id only. */
export function resolveActorLabel(event: AuditEvent, context: DetectionContext): string {
  const name = [knownActor(event, context)?.name, event.actor.name, event.actor.id].find(isNonBlank);
  return truncateName(name ?? 'somebody unknown');
}

/**
 * Whether a user principal name is a guest's: it contains `#EXT#`. Source:
 * https://learn.microsoft.com/entra/external-id/user-properties
 */
export function isGuestName(userPrincipalName: string): boolean {
  return userPrincipalName.toLowerCase().includes('#ext#');
}

/** Combines what one act did to several subjects into one match, the worst first; undefined if there is none. */
export function combineMatches(matches: readonly DetectionMatch[]): DetectionMatch | undefined {
  const [first, ...also] = matches.toSorted(
    (a, b) => compareSeverity(a.severity, b.severity) || (b.weight ?? 0) - (a.weight ?? 0),
  );
  return first === undefined || also.length === 0 ? first : { ...first, also };
}

/** Whether a text is present and not blank. */
export function isNonBlank(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** The app that `New-ServicePrincipal` names, if the event has none itself. */
export function readRegisteredApp(event: AuditEvent): AppIds | undefined {
  if (event.app !== undefined) return event.app;
  const appId = readParameter(event, 'AppId');
  const name = readParameter(event, 'DisplayName');
  return appId === undefined ? undefined : { appId, ...omitUndefined({ name }) };
}
