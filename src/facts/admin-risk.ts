import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** An account that Entra ID Protection considers at risk, privileged or not. */
export interface RiskyUser {
  readonly userId: string;
  readonly displayName: string;
  readonly state: 'at-risk' | 'confirmed-compromised';
  /** Microsoft's level: low, medium or high; `hidden` if the licence does not cover it. */
  readonly level: string;
  readonly changedAt?: Instant;
  readonly ref: string;
}

/**
 * An act on a privileged account in the directory's audit log that may be an attacker's.
 * `by`: the account itself, or anyone else (a person, an app, the service).
 */
export interface AccountTakeoverSign {
  readonly userId: string;
  readonly kind: 'password-reset' | 'factor-removed' | 'factor-registered' | 'factor-changed';
  readonly by: 'self' | 'another';
  readonly actorName: string;
  /** As in the log: `Admin deleted security info`. */
  readonly activity: string;
  readonly at: Instant;
  /** The event's id. */
  readonly ref: string;
}

/** Signs that privileged accounts were taken over: Microsoft's own assessment (P2), or acts that every tenant's log shows. */
export type AdminRisk =
  | { readonly source: 'identity-protection'; readonly users: readonly RiskyUser[] }
  | {
      readonly source: 'directory-audits';
      /** Start of the log that could be read. */
      readonly since: Instant;
      readonly signs: readonly AccountTakeoverSign[];
    };

/** Admins who may be compromised: by Entra ID Protection (P2), or by signs in the audit log. */
export const adminRisk = defineFact<AdminRisk>({ words: 'users at risk' });
