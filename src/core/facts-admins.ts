import type { Instant } from './instant.js';

/** A service plan that an account carries and that works (`assignedPlans`, enabled or in its grace period). */
export interface ServicePlan {
  /** The service's own name: `exchange`, `SharePoint`, `TeamspaceAPI`. */
  readonly service: string;
  readonly planId: string;
}

/**
 * When an account signed in last (`signInActivity`). `successfulAt` is known since December 2023; the other two count attempts
 * that failed as well. All left out: never, as far as Entra ID kept it.
 * Source: https://learn.microsoft.com/graph/api/resources/signinactivity
 */
export interface AdminSignIn {
  readonly userId: string;
  readonly successfulAt?: Instant;
  readonly interactiveAt?: Instant;
  readonly nonInteractiveAt?: Instant;
  readonly ref: string;
}

/** An account that Entra ID Protection holds for at risk, privileged or not. */
export interface RiskyUser {
  readonly userId: string;
  readonly displayName: string;
  readonly state: 'at-risk' | 'confirmed-compromised';
  /** As Microsoft says it: low, medium, high; `hidden` where the licence does not reach. */
  readonly level: string;
  readonly changedAt?: Instant;
  readonly ref: string;
}

/**
 * Something the directory's audit log tells of a privileged account that an attacker would do to it too.
 * `by`: the account itself, or somebody (an app, the service) else.
 */
export interface AccountSign {
  readonly userId: string;
  readonly kind: 'password-reset' | 'factor-removed' | 'factor-registered' | 'factor-changed';
  readonly by: 'self' | 'another';
  readonly actorName: string;
  /** As the log has it: `Admin deleted security info`. */
  readonly activity: string;
  readonly at: Instant;
  /** The event's id. */
  readonly ref: string;
}

/** What is known of privileged accounts being taken over: Microsoft's own judgement (P2), or the signs that every tenant's log has. */
export type AdminRisk =
  | { readonly source: 'identity-protection'; readonly users: readonly RiskyUser[] }
  | {
      readonly source: 'directory-audits';
      /** The log could be read from here on. */
      readonly since: Instant;
      readonly signs: readonly AccountSign[];
    };
