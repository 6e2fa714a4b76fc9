import { defineFact } from './lib/fact-definition.js';

/** Accounts whose mailbox activity is not audited (`Get-MailboxAuditBypassAssociation`). */
export interface MailboxAuditBypasses {
  /** Number of accounts examined. */
  readonly examined: number;
  readonly bypassed: readonly {
    /** Exchange's own GUID. */
    readonly id: string;
    readonly name: string;
    /** Object id in Entra; absent if the account could not be looked up or has none. */
    readonly userId?: string;
  }[];
}

/** Accounts exempt from mailbox auditing. */
export const mailboxAuditBypasses = defineFact<MailboxAuditBypasses>({
  words: 'accounts exempt from mailbox auditing',
});
