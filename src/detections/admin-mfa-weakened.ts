import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import type { Confidence, Severity } from '../core/severity.js';
import { parseBoundedJson, parseTextList } from '../m365/audit-value-parser.js';
import { findChange, isOperation } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, resolveActorLabel, toPersonSubject } from './lib/event-subject-and-actor.js';
import { type DetectionContext } from './model/detection-context.js';

const BY_ADMIN = [
  'Admin deleted security info',
  'Admin registered security info',
  'Admin updated security info',
] as const;
const BY_THEMSELVES = 'User deleted security info';
/** Per-user MFA switched off. */
const DISABLED = 'Disable Strong Authentication';
/** The unified log records changes of methods only here, among all other changes of users. */
const UPDATED = 'Update user';
/** Not about the second factor; but an app that resets an administrator's password is never routine. */
const PASSWORD_RESET = 'Reset user password';

/**
 * Self-service password reset acts under this name for the user. Only Microsoft can use it. It proves the user's
 * identity no more than any record of their own.
 * Source: "Unknown actors in audit reports" in https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/
 */
const SELF_SERVICE = 'fim_password_service@support.onmicrosoft.com';

const DONE: ReadonlyMap<string, string> = new Map([
  ['admin deleted security info', 'A sign-in method was deleted'],
  ['admin registered security info', 'A sign-in method was registered by somebody else'],
  ['admin updated security info', 'A sign-in method was changed by somebody else'],
  ['user deleted security info', 'A sign-in method was deleted'],
  ['disable strong authentication', 'MFA was switched off'],
  ['update user', 'A sign-in method was removed or MFA switched off'],
  ['reset user password', 'The password was reset by an app'],
]);

/**
 * Whether `Update user` removed a method or the MFA requirement. Both are JSON lists before and after.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
function takesAway(event: AuditEvent): boolean {
  const methods = findChange(event, 'StrongAuthenticationMethod');
  if (methods !== undefined && entries(methods.new) < entries(methods.old)) return true;
  const requirement = findChange(event, 'StrongAuthenticationRequirement');
  return requirement !== undefined && entries(requirement.old) > 0 && entries(requirement.new) === 0;
}

function entries(text: string): number {
  const list = parseTextList(text);
  const only = list.length === 1 ? parseBoundedJson(list[0] ?? '') : undefined;
  return Array.isArray(only) ? only.length : list.length;
}

function concerns(event: AuditEvent, context: DetectionContext): boolean {
  if (isOperation(event, UPDATED)) return takesAway(event);
  return !isOperation(event, PASSWORD_RESET) || isByApp(event, context);
}

/** Undefined if the person is no administrator, or is not known to be one and made the change themselves. */
function judge(
  event: AuditEvent,
  context: DetectionContext,
  privileged: boolean | undefined,
  byOther: boolean,
): { readonly severity: Severity; readonly confidence: Confidence } | undefined {
  if (privileged === false) return undefined;
  if (privileged === undefined) {
    return byOther && !isOperation(event, UPDATED) ? { severity: 'low', confidence: 'low' } : undefined;
  }
  if (isByApp(event, context)) return { severity: 'critical', confidence: 'high' };
  if (byOther || isOperation(event, DISABLED)) return { severity: 'high', confidence: 'high' };
  return { severity: 'medium', confidence: 'medium' };
}

export const detection = defineDetection({
  id: 'admin-mfa-weakened',
  title: 'An admin’s sign-in was weakened',
  topic: 'admins',
  privilegedAct: false,
  description: 'A privileged person loses a sign-in method or MFA, or somebody else sets their security info.',
  operations: [...BY_ADMIN, BY_THEMSELVES, DISABLED, UPDATED, PASSWORD_RESET],
  techniques: [{ id: 'T1556.006', name: 'Multi-Factor Authentication' }],
  benign: [
    'A lost or new telephone: the service desk resets it, or the person swaps it.',
    'MFA of the older kind is switched off because Conditional Access asks for it now.',
  ],
  nextSteps: [
    {
      text: 'Call the person, on a number you had before, and ask whether it was them.',
      url: PORTAL_PAGES.authenticationMethods,
    },
    {
      text: 'If not: revoke their sessions, reset the password, and see what the account did since.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    const target = event.person;
    if (!event.succeeded || target === undefined || isByMicrosoft(event, context)) return undefined;
    if (!concerns(event, context)) return undefined;
    const subject = toPersonSubject(target, context);
    const names = [target.id, target.name, subject.id, subject.name, SELF_SERVICE].map((name) => name.toLowerCase());
    const byOther = ![event.actor.id, event.actor.name].some(
      (name) => name !== '' && names.includes(name.toLowerCase()),
    );
    const known = context.person(target.id) ?? context.person(target.name);
    const judged = judge(event, context, known?.privileged, byOther);
    if (judged === undefined) return undefined;
    const what = DONE.get(event.operation.toLowerCase()) ?? 'Security info was changed';
    const by = byOther ? ` (by ${resolveActorLabel(event, context)})` : '';
    return {
      subject,
      ...judged,
      title: `${what}: ${subject.name}${by}`,
      what: `${what}${by}`,
      ...(judged.severity === 'critical' || judged.severity === 'high' ? { stage: 'admin-suspect' } : {}),
    };
  },
});
