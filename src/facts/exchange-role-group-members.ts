import { defineFact } from './lib/fact-definition.js';
import type { ExchangeRoleGroupLevel } from '../m365/exchange-role-group-level.js';

/**
 * A member of a role group of Exchange Online, which has its own administrators in addition to Entra's roles. An app in such a group
 * shows in no Entra role. Source: `Get-RoleGroup`, `Get-RoleGroupMember`.
 */
export interface ExchangeRoleGroupMember {
  readonly roleGroup: string;
  readonly level: ExchangeRoleGroupLevel;
  /** Ids that Exchange gives for the member: of the object in Entra if known, else Exchange's own. */
  readonly ids: readonly string[];
  readonly name: string;
  /** `group`: its members have the role too and are not listed. */
  readonly kind: 'app' | 'group' | 'other';
  /** Id in Entra; absent where Exchange gives none. */
  readonly objectId?: string;
  /** What limits it, in words, where a management role was assigned directly for a part of the mailboxes. */
  readonly scope?: string;
  readonly ref: string;
}

/** Members of Exchange role groups that matter. */
export const exchangeRoleGroupMembers = defineFact<readonly ExchangeRoleGroupMember[]>({
  words: 'Exchange role groups',
});
