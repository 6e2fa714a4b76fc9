import type { AdminAccount } from './admin-accounts.js';
import { defineFact } from './lib/fact-definition.js';

/** An account of the directory, with a role or without. */
export type DirectoryUser = Omit<AdminAccount, 'plans' | 'emergency'>;

/** All accounts of the directory. Read only for questions about them: no check needs more than those with a role. */
export const users = defineFact<readonly DirectoryUser[]>({ words: 'user accounts' });
