import { defineFact } from './lib/fact-definition.js';
import type { AdminAuthentication } from './admin-authentication.js';

/** What the registration report says of one account. */
export type UserRegistration = Pick<
  AdminAuthentication['users'][number],
  'userId' | 'methods' | 'secondFactor' | 'lastUpdatedAt'
>;

/** The sign-in methods of all accounts, as the registration report has them: up to a day old (needs Entra ID P1). */
export const userRegistrations = defineFact<readonly UserRegistration[]>({ words: 'sign-in methods of users' });
