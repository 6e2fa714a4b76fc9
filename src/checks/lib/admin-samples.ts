import type {
  AdminAccount,
  AdminAuthentication,
  ConditionalAccessPolicy,
  ExchangeRoleGroupMember,
  MethodKind,
  Principal,
  RoleHolding,
} from '../../facts/fact-types.js';
import { instant } from '../../core/instant.js';
import { PRIVILEGED_ROLES } from '../../m365/directory-roles.js';

/** The moment at which examples are judged unless they say otherwise. */
export const EXAMPLE_NOW = instant('2026-11-24T09:00:00Z');

/** Template id of a privileged role by name; makes examples readable. */
export function roleId(name: string): string {
  const role = PRIVILEGED_ROLES.find((candidate) => candidate.name === name);
  if (role === undefined) throw new RangeError(`no privileged role is called ${name}`);
  return role.templateId;
}

/** A person's standing, tenant-wide holding of a role, unless changed. */
export function holds(
  id: string,
  roleName: string,
  change: Partial<RoleHolding> & { readonly kind?: Principal['kind'] } = {},
): RoleHolding {
  const { kind = 'user', ...rest } = change;
  return {
    principal: { kind, id, displayName: nameOf(id) },
    roleTemplateId: rest.roleTemplateId ?? roleId(roleName),
    roleName,
    how: 'permanent',
    scope: { kind: 'tenant' },
    ref: `/v1.0/roleManagement/directory/roleAssignments/${id}-${roleName.replaceAll(' ', '')}`,
    ...rest,
  };
}

/** A person in a role group of Exchange. */
export function inExchangeGroup(
  id: string,
  roleGroup: string,
  level: ExchangeRoleGroupMember['level'],
  change: Partial<ExchangeRoleGroupMember> = {},
): ExchangeRoleGroupMember {
  const ref = `Get-RoleGroupMember ${roleGroup}`;
  return { roleGroup, level, ids: [id], name: nameOf(id), kind: 'other', objectId: id, ref, ...change };
}

/** The same for a custom role whose holders can sign in as any app. */
export function holdsCustom(id: string, change: Parameters<typeof holds>[2] = {}): RoleHolding {
  const custom = { tier: 'critical', can: ['change credentials of apps'] } as const;
  return holds(id, 'App support', { roleTemplateId: 'app-support', custom, ...change });
}

/** An enabled member account of this tenant. */
export function account(id: string, change: Partial<AdminAccount> = {}): AdminAccount {
  return {
    id,
    displayName: nameOf(id),
    userPrincipalName: `${id}@contoso.com`,
    accountEnabled: true,
    userType: 'Member',
    syncedFromOnPremises: false,
    plans: [],
    ...change,
  };
}

/** What is registered for one person. */
export function registered(userId: string, ...methods: readonly MethodKind[]): AdminAuthentication['users'][number] {
  return {
    userId,
    methods,
    secondFactor: methods.some((method) => method !== 'email' && method !== 'password' && method !== 'other'),
    source: 'authentication-methods',
    ref: `/v1.0/users/${userId}/authentication/methods`,
  };
}

/** An enforced policy that requires MFA of everyone for everything. */
export function mfaPolicy(change: Partial<ConditionalAccessPolicy> = {}): ConditionalAccessPolicy {
  return {
    id: 'policy-1',
    displayName: 'MFA for all',
    state: 'enabled',
    includeUsers: ['All'],
    excludeUsers: [],
    includeGroups: [],
    excludeGroups: [],
    includeRoles: [],
    excludeRoles: [],
    includesGuests: false,
    excludesGuests: false,
    includeApplications: ['All'],
    excludeApplications: [],
    clientAppTypes: ['all'],
    narrowedBy: [],
    grantOperator: 'OR',
    grantControls: ['mfa'],
    ...change,
  };
}

/** "adele" → "Adele". */
export function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** The same facts with some not read. */
export function without<T extends object, K extends keyof T>(facts: T, ...names: readonly K[]): Omit<T, K> {
  const left = Object.entries(facts).filter(([name]) => !names.some((unread) => unread === name));
  return Object.fromEntries(left) as Omit<T, K>;
}

/** One well-protected admin, and a partner's technician, visible only as an id. */
export const PARTNER_HOLDS = {
  roleHoldings: {
    pim: 'read',
    holdings: [holds('adele', 'Global Administrator'), holds('partner', 'Global Administrator', { kind: 'unknown' })],
  },
  exchangeRoleGroupMembers: [],
  adminAccounts: [account('adele')],
  adminAuthentication: { users: [registered('adele', 'passkey')] },
} as const;
