import { formatList } from '../core/sentence-formatting.js';
import type { Confidence, Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { isFalse, isOperation, isTrue, readParameter, readParameterList } from './lib/event-field-readers.js';
import { isByApp, isByMicrosoft, pickName, resolveActorLabel, truncateName } from './lib/event-subject-and-actor.js';
import { findRecipientsOutside, isPrivilegedMailbox, readMailboxOwner } from './lib/mailbox-owner.js';
import { type DetectionContext } from './model/detection-context.js';
import { defineDetection } from './model/detection.js';

const MAILBOX = 'Set-Mailbox';
const REMOTE_DOMAIN = ['New-RemoteDomain', 'Set-RemoteDomain'];
const OUTBOUND_POLICY = ['New-HostedOutboundSpamFilterPolicy', 'Set-HostedOutboundSpamFilterPolicy'];

interface Judged {
  readonly subject: Subject;
  readonly what: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
}

/**
 * A mailbox that forwards. Both parameters can be set at once; an empty one ends the forwarding.
 * Source: https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-user-mailboxes/configure-email-forwarding
 */
function judgeMailbox(event: AuditEvent, context: DetectionContext): Judged | undefined {
  const recipients = ['ForwardingSmtpAddress', 'ForwardingAddress'].flatMap((name) => readParameterList(event, name));
  const subject = readMailboxOwner(event, context);
  const { outside, unresolved, confidence } = findRecipientsOutside(recipients, event, subject, context);
  if (outside.length > 0) {
    const noCopy = isFalse(readParameter(event, 'DeliverToMailboxAndForward')) ? ', and no copy stays' : '';
    const severity = isPrivilegedMailbox(subject, context) ? 'critical' : 'high';
    return {
      subject,
      what: `All mail is forwarded to ${formatList(outside.map(truncateName))}${noCopy}`,
      severity,
      confidence,
    };
  }
  if (unresolved.length === 0) return undefined;
  const names = formatList(unresolved.map(truncateName));
  return {
    subject,
    what: `All mail is forwarded to ${names}, wherever that leads`,
    severity: 'low',
    confidence: 'low',
  };
}

/** What lets every mailbox forward outside by rules of its own. `Automatic` blocks it, as does `Off`. */
function judgeTenant(event: AuditEvent): Judged | undefined {
  const name = pickName('a policy', readParameter(event, 'Name'), event.target, readParameter(event, 'Identity'));
  const subject: Subject = { kind: 'policy', id: name, name };
  if (isOperation(event, ...REMOTE_DOMAIN)) {
    if (!isTrue(readParameter(event, 'AutoForwardEnabled'))) return undefined;
    return { subject, what: 'Automatic forwarding to a domain is allowed', severity: 'medium', confidence: 'medium' };
  }
  if (!/^on$/i.test(readParameter(event, 'AutoForwardingMode')?.trim() ?? '')) return undefined;
  return { subject, what: 'Automatic forwarding outside is allowed', severity: 'high', confidence: 'high' };
}

export const detection = defineDetection({
  id: 'forwarding-changed',
  title: 'Mail is forwarded outside',
  topic: 'mail-flow',
  privilegedAct: true,
  description: 'A mailbox forwards all its mail outside, or the tenant newly allows that mailboxes do.',
  operations: [MAILBOX, ...REMOTE_DOMAIN, ...OUTBOUND_POLICY],
  techniques: [{ id: 'T1114.003', name: 'Email Forwarding Rule' }],
  benign: [
    'A mailbox of somebody who left is forwarded to a successor; within the own domains that is left out.',
    'A service that takes tickets or faxes gets the mail of a shared mailbox.',
    'Forwarding is allowed for a few people who were approved.',
  ],
  nextSteps: [
    { text: 'Ask the owner of the mailbox, on another way than mail, whether it was meant.' },
    {
      text: 'If not: end the forwarding, revoke the sessions of the account, and see what left meanwhile.',
      url: PORTAL_PAGES.audit,
    },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const judged = isOperation(event, MAILBOX) ? judgeMailbox(event, context) : judgeTenant(event);
    if (judged === undefined) return undefined;
    const { subject, what, severity, confidence } = judged;
    return {
      subject,
      severity: isByApp(event, context) && severity !== 'low' ? 'critical' : severity,
      confidence,
      title: `${what}: ${subject.name} (by ${resolveActorLabel(event, context)})`,
      what,
    };
  },
});
