import { defineFact } from './lib/fact-definition.js';

/**
 * Sending with a password over SMTP. Source:
 * https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/disable-basic-authentication-in-exchange-online
 */
export interface SmtpAuthentication {
  /** SMTP AUTH is off for the organisation (`Get-TransportConfig`). */
  readonly disabled: boolean;
  /**
   * Mailboxes for which it is on all the same (`Get-CASMailbox`, `SmtpClientAuthenticationDisabled` False); read while it is off for the
   * organisation. Absent: not read.
   */
  readonly mailboxes?: {
    readonly examined: number;
    readonly open: readonly { readonly id: string; readonly name: string }[];
  };
  /** Name of the default authentication policy if it refuses passwords for SMTP; it applies to everyone without a policy of their own. */
  readonly refusedByPolicy?: string;
}

/** Whether mail can be sent with a password alone. */
export const smtpAuthentication = defineFact<SmtpAuthentication>({ words: 'SMTP AUTH' });
