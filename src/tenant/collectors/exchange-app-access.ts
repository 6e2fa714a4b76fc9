import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { AppAccessPolicy, ExchangeAppAccess, ExchangeAppRole } from '../../facts/exchange-app-access.js';
import { EXCHANGE_READ, type ExchangeReader } from '../exchange/exchange-cmdlet-reader.js';
import { exchangeText } from '../exchange/exchange-property-schemas.js';
import { defineCollector } from '../fact-collector.js';
import type { ListResult } from '../graph/odata-paging.js';
import { TenantProblem, toGap } from '../tenant-problem.js';

const assignment = z.object({
  Name: exchangeText,
  Identity: exchangeText,
  Role: z.string(),
  RoleAssignee: exchangeText,
  RoleAssigneeName: exchangeText,
  RoleAssigneeType: exchangeText,
  App: exchangeText,
  Enabled: z.union([z.boolean(), z.string()]).nullish(),
  CustomResourceScope: exchangeText,
  CustomRecipientWriteScope: exchangeText,
  RecipientAdministrativeUnitScope: exchangeText,
  RecipientWriteScope: exchangeText,
});
type Assignment = z.infer<typeof assignment>;

const reference = z.object({
  Identity: exchangeText,
  Name: exchangeText,
  DisplayName: exchangeText,
  Guid: exchangeText,
  AppId: exchangeText,
  ObjectId: exchangeText,
  ServiceId: exchangeText,
});
type Reference = z.infer<typeof reference>;

const scope = z.object({ Name: z.string(), RecipientFilter: exchangeText });

const policy = z.object({
  Identity: exchangeText,
  AppId: z.string(),
  AccessRight: z.string(),
  ScopeName: exchangeText,
  ScopeIdentity: exchangeText,
});

/**
 * Management roles of apps, and application access policies: two lists, and two more to name the apps and the scopes only if there are
 * roles. A list that fails is a gap of its own. Sources: https://learn.microsoft.com/powershell/module/exchange/get-managementroleassignment,
 * https://learn.microsoft.com/powershell/module/exchange/get-serviceprincipal,
 * https://learn.microsoft.com/powershell/module/exchange/get-managementscope,
 * https://learn.microsoft.com/powershell/module/exchange/get-applicationaccesspolicy
 */
export const exchangeAppAccess = defineCollector({
  fact: 'exchangeAppAccess',
  after: [],
  permissions: [EXCHANGE_READ.permission],
  async collect({ exchange }) {
    const [roles, policies] = await Promise.all([
      unlessRefused(readRoles(exchange)),
      unlessRefused(readAppAccessPolicies(exchange)),
    ]);
    if (roles.problem !== undefined && policies.problem !== undefined) throw roles.problem;
    const value: ExchangeAppAccess = { roles: roles.value, policies: policies.value };
    return { value, gaps: [...roles.gaps, ...policies.gaps] };
  },
});

interface Part<T> {
  readonly value: readonly T[];
  readonly gaps: readonly Gap[];
  /** Set if nothing of it could be read. */
  readonly problem?: TenantProblem;
}

async function unlessRefused<T>(part: Promise<Part<T>>): Promise<Part<T>> {
  try {
    return await part;
  } catch (problem) {
    if (problem instanceof TenantProblem) return { value: [], gaps: [problem.gap], problem };
    throw problem;
  }
}

async function readRoles(exchange: ExchangeReader): Promise<Part<ExchangeAppRole>> {
  const { items, gaps } = await exchange.list(
    'Get-ManagementRoleAssignment',
    { RoleAssigneeType: 'ServicePrincipal' },
    assignment,
  );
  const ofApps = items.filter(
    ({ RoleAssigneeType: type, Enabled: enabled }) =>
      (type ?? 'ServicePrincipal').toLowerCase() === 'serviceprincipal' && String(enabled ?? true) !== 'false',
  );
  if (ofApps.length === 0) return { value: [], gaps };
  const isScoped = ofApps.some((one) => scopeNameOf(one) !== undefined);
  const [apps, scopes] = await Promise.all([
    namesOnly(exchange.list('Get-ServicePrincipal', {}, reference)),
    isScoped ? namesOnly(exchange.list('Get-ManagementScope', {}, scope)) : { items: [], gaps: [] },
  ]);
  const filters = new Map(scopes.items.map((one) => [one.Name.toLowerCase(), one.RecipientFilter]));
  return {
    value: ofApps.map((one) => toRole(one, apps.items, filters)),
    gaps: [...gaps, ...apps.gaps, ...scopes.gaps],
  };
}

/** Without names a role is still known by ids. */
async function namesOnly<T>(list: Promise<ListResult<T>>): Promise<Pick<ListResult<T>, 'items' | 'gaps'>> {
  try {
    return await list;
  } catch (error) {
    return { items: [], gaps: [toGap(error)] };
  }
}

function toRole(
  one: Assignment,
  apps: readonly Reference[],
  filters: ReadonlyMap<string, string | undefined>,
): ExchangeAppRole {
  const assignee = [one.RoleAssigneeName, one.RoleAssignee, one.App].flatMap((id) => id ?? []);
  const named = new Set(assignee.map((id) => id.toLowerCase()));
  const app = apps.find((known) => Object.values(known).some((id) => id !== undefined && named.has(id.toLowerCase())));
  const ids = [app?.ObjectId, app?.ServiceId, app?.AppId, app?.Guid, ...assignee].flatMap((id) => id ?? []);
  return omitUndefined({
    role: one.Role,
    ids: [...new Set(ids)],
    name: app?.DisplayName ?? app?.Name ?? assignee[0] ?? '',
    scope: scopeInWords(one, filters),
    ref: `Get-ManagementRoleAssignment ${one.Identity ?? one.Name ?? one.Role}`,
  });
}

function scopeNameOf(one: Assignment): string | undefined {
  return one.CustomResourceScope ?? one.CustomRecipientWriteScope;
}

/** A write scope of Exchange that limits nothing. */
const UNLIMITED = ['organization', 'none', 'notapplicable'];

function scopeInWords(one: Assignment, filters: ReadonlyMap<string, string | undefined>): string | undefined {
  const unit = one.RecipientAdministrativeUnitScope;
  if (unit !== undefined) return `the administrative unit “${unit}”`;
  const name = scopeNameOf(one);
  if (name !== undefined) {
    const filter = filters.get(name.toLowerCase());
    return `the management scope “${name}”${filter === undefined ? '' : ` (${filter})`}`;
  }
  const other = one.RecipientWriteScope;
  return other === undefined || UNLIMITED.includes(other.toLowerCase()) ? undefined : `the scope ${other}`;
}

/** Reads the access policies of all apps, in one list. Throws TenantProblem. */
export async function readAppAccessPolicies(exchange: ExchangeReader): Promise<Part<AppAccessPolicy>> {
  const { items, gaps } = await exchange.list('Get-ApplicationAccessPolicy', {}, policy);
  const value = items.map(
    ({ Identity: identity, AppId: appId, AccessRight: right, ScopeName: group, ScopeIdentity: groupId }) => ({
      appId: appId.toLowerCase(),
      right: right.toLowerCase() === 'denyaccess' ? ('deny' as const) : ('restrict' as const),
      group: group ?? groupId ?? '',
      ref: `Get-ApplicationAccessPolicy ${identity ?? appId}`,
    }),
  );
  return { value, gaps };
}
