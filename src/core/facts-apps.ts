import type { Actor } from './audit-event.js';
import type { Instant } from './instant.js';

/**
 * A member of a role group of Exchange Online, its own administrators beside Entra's roles. An app in one of them shows in no
 * Entra role. Source: `Get-RoleGroup`, `Get-RoleGroupMember`.
 */
export interface ExchangeRoleGroupMember {
  readonly roleGroup: string;
  readonly level: ExchangeRoleGroupLevel;
  /** Ids that Exchange gives of the member: of the object in Entra where it knows it, else its own. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly kind: 'app' | 'other';
  readonly ref: string;
}

/** `critical`: owns all of Exchange; `privileged`: may change mail flow, mailboxes or what protects them; `reading`: sees only. */
export type ExchangeRoleGroupLevel = 'critical' | 'privileged' | 'reading';

/** Tokens of `issuer` for `subject` sign in as the app, without a secret (workload identity federation). */
export interface FederatedTrust {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
}

/** The federated credentials of one registration. */
export interface FederatedApp {
  readonly applicationId: string;
  readonly appId: string;
  readonly credentials: readonly FederatedTrust[];
}

/**
 * One audit event of a permission being given to an app. A click on "Accept" writes several with one correlation id.
 * Source: https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export interface ConsentEvent {
  readonly id: string;
  readonly correlationId: string;
  readonly at: Instant;
  /** `application`: for the app itself; `delegated`: as the people who sign in. */
  readonly kind: 'application' | 'delegated';
  readonly actor: Actor;
  readonly ip?: string;
  readonly succeeded: boolean;
  /** Object id of the service principal that may do more now; the name where the event has one. */
  readonly appObjectId: string;
  readonly appName?: string;
  /** Object id of the service whose permission it is; absent in some events of a consent. */
  readonly resourceId?: string;
  /** What came to be allowed; what was allowed before is left out. */
  readonly values: readonly string[];
  /** For everyone or for one person; only of delegated permissions. */
  readonly consentType?: 'AllPrincipals' | 'Principal';
}

/** What was granted, as far as the directory's audit log goes back. */
export interface ConsentEvents {
  readonly from: Instant;
  readonly events: readonly ConsentEvent[];
}
