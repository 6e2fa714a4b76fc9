import type { CheckExamples } from './model/check-example.js';
import type { check } from './risky-apps.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../m365/permission-ratings.js';
import {
  app,
  delegated,
  granted,
  inExchange,
  inRoleGroup,
  limitedTo,
  MICROSOFT_TENANT,
  registration,
  secret,
  trusting,
  unnamed,
} from './lib/app-samples.js';
import { holds, holdsCustom, without } from './lib/admin-samples.js';

/** Sample: everything was read; nothing is granted. */
const complete = {
  servicePrincipals: [app('backup'), app('survey'), app('sync')],
  appRoleGrants: [],
  delegatedGrants: [],
  roleHoldings: { pim: 'read', holdings: [] },
  exchangeRoleGroupMembers: [],
  exchangeAppAccess: { roles: [], policies: [] },
  applications: [],
  federatedCredentials: [],
  servicePrincipalUse: [],
} as const;

/** A permission of another resource of Microsoft's. */
function ofResource(principalId: string, value: string, resourceAppId: string, resourceName: string) {
  const resourceId = `resource-${resourceAppId}`;
  return {
    ...granted(principalId, 'Mail.Read'),
    resourceId,
    resourceAppId,
    resourceName,
    value,
    appRoleId: `${value}-id`,
  };
}
const DEFENDER = 'fc780465-2017-40d4-a0c5-307022471b92';
const AZURE_AD_GRAPH = '00000002-0000-0000-c000-000000000000';
const KEY_VAULT = 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093';
const keyVault = app(`resource-${KEY_VAULT}`, { appId: KEY_VAULT, ownerTenantId: MICROSOFT_TENANT });

export const examples: CheckExamples<typeof check> = [
  {
    name: 'a role of Exchange reads all mail without any permission; a policy is said and lowers nothing',
    facts: {
      ...complete,
      appRoleGrants: [granted('survey', 'Mail.Read')],
      exchangeAppAccess: { ...limitedTo('Tickets', 'survey'), roles: [inExchange('backup', 'Application Mail.Send')] },
    },
    expect: { status: 'fail', headline: '2 of 3 apps hold high-priority permissions' },
  },
  ...[
    'RoleAssignmentSchedule.ReadWrite.Directory',
    'RoleEligibilitySchedule.ReadWrite.Directory',
    'PrivilegedAccess.ReadWrite.AzureAD',
    'Sites.FullControl.All',
  ].map((scope) => ({
    name: `everyone who signs in lends it ${scope}: as strong as a role`,
    facts: { ...complete, delegatedGrants: [delegated('survey', [scope])] },
    expect: { status: 'fail', findings: [['survey', 'critical']] } as const,
  })),
  ...[
    'Policy.ReadWrite.Authorization',
    'Policy.ReadWrite.ApplicationConfiguration',
    'GroupMember.ReadWrite.All',
    'EntitlementManagement.ReadWrite.All',
    'DeviceManagementScripts.ReadWrite.All',
    'DeviceManagementApps.ReadWrite.All',
    'Organization.ReadWrite.All',
    'Mail.Read.Shared',
    'Mail.ReadWrite.Shared',
    'Mail.Send.Shared',
  ].map((scope) => ({
    name: `everyone who signs in lends it ${scope}`,
    facts: { ...complete, delegatedGrants: [delegated('survey', [scope])] },
    expect: { status: 'fail', findings: [['survey', 'high']] } as const,
  })),
  ...[
    'Sites.Manage.All',
    'Policy.ReadWrite.ApplicationConfiguration',
    'Policy.ReadWrite.IdentityProtection',
    'Policy.ReadWrite.FedTokenValidation',
    'UserAuthMethod-SoftwareOATH.ReadWrite.All',
    'TeamMember.ReadWrite.All',
  ].map((value) => ({
    name: `for itself: ${value}`,
    facts: {
      ...complete,
      appRoleGrants: [ofResource('survey', value, MICROSOFT_GRAPH, 'Microsoft Graph')],
    },
    expect: {
      status: 'fail',
      findings: [['survey', value.startsWith('UserAuth') ? 'critical' : 'high']],
    } as const,
  })),
  {
    name: 'Defender’s live response runs what it likes on every device',
    facts: {
      ...complete,
      appRoleGrants: [ofResource('survey', 'Machine.LiveResponse', DEFENDER, 'WindowsDefenderATP')],
    },
    expect: { status: 'fail', findings: [['survey', 'critical']] },
  },
  {
    name: 'Azure AD Graph counts like Graph',
    facts: {
      ...complete,
      appRoleGrants: [
        ofResource('survey', 'Directory.ReadWrite.All', AZURE_AD_GRAPH, 'Windows Azure Active Directory'),
      ],
      delegatedGrants: [
        { ...delegated('backup', ['Directory.AccessAsUser.All']), resourceAppId: AZURE_AD_GRAPH, resourceId: 'aad' },
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'critical'],
        ['survey', 'critical'],
      ],
    },
  },
  {
    name: 'what writes to a service of Microsoft’s and is on no list is at least a finding',
    facts: {
      ...complete,
      servicePrincipals: [...complete.servicePrincipals, keyVault],
      appRoleGrants: [ofResource('survey', 'Vaults.Purge', KEY_VAULT, 'Azure Key Vault')],
      delegatedGrants: [
        { ...delegated('backup', ['user_impersonation']), resourceAppId: KEY_VAULT, resourceId: keyVault.id },
        { ...delegated('sync', ['Vaults.Read']), resourceAppId: KEY_VAULT, resourceId: keyVault.id },
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['survey', 'medium'],
        ['backup', 'low'],
      ],
      headline: 'None of 4 apps holds a high-priority permission; 2 hold permissions that are not rated',
    },
  },
  {
    name: 'what writes to an app of somebody else is that app’s own matter',
    facts: {
      ...complete,
      appRoleGrants: [ofResource('survey', 'Orders.Write', 'shop-app-id', 'Shop')],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'apps without any strong permission',
    facts: {
      ...complete,
      appRoleGrants: [granted('survey', 'User.Read.All')],
      delegatedGrants: [delegated('survey', ['openid', 'User.Read'])],
    },
    expect: { status: 'pass', headline: 'None of 3 apps holds a high-priority permission' },
  },
  {
    name: 'permission by role: Exchange.ManageAsApp is high alone, critical with Exchange Administrator',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Exchange.ManageAsApp'), granted('sync', 'Exchange.ManageAsApp')],
      roleHoldings: {
        pim: 'read',
        holdings: [holds('sync', 'Exchange Administrator', { kind: 'service-principal' })],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['sync', 'critical'],
        ['backup', 'high'],
      ],
      headline: '2 of 3 apps hold high-priority permissions, 1 of them critical',
    },
  },
  {
    name: 'a role of the tenant’s own by which the app can become any other; over one app only it adds nothing',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Mail.Read'), granted('sync', 'Mail.Read')],
      roleHoldings: {
        pim: 'read',
        holdings: [
          holdsCustom('sync', { kind: 'service-principal' }),
          holdsCustom('backup', { kind: 'service-principal', scope: { kind: 'application', id: 'app1' } }),
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['sync', 'critical'],
        ['backup', 'high'],
      ],
    },
  },
  {
    name: 'Exchange.ManageAsApp with a role group of Exchange that shows in no Entra role',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Exchange.ManageAsApp'), granted('survey', 'Exchange.ManageAsApp')],
      exchangeRoleGroupMembers: [
        inRoleGroup('backup', 'Organization Management', 'critical'),
        inRoleGroup('survey', 'View-Only Organization Management', 'reading'),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'critical'],
        ['survey', 'high'],
      ],
    },
  },
  {
    name: 'a federated credential is a way in, where there is no other, and where it could not be read',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Mail.ReadWrite')],
      applications: [registration('backup', [])],
      federatedCredentials: [trusting('backup', 'https://token.actions.githubusercontent.com')],
    },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'our own app without a valid credential, and a disabled one, are one step further away',
    facts: {
      ...complete,
      servicePrincipals: [app('backup'), app('survey', { accountEnabled: false }), app('sync')],
      appRoleGrants: [
        granted('backup', 'Mail.ReadWrite'),
        granted('survey', 'Mail.ReadWrite'),
        granted('sync', 'Mail.ReadWrite'),
      ],
      applications: [registration('backup', [secret('2025-01-01T00:00:00Z')]), registration('sync')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['sync', 'critical'],
        ['backup', 'high'],
        ['survey', 'high'],
      ],
    },
  },
  {
    name: 'a credential on the service principal opens an app whose registration has none',
    facts: {
      ...complete,
      servicePrincipals: [app('backup', { credentials: [secret('2030-01-01T00:00:00Z')] })],
      appRoleGrants: [granted('backup', 'Mail.ReadWrite')],
      applications: [registration('backup', [])],
    },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'a foreign app and a managed identity have their credentials elsewhere: never taken for none',
    facts: {
      ...complete,
      servicePrincipals: [app('backup'), app('survey', { type: 'ManagedIdentity' })],
      appRoleGrants: [granted('backup', 'Mail.ReadWrite'), granted('survey', 'Mail.ReadWrite')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'critical'],
        ['survey', 'critical'],
      ],
    },
  },
  {
    name: 'people sign in to an app with delegated permissions: it needs no credential',
    facts: {
      ...complete,
      delegatedGrants: [delegated('survey', ['Directory.AccessAsUser.All'])],
      applications: [registration('survey', [])],
    },
    expect: { status: 'fail', findings: [['survey', 'critical']] },
  },
  {
    name: 'delegated for one person is listed, not counted',
    facts: { ...complete, delegatedGrants: [delegated('survey', ['Mail.ReadWrite'], 'adele')] },
    expect: { status: 'pass' },
  },
  {
    name: 'Microsoft’s own app is known by its owner, not by its name, and not with a credential added here',
    facts: {
      ...complete,
      servicePrincipals: [
        app('a-real', { ownerTenantId: MICROSOFT_TENANT }),
        app('b-named', { displayName: 'Microsoft Backup' }),
        app('c-opened', { ownerTenantId: MICROSOFT_TENANT, credentials: [secret('2030-01-01T00:00:00Z')] }),
      ],
      appRoleGrants: ['a-real', 'b-named', 'c-opened'].map((id) => granted(id, 'Mail.Read')),
    },
    expect: {
      status: 'fail',
      findings: [
        ['c-opened', 'high'],
        ['b-named', 'high'],
      ],
    },
  },
  {
    name: 'the same id on another resource is another permission',
    facts: {
      ...complete,
      appRoleGrants: [
        granted('backup', 'Custom.Read', {
          resourceAppId: 'custom',
          appRoleId: 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
        }),
        granted('sync', 'Mail.ReadWrite', {
          resourceAppId: EXCHANGE_ONLINE,
          appRoleId: 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
        }),
      ],
    },
    expect: { status: 'fail', findings: [['sync', 'critical']] },
  },
  {
    name: 'a permission that Graph does not list may be anything: not known; "may use this app" is no permission',
    facts: {
      ...complete,
      appRoleGrants: [
        unnamed('backup', '12345678-0000-4000-8000-000000000000'),
        unnamed('survey', '00000000-0000-0000-0000-000000000000'),
      ],
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'a permission without a name is known by its id',
    facts: { ...complete, appRoleGrants: [unnamed('backup', '9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8')] },
    expect: { status: 'fail', findings: [['backup', 'critical']] },
  },
  {
    name: 'an app that only its grant names is not dropped',
    facts: { ...complete, appRoleGrants: [granted('hidden', 'Mail.Read')] },
    expect: { status: 'fail', findings: [['hidden', 'high']] },
  },
  {
    name: 'roles and last use not readable: judged by the permission alone',
    facts: {
      ...without(complete, 'roleHoldings', 'servicePrincipalUse'),
      appRoleGrants: [granted('sync', 'Exchange.ManageAsApp')],
    },
    expect: { status: 'fail', findings: [['sync', 'high']] },
  },
  { name: 'grants not readable', facts: without(complete, 'appRoleGrants'), expect: { status: 'unknown' } },
  { name: 'no app at all cannot be', facts: { ...complete, servicePrincipals: [] }, expect: { status: 'unknown' } },
  {
    name: 'asked who can manage Exchange: the newer name of the same power counts, mailbox access does not',
    facts: {
      ...complete,
      appRoleGrants: [
        granted('backup', 'Exchange.ManageAsAppV2'),
        granted('survey', 'full_access_as_app'),
        granted('sync', 'RoleManagement.ReadWrite.Exchange'),
      ],
    },
    parameters: { permission: 'Exchange.ManageAsApp' },
    expect: {
      status: 'fail',
      findings: [
        ['sync', 'critical'],
        ['backup', 'high'],
      ],
      headline: '2 apps can do what Exchange.ManageAsApp allows: Sync and Backup',
    },
  },
  {
    name: 'asked for a permission that nobody holds',
    facts: complete,
    parameters: { permission: 'Mail.Send' },
    expect: { status: 'pass', headline: 'No app can do what Mail.Send allows' },
  },
  {
    name: 'asked for a permission that does not exist',
    facts: complete,
    parameters: { permission: 'Mail.Sned' },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'asked for an app that does not exist',
    facts: complete,
    parameters: { app: 'Contoso' },
    expect: { status: 'not-applicable' },
  },
];
