import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** An account of the directory, with a role or without. */
export interface DirectoryUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly enabled: boolean;
  readonly guest: boolean;
  readonly syncedFromOnPremises: boolean;
  readonly createdAt?: Instant;
  readonly department?: string;
  /** When the password was last changed or reset; absent where the directory does not say. */
  readonly passwordChangedAt?: Instant;
}

/** All accounts of the directory. Read only for questions about them: no check needs more than those with a role. */
export const users = defineFact<readonly DirectoryUser[]>({ words: 'user accounts' });
