import type { AuditEvent } from '../m365/audit-event.js';
import { defineDetection } from './model/detection.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import type { Severity } from '../core/severity.js';
import type { Subject } from '../core/subject.js';
import { isFalse, isOperation, isTrue, readParameter } from './lib/event-field-readers.js';
import { DEPLOY_APP_ACTOR, exchangeEvent, MICROSOFT_ACTOR } from './lib/sample-events.js';
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
  if (!isTrue(readParameter(event, 'AuditBypassEnabled'))) return undefined;
  const mailbox = readParameter(event, 'Identity') ?? event.target;
  return { what: 'What an account does in mailboxes is no longer recorded', severity: 'high', mailbox };
}

export const detection = defineDetection({
  id: 'audit-weakened',
  description: 'The audit log is switched off, mailbox auditing too, or an account is exempt from it.',
  operations: [LOG, MAILBOXES, BYPASS],
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
  examples: [
    {
      name: 'the unified log',
      event: exchangeEvent(LOG, '', { UnifiedAuditLogIngestionEnabled: 'False' }),
      expect: {
        severity: 'critical',
        confidence: 'high',
        subjectId: 'audit-log',
        title: 'The unified audit log was switched off (by megan@contoso.com)',
      },
    },
    {
      name: 'the record of administrators, at whatever place the parameter stands',
      event: exchangeEvent(LOG, '', { Identity: 'x', Confirm: 'False', AdminAuditLogEnabled: '$false' }),
      expect: { severity: 'critical' },
    },
    {
      name: 'mailbox auditing for everyone',
      event: exchangeEvent(MAILBOXES, 'contoso.onmicrosoft.com', { AuditDisabled: 'True' }),
      expect: { severity: 'critical' },
    },
    {
      name: 'one account is exempt',
      event: exchangeEvent(BYPASS, 'adele', { Identity: 'adele', AuditBypassEnabled: 'True' }),
      expect: { severity: 'high', subjectId: 'adele' },
    },
    {
      name: 'one account, by an app',
      event: exchangeEvent(
        BYPASS,
        'adele',
        { Identity: 'adele', AuditBypassEnabled: 'True' },
        { actor: DEPLOY_APP_ACTOR },
      ),
      expect: { severity: 'critical' },
    },
    {
      name: 'switched on',
      event: exchangeEvent(LOG, '', { UnifiedAuditLogIngestionEnabled: 'True' }),
      expect: 'silent',
    },
    {
      name: 'Exchange’s own services',
      event: exchangeEvent(LOG, '', { UnifiedAuditLogIngestionEnabled: 'False' }, { actor: MICROSOFT_ACTOR }),
      expect: 'silent',
    },
    {
      name: 'other settings of the organisation',
      event: exchangeEvent(MAILBOXES, '', { OAuth2ClientProfileEnabled: 'True', AuditDisabled: 'False' }),
      expect: 'silent',
    },
    {
      name: 'an exemption ends',
      event: exchangeEvent(BYPASS, 'adele', { Identity: 'adele', AuditBypassEnabled: 'False' }),
      expect: 'silent',
    },
    {
      name: 'refused',
      event: exchangeEvent(LOG, '', { UnifiedAuditLogIngestionEnabled: 'False' }, { succeeded: false }),
      expect: 'silent',
    },
  ],
});
