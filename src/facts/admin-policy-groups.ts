import { defineFact } from './lib/fact-definition.js';

/** The groups named by Conditional Access policies that an admin belongs to. */
export interface AdminPolicyGroups {
  readonly userId: string;
  readonly groupIds: readonly string[];
  /** What these groups are called, by id. Absent: not read. Hostile text. */
  readonly groupNames?: Readonly<Record<string, string>>;
}

/** The groups in Conditional Access policies that each admin is a direct or nested member of. */
export const adminPolicyGroups = defineFact<readonly AdminPolicyGroups[]>({ words: 'groups named by policies' });
