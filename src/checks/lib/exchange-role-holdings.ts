import type { Gap } from '../../core/gap.js';
import type { ExchangeRoleGroupMember, RoleHolding } from '../../facts/fact-types.js';

/**
 * People in role groups of Exchange as holders of a role for the whole tenant. Apps and groups are left out, and so is a member that holds
 * a directory role as something else than a person.
 */
export function listExchangeRoleHoldings(
  members: readonly ExchangeRoleGroupMember[],
  directory: readonly RoleHolding[],
): readonly RoleHolding[] {
  const noPeople = new Set(directory.flatMap(({ principal }) => (principal.kind === 'user' ? [] : [principal.id])));
  return members.flatMap(({ kind, objectId, ids, name, roleGroup, level, ref }): readonly RoleHolding[] => {
    const id = objectId ?? ids[0] ?? name;
    if (kind !== 'other' || noPeople.has(id)) return [];
    return [
      {
        principal: { kind: 'user', id, displayName: name },
        roleTemplateId: `exchange-role-group:${roleGroup}`,
        roleName: `${roleGroup} (Exchange)`,
        exchangeLevel: level,
        how: 'permanent',
        scope: { kind: 'tenant' },
        ref,
      },
    ];
  });
}

/** A gap for each group inside a role group: whoever is in it has the role and is not listed. */
export function listNestedRoleGroupGaps(members: readonly ExchangeRoleGroupMember[]): readonly Gap[] {
  return members
    .filter(({ kind }) => kind === 'group')
    .map(({ name, roleGroup }) => ({
      reason: 'truncated',
      detail: `the members of the group ${name}, which is in the role group ${roleGroup} of Exchange: look at who is in it`,
    }));
}
