import { DEPLOY_APP_ACTOR, exchangeEvent, MICROSOFT_ACTOR } from './lib/event-samples.js';
import type { DetectionExample } from './model/detection-example.js';

const LOG = 'Set-AdminAuditLogConfig';
const MAILBOXES = 'Set-OrganizationConfig';
const BYPASS = 'Set-MailboxAuditBypassAssociation';

/** Examples of `audit-weakened`. */
export const examples: readonly DetectionExample[] = [
  {
    name: 'auditing of one mailbox',
    event: exchangeEvent('Set-Mailbox', 'adele@contoso.com', { Identity: 'adele@contoso.com', AuditEnabled: 'False' }),
    expect: {
      severity: 'high',
      subjectId: 'adele@contoso.com',
      title: 'Auditing of one mailbox was switched off: adele@contoso.com (by megan@contoso.com)',
    },
  },
  {
    name: 'what the owner of a mailbox does is left out',
    event: exchangeEvent('Set-Mailbox', 'adele', { Identity: 'adele', AuditOwner: '@{Remove="UpdateInboxRules"}' }),
    expect: { severity: 'medium' },
  },
  {
    name: 'more is recorded of a mailbox',
    event: exchangeEvent('Set-Mailbox', 'adele', {
      Identity: 'adele',
      AuditEnabled: 'True',
      AuditOwner: '@{Add="Create"}',
    }),
    expect: 'silent',
  },
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
];
