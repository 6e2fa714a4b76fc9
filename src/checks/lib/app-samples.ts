import type {
  Application,
  AppRoleGrant,
  Credential,
  DelegatedGrant,
  ServicePrincipal,
} from '../../facts/fact-types.js';
import type { ExchangeAppAccess, ExchangeAppRole } from '../../facts/exchange-app-access.js';
import type { ExchangeRoleGroupMember, FederatedApp } from '../../facts/fact-types.js';
import { instant } from '../../core/instant.js';
import {
  EXCHANGE_ONLINE,
  MICROSOFT_GRAPH,
  ratePermission,
  type PermissionType,
} from '../../m365/permission-ratings.js';
import { nameOf } from './admin-samples.js';
import { omitUndefined } from '../../core/omit-undefined.js';

const OTHER_TENANT = '11111111-1111-4111-8111-111111111111';
/** Id of the tenant that owns Microsoft's first-party apps. */
export const MICROSOFT_TENANT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';

/** An enabled app of some other owner, by its object id. */
export function app(id: string, change: Partial<ServicePrincipal> = {}): ServicePrincipal {
  return {
    id,
    appId: `${id}-app-id`,
    displayName: nameOf(id),
    type: 'Application',
    ownerTenantId: OTHER_TENANT,
    accountEnabled: true,
    disabledByMicrosoft: false,
    replyUrls: [],
    credentials: [],
    ...change,
  };
}

/** The registration of an app of this tenant, with a secret that is valid for years unless changed. */
export function registration(
  id: string,
  credentials: readonly Credential[] = [secret('2030-01-01T00:00:00Z')],
): Application {
  return { id: `${id}-registration`, appId: `${id}-app-id`, displayName: nameOf(id), credentials };
}

/** A secret valid until the given time. */
export function secret(endsAt: string): Credential {
  return { keyId: `key-${endsAt}`, kind: 'secret', displayName: 'secret', endsAt: instant(endsAt) };
}

/** An application permission of Graph, or of Exchange where Exchange has it and Graph has not. */
export function granted(principalId: string, value: string, change: Partial<AppRoleGrant> = {}): AppRoleGrant {
  const resourceAppId = change.resourceAppId ?? resourceOf('Application', value);
  return {
    id: `grant-${principalId}-${value}`,
    principalId,
    principalName: nameOf(principalId),
    resourceId: `resource-${resourceAppId}`,
    resourceAppId,
    resourceName: resourceAppId === EXCHANGE_ONLINE ? 'Office 365 Exchange Online' : 'Microsoft Graph',
    appRoleId:
      ratePermission({ resourceAppId, type: 'Application', value })?.id ?? '99999999-0000-4000-8000-000000000000',
    value,
    ...change,
  };
}

/** An application permission of Graph whose id Graph no longer lists. */
export function unnamed(principalId: string, appRoleId: string): AppRoleGrant {
  return {
    id: `grant-${principalId}-${appRoleId}`,
    principalId,
    principalName: nameOf(principalId),
    resourceId: `resource-${MICROSOFT_GRAPH}`,
    resourceAppId: MICROSOFT_GRAPH,
    resourceName: 'Microsoft Graph',
    appRoleId,
  };
}

/** Delegated permissions of Graph for everyone, or for one person. */
export function delegated(clientId: string, scopes: readonly string[], principalId?: string): DelegatedGrant {
  return {
    id: `delegated-${clientId}-${principalId ?? 'all'}`,
    clientId,
    consentType: principalId === undefined ? 'AllPrincipals' : 'Principal',
    ...omitUndefined({ principalId }),
    resourceId: `resource-${MICROSOFT_GRAPH}`,
    resourceAppId: MICROSOFT_GRAPH,
    scopes,
  };
}

/** An app in a role group of Exchange, as Exchange names it. */
export function inRoleGroup(
  id: string,
  roleGroup: string,
  level: ExchangeRoleGroupMember['level'],
): ExchangeRoleGroupMember {
  return { roleGroup, level, ids: [id], name: nameOf(id), kind: 'app', ref: `Get-RoleGroupMember ${roleGroup}` };
}

/** A management role that an app holds in Exchange directly, for all mailboxes unless limited. */
export function inExchange(id: string, role: string, scope?: string): ExchangeAppRole {
  const ref = `Get-ManagementRoleAssignment ${role}-${id}`;
  return { role, ids: [`${id}-app-id`], name: nameOf(id), ref, ...omitUndefined({ scope }) };
}

/** An access policy of Exchange that lets apps reach the mailboxes of a group and no others. */
export function limitedTo(group: string, ...ids: readonly string[]): ExchangeAppAccess {
  const policies = ids.map((id) => ({
    appId: `${id}-app-id`,
    right: 'restrict' as const,
    group,
    ref: 'Get-ApplicationAccessPolicy',
  }));
  return { roles: [], policies };
}

/** The registration of an app that trusts the tokens of an issuer. */
export function trusting(id: string, issuer: string): FederatedApp {
  const credentials = [{ id: `trust-${id}`, name: 'build', issuer, subject: 'project:releases' }];
  return { applicationId: `${id}-registration`, appId: `${id}-app-id`, credentials };
}

function resourceOf(type: PermissionType, value: string): string {
  const onGraph = ratePermission({ resourceAppId: MICROSOFT_GRAPH, type, value }) !== undefined;
  const onExchange = ratePermission({ resourceAppId: EXCHANGE_ONLINE, type, value }) !== undefined;
  return onExchange && !onGraph ? EXCHANGE_ONLINE : MICROSOFT_GRAPH;
}
