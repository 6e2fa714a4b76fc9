import { defineFact } from './lib/fact-definition.js';

/** An admin's per-user MFA state: the older setting, which needs no licence. */
export interface AdminPerUserMfa {
  readonly userId: string;
  readonly state: 'disabled' | 'enabled' | 'enforced';
}

/** Per-user MFA state of each admin. */
export const adminPerUserMfa = defineFact<readonly AdminPerUserMfa[]>({ words: 'per-user MFA settings' });
