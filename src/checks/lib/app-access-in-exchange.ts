import type {
  AppAccessPolicy,
  ExchangeAppAccess,
  ExchangeAppRole,
  ExchangeRoleGroupMember,
  ServicePrincipal,
} from '../../facts/fact-types.js';
import { isHarmlessExchangeRole, rateExchangeRoleGroup } from '../../m365/exchange-role-groups.js';
import {
  EXCHANGE_ONLINE,
  MICROSOFT_GRAPH,
  ratePermission,
  type PermissionRating,
} from '../../m365/permission-ratings.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { formatList } from '../../core/sentence-formatting.js';
import { findAppsInExchangeRoleGroups } from './apps-in-exchange-role-groups.js';
import type { HeldPermission } from './held-app-permissions.js';

/**
 * Roles of Exchange that are permissions of an app by another way. The names of single permissions are theirs without "Application".
 * Source: https://learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
const APPLICATION_ROLE = /^Application (.+)$/i;
const SEVERAL: Readonly<Record<string, string>> = {
  'mail full access': 'Mail.ReadWrite',
  'exchange full access': 'full_access_as_app',
  'ews.accessasapp': 'full_access_as_app',
};

/** The permission that an application role of Exchange is equal to; undefined: a role of administration. */
function permissionOf(role: string): string | undefined {
  const name = APPLICATION_ROLE.exec(role.trim())?.[1];
  return name === undefined || name.toLowerCase() === 'impersonation'
    ? undefined
    : (SEVERAL[name.toLowerCase()] ?? name);
}

function ratingOf(value: string): PermissionRating | undefined {
  const type = 'Application' as const;
  return (
    ratePermission({ resourceAppId: MICROSOFT_GRAPH, type, value }) ??
    ratePermission({ resourceAppId: EXCHANGE_ONLINE, type, value })
  );
}

const LOWER = { critical: 'high', high: 'medium', medium: 'medium' } as const;
const LEVELS = ['critical', 'privileged', 'reading'] as const;
const OF_RATING = { critical: 'critical', high: 'privileged', medium: 'reading' } as const;

function levelOf({ role, scope }: ExchangeAppRole): ExchangeRoleGroupMember['level'] {
  const permission = permissionOf(role);
  const rating = permission === undefined ? undefined : ratingOf(permission);
  const ofAdministration =
    rateExchangeRoleGroup({ name: '', roles: [role] }) ?? (isHarmlessExchangeRole(role) ? 'reading' : 'privileged');
  const full = permission === undefined ? ofAdministration : rating === undefined ? 'reading' : OF_RATING[rating.level];
  return scope === undefined ? full : (LEVELS[LEVELS.indexOf(full) + 1] ?? full);
}

/** The roles as memberships of role groups, which they equal in what they allow. One less for a part of the mailboxes. */
function toRoleGroupMembers(roles: readonly ExchangeAppRole[]): readonly ExchangeRoleGroupMember[] {
  return roles.map((one) => ({
    roleGroup: one.role,
    level: levelOf(one),
    ids: one.ids,
    name: one.name,
    kind: 'app',
    ref: one.ref,
    ...omitUndefined({ scope: one.scope }),
  }));
}

/** Roles that matter by themselves: those that administer, and those that equal a permission rated high or critical. */
export function listNotableRoles({ roles }: ExchangeAppAccess): readonly ExchangeRoleGroupMember[] {
  return toRoleGroupMembers(
    roles.filter(({ role }) => {
      const permission = permissionOf(role);
      return permission === undefined || ['critical', 'high'].includes(ratingOf(permission)?.level ?? '');
    }),
  );
}

/** Management roles that administer, without those that are a permission by another way. */
export function listAdministeringRoles({ roles }: ExchangeAppAccess): readonly ExchangeRoleGroupMember[] {
  return toRoleGroupMembers(roles.filter(({ role }) => permissionOf(role) === undefined));
}

/** The permissions that apps hold by application roles of Exchange. One rated lower for a part of the mailboxes. */
export function listExchangeAppPermissions(
  { roles }: ExchangeAppAccess,
  servicePrincipals: readonly ServicePrincipal[],
): readonly HeldPermission[] {
  return roles.flatMap((one): readonly HeldPermission[] => {
    const value = permissionOf(one.role);
    if (value === undefined) return [];
    const { byApp } = findAppsInExchangeRoleGroups(toRoleGroupMembers([one]), servicePrincipals);
    const rating = ratingOf(value);
    const { scope } = one;
    return [...byApp.keys()].map((appObjectId) => ({
      appObjectId,
      via: 'application',
      value,
      resource: 'Exchange Online',
      resourceAppId: rating?.resourceAppId ?? MICROSOFT_GRAPH,
      rating: rating && scope !== undefined ? { ...rating, level: LOWER[rating.level] } : rating,
      unknown: false,
      unratedWriting: false,
      ref: one.ref,
      reach: scope === undefined ? 'all mailboxes, by a role of Exchange' : `only ${scope}, by a role of Exchange`,
    }));
  });
}

/**
 * Permissions of Entra that an application access policy limits.
 * Source: https://learn.microsoft.com/exchange/permissions-exo/application-access-policies
 */
const LIMITED =
  /^(?:Mail\.(?:Read|ReadBasic|ReadBasic\.All|ReadWrite|Send)|MailboxSettings\.Read(?:Write)?|(?:Calendars|Contacts)\.Read(?:Write)?|full_access_as_app)$/;

/** Says of each permission of Entra that a policy limits to which mailboxes; the severity stays, as who is in the group is not judged. */
export function createMailboxLimiter(
  { policies }: ExchangeAppAccess,
  servicePrincipals: ReadonlyMap<string, ServicePrincipal>,
): (held: HeldPermission) => HeldPermission {
  if (policies.length === 0) return (held) => held;
  const byAppId = new Map<string, AppAccessPolicy[]>();
  for (const one of policies) byAppId.set(one.appId, [...(byAppId.get(one.appId) ?? []), one]);
  return (held) => {
    if (held.via !== 'application' || !LIMITED.test(held.value)) return held;
    const appId = servicePrincipals.get(held.appObjectId)?.appId.toLowerCase();
    const own = appId === undefined ? undefined : byAppId.get(appId);
    return own === undefined ? held : { ...held, reach: policiesInWords(own) };
  };
}

function policiesInWords(policies: readonly AppAccessPolicy[]): string {
  const groups = (right: AppAccessPolicy['right']) =>
    formatList(
      policies.filter((one) => one.right === right).map(({ group }) => `“${group}”`),
      3,
    );
  const only = groups('restrict');
  const denied = groups('deny');
  const words = [
    ...(only === '' ? [] : [`only mailboxes of ${only}`]),
    ...(denied === '' ? [] : [`${only === '' ? 'all mailboxes but' : 'not'} those of ${denied}`]),
  ];
  return `${words.join(', ')}, by an access policy`;
}
