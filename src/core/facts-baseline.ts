import type { AuditSourceState } from './audit-ports.js';
import type { Instant } from './instant.js';

/** Premium plans the tenant has bought (of any subscription that is not switched off). */
export interface PremiumLicences {
  /** Entra ID P1 or above: Conditional Access. */
  readonly p1: boolean;
  /** Entra ID P2 or above: PIM, risk. */
  readonly p2: boolean;
}

/** What people without a role may do about apps. Source: https://learn.microsoft.com/graph/api/resources/authorizationpolicy */
export interface AuthorizationPolicy {
  /** Consent policies that apply to a person's own data, e.g. `microsoft-user-default-low`; none: nobody may consent. */
  readonly userConsentPolicies: readonly string[];
  /** Consent policies that apply to what a person owns: groups, teams and chats. */
  readonly ownedResourceConsentPolicies: readonly string[];
  readonly usersMayRegisterApps: boolean;
  /** Consent also where Microsoft judges the request risky. */
  readonly riskyConsentAllowed: boolean;
}

/** The way to ask an administrator for an app. Source: https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy */
export interface AdminConsentRequestPolicy {
  readonly enabled: boolean;
  /** People, groups or roles that may decide. */
  readonly reviewers: number;
  readonly notifiesReviewers: boolean;
}

/**
 * Sending with a password over SMTP. Source:
 * https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/disable-basic-authentication-in-exchange-online
 */
export interface SmtpAuthentication {
  /** SMTP AUTH is off for the organisation (`Get-TransportConfig`); a mailbox may differ. */
  readonly disabled: boolean;
  /** The default authentication policy, when it refuses passwords there: for everyone who has no policy of their own. */
  readonly refusedByPolicy?: string;
}

/** Accounts whose doings in mailboxes are not recorded (`Get-MailboxAuditBypassAssociation`). */
export interface MailboxAuditBypasses {
  /** How many accounts were looked at. */
  readonly examined: number;
  readonly bypassed: readonly {
    /** Exchange's own GUID. */
    readonly id: string;
    readonly name: string;
    /** Object id in Entra; absent when the account could not be looked up or has none. */
    readonly userId?: string;
  }[];
}

/** How the audit log reaches us: the activity feed of Exchange's records. */
export interface AuditFeed {
  /** `refused`: it is kept from us, so nothing in it can be noticed. */
  readonly state: 'readable' | 'refused';
  /** When the newest content of the last days was made; absent: none was. */
  readonly newestAt?: Instant;
  /** From when on content was looked for. */
  readonly since: Instant;
}

/** How our own watch over the audit trail gets on, as it wrote it down itself. */
export interface AuditWatch {
  /** One for each source that was tried so far; absent where nothing watches (a single question from a shell). */
  readonly sources?: readonly AuditSourceState[];
}
