import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** When an app last signed in. */
export interface ServicePrincipalUse {
  readonly appId: string;
  readonly lastUsedAt: Instant;
}

/** Last sign-in of each app that has one (needs Entra ID P1). */
export const servicePrincipalUse = defineFact<readonly ServicePrincipalUse[]>({ words: 'app sign-ins' });
