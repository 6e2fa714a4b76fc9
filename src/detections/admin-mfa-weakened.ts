import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import type { Confidence, Severity } from '../core/severity.js';
import { isOperation } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, resolveActorLabel, toPersonSubject } from './lib/event-subject-and-actor.js';
import { isAccessPass, isByOther, takesSignInMethodAway } from './lib/sign-in-method-reader.js';
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

const DONE: ReadonlyMap<string, string> = new Map([
  ['admin deleted security info', 'A sign-in method was deleted'],
  ['admin registered security info', 'A sign-in method was registered by somebody else'],
  ['admin updated security info', 'A sign-in method was changed by somebody else'],
  ['user deleted security info', 'A sign-in method was deleted'],
  ['disable strong authentication', 'MFA was switched off'],
  ['update user', 'A sign-in method was removed or MFA switched off'],
  ['reset user password', 'The password was reset by an app'],
]);

function concerns(event: AuditEvent, context: DetectionContext): boolean {
  if (isOperation(event, UPDATED)) return takesSignInMethodAway(event);
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
    return byOther || isOperation(event, DISABLED) ? { severity: 'low', confidence: 'low' } : undefined;
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
    // `sign-in-method-registered` reports an access pass.
    if (!concerns(event, context) || isAccessPass(event)) return undefined;
    const subject = toPersonSubject(target, context);
    const byOther = isByOther(event, [target.id, target.name, subject.id, subject.name]);
    const known = context.person(target.id) ?? context.person(target.name);
    const judged = judge(event, context, known?.privileged, byOther);
    if (judged === undefined) return undefined;
    const what = DONE.get(event.operation.toLowerCase()) ?? 'Security info was changed';
    const unknown = known?.privileged === undefined ? ', whose power is not known' : '';
    const by = byOther ? ` (by ${resolveActorLabel(event, context)})` : '';
    return {
      subject,
      ...judged,
      title: `${what}: ${subject.name}${unknown}${by}`,
      what: `${what}${by}`,
      ...(judged.severity === 'critical' || judged.severity === 'high' ? { stage: 'admin-suspect' } : {}),
    };
  },
});
