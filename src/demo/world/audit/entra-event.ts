import type { Instant } from '../../../core/instant.js';

/**
 * One thing that happened in Entra ID, before it is written the way either log writes it (directory-audit.ts, entra-record.ts).
 * Names and shapes: https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export interface EntraEvent {
  readonly at: Instant;
  /** As Graph has it (`activityDisplayName`), without a full stop. */
  readonly activity: string;
  readonly category: 'ApplicationManagement' | 'RoleManagement' | 'UserManagement' | 'GroupManagement';
  /** Who wrote it down; `Core Directory` when left out. */
  readonly service?: 'Authentication Methods' | 'PIM' | 'Invited Users';
  readonly type: 'Add' | 'Update' | 'Assign' | 'Delete';
  readonly actor: EntraActor;
  readonly targets: readonly [EntraTarget, ...EntraTarget[]];
  /** Events of one click carry the same; the two logs know it as correlationId and InterSystemsId. */
  readonly correlation: string;
}

export type EntraActor =
  | { readonly kind: 'user'; readonly id: string; readonly userPrincipalName: string; readonly ip: string }
  | { readonly kind: 'app'; readonly servicePrincipalId: string; readonly appId: string; readonly displayName: string };

export interface EntraTarget {
  readonly type: 'User' | 'ServicePrincipal' | 'Application' | 'Group' | 'Role';
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName?: string;
  readonly appId?: string;
  readonly modified?: readonly ModifiedProperty[];
}

/** Values as the Management API writes them: plain text. */
export interface ModifiedProperty {
  readonly name: string;
  readonly oldValue?: string;
  readonly newValue?: string;
}

/** Written with an en dash and a blank at the end in both logs, and without the full stop that all others have in one of them. */
export const CERTIFICATES_AND_SECRETS = 'Update application \u2013 Certificates and secrets management ';
