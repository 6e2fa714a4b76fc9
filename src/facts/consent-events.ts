import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { Actor } from '../m365/audit-event.js';

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

/** Grants of permissions, from the directory's audit log. */
export const consentEvents = defineFact<ConsentEvents>({ words: 'grants in the audit log' });
