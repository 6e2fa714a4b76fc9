import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { LazyList } from '../core/lazy-list.js';

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

/** Application permissions that service principals hold. */
export const appRoleGrants = defineFact<LazyList<AppRoleGrant>>({ words: 'app role assignments' });
