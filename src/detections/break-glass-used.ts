import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isSignIn } from '../m365/sign-in-events.js';
import { isByMicrosoft, toPersonSubject, truncateName } from './lib/event-subject-and-actor.js';
import { defineDetection } from './model/detection.js';

export const detection = defineDetection({
  id: 'break-glass-used',
  title: 'An emergency account was used',
  topic: 'admins',
  privilegedAct: false,
  description: 'An emergency account (BREAK_GLASS_IDS) signs in or changes something.',
  operations: 'any-wanted',
  sources: [
    'Read from the audit log, sign-ins included, which every tenant has; only accounts that BREAK_GLASS_IDS names are known.',
    'Failed sign-ins are in the sign-in logs (Entra ID P1), which are not read.',
  ],
  techniques: [{ id: 'T1078.004', name: 'Cloud Accounts' }],
  benign: ['The account is tested, as it should be every 90 days.', 'It is an emergency.'],
  nextSteps: [
    { text: 'Ask those who hold its key whether it was them, now.' },
    { text: 'If not: set another password, revoke its sessions, and see what it did.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    const { actor } = event;
    if (!event.succeeded || actor.kind !== 'person' || isByMicrosoft(event, context)) return undefined;
    if (!context.isEmergencyAccount(actor.id) && !context.isEmergencyAccount(actor.name)) return undefined;
    const subject = toPersonSubject(actor, context);
    const did = isSignIn(event) ? 'signed in' : `did this: ${truncateName(event.operation)}`;
    return {
      subject,
      severity: 'critical',
      confidence: 'high',
      title: `The emergency account ${subject.name} ${did}`,
      what: `Emergency account ${did}`,
      stage: 'admin-suspect',
    };
  },
});
