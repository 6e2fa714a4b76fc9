import { defineFact } from './lib/fact-definition.js';
import type { AdminSignIn } from './admin-sign-ins.js';

/** Last sign-in of every account (needs Entra ID P1). */
export const userSignIns = defineFact<readonly AdminSignIn[]>({ words: 'last sign-ins of users' });
