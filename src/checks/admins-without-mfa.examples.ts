import type { CheckExamples } from './model/check-example.js';
import type { check } from './admins-without-mfa.js';
import {
  account,
  holds,
  inExchangeGroup,
  without,
  holdsCustom,
  mfaPolicy,
  registered,
  roleId,
  PARTNER_HOLDS,
} from './lib/admin-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';

/** Sample: everything was read; a policy requires MFA of all. */
const complete = {
  roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL)] },
  securityDefaults: { enabled: false },
  exchangeRoleGroupMembers: [],
  conditionalAccessPolicies: [mfaPolicy()],
  adminPerUserMfa: ['adele', 'diego', 'megan'].map((userId) => ({ userId, state: 'disabled' as const })),
  adminPolicyGroups: ['adele', 'diego', 'megan'].map((userId) => ({ userId, groupIds: ['g-exempt'] })),
} as const;

/** Sample: one admin, Adele. */
function one(roleName: string, registration: ReturnType<typeof registered>) {
  return {
    ...complete,
    roleHoldings: { pim: 'read' as const, holdings: [holds('adele', roleName)] },
    adminAccounts: [account('adele')],
    adminAuthentication: { users: [registration] },
  };
}

const FOUR_LESSER = [
  holds('alex', 'Global Reader', { roleTemplateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451' }),
  holds('diego', 'Security Reader', { roleTemplateId: '5d6b6bb7-de71-4623-b4af-96380a352509' }),
  holds('lee', 'Security Operator', { roleTemplateId: '5f2222b1-57c3-48ba-8ad5-d4759f1fde6f' }),
  holds('megan', 'Application Developer', { roleTemplateId: 'cf1c38e5-3621-4004-a7cb-879624dced7c' }),
  holds('nestor', 'Reports Reader', { roleTemplateId: '4a5d8f65-41da-4de4-8968-e035b65339cf' }),
] as const;

export const examples: CheckExamples<typeof check> = [
  {
    name: 'may use a hardware token or a certificate, which only a report shows that could not be read',
    facts: one(GLOBAL, { ...registered('adele', 'password'), unlisted: ['hardware-oath', 'certificate'] }),
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'registered, but of a kind that the tenant does not allow: it cannot be used',
    facts: one(GLOBAL, { ...registered('adele', 'sms-or-voice'), capable: false }),
    expect: { status: 'fail', findings: [['adele', 'critical']] },
  },
  {
    name: 'a third party’s control asks: whether it is a second factor cannot be seen',
    facts: {
      ...one(GLOBAL, registered('adele', 'password')),
      conditionalAccessPolicies: [mfaPolicy({ grantControls: ['RequireDuoMfa'], customControls: ['RequireDuoMfa'] })],
    },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'either MFA or a third party’s control, and MFA is registered',
    facts: {
      ...one(GLOBAL, registered('adele', 'authenticator-app')),
      conditionalAccessPolicies: [
        mfaPolicy({ grantControls: ['mfa', 'RequireDuoMfa'], customControls: ['RequireDuoMfa'] }),
      ],
    },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'a third party’s control for others is no doubt about this one',
    facts: {
      ...one(GLOBAL, registered('adele', 'password')),
      conditionalAccessPolicies: [
        mfaPolicy({ grantControls: ['RequireDuoMfa'], customControls: ['RequireDuoMfa'], excludeUsers: ['adele'] }),
      ],
    },
    expect: { status: 'fail', findings: [['adele', 'critical']] },
  },
  {
    name: 'a password alone controls all of Exchange through Organization Management, without any role in Entra',
    facts: {
      ...one(GLOBAL, registered('adele', 'passkey')),
      exchangeRoleGroupMembers: [
        inExchangeGroup('diego', 'Organization Management', 'critical'),
        inExchangeGroup('lee', 'Recipient Management', 'privileged'),
        inExchangeGroup('megan', 'View-Only Organization Management', 'reading'),
        inExchangeGroup('backup', 'Organization Management', 'critical', { kind: 'app' }),
      ],
      adminAccounts: ['adele', 'diego', 'lee', 'megan'].map((id) => account(id)),
      adminAuthentication: {
        users: [registered('adele', 'passkey'), ...['diego', 'lee', 'megan'].map((id) => registered(id, 'password'))],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['diego', 'critical'],
        ['lee', 'high'],
        ['megan', 'medium'],
      ],
      headline: '1 of 2 admins has no second factor; 2 of 2 people with a lesser role have no second factor',
    },
  },
  {
    name: 'a group inside of Organization Management: whoever is in it is not seen',
    facts: {
      ...one(GLOBAL, registered('adele', 'passkey')),
      exchangeRoleGroupMembers: [inExchangeGroup('ops', 'Organization Management', 'critical', { kind: 'group' })],
    },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'the role groups of Exchange could not be read: nobody knows who else administers mail',
    facts: without(one(GLOBAL, registered('adele', 'passkey')), 'exchangeRoleGroupMembers'),
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'readers and holders of small roles count too: each has a password alone',
    facts: {
      ...complete,
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), ...FOUR_LESSER] },
      adminAccounts: ['adele', 'alex', 'diego', 'lee', 'megan', 'nestor'].map((id) => account(id)),
      adminAuthentication: {
        users: [
          registered('adele', 'passkey'),
          ...['alex', 'diego', 'lee', 'megan', 'nestor'].map((id) => registered(id, 'password')),
        ],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['alex', 'high'],
        ['diego', 'high'],
        ['lee', 'high'],
        ['megan', 'high'],
        ['nestor', 'medium'],
      ],
      headline: '2 of 3 admins have no second factor; 3 of 3 people with a lesser role have no second factor',
    },
  },
  {
    name: 'a partner’s technician is Global Administrator: an id alone, whose MFA nobody here can see',
    facts: { ...complete, ...PARTNER_HOLDS },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'everyone has a second factor, enforced by a policy for all',
    facts: {
      ...complete,
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), holds('diego', USER, { how: 'eligible' })] },
      adminAccounts: [account('adele'), account('diego')],
      adminAuthentication: { users: [registered('adele', 'passkey'), registered('diego', 'authenticator-app')] },
    },
    expect: { status: 'pass', findings: [], headline: 'All 2 admins have MFA, enforced' },
  },
  {
    name: 'a role of the tenant’s own by which one can sign in as any app is critical; over one app only it is one less',
    facts: {
      ...complete,
      roleHoldings: {
        pim: 'read',
        holdings: [holdsCustom('adele'), holdsCustom('diego', { scope: { kind: 'application', id: 'app1' } })],
      },
      adminAccounts: [account('adele'), account('diego')],
      adminAuthentication: { users: [registered('adele', 'password'), registered('diego', 'password')] },
    },
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'critical'],
        ['diego', 'high'],
      ],
    },
  },
  {
    name: 'one has none, another one that nothing enforces, being excluded from the policy',
    facts: {
      ...complete,
      conditionalAccessPolicies: [mfaPolicy({ excludeUsers: ['diego'] })],
      roleHoldings: { pim: 'read', holdings: [holds('diego', USER), holds('adele', GLOBAL), holds('megan', USER)] },
      adminAccounts: [account('adele'), account('diego'), account('megan')],
      adminAuthentication: {
        users: [registered('adele', 'password'), registered('diego', 'passkey'), registered('megan', 'passkey')],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'critical'],
        ['diego', 'medium'],
      ],
      headline: '1 of 3 admins has no second factor; 1 more has one that nothing enforces',
    },
  },
  {
    name: 'an e-mail address is for resetting the password, not a second factor',
    facts: one(USER, registered('adele', 'password', 'email')),
    expect: { status: 'fail', findings: [['adele', 'high']] },
  },
  {
    name: 'eligible through a group counts like holding the role',
    facts: {
      ...one(GLOBAL, registered('adele')),
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', GLOBAL, { through: { groupId: 'g1', groupName: 'Tier 0', membership: 'eligible' } })],
      },
    },
    expect: { status: 'fail', findings: [['adele', 'critical']] },
  },
  {
    name: 'apps are not people, the synchronisation account cannot use MFA, disabled accounts cannot sign in',
    facts: {
      ...complete,
      roleHoldings: {
        pim: 'read',
        holdings: [
          holds('adele', GLOBAL),
          holds('backup app', GLOBAL, { kind: 'service-principal' }),
          holds('sync', 'Directory Synchronization Accounts'),
          holds('gone', GLOBAL),
        ],
      },
      adminAccounts: [account('adele'), account('sync'), account('gone', { accountEnabled: false })],
      adminAuthentication: { users: [registered('adele', 'passkey'), registered('sync'), registered('gone')] },
    },
    expect: { status: 'pass', findings: [], headline: 'The one admin has MFA, enforced' },
  },
  {
    name: 'a synchronisation account that is also Global Administrator is judged like anyone',
    facts: {
      ...one(GLOBAL, registered('adele')),
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', 'Directory Synchronization Accounts'), holds('adele', GLOBAL)],
      },
    },
    expect: { status: 'fail', findings: [['adele', 'critical']] },
  },
  ...[
    { name: 'a policy that only reports enforces nothing', change: { state: 'report-only' } as const },
    {
      name: 'a policy that accepts a compliant device instead is no MFA',
      change: { grantControls: ['mfa', 'compliantDevice'] },
    },
    { name: 'a policy for risky sign-ins only is no baseline', change: { narrowedBy: ['signInRiskLevels'] } },
    {
      name: 'a policy for one app leaves the others open',
      change: { includeApplications: ['MicrosoftAdminPortals'] },
    },
    { name: 'a policy for browsers leaves other clients open', change: { clientAppTypes: ['browser'] } },
    {
      name: 'a policy that excludes the role does not reach its holder',
      change: { excludeRoles: [roleId('Global Administrator')] },
    },
    { name: 'a policy that excludes a group of hers does not reach her', change: { excludeGroups: ['g-exempt'] } },
    {
      name: 'an authentication strength that is no MFA does not count',
      change: { grantControls: [], authenticationStrength: { id: 's', satisfiesMfa: false, phishingResistant: false } },
    },
  ].map(({ name, change }) => ({
    name,
    facts: { ...one(GLOBAL, registered('adele', 'passkey')), conditionalAccessPolicies: [mfaPolicy(change)] },
    expect: { status: 'fail', findings: [['adele', 'high']] } as const,
  })),
  {
    name: 'a policy for a role does not see the role held for an administrative unit only',
    facts: {
      ...one(USER, registered('adele', 'passkey')),
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', USER, { scope: { kind: 'administrative-unit', id: 'au1' } })],
      },
      conditionalAccessPolicies: [mfaPolicy({ includeUsers: [], includeRoles: [roleId(USER)] })],
    },
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'without a P1 licence the per-user setting enforces too',
    facts: {
      ...one(GLOBAL, registered('adele', 'passkey')),
      conditionalAccessPolicies: [],
      adminPerUserMfa: [{ userId: 'adele', state: 'enforced' }],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'a guest’s methods are at home: neither well nor wrong',
    facts: {
      ...one(GLOBAL, registered('adele', 'password')),
      adminAccounts: [account('adele', { userType: 'Guest' })],
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'a kind of method not known here is not taken for none',
    facts: one(GLOBAL, registered('adele', 'password', 'other')),
    expect: { status: 'unknown' },
  },
  {
    name: 'an admin missing from the methods that were read is not known',
    facts: { ...one(GLOBAL, registered('adele', 'passkey')), adminAuthentication: { users: [] } },
    expect: { status: 'unknown' },
  },
  {
    name: 'groups that could not be read leave open whether a policy excludes her',
    facts: {
      ...one(GLOBAL, registered('adele', 'passkey')),
      conditionalAccessPolicies: [mfaPolicy({ excludeGroups: ['g-other'] })],
      adminPolicyGroups: [],
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'a policy excludes a group with hidden members: whether she is in it cannot be seen',
    facts: {
      ...one(GLOBAL, registered('adele', 'passkey')),
      conditionalAccessPolicies: [mfaPolicy({ excludeGroups: ['g-other'], unseenGroups: ['g-other'] })],
    },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'policies read in part do not show that none enforces',
    facts: { ...one(GLOBAL, registered('adele', 'passkey')), conditionalAccessPolicies: [] },
    partial: ['conditionalAccessPolicies'],
    expect: { status: 'unknown' },
  },
  {
    name: 'methods not readable at all',
    facts: { roleHoldings: complete.roleHoldings, adminAccounts: [account('adele')] },
    expect: { status: 'unknown' },
  },
  {
    name: 'policies not readable: who has no second factor is still found',
    facts: {
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), holds('diego', USER)] },
      adminAccounts: [account('adele'), account('diego')],
      adminAuthentication: { users: [registered('adele'), registered('diego', 'passkey')] },
    },
    expect: { status: 'fail', findings: [['adele', 'critical']], headline: '1 of 2 admins has no second factor' },
  },
  {
    name: 'nobody at all with a privileged role cannot be',
    facts: { ...complete, roleHoldings: { pim: 'read', holdings: [] } },
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for one person who is no admin',
    facts: one(GLOBAL, registered('adele')),
    parameters: { user: 'Megan' },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'asked for one role',
    facts: {
      ...complete,
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), holds('diego', 'Exchange Administrator')] },
      adminAccounts: [account('adele'), account('diego')],
      adminAuthentication: { users: [registered('adele'), registered('diego')] },
    },
    parameters: { role: 'exchange admins' },
    expect: { status: 'fail', findings: [['diego', 'critical']], headline: '1 of 1 admin has no second factor' },
  },
];
