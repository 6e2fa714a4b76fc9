import type { AuditEvent } from '../m365/audit-event.js';
import type { AdminRisk, AdminSignIn, ServicePlan } from './admin-facts.js';
import type { ConsentEvents, ExchangeRoleGroupMember, FederatedApp } from './app-facts.js';
import type {
  AdminConsentRequestPolicy,
  AuditFeed,
  AuditCollectionState,
  AuthorizationPolicy,
  MailboxAuditBypasses,
  PremiumLicences,
  SmtpAuthentication,
} from './baseline-facts.js';
import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { LazyList } from '../core/lazy-list.js';
import type { RolePower } from '../m365/role-actions.js';

/** An object that can hold a role. `unknown`: deleted, or from a partner's tenant (GDAP); never dropped. */
export interface Principal {
  readonly kind: 'user' | 'service-principal' | 'group' | 'unknown';
  readonly id: string;
  readonly displayName: string;
}

/**
 * One principal that holds one directory role in one way. Groups are already expanded to their members.
 * Source: unifiedRoleAssignment, unifiedRoleAssignmentScheduleInstance, unifiedRoleEligibilityScheduleInstance.
 */
export interface RoleHolding {
  readonly principal: Principal;
  /**
   * Template id of a built-in role. For a custom role the definition's id: the tenant chooses the template id, which could be that of
   * another role.
   */
  readonly roleTemplateId: string;
  /** For custom roles hostile text. */
  readonly roleName: string;
  /** For a privileged custom role: what makes it privileged. Absent for all others. */
  readonly custom?: RolePower;
  /** What the role allows could not be read, so it may be privileged or not. */
  readonly unread?: true;
  /**
   * `permanent`: standing; `time-bound`: standing with an end; `activated`: currently active through PIM; `eligible`: may activate;
   * `unknown`: held now through a group, but the kind of membership could not be read. The weaker of assignment and membership counts.
   */
  readonly how: 'permanent' | 'time-bound' | 'activated' | 'eligible' | 'unknown';
  readonly endsAt?: Instant;
  /** The role-assignable group that gives the role. `eligible`: the membership must be activated (PIM for groups). */
  readonly through?: {
    readonly groupId: string;
    readonly groupName: string;
    readonly membership: 'member' | 'eligible';
  };
  readonly scope:
    | { readonly kind: 'tenant' }
    | { readonly kind: 'administrative-unit' | 'application' | 'other'; readonly id: string };
  /** URL path it was read from. */
  readonly ref: string;
}

/** All holdings of directory roles. */
export interface RoleHoldings {
  readonly holdings: readonly RoleHolding[];
  /**
   * Without PIM (Entra ID P2) every assignment is standing. `unreadable`: licensed, but PIM data could not be read completely: a
   * `permanent` assignment may be time-bound or activated.
   */
  readonly pim: 'read' | 'not-licensed' | 'unreadable';
  /** Privileged custom roles, held or not; absent: none. */
  readonly customRoles?: readonly CustomRole[];
}

/** A privileged custom role (unifiedRoleDefinition, not built in). */
export interface CustomRole extends RolePower {
  readonly id: string;
  /** Chosen by the tenant; logs use it to name the role. */
  readonly templateId: string;
  readonly name: string;
}

/** A user account that holds a privileged role. */
export interface AdminAccount {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly syncedFromOnPremises: boolean;
  readonly createdAt?: Instant;
  readonly department?: string;
  readonly plans: readonly ServicePlan[];
}

/** Kind of authentication method. Password and e-mail (self-service reset only) are not second factors. */
export type MethodKind =
  | 'passkey'
  | 'windows-hello'
  | 'certificate'
  | 'authenticator-app'
  | 'authenticator-passwordless'
  | 'software-oath'
  | 'hardware-oath'
  | 'sms-or-voice'
  | 'external'
  | 'temporary-access-pass'
  | 'email'
  | 'password'
  | 'other';

/** Registered authentication methods of each admin. */
export interface AdminAuthentication {
  readonly users: readonly {
    readonly userId: string;
    readonly methods: readonly MethodKind[];
    /** At least one usable second factor is registered. */
    readonly secondFactor: boolean;
    readonly source: 'registration-report' | 'authentication-methods';
    /** When the report was updated for this user; absent if the methods were read directly. */
    readonly lastUpdatedAt?: Instant;
    readonly ref: string;
  }[];
}

/** The parts of a Conditional Access policy that decide who must use MFA. Ids as in Graph; role ids are template ids. */
export interface ConditionalAccessPolicy {
  readonly id: string;
  readonly displayName: string;
  readonly state: 'enabled' | 'disabled' | 'report-only';
  readonly includeUsers: readonly string[];
  readonly excludeUsers: readonly string[];
  readonly includeGroups: readonly string[];
  readonly excludeGroups: readonly string[];
  readonly includeRoles: readonly string[];
  readonly excludeRoles: readonly string[];
  readonly includesGuests: boolean;
  readonly excludesGuests: boolean;
  readonly includeApplications: readonly string[];
  readonly excludeApplications: readonly string[];
  readonly clientAppTypes: readonly string[];
  /** Conditions that narrow it (locations, platforms, device filter, risk levels …), so that it is no baseline. */
  readonly narrowedBy: readonly string[];
  readonly grantOperator: 'AND' | 'OR';
  readonly grantControls: readonly string[];
  /** An authentication strength counts as MFA when its `requirementsSatisfied` is `mfa`. */
  readonly authenticationStrength?: { readonly id: string; readonly satisfiesMfa: boolean };
}

/** A password, certificate or federated credential. Never the secret itself: Graph does not give it. */
export interface Credential {
  readonly keyId: string;
  readonly kind: 'secret' | 'certificate' | 'saml-signing' | 'federated';
  readonly displayName: string;
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
}

/** A service principal: an app as it exists in this tenant. */
export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly type: 'Application' | 'ManagedIdentity' | 'Legacy' | 'SocialIdp' | 'other';
  readonly ownerTenantId?: string;
  readonly verifiedPublisher?: string;
  readonly accountEnabled: boolean;
  readonly disabledByMicrosoft: boolean;
  readonly createdAt?: Instant;
  readonly replyUrls: readonly string[];
  /** Credentials on the service principal itself (persistence that the App registrations page does not show). */
  readonly credentials: readonly Credential[];
}

/** An app registered in this tenant, with the credentials of its registration. */
export interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly createdAt?: Instant;
  readonly credentials: readonly Credential[];
}

/** An application permission held by a service principal (appRoleAssignment, principalType ServicePrincipal). */
export interface AppRoleGrant {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly resourceId: string;
  readonly resourceAppId: string;
  readonly resourceName: string;
  readonly appRoleId: string;
  /** For example `Mail.ReadWrite`; absent if the resource does not list this id (still reported, as unknown). */
  readonly value?: string;
  readonly grantedAt?: Instant;
}

/** A delegated permission grant: for everyone (`AllPrincipals`) or for one user. */
export interface DelegatedGrant {
  readonly id: string;
  readonly clientId: string;
  readonly consentType: 'AllPrincipals' | 'Principal';
  readonly principalId?: string;
  readonly resourceId: string;
  readonly resourceAppId?: string;
  readonly scopes: readonly string[];
}

/** An inbound connector of Exchange Online (`Get-InboundConnector`). */
export interface InboundConnector {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly connectorType: string;
  readonly connectorSource: string;
  readonly senderDomains: readonly string[];
  readonly senderIpAddresses: readonly string[];
  readonly requireTls: boolean;
  readonly restrictDomainsToIpAddresses: boolean;
  readonly restrictDomainsToCertificate: boolean;
  readonly tlsSenderCertificateName?: string;
  readonly cloudServicesMailEnabled: boolean;
  readonly treatMessagesAsInternal: boolean;
  readonly createdAt?: Instant;
  readonly changedAt?: Instant;
  readonly comment?: string;
}

/** An outbound connector of Exchange Online (`Get-OutboundConnector`). */
export interface OutboundConnector {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly connectorType: string;
  readonly connectorSource: string;
  readonly recipientDomains: readonly string[];
  readonly smartHosts: readonly string[];
  readonly useMxRecord: boolean;
  readonly isTransportRuleScoped: boolean;
  readonly tlsSettings?: string;
  readonly createdAt?: Instant;
  readonly changedAt?: Instant;
}

/** The parts of a mail flow rule (`Get-TransportRule`) that can hide, redirect or let mail through. */
export interface TransportRule {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  /** Enforce, Audit or AuditAndNotify; only Enforce takes effect. */
  readonly mode: string;
  readonly priority: number;
  readonly removeHeader?: string;
  readonly setHeaderName?: string;
  readonly setHeaderValue?: string;
  readonly setScl?: number;
  readonly blindCopyTo: readonly string[];
  readonly copyTo: readonly string[];
  readonly redirectMessageTo: readonly string[];
  readonly addToRecipients: readonly string[];
  /** Recipient of a report on each message, and whether the message is attached. */
  readonly incidentReport?: { readonly to: string; readonly withMessage: boolean };
  readonly deleteMessage: boolean;
  readonly routeMessageOutboundConnector?: string;
  readonly setAuditSeverity?: string;
  /** Words or patterns that it matches in subject or body. */
  readonly words: readonly string[];
  /** Senders that it matches: addresses, parts of addresses, or patterns. */
  readonly senders?: readonly string[];
  readonly senderIpRanges: readonly string[];
  readonly senderDomainIs: readonly string[];
  readonly headerContains?: { readonly name: string; readonly words: readonly string[] };
  readonly fromScope?: string;
  readonly sentToScope?: string;
  readonly changedAt?: Instant;
  readonly lastModifiedBy?: string;
}

/** Audit events of connectors and rules, and the start of the period that could be read. */
export interface MailFlowEvents {
  readonly from: Instant;
  readonly events: readonly AuditEvent[];
}

/** The type of every fact, by name. One collector in `tenant` reads each; a check declares the facts it needs and sees no others. */
export interface FactTypes {
  readonly roleHoldings: RoleHoldings;
  readonly adminAccounts: readonly AdminAccount[];
  readonly adminAuthentication: AdminAuthentication;
  /** Last sign-in of each admin (needs Entra ID P1). */
  readonly adminSignIns: readonly AdminSignIn[];
  /** Admins who may be compromised: by Entra ID Protection (P2), or by signs in the audit log. */
  readonly adminRisk: AdminRisk;
  readonly securityDefaults: { readonly enabled: boolean };
  readonly conditionalAccessPolicies: readonly ConditionalAccessPolicy[];
  /** Per-user MFA state of each admin (the older setting, which needs no licence). */
  readonly adminPerUserMfa: readonly { readonly userId: string; readonly state: 'disabled' | 'enabled' | 'enforced' }[];
  /** The groups in Conditional Access policies that each admin is a direct or nested member of. */
  readonly adminPolicyGroups: readonly { readonly userId: string; readonly groupIds: readonly string[] }[];
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly applications: readonly Application[];
  readonly appRoleGrants: LazyList<AppRoleGrant>;
  readonly delegatedGrants: LazyList<DelegatedGrant>;
  /** Last sign-in of each app that has one, by app id (needs Entra ID P1). */
  readonly servicePrincipalUse: readonly { readonly appId: string; readonly lastUsedAt: Instant }[];
  readonly inboundConnectors: readonly InboundConnector[];
  readonly outboundConnectors: readonly OutboundConnector[];
  readonly transportRules: readonly TransportRule[];
  readonly acceptedDomains: readonly string[];
  readonly mailFlowEvents: MailFlowEvents;
  readonly exchangeRoleGroupMembers: readonly ExchangeRoleGroupMember[];
  /** Only for registrations whose app holds a role or an application permission rated high or critical. */
  readonly federatedCredentials: readonly FederatedApp[];
  readonly consentEvents: ConsentEvents;
  readonly premiumLicences: PremiumLicences;
  readonly authorizationPolicy: AuthorizationPolicy;
  readonly adminConsentRequestPolicy: AdminConsentRequestPolicy;
  readonly smtpAuthentication: SmtpAuthentication;
  /** Whether the unified audit log ingests events (`Get-AdminAuditLogConfig`). */
  readonly unifiedAuditLog: { readonly enabled: boolean };
  /** Whether mailbox auditing is on for the organisation (`Get-OrganizationConfig`). */
  readonly mailboxAudit: { readonly enabled: boolean };
  readonly mailboxAuditBypasses: MailboxAuditBypasses;
  readonly auditFeed: AuditFeed;
  readonly auditWatch: AuditCollectionState;
}

/** Name of a fact. */
export type FactName = keyof FactTypes;

/**
 * Result of reading a fact: read, possibly with gaps (a group's members refused, a page lost), or not read and why.
 * `ok: true` with gaps is partial: it can prove that something is wrong, never that all is well.
 */
export type FactReading<K extends FactName> =
  | {
      readonly ok: true;
      readonly value: FactTypes[K];
      readonly gaps: readonly Gap[];
      readonly asOf: Instant;
      readonly requests: number;
    }
  | { readonly ok: false; readonly gaps: readonly [Gap, ...Gap[]]; readonly asOf: Instant; readonly requests: number };
