import type { AuditEvent } from '../m365/audit-event.js';
import { equalsIgnoringCase } from '../m365/audit-event-fields.js';
import { isDirectoryMembership } from '../m365/group-membership-events.js';
import { isGuid } from '../core/guid.js';
import { instant } from '../core/instant.js';

/** Entra ID logs every profile change of every user under this name, including the few that remove a sign-in method. */
const OF_EVERYONE = 'Update user';
/**
 * Properties that make such a change worth storing: MFA methods and requirements, and the name by which other records
 * know a person.
 */
const MATTERS = /StrongAuthentication|UserPrincipalName|SearchableDeviceKey|^UserType$/i;

/** Everyday commands, by name, and the parameters of them that a detection looks at. */
const EVERYDAY: ReadonlyMap<string, RegExp> = new Map([
  ['set-mailbox', /^(?:forwarding|grantsendonbehalf|audit|deliverto)/i],
  ['set-transportconfig', /^(?:journaling|smtpclient)/i],
  ['updateinboxrules', /^rule/i],
]);

/**
 * Whether a wanted event is stored. Skipped are profile changes by people and Microsoft's services: a large tenant has
 * thousands a day, and no detection uses them. Acts of apps are always stored (any act can wake a dormant app), and so
 * are records without changes, which cannot be judged by what they do not say. All changes of applications are stored:
 * maintenance tells a live app from a dormant one.
 * Group membership changes are stored if the member is an app or a person, but not those that Entra ID made itself
 * (dynamic and synchronised groups): such groups cannot hold a role. The event does not say whether the group gives
 * privileges; that may only become known later, from another event or the tenant. Memberships of apps are few and stay;
 * those of people wait for a week and a day (see `AuditStore.forgetBefore`), longer than any event is late. Someone who
 * joined before the group got its role is covered by that: the group's new role is a finding.
 */
export function shouldStoreEvent(event: AuditEvent): boolean {
  const { operation, actor, changes, parameters, targets } = event;
  if (isDirectoryMembership(event)) {
    return actor.kind !== 'microsoft' && (event.app !== undefined || event.person !== undefined);
  }
  const everyday = EVERYDAY.get(operation.toLowerCase());
  if (everyday !== undefined && actor.kind !== 'app')
    return Object.keys(parameters).some((name) => everyday.test(name));
  if (equalsIgnoringCase(operation, 'Add user')) return targets.some(({ agentType }) => agentType !== undefined);
  if (!equalsIgnoringCase(operation, OF_EVERYONE)) return true;
  if (actor.kind !== 'person' && actor.kind !== 'microsoft') return true;
  if (changes.length === 0) return true;
  return [...changes.map(({ name }) => name), ...Object.keys(parameters)].some((name) => MATTERS.test(name));
}

/**
 * What is stored of an event: the event itself; or, if it is not worth storing but names a person by both object id and
 * user principal name, only a record linking the two. Other records have only one of them, so this may be the only link
 * between acts in Entra ID and in Exchange. A link is the same for all events of one person in a quarter, whichever log
 * they come from, so it is stored once.
 */
export function toStoredEvents(event: AuditEvent): readonly AuditEvent[] {
  if (shouldStoreEvent(event)) return [event];
  const { actor, person } = event;
  const people = [...(person === undefined ? [] : [person]), ...(actor.kind === 'person' ? [actor] : [])];
  return people.flatMap((one) => tieOf(one, event));
}

const LONGEST_NAME = 320;

function tieOf(
  { id, name }: { readonly id: string; readonly name: string },
  { at, succeeded }: Pick<AuditEvent, 'at' | 'succeeded'>,
): readonly AuditEvent[] {
  if (!succeeded || !isGuid(id) || !name.includes('@') || name.length > LONGEST_NAME) return [];
  const quarter = quarterOf(at);
  const person = { id: id.toLowerCase(), name: name.toLowerCase() };
  return [
    {
      id: `tie:${person.id}:${person.name}:${quarter.slice(0, 7)}`,
      at: instant(quarter),
      operation: OF_EVERYONE,
      actor: { kind: 'unknown', id: '', name: '' },
      succeeded: true,
      target: person.name,
      parameters: {},
      source: 'activity',
      workload: 'entra',
      targets: [{ kind: 'user', ...person }],
      changes: [],
      person,
    },
  ];
}

/** First instant of the quarter: `2026-10-01T00:00:00Z`. */
function quarterOf(at: string): string {
  const month = Math.floor((Number(at.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${at.slice(0, 4)}-${String(month).padStart(2, '0')}-01T00:00:00Z`;
}
