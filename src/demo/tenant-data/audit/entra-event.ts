import type { Instant } from '../../../core/instant.js';

/**
 * One event in Entra ID, independent of the log format (directory-audit-formatter.ts, entra-record-formatter.ts).
 * Names and shapes: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export interface EntraEvent {
  readonly at: Instant;
  /** Graph's `activityDisplayName`, without a full stop. */
  readonly activity: string;
  readonly category:
    | 'ApplicationManagement'
    | 'RoleManagement'
    | 'UserManagement'
    | 'GroupManagement'
    | 'DirectoryManagement';
  /** The service that logged it; `Core Directory` when absent. */
  readonly service?: 'Authentication Methods' | 'PIM' | 'Invited Users';
  readonly type: 'Add' | 'Update' | 'Assign' | 'Delete';
  readonly actor: EntraActor;
  readonly targets: readonly [EntraTarget, ...EntraTarget[]];
  /** Shared by the events of one operation; correlationId in one log, InterSystemsId in the other. */
  readonly correlation: string;
}

/** Who acted: a person, an app or a Microsoft service. */
export type EntraActor =
  | { readonly kind: 'user'; readonly id: string; readonly userPrincipalName: string; readonly ip: string }
  | { readonly kind: 'app'; readonly servicePrincipalId: string; readonly appId: string; readonly displayName: string };

/** An object that the event changed. */
export interface EntraTarget {
  readonly type: 'User' | 'ServicePrincipal' | 'Application' | 'Group' | 'Role' | 'Other';
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName?: string;
  readonly appId?: string;
  readonly modified?: readonly ModifiedProperty[];
}

/** A changed property; values as plain text, as the Management API writes them. */
export interface ModifiedProperty {
  readonly name: string;
  readonly oldValue?: string;
  readonly newValue?: string;
}

/**
 * In both logs this activity has an en dash and a trailing blank, and it lacks the full stop that the others have in
 * one log.
 */
export const CERTIFICATES_AND_SECRETS = 'Update application \u2013 Certificates and secrets management ';
