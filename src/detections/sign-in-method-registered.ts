import type { Confidence, Severity } from '../core/severity.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isOperation } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, resolveActorLabel, toPersonSubject } from './lib/event-subject-and-actor.js';
import { addsSignInMethod, isAccessPass, isByOther } from './lib/sign-in-method-reader.js';
import { defineDetection } from './model/detection.js';

const BY_ADMIN = 'Admin registered security info';
const UPDATED = 'Update user';
const REGISTERED = [
  'User registered security info',
  'Add FIDO2 security key',
  'Add Windows Hello for Business credential',
  'Add passwordless phone sign-in credential',
  'Add users strong authentication phone app detail',
];

function concerns(event: AuditEvent): boolean {
  if (isOperation(event, UPDATED)) return addsSignInMethod(event);
  // What else an administrator registers for somebody is `admin-mfa-weakened`.
  return !isOperation(event, BY_ADMIN) || isAccessPass(event);
}

interface Judged {
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** An ordinary person's new telephone, or a pass for a newcomer: everyday, unless more follows. */
  readonly contextOnly?: true;
}

function judge(privileged: boolean | undefined, byOther: boolean, byApp: boolean, isPass: boolean): Judged {
  if (privileged === true) {
    if (byApp) return { severity: 'critical', confidence: 'high' };
    return byOther || isPass ? { severity: 'high', confidence: 'high' } : { severity: 'medium', confidence: 'low' };
  }
  if (isPass && byApp) return { severity: 'high', confidence: 'medium' };
  if (isPass && privileged === undefined) return { severity: 'low', confidence: 'low' };
  return { severity: 'info', confidence: 'low', contextOnly: true };
}

export const detection = defineDetection({
  id: 'sign-in-method-registered',
  title: 'A new sign-in method',
  topic: 'admins',
  privilegedAct: false,
  description:
    'A privileged person gets a new sign-in method, or anybody a Temporary Access Pass; whoever holds it signs in as them.',
  operations: [...REGISTERED, BY_ADMIN, UPDATED],
  techniques: [{ id: 'T1098.005', name: 'Device Registration' }],
  benign: [
    'Somebody has a new telephone or a security key.',
    'A newcomer gets a Temporary Access Pass for the first sign-in.',
    'New methods of people without privileges are everyday: they only count as part of an incident.',
  ],
  nextSteps: [
    {
      text: 'Ask the person, on a number you had before, whether the method is theirs.',
      url: PORTAL_PAGES.authenticationMethods,
    },
    { text: 'If not: remove it, revoke their sessions, and see who signed in with it.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    const target = event.person;
    if (!event.succeeded || target === undefined || isByMicrosoft(event, context) || !concerns(event)) return undefined;
    const subject = toPersonSubject(target, context);
    const byOther = isByOther(event, [target.id, target.name, subject.id, subject.name]);
    const privileged = (context.person(target.id) ?? context.person(target.name))?.privileged;
    const isPass = isAccessPass(event);
    const judged = judge(privileged, byOther, isByApp(event, context), isPass);
    const by = byOther ? ` (by ${resolveActorLabel(event, context)})` : '';
    const what = isPass ? 'A Temporary Access Pass was made' : 'A sign-in method was registered';
    return {
      subject,
      ...judged,
      title: `${what} for ${subject.name}${by}`,
      what: `${what}${by}`,
      ...(judged.severity === 'critical' || (judged.severity === 'high' && privileged === true)
        ? { stage: 'admin-suspect' }
        : {}),
    };
  },
});
