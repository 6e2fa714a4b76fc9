import { z } from 'zod/v4';
import { exchangeRoleGroupLevel, isSmallExchangeRole } from '../../core/exchange-role-groups.js';
import type { ExchangeRoleGroupMember } from '../../core/facts-apps.js';
import type { Gap } from '../../core/gap.js';
import { defineCollector } from '../collector.js';
import { EXCHANGE_READ } from '../exchange/invoke-command.js';
import { text, texts } from '../exchange/wire.js';
import { gapOf } from '../problem.js';

const roleGroup = z.object({ Name: z.string(), Guid: text, Roles: texts, Members: texts });
const member = z.object({
  Name: text,
  DisplayName: text,
  Guid: text,
  ExternalDirectoryObjectId: text,
  RecipientType: text,
  RecipientTypeDetails: text,
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
          return listed.items.map((wire) => memberOf(wire, name, level));
        } catch (error) {
          gaps.push(gapOf(error));
          return [];
        }
      }),
    );
    return { value: members.flat(), gaps };
  },
});

/** A custom role derives from an unknown built-in one, so it counts as more than a small one. */
function levelOf(name: string, roles: readonly string[]): ExchangeRoleGroupMember['level'] | undefined {
  return exchangeRoleGroupLevel({ name, roles }) ?? (roles.every(isSmallExchangeRole) ? undefined : 'privileged');
}

function memberOf(
  wire: z.infer<typeof member>,
  roleGroupName: string,
  level: ExchangeRoleGroupMember['level'],
): ExchangeRoleGroupMember {
  const name = wire.DisplayName ?? wire.Name ?? '';
  // A service principal's object in Exchange may have its Entra id only as its name.
  const ids = [...new Set([wire.ExternalDirectoryObjectId, wire.Guid, wire.Name].filter((id) => id !== undefined))];
  const isApp = /ServicePrincipal/i.test(`${wire.RecipientType ?? ''} ${wire.RecipientTypeDetails ?? ''}`);
  return {
    roleGroup: roleGroupName,
    level,
    ids,
    name,
    kind: isApp ? 'app' : 'other',
    ref: `Get-RoleGroupMember ${roleGroupName}`,
  };
}
