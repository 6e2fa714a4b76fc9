import type { AuditEvent } from '../../m365/audit-event.js';
import { parseBoundedJson, parseTextList } from '../../m365/audit-value-parser.js';
import { findChange } from './event-field-readers.js';

/** Properties of `Update user` that list sign-in methods, each an entry of a JSON list. */
const METHOD_LISTS = ['StrongAuthenticationMethod', 'StrongAuthenticationPhoneAppDetail', 'SearchableDeviceKey'];

/**
 * Whether `Update user` removed a method or the MFA requirement. Both are JSON lists before and after.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function takesSignInMethodAway(event: AuditEvent): boolean {
  const methods = findChange(event, 'StrongAuthenticationMethod');
  if (methods !== undefined && countEntries(methods.new) < countEntries(methods.old)) return true;
  const requirement = findChange(event, 'StrongAuthenticationRequirement');
  return requirement !== undefined && countEntries(requirement.old) > 0 && countEntries(requirement.new) === 0;
}

/** Whether `Update user` added a method. */
export function addsSignInMethod(event: AuditEvent): boolean {
  return METHOD_LISTS.some((name) => {
    const change = findChange(event, name);
    return change !== undefined && countEntries(change.new) > countEntries(change.old);
  });
}

/** Whether a Temporary Access Pass was made: Entra ID says it in words only. */
export function isAccessPass({ reason = '' }: AuditEvent): boolean {
  return /temporary access pass/i.test(reason);
}

function countEntries(text: string): number {
  const list = parseTextList(text);
  const only = list.length === 1 ? parseBoundedJson(list[0] ?? '') : undefined;
  return Array.isArray(only) ? only.length : list.length;
}

/**
 * Self-service password reset acts under this name for the user. Only Microsoft can use it. It proves the user's
 * identity no more than any record of their own.
 * Source: "Unknown actors in audit reports" in https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/
 */
const SELF_SERVICE = 'fim_password_service@support.onmicrosoft.com';

/** Whether somebody else acted than the person whose methods they are. `names`: every id and name of that person. */
export function isByOther({ actor }: AuditEvent, names: readonly string[]): boolean {
  const own = [...names, SELF_SERVICE].map((name) => name.toLowerCase());
  return ![actor.id, actor.name].some((name) => name !== '' && own.includes(name.toLowerCase()));
}
