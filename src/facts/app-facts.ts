import { type ExchangeRoleGroupLevel } from '../m365/exchange-role-group-level.js';
import type { Actor } from '../m365/audit-event.js';
import type { Instant } from '../core/instant.js';

/**
 * A member of a role group of Exchange Online, which has its own administrators in addition to Entra's roles. An app in such a group
 * shows in no Entra role. Source: `Get-RoleGroup`, `Get-RoleGroupMember`.
 */
export interface ExchangeRoleGroupMember {
  readonly roleGroup: string;
  readonly level: ExchangeRoleGroupLevel;
  /** Ids that Exchange gives for the member: of the object in Entra if known, else Exchange's own. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly kind: 'app' | 'other';
  readonly ref: string;
}

/** Tokens of `issuer` for `subject` sign in as the app without a secret (workload identity federation). */
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
 * One audit event that gives a permission to an app. A click on "Accept" writes several with one correlation id.
 * Source: https://learn.microsoft.com/graph/api/resources/directoryaudit
 */
export interface ConsentEvent {
  readonly id: string;
  readonly correlationId: string;
  readonly at: Instant;
  /** `application`: for the app itself; `delegated`: on behalf of people who sign in. */
  readonly kind: 'application' | 'delegated';
  readonly actor: Actor;
  readonly ip?: string;
  readonly succeeded: boolean;
  /** Object id of the service principal that received the permission. */
  readonly appObjectId: string;
  readonly appName?: string;
  /** Object id of the service whose permission it is; absent in some consent events. */
  readonly resourceId?: string;
  /** Newly allowed permissions; earlier ones are left out. */
  readonly values: readonly string[];
  /** For everyone or for one person; only for delegated permissions. */
  readonly consentType?: 'AllPrincipals' | 'Principal';
}

/** Grants, as far back as the directory's audit log goes. */
export interface ConsentEvents {
  readonly from: Instant;
  readonly events: readonly ConsentEvent[];
}
