import type { AttackStepId } from '../../../src/answers/model/attack-path.js';
import { account, EXAMPLE_NOW, holds, holdsCustom, registered } from '../../../src/checks/lib/admin-samples.js';
import {
  app,
  delegated,
  granted,
  inRoleGroup,
  registration,
  secret,
  unnamed,
} from '../../../src/checks/lib/app-samples.js';
import { instant, type Instant } from '../../../src/core/instant.js';
import { CLOSED_TENANT, WATCHED, watched, type TenantChange } from './closed-tenant.js';

const { authorizationPolicy, adminAuthentication, roleHoldings, adminAccounts } = CLOSED_TENANT;
const PASSWORD = 'password-is-enough';
const GRANT = 'app-can-be-granted';
const ARMED = 'app-is-armed';
const SLEEPS = 'app-sleeps';
const MAIL_FLOW = 'mail-flow-unseen';
const TOLD = 'nobody-is-told';
const LIVE = [secret('2030-01-01T00:00:00Z')];

export function hoursAfter(at: string, hours: number): Instant {
  return instant(new Date(Date.parse(at) + hours * 3_600_000).toISOString());
}

/** The tenant with one more admin, who has a password alone. */
export function withAdmin(...holdings: readonly ReturnType<typeof holds>[]): TenantChange {
  return {
    facts: {
      roleHoldings: { ...roleHoldings, holdings: [...roleHoldings.holdings, ...holdings] },
      adminAccounts: [...adminAccounts, account('bob')],
      adminAuthentication: { users: [...adminAuthentication.users, registered('bob', 'password')] },
    },
  };
}

const use = (id: string, day: string) =>
  CLOSED_TENANT.servicePrincipalUse.map((one) =>
    one.appId === `${id}-app-id` ? { ...one, lastUsedAt: hoursAfter(`${day}T00:00:00Z`, 0) } : one,
  );

/** One cause each, and exactly the steps that it opens. */
export const CAUSES: readonly (readonly [cause: string, opens: readonly AttackStepId[], change: TenantChange])[] = [
  ['a helpdesk admin has a password alone', [PASSWORD], withAdmin(holds('bob', 'Helpdesk Administrator'))],
  [
    'an application admin has one: they can also grant',
    [PASSWORD, GRANT],
    withAdmin(holds('bob', 'Application Administrator')),
  ],
  ['the holder of a critical custom role has one', [PASSWORD, GRANT], withAdmin(holdsCustom('bob'))],
  [
    'an Exchange admin has one: they also change mail flow',
    [PASSWORD, MAIL_FLOW],
    withAdmin(holds('bob', 'Exchange Administrator')),
  ],
  [
    'a global admin has one: they can do both',
    [PASSWORD, GRANT, MAIL_FLOW],
    withAdmin(holds('bob', 'Global Administrator')),
  ],
  [
    'an eligible global admin has one',
    [PASSWORD, GRANT, MAIL_FLOW],
    withAdmin(holds('bob', 'Global Administrator', { how: 'eligible' })),
  ],
  [
    'an application admin of one app has one',
    [PASSWORD],
    withAdmin(holds('bob', 'Application Administrator', { scope: { kind: 'application', id: 'one' } })),
  ],
  ['nothing enforces MFA', [PASSWORD, GRANT, MAIL_FLOW], { facts: { conditionalAccessPolicies: [] } }],
  [
    'anyone registers apps',
    [GRANT],
    { facts: { authorizationPolicy: { ...authorizationPolicy, usersMayRegisterApps: true } } },
  ],
  [
    'users consent to any app',
    [GRANT],
    {
      facts: {
        authorizationPolicy: { ...authorizationPolicy, userConsentPolicies: ['microsoft-user-default-legacy'] },
      },
    },
  ],
  [
    'risky consent is allowed',
    [GRANT],
    { facts: { authorizationPolicy: { ...authorizationPolicy, riskyConsentAllowed: true } } },
  ],
  [
    'an app that gives roles gets a secret',
    [ARMED],
    { facts: { applications: [CLOSED_TENANT.applications[0], registration('directory', LIVE)] } },
  ],
  [
    'an app that changes mail flow gets a secret',
    [ARMED, MAIL_FLOW],
    { facts: { applications: [registration('sync', LIVE), CLOSED_TENANT.applications[1]] } },
  ],
  [
    'an app in Organization Management gets Exchange.ManageAsApp',
    [ARMED, MAIL_FLOW],
    {
      facts: {
        appRoleGrants: [...CLOSED_TENANT.appRoleGrants, granted('reports', 'Exchange.ManageAsApp')],
        exchangeRoleGroupMembers: [inRoleGroup('reports', 'Organization Management', 'critical')],
      },
    },
  ],
  [
    'an app may do whatever everybody who signs in may do',
    [ARMED],
    { facts: { delegatedGrants: [delegated('reports', ['Directory.AccessAsUser.All'])] } },
  ],
  [
    'an app that reads all mail is not used for months',
    [SLEEPS],
    { facts: { servicePrincipalUse: use('reports', '2026-07-01') } },
  ],
  ['the audit log is off', [MAIL_FLOW], { facts: { unifiedAuditLog: { enabled: false } } }],
  ['no conversation gets alerts', [TOLD], { alerts: [] }],
  ['the only alerts are about policies', [TOLD], { alerts: [{ topic: 'policies' }] }],
  ['all alerts are paused', [TOLD], { alerts: [{ topic: 'apps', pausedUntil: hoursAfter(EXAMPLE_NOW, 8) }] }],
  [
    'Microsoft refuses the audit feed',
    [TOLD],
    { facts: { auditFeed: { state: 'refused', since: CLOSED_TENANT.auditFeed.since } } },
  ],
  [
    'the audit feed is late',
    [TOLD],
    { facts: { auditFeed: { ...CLOSED_TENANT.auditFeed, newestAt: hoursAfter(EXAMPLE_NOW, -40) } } },
  ],
  [
    'our reading is half a day behind',
    [TOLD],
    {
      facts: {
        auditWatch: {
          sources: [
            watched('activity:Audit.Exchange', { readUpTo: hoursAfter(EXAMPLE_NOW, -12) }),
            ...WATCHED.slice(2),
          ],
        },
      },
    },
  ],
];

/** Changes that open nothing, though they look like it. */
export const HARMLESS: readonly (readonly [what: string, change: TenantChange])[] = [
  [
    'the admin without MFA is disabled',
    {
      facts: {
        ...withAdmin(holds('bob', 'Global Administrator')).facts,
        adminAccounts: [...adminAccounts, account('bob', { accountEnabled: false })],
      },
    },
  ],
  [
    'the consent workflow is off',
    { facts: { adminConsentRequestPolicy: { enabled: false, reviewers: 0, notifiesReviewers: false } } },
  ],
  [
    'the armed app is disabled',
    {
      facts: {
        servicePrincipals: [app('sync', { accountEnabled: false }), app('directory'), app('reports')],
        applications: [registration('sync', LIVE), registration('directory', [])],
      },
    },
  ],
  [
    'another service account is exempt from mailbox auditing',
    { facts: { mailboxAuditBypasses: { examined: 250, bypassed: [{ id: 'x', name: 'Backup' }] } } },
  ],
  ['a pause ends now', { alerts: [{ topic: 'apps', pausedUntil: EXAMPLE_NOW }] }],
  ['a pause is over', { alerts: [{ topic: 'incidents', pausedUntil: hoursAfter(EXAMPLE_NOW, -1) }] }],
  [
    'one of two subscriptions is paused',
    { alerts: [{ topic: 'apps', pausedUntil: hoursAfter(EXAMPLE_NOW, 8) }, { topic: 'incidents' }] },
  ],
  [
    'the search of the past is refused',
    {
      facts: {
        auditWatch: {
          sources: [
            ...WATCHED.slice(0, 4),
            watched('audit-query', { gap: { reason: 'permission-missing', detail: 'AuditLogsQuery.Read.All' } }),
          ],
        },
      },
    },
  ],
];

/** What is not read, and exactly the steps that are then not known. */
export const WITHHELD: readonly (readonly [what: string, leaves: readonly AttackStepId[], change: TenantChange])[] = [
  [
    'the methods of a helpdesk admin',
    [PASSWORD],
    { facts: { adminAuthentication: { users: [adminAuthentication.users[0]] } } },
  ],
  [
    'the methods of a global admin',
    [PASSWORD, GRANT, MAIL_FLOW],
    { facts: { adminAuthentication: { users: [adminAuthentication.users[1]] } } },
  ],
  ['all methods', [PASSWORD, GRANT, MAIL_FLOW], { withheld: ['adminAuthentication'] }],
  ['a part of the roles', [PASSWORD, GRANT, ARMED, SLEEPS, MAIL_FLOW], { partial: ['roleHoldings'] }],
  ['a partner’s technician', [PASSWORD, GRANT, MAIL_FLOW], withoutSight('Global Administrator')],
  ['the settings of consent', [GRANT], { withheld: ['authorizationPolicy'] }],
  [
    'what a consent policy of the tenant allows',
    [GRANT],
    { facts: { authorizationPolicy: { ...authorizationPolicy, userConsentPolicies: ['our-own'] } } },
  ],
  ['the registrations of apps with powers', [ARMED, MAIL_FLOW], { withheld: ['applications'] }],
  ['the grants', [ARMED, SLEEPS, MAIL_FLOW], { withheld: ['appRoleGrants'] }],
  ['a part of the role groups', [PASSWORD, ARMED, SLEEPS, MAIL_FLOW], { partial: ['exchangeRoleGroupMembers'] }],
  ['the last use of apps', [SLEEPS], { withheld: ['servicePrincipalUse'] }],
  ['the state of the audit log', [MAIL_FLOW], { withheld: ['unifiedAuditLog'] }],
  [
    'the MFA of a member of Organization Management',
    [PASSWORD, MAIL_FLOW],
    {
      facts: {
        exchangeRoleGroupMembers: [{ ...inRoleGroup('carol', 'Organization Management', 'critical'), kind: 'other' }],
      },
    },
  ],
  ['the subscriptions', [TOLD], { alerts: 'unreachable' }],
  ['the database', [TOLD], { alerts: 'none' }],
  ['the audit feed', [TOLD], { withheld: ['auditFeed'] }],
  ['a source that was not read yet', [TOLD], { facts: { auditWatch: { sources: WATCHED.slice(1) } } }],
  ['whether anything reads', [TOLD], { facts: { auditWatch: {} } }],
];

export function withoutSight(role: string): TenantChange {
  const partner = holds('partner', role, { kind: 'unknown' });
  return { facts: { roleHoldings: { ...roleHoldings, holdings: [...roleHoldings.holdings, partner] } } };
}

/** More of each kind, told in words. */
export const TOLD_IN_WORDS: readonly (readonly [what: string, change: TenantChange])[] = [
  ['a partner’s technician is a helpdesk admin', withoutSight('Helpdesk Administrator')],
  [
    'two apps have powers, one of them over mail flow',
    {
      facts: { applications: [registration('sync', LIVE), registration('directory', LIVE)] },
    },
  ],
  [
    'an app has a secret, and whom other apps trust is not read',
    {
      facts: { applications: [registration('sync', LIVE), registration('directory', [])] },
      partial: ['federatedCredentials'],
    },
  ],
  [
    'an app has its own credential, and registrations are not read',
    {
      facts: { servicePrincipals: [app('sync', { credentials: LIVE }), app('directory'), app('reports')] },
      withheld: ['applications'],
    },
  ],
  [
    'an app in Organization Management that is not among the apps, and somebody without a role',
    {
      facts: {
        exchangeRoleGroupMembers: [
          inRoleGroup('stranger', 'Organization Management', 'critical'),
          { ...inRoleGroup('carol', 'Organization Management', 'critical'), kind: 'other' },
          { ...inRoleGroup('dora', 'Help Desk', 'privileged'), kind: 'other' },
          { ...inRoleGroup('adele', 'Organization Management', 'critical'), kind: 'other' },
        ],
      },
    },
  ],
  ['no apps are seen', { facts: { servicePrincipals: [], appRoleGrants: [] } }],
  [
    'alerts are paused in two conversations',
    { alerts: [1, 2].map((hours) => ({ topic: 'apps', pausedUntil: hoursAfter(EXAMPLE_NOW, hours) }) as const) },
  ],
  ['nothing is known on the command line', { alerts: 'none', facts: { auditWatch: {} } }],
  ['the state of what was read is not known', { withheld: ['auditWatch'] }],
  ['nothing opens it', {}],
  [
    'a helpdesk admin with a password alone is in Organization Management',
    {
      facts: {
        ...withAdmin(holds('bob', 'Helpdesk Administrator')).facts,
        exchangeRoleGroupMembers: [{ ...inRoleGroup('bob', 'Organization Management', 'critical'), kind: 'other' }],
      },
    },
  ],
  [
    'an admin with a password alone holds two roles, one of which can grant',
    withAdmin(holds('bob', 'Helpdesk Administrator'), holds('bob', 'Application Administrator')),
  ],
  [
    'an app that reads all mail is global admin, and may read files of one person',
    {
      facts: {
        roleHoldings: {
          ...roleHoldings,
          holdings: [...roleHoldings.holdings, holds('reports', 'Global Administrator', { kind: 'service-principal' })],
        },
        delegatedGrants: [delegated('reports', ['Files.ReadWrite.All'], 'adele')],
      },
    },
  ],
  [
    'three apps are armed: those that change mail flow come first',
    {
      facts: {
        servicePrincipals: ['reports', 'directory', 'sync', 'archive'].map((id) => app(id)),
        appRoleGrants: [...CLOSED_TENANT.appRoleGrants, granted('archive', 'RoleManagement.ReadWrite.Directory')],
        applications: ['directory', 'sync', 'archive'].map((id) => registration(id, LIVE)),
      },
    },
  ],
  [
    'an app manages Exchange in a lesser role group, and another in the greatest without the permission',
    {
      facts: {
        appRoleGrants: [...CLOSED_TENANT.appRoleGrants, granted('reports', 'Exchange.ManageAsApp')],
        exchangeRoleGroupMembers: [
          inRoleGroup('reports', 'Recipient Management', 'privileged'),
          inRoleGroup('directory', 'Organization Management', 'critical'),
        ],
      },
    },
  ],
  [
    'nobody knows what a permission of an open app is, nor that of one that nobody can sign in to',
    {
      facts: {
        appRoleGrants: [
          ...CLOSED_TENANT.appRoleGrants,
          unnamed('reports', '99999999-0000-4000-8000-000000000001'),
          unnamed('directory', '99999999-0000-4000-8000-000000000002'),
        ],
      },
    },
  ],
  [
    'the audit log is off, on the command line, and the feed is silent',
    {
      alerts: 'none',
      facts: {
        unifiedAuditLog: { enabled: false },
        auditFeed: { state: 'readable', since: CLOSED_TENANT.auditFeed.since },
      },
    },
  ],
  ['the feed is silent', { facts: { auditFeed: { state: 'readable', since: CLOSED_TENANT.auditFeed.since } } }],
  [
    'the feed is refused, and so the sources of it are behind',
    {
      facts: {
        auditFeed: { state: 'refused', since: CLOSED_TENANT.auditFeed.since },
        auditWatch: {
          sources: [
            watched('activity:Audit.Exchange', { readUpTo: hoursAfter(EXAMPLE_NOW, -12) }),
            ...WATCHED.slice(2),
          ],
        },
      },
    },
  ],
  [
    'who is exempt from policies by a group is not read',
    { withheld: ['adminPolicyGroups', 'adminConsentRequestPolicy'] },
  ],
  ['the apps that Exchange lets in are not read', { withheld: ['exchangeAppAccess'] }],
];
