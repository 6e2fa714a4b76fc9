import { defineFact } from './lib/fact-definition.js';
import type { LazyList } from '../core/lazy-list.js';

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

/** Delegated permissions that apps hold. */
export const delegatedGrants = defineFact<LazyList<DelegatedGrant>>({ words: 'delegated permissions' });
