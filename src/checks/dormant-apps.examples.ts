import type { CheckExamples } from './model/check-example.js';
import type { check } from './dormant-apps.js';
import type { Instant } from '../core/instant.js';
import { DORMANT_DAYS } from './lib/apps-with-permissions.js';
import { app, delegated, granted, MICROSOFT_TENANT, registration, secret } from './lib/app-samples.js';
import { holds, holdsCustom, without } from './lib/admin-samples.js';
import { QUIET_SINCE_GRANT_DAYS } from './lib/dormant-app-selection.js';

/** Sample: everything was read; nothing is granted. */
const complete = {
  servicePrincipals: [app('backup'), app('survey'), app('sync')],
  appRoleGrants: [],
  delegatedGrants: [],
  servicePrincipalUse: [],
  roleHoldings: { pim: 'read', holdings: [] },
  exchangeRoleGroupMembers: [],
  exchangeAppAccess: { roles: [], policies: [] },
  applications: [],
  federatedCredentials: [],
} as const;
const used = (id: string, lastUsedAt: string) => ({ appId: `${id}-app-id`, lastUsedAt: lastUsedAt as Instant });
const since60 = { since: '2026-09-25T09:00:00Z' as Instant };
const since = (grantedAt: string) => ({ grantedAt: grantedAt as Instant });

export const examples: CheckExamples<typeof check> = [
  {
    name: 'powerful and in use; asleep and harmless',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Mail.Read'), granted('survey', 'User.Read.All')],
      servicePrincipalUse: [used('backup', '2026-11-20T00:00:00Z'), used('survey', '2026-01-01T00:00:00Z')],
    },
    expect: { status: 'pass', headline: 'None of 3 apps with much power sleeps' },
  },
  {
    name: `no use for more than ${DORMANT_DAYS} days; no use on record since it was granted; granted long after its last use`,
    facts: {
      ...complete,
      appRoleGrants: [
        granted('backup', 'Mail.Read', since('2025-01-01T00:00:00Z')),
        granted('survey', 'Exchange.ManageAsApp', since('2026-10-01T00:00:00Z')),
        granted('sync', 'Files.Read.All', since('2026-11-10T00:00:00Z')),
      ],
      servicePrincipalUse: [used('backup', '2026-10-20T00:00:00Z'), used('sync', '2026-11-01T00:00:00Z')],
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'high'],
        ['survey', 'high'],
        ['sync', 'high'],
      ],
      headline: '3 powerful apps sleep: Backup, Survey and Sync',
    },
  },
  {
    name: `granted less than ${QUIET_SINCE_GRANT_DAYS} days ago: it may only not be in use yet`,
    facts: { ...complete, appRoleGrants: [granted('backup', 'Mail.Read', since('2026-11-20T00:00:00Z'))] },
    expect: { status: 'pass' },
  },
  {
    name: 'a role is power too; delegated power for everyone needs no credential',
    facts: {
      ...complete,
      delegatedGrants: [delegated('survey', ['Directory.AccessAsUser.All'])],
      applications: [registration('survey', [])],
      roleHoldings: { pim: 'read', holdings: [holds('backup', 'User Administrator', { kind: 'service-principal' })] },
    },
    expect: {
      status: 'fail',
      findings: [
        ['backup', 'high'],
        ['survey', 'high'],
      ],
    },
  },
  {
    name: 'a role of the tenant’s own that can do much, and one that cannot',
    facts: {
      ...complete,
      roleHoldings: {
        pim: 'read',
        holdings: [
          holdsCustom('backup', { kind: 'service-principal' }),
          holds('survey', 'Licence desk', { roleTemplateId: 'licence-desk', kind: 'service-principal' }),
        ],
      },
    },
    expect: { status: 'fail', findings: [['backup', 'high']] },
  },
  {
    name: 'switched off, without a live credential, or Microsoft’s own: not counted',
    facts: {
      ...complete,
      servicePrincipals: [
        app('backup', { accountEnabled: false }),
        app('survey'),
        app('sync', { ownerTenantId: MICROSOFT_TENANT }),
      ],
      appRoleGrants: ['backup', 'survey', 'sync'].map((id) => granted(id, 'Mail.Read')),
      applications: [registration('survey', [secret('2025-01-01T00:00:00Z')])],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'without Entra ID P1 the last use is not known: never well',
    facts: { ...without(complete, 'servicePrincipalUse'), appRoleGrants: [granted('backup', 'Mail.Read')] },
    expect: { status: 'unknown' },
  },
  {
    name: 'use read in part does not show that there was none',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Mail.Read'), granted('sync', 'Mail.Read')],
      servicePrincipalUse: [used('sync', '2026-01-01T00:00:00Z')],
    },
    partial: ['servicePrincipalUse'],
    expect: { status: 'fail', findings: [['sync', 'high']] },
  },
  {
    name: 'roles not readable: what permissions show stands',
    facts: { ...without(complete, 'roleHoldings'), appRoleGrants: [granted('backup', 'Mail.Read')] },
    expect: { status: 'fail', findings: [['backup', 'high']] },
  },
  {
    name: 'asked for those not used for 60 days: not for less, nor what was granted since its last use; never used is unused',
    facts: {
      ...complete,
      appRoleGrants: [
        granted('backup', 'Mail.Read', since('2025-01-01T00:00:00Z')),
        granted('survey', 'Exchange.ManageAsApp', since('2026-11-01T00:00:00Z')),
        granted('sync', 'Files.Read.All', since('2026-11-10T00:00:00Z')),
      ],
      servicePrincipalUse: [used('backup', '2026-10-20T00:00:00Z'), used('sync', '2026-11-01T00:00:00Z')],
    },
    parameters: since60,
    expect: {
      status: 'fail',
      findings: [['survey', 'high']],
      headline: '1 powerful app was not used since 2026-09-25 (60 days): Survey',
    },
  },
  {
    name: 'asked for those last used before a day, and none is',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Mail.Read')],
      servicePrincipalUse: [used('backup', '2026-10-20T00:00:00Z')],
    },
    parameters: { until: '2026-10-01T00:00:00Z' as Instant },
    expect: { status: 'pass', headline: 'None of 3 apps with much power was unused since 2026-10-01 (54 days)' },
  },
  {
    name: 'asked for those not used this week: for that alone an app is no risk',
    facts: {
      ...complete,
      appRoleGrants: [granted('backup', 'Mail.Read'), granted('sync', 'Mail.Read')],
      servicePrincipalUse: [used('backup', '2026-11-19T00:00:00Z'), used('sync', '2026-01-01T00:00:00Z')],
    },
    parameters: { since: '2026-11-23T00:00:00Z' as Instant },
    expect: {
      status: 'fail',
      findings: [
        ['sync', 'high'],
        ['backup', 'info'],
      ],
      headline: '2 powerful apps were not used since 2026-11-23 00:00 UTC: Sync and Backup',
    },
  },
  {
    name: 'asked for an app that does not exist',
    facts: complete,
    parameters: { app: 'Contoso' },
    expect: { status: 'not-applicable' },
  },
];
