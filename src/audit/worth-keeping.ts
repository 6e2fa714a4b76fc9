import type { AuditEvent } from '../core/audit-event.js';
import { isNamed } from '../core/event-fields.js';

/** Every change of a profile, of everyone, is recorded under this name; among them the few that take a sign-in method away. */
const OF_EVERYONE = 'Update user';
/** What makes such a change worth more than a year: methods and requirements of MFA, and the name by which other records know a person. */
const MATTERS = /StrongAuthentication|UserPrincipalName/i;

/**
 * Whether a wanted event is kept. Not kept is what a large tenant has by the thousand a day and no detection says anything of: changes
 * of profiles by people and by Microsoft's own services. What an app does is an act whatever it is (a sleeper that awakes), and a record
 * without its changes is not judged by what it does not say. Changes of applications are all kept: that an app was looked after is what
 * tells it from one that sleeps.
 */
export function isWorthKeeping({ operation, actor, changes, parameters }: AuditEvent): boolean {
  if (!isNamed(operation, OF_EVERYONE)) return true;
  if (actor.kind !== 'person' && actor.kind !== 'microsoft') return true;
  if (changes.length === 0) return true;
  return [...changes.map(({ name }) => name), ...Object.keys(parameters)].some((name) => MATTERS.test(name));
}
