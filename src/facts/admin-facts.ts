import type { Instant } from '../core/instant.js';

/** A working service plan of an account (`assignedPlans`, enabled or in its grace period). */
export interface ServicePlan {
  /** The service's own name: `exchange`, `SharePoint`, `TeamspaceAPI`. */
  readonly service: string;
  readonly planId: string;
}

/**
 * When an account last signed in (`signInActivity`). `successfulAt` is recorded since December 2023; the other two include failed
 * attempts. All absent: never, as far back as Entra ID keeps it.
 * Source: https://learn.microsoft.com/graph/api/resources/signinactivity
 */
export interface AdminSignIn {
  readonly userId: string;
  readonly successfulAt?: Instant;
  readonly interactiveAt?: Instant;
  readonly nonInteractiveAt?: Instant;
  readonly ref: string;
}

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
