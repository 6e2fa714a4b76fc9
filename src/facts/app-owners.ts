import { defineFact } from './lib/fact-definition.js';
import type { Principal } from './role-holdings.js';

/** A person or app that owns an app: it may change the app and add secrets to it. */
export interface OwningPrincipal extends Principal {
  /** Only of people. */
  readonly signInName?: string;
  /** false: a disabled account, which can no longer look after the app. */
  readonly enabled: boolean;
}

/**
 * One app with the owners of its service principal and of its registration, each once; empty: it has none.
 * Source: https://learn.microsoft.com/graph/api/application-list-owners and serviceprincipal-list-owners
 */
export interface AppOwnership {
  readonly appId: string;
  readonly owners: readonly OwningPrincipal[];
}

/** Owners of every app of the tenant. */
export const appOwners = defineFact<readonly AppOwnership[]>({ words: 'owners of apps' });
