import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

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

/** Last sign-in of each admin (needs Entra ID P1). */
export const adminSignIns = defineFact<readonly AdminSignIn[]>({ words: 'last sign-ins' });
