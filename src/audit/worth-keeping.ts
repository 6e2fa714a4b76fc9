import type { AuditEvent } from '../core/audit-event.js';
import { isNamed } from '../core/event-fields.js';
import { isDirectoryMembership } from '../core/group-membership.js';
import { isGuid } from '../core/guid.js';
import { instant } from '../core/instant.js';

/** Every change of a profile, of everyone, is recorded under this name; among them the few that take a sign-in method away. */
const OF_EVERYONE = 'Update user';
/** What makes such a change worth more than a year: methods and requirements of MFA, and the name by which other records know a person. */
const MATTERS = /StrongAuthentication|UserPrincipalName/i;

/**
 * Whether a wanted event is kept. Not kept is what a large tenant has by the thousand a day and no detection says anything of: changes
 * of profiles by people and by Microsoft's own services. What an app does is an act whatever it is (a sleeper that awakes), and a record
 * without its changes is not judged by what it does not say. Changes of applications are all kept: that an app was looked after is what
 * tells it from one that sleeps.
 *
 * Who comes into a group is kept where it is an app or a person; what only Entra ID itself did (dynamic groups, synchronised ones) is not:
 * such a group can hold no role. Which group gives power an event does not say, and it may be known only later, from another event or
 * the tenant. Apps' memberships are few and stay; people's wait for a week and a day (see `AuditStore.forgetBefore`), which is longer
 * than any event is late. Who came into a group before it was given a role is told by that: the group got it, and is a finding.
 */
export function isWorthKeeping(event: AuditEvent): boolean {
  const { operation, actor, changes, parameters } = event;
  if (isDirectoryMembership(event)) {
    return actor.kind !== 'microsoft' && (event.app !== undefined || event.person !== undefined);
  }
  if (!isNamed(operation, OF_EVERYONE)) return true;
  if (actor.kind !== 'person' && actor.kind !== 'microsoft') return true;
  if (changes.length === 0) return true;
  return [...changes.map(({ name }) => name), ...Object.keys(parameters)].some((name) => MATTERS.test(name));
}

/**
 * What is kept of an event: itself, or where it is not worth keeping but names a person by object id and by user principal name, only
 * that the two are one person's: other records have only one of them, and this may be the only one to tie what was done in Entra ID to
 * what was done in Exchange. A tie is the same for all events of one person in one quarter, whatever log they are from: it is kept once.
 */
export function worthKeeping(event: AuditEvent): readonly AuditEvent[] {
  if (isWorthKeeping(event)) return [event];
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

/** Its first moment: `2026-10-01T00:00:00Z`. */
function quarterOf(at: string): string {
  const month = Math.floor((Number(at.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${at.slice(0, 4)}-${String(month).padStart(2, '0')}-01T00:00:00Z`;
}
