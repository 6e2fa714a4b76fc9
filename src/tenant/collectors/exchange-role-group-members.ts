import { z } from 'zod/v4';
import { rateExchangeRoleGroup, isHarmlessExchangeRole } from '../../m365/exchange-role-groups.js';
import type { ExchangeRoleGroupMember } from '../../facts/fact-types.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../fact-collector.js';
import { EXCHANGE_READ } from '../exchange/exchange-cmdlet-reader.js';
import { exchangeText, exchangeTextList } from '../exchange/exchange-property-schemas.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { toGap } from '../tenant-problem.js';

const roleGroup = z.object({
  Name: z.string(),
  Guid: exchangeText,
  Roles: exchangeTextList,
  Members: exchangeTextList,
});
const member = z.object({
  Name: exchangeText,
  DisplayName: exchangeText,
  Guid: exchangeText,
  ExternalDirectoryObjectId: exchangeText,
  RecipientType: exchangeText,
  RecipientTypeDetails: exchangeText,
});

/**
 * Members of the relevant Exchange role groups. `Get-RoleGroup` lists member names, so only groups with members need a second read for
 * their details. https://learn.microsoft.com/powershell/module/exchange/get-rolegroupmember
 */
export const exchangeRoleGroupMembers = defineCollector({
  fact: 'exchangeRoleGroupMembers',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const groups = await exchange.list('Get-RoleGroup', {}, roleGroup);
    const gaps: Gap[] = [...groups.gaps];
    const members = await Promise.all(
      groups.items.map(async ({ Name: name, Guid: guid, Roles: roles, Members: names }) => {
        const level = levelOf(name, roles);
        if (level === undefined || names.length === 0) return [];
        try {
          const listed = await exchange.list('Get-RoleGroupMember', { Identity: guid ?? name }, member);
          gaps.push(...listed.gaps);
          return listed.items.filter((wire) => !isMirrorOfEntraRole(wire)).map((wire) => memberOf(wire, name, level));
        } catch (error) {
          gaps.push(toGap(error));
          return [];
        }
      }),
    );
    return { value: members.flat(), gaps };
  },
});

/** A custom role derives from an unknown built-in one, so it counts as more than a small one. */
function levelOf(name: string, roles: readonly string[]): ExchangeRoleGroupMember['level'] | undefined {
  return rateExchangeRoleGroup({ name, roles }) ?? (roles.every(isHarmlessExchangeRole) ? undefined : 'privileged');
}

function memberOf(
  wire: z.infer<typeof member>,
  roleGroupName: string,
  level: ExchangeRoleGroupMember['level'],
): ExchangeRoleGroupMember {
  const name = wire.DisplayName ?? wire.Name ?? '';
  // A service principal's object in Exchange may have its Entra id only as its name.
  const ids = [...new Set([wire.ExternalDirectoryObjectId, wire.Guid, wire.Name].filter((id) => id !== undefined))];
  const type = `${wire.RecipientType ?? ''} ${wire.RecipientTypeDetails ?? ''}`;
  return omitUndefined({
    roleGroup: roleGroupName,
    level,
    ids,
    name,
    kind: /ServicePrincipal/i.test(type)
      ? ('app' as const)
      : /Group/i.test(type)
        ? ('group' as const)
        : ('other' as const),
    objectId: wire.ExternalDirectoryObjectId,
    ref: `Get-RoleGroupMember ${roleGroupName}`,
  });
}

/**
 * Exchange keeps a group of its own for each Entra role that counts in Exchange and puts it into a role group: `TenantAdmins_-1234` in
 * Organization Management. It has no object in Entra; its members are the holders of the role. A group of the tenant has one, whatever its name.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/permissions-exo
 */
function isMirrorOfEntraRole(wire: z.infer<typeof member>): boolean {
  return (
    wire.ExternalDirectoryObjectId === undefined &&
    /^[A-Za-z]+(?:Admins|Readers|Operators)_-?\d+$/.test(wire.Name ?? '')
  );
}
