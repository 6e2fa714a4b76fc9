import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** A working service plan of an account (`assignedPlans`, enabled or in its grace period). */
export interface ServicePlan {
  /** The service's own name: `exchange`, `SharePoint`, `TeamspaceAPI`. */
  readonly service: string;
  readonly planId: string;
}

/** A user account that holds a directory role or is in a role group of Exchange. */
export interface AdminAccount {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly accountEnabled: boolean;
  readonly userType: 'Member' | 'Guest';
  readonly syncedFromOnPremises: boolean;
  readonly createdAt?: Instant;
  readonly department?: string;
  /** When the password was last changed or reset; absent where the directory does not say. */
  readonly passwordChangedAt?: Instant;
  readonly plans: readonly ServicePlan[];
  /** Named as an emergency ("break-glass") account by our configuration (`BREAK_GLASS_IDS`). */
  readonly emergency?: true;
}

/** The account of each admin. */
export const adminAccounts = defineFact<readonly AdminAccount[]>({ words: 'admin accounts' });
