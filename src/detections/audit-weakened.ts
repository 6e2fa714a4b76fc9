import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import type { Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import { isFalse, isOperation, isTrue, readParameter } from './lib/event-field-readers.js';
import {
  resolveActorLabel,
  truncateName,
  isByApp,
  isByMicrosoft,
  toPersonSubject,
} from './lib/event-subject-and-actor.js';

const LOG = 'Set-AdminAuditLogConfig';
const MAILBOXES = 'Set-OrganizationConfig';
const BYPASS = 'Set-MailboxAuditBypassAssociation';
const MAILBOX = 'Set-Mailbox';
/** What is recorded of the acts of administrators, delegates and the owner. */
const RECORDED = ['AuditAdmin', 'AuditDelegate', 'AuditOwner'];

const TENANT: Subject = { kind: 'tenant', id: 'audit-log', name: 'the audit log' };

/** What was switched off, and how bad it is; undefined if nothing was. Exchange itself often logs switching on. */
function switchedOff(
  event: AuditEvent,
): { readonly what: string; readonly severity: Severity; readonly mailbox?: string } | undefined {
  const off = (name: string) => isFalse(readParameter(event, name));
  if (isOperation(event, LOG)) {
    if (off('UnifiedAuditLogIngestionEnabled')) {
      return { what: 'The unified audit log was switched off', severity: 'critical' };
    }
    return off('AdminAuditLogEnabled')
      ? { what: 'Recording of what Exchange administrators do was switched off', severity: 'critical' }
      : undefined;
  }
  if (isOperation(event, MAILBOXES)) {
    return isTrue(readParameter(event, 'AuditDisabled'))
      ? { what: 'Mailbox auditing was switched off for everyone', severity: 'critical' }
      : undefined;
  }
  if (isOperation(event, MAILBOX)) return mailboxSwitchedOff(event);
  if (!isTrue(readParameter(event, 'AuditBypassEnabled'))) return undefined;
  const mailbox = readParameter(event, 'Identity') ?? event.target;
  return { what: 'What an account does in mailboxes is no longer recorded', severity: 'high', mailbox };
}

/**
 * Auditing of one mailbox. Where auditing is on by default Exchange ignores `AuditEnabled`, but not what is left out of the lists: somebody
 * tried in either case.
 * Source: https://learn.microsoft.com/purview/audit-mailboxes
 */
function mailboxSwitchedOff(event: AuditEvent): ReturnType<typeof switchedOff> {
  const mailbox = readParameter(event, 'Identity') ?? event.target;
  if (isFalse(readParameter(event, 'AuditEnabled'))) {
    return { what: 'Auditing of one mailbox was switched off', severity: 'high', mailbox };
  }
  const less = RECORDED.filter((name) =>
    /^\$?(?:none|null)$|\bremove\s*=/i.test(readParameter(event, name)?.trim() ?? ''),
  );
  return less.length === 0
    ? undefined
    : { what: `Less is recorded of what happens in one mailbox (${less.join(', ')})`, severity: 'medium', mailbox };
}

export const detection = defineDetection({
  id: 'audit-weakened',
  title: 'The audit log was weakened or is not read',
  topic: 'audit',
  privilegedAct: true,
  description:
    'The audit log is switched off, mailbox auditing too, for everyone or one mailbox, or an account is exempt from it; or we have not read it for too long.',
  operations: [LOG, MAILBOXES, BYPASS, MAILBOX],
  techniques: [{ id: 'T1562.008', name: 'Disable or Modify Cloud Logs' }],
  benign: [
    'A migration or backup account is exempt, as it opens every mailbox.',
    'Exchange writes the same commands itself, with auditing on: only switching off counts.',
  ],
  nextSteps: [
    { text: 'Switch it on again first: what happens meanwhile is lost.', url: PORTAL_PAGES.audit },
    { text: 'Then ask who did it; what that account did just before and after matters most.', url: PORTAL_PAGES.audit },
  ],
  match: (event, context) => {
    if (!event.succeeded || isByMicrosoft(event, context)) return undefined;
    const found = switchedOff(event);
    if (found === undefined) return undefined;
    const { what, severity, mailbox } = found;
    const name = mailbox === undefined ? '' : truncateName(mailbox.split('\\').at(-1) ?? '');
    const subject = mailbox === undefined ? TENANT : toPersonSubject(event.person ?? { id: name, name }, context);
    return {
      subject,
      severity: isByApp(event, context) ? 'critical' : severity,
      confidence: 'high',
      title: `${what}${mailbox === undefined ? '' : `: ${subject.name}`} (by ${resolveActorLabel(event, context)})`,
      what,
    };
  },
});
