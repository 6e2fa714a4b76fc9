import { defineFact } from './lib/fact-definition.js';

/** Whether mailbox auditing is on for the organisation (`Get-OrganizationConfig`). */
export interface MailboxAudit {
  readonly enabled: boolean;
}

/** The organisation's switch for mailbox auditing. */
export const mailboxAudit = defineFact<MailboxAudit>({ words: 'mailbox auditing' });
