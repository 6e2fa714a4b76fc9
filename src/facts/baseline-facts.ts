import type { AuditSourceState } from './audit-source-state.js';
import type { Instant } from '../core/instant.js';

/** Premium plans of the tenant, from any subscription that is not switched off. */
export interface PremiumLicences {
  /** Entra ID P1 or above: Conditional Access. */
  readonly p1: boolean;
  /** Entra ID P2 or above: PIM, risk. */
  readonly p2: boolean;
}

/** What people without a role may do with apps. Source: https://learn.microsoft.com/graph/api/resources/authorizationpolicy */
export interface AuthorizationPolicy {
  /** Consent policies for a person's own data, e.g. `microsoft-user-default-low`; empty: nobody may consent. */
  readonly userConsentPolicies: readonly string[];
  /** Consent policies for what a person owns: groups, teams and chats. */
  readonly ownedResourceConsentPolicies: readonly string[];
  readonly usersMayRegisterApps: boolean;
  /** Whether people may also consent to requests that Microsoft rates as risky. */
  readonly riskyConsentAllowed: boolean;
}

/** How people can ask an administrator for an app. Source: https://learn.microsoft.com/graph/api/resources/adminconsentrequestpolicy */
export interface AdminConsentRequestPolicy {
  readonly enabled: boolean;
  /** Number of people, groups and roles that may decide. */
  readonly reviewers: number;
  readonly notifiesReviewers: boolean;
}

/**
 * Sending with a password over SMTP. Source:
 * https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/disable-basic-authentication-in-exchange-online
 */
export interface SmtpAuthentication {
  /** SMTP AUTH is off for the organisation (`Get-TransportConfig`); a mailbox may override this. */
  readonly disabled: boolean;
  /** Name of the default authentication policy if it refuses passwords for SMTP; it applies to everyone without a policy of their own. */
  readonly refusedByPolicy?: string;
}

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

/** Whether the audit log reaches us: the activity feed of Exchange's records. */
export interface AuditFeed {
  /** `refused`: access is denied, so nothing in it can be detected. */
  readonly state: 'readable' | 'refused';
  /** Creation time of the newest content of the last days; absent: there is none. */
  readonly newestAt?: Instant;
  /** Start of the period that was searched. */
  readonly since: Instant;
}

/** State of our own audit collection, as it stored it itself. */
export interface AuditCollectionState {
  /** One for each source tried so far; absent if nothing collects (a single question from a shell). */
  readonly sources?: readonly AuditSourceState[];
}
