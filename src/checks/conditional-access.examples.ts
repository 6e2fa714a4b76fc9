import type { CheckExamples } from './model/check-example.js';
import type { check } from './conditional-access.js';
import { account, holds, holdsCustom, mfaPolicy, roleId, without } from './lib/admin-samples.js';
import { blockPolicy } from './lib/policy-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
const people = ['adele', 'diego', 'megan'];

/** Sample: three admins, a licence, no security defaults, and a policy for all. */
const complete = {
  conditionalAccessPolicies: [mfaPolicy()],
  roleHoldings: {
    pim: 'read',
    holdings: [holds('adele', GLOBAL), holds('diego', USER), holds('megan', USER, { how: 'eligible' })],
  },
  adminAccounts: people.map((id) => account(id)),
  adminPolicyGroups: people.map((userId) => ({ userId, groupIds: userId === 'diego' ? ['g-exempt'] : [] })),
  securityDefaults: { enabled: false },
  exchangeRoleGroupMembers: [],
  premiumLicences: { p1: true, p2: false },
} as const;

const everyone = { status: 'fail', findings: people.map((id) => [id, 'high'] as const) } as const;

export const examples: CheckExamples<typeof check> = [
  {
    name: 'one policy for all, nobody left out',
    facts: complete,
    expect: { status: 'pass', headline: 'All 3 admins are covered by policies that require MFA' },
  },
  {
    name: 'one left out by name, one through a group, the eligible one covered by another policy',
    facts: {
      ...complete,
      conditionalAccessPolicies: [
        mfaPolicy({ excludeUsers: ['adele', 'megan'], excludeGroups: ['g-exempt'] }),
        mfaPolicy({ id: 'policy-2', includeUsers: [], includeRoles: [roleId(USER)], excludeUsers: ['diego'] }),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'high'],
        ['diego', 'high'],
      ],
      headline: '2 of 3 admins are covered by no policy that requires MFA for all apps',
    },
  },
  ...[
    { name: 'a policy that only reports covers nobody', change: { state: 'report-only' } as const },
    { name: 'a policy that is off covers nobody', change: { state: 'disabled' } as const },
    { name: 'a compliant device instead of MFA is no MFA', change: { grantControls: ['mfa', 'compliantDevice'] } },
    { name: 'a policy for risky sign-ins only', change: { narrowedBy: ['signInRiskLevels'] } },
    { name: 'a policy for the admin portals only', change: { includeApplications: ['MicrosoftAdminPortals'] } },
    { name: 'a policy for browsers only', change: { clientAppTypes: ['browser'] } },
    { name: 'a policy that leaves out an app', change: { excludeApplications: ['app-1'] } },
  ].map(({ name, change }) => ({
    name,
    facts: { ...complete, conditionalAccessPolicies: [mfaPolicy(change)] },
    expect: everyone,
  })),
  {
    name: 'a licence and no policies at all',
    facts: { ...complete, conditionalAccessPolicies: [] },
    expect: everyone,
  },
  {
    name: 'a compliant device as well as MFA is MFA',
    facts: {
      ...complete,
      conditionalAccessPolicies: [mfaPolicy({ grantOperator: 'AND', grantControls: ['mfa', 'compliantDevice'] })],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'emergency accounts of the configuration are less wrong, a guest who calls himself one is not among them',
    facts: {
      ...complete,
      conditionalAccessPolicies: [mfaPolicy({ excludeUsers: ['bg1', 'bg2', 'bg3'] })],
      roleHoldings: { pim: 'read', holdings: [holds('bg1', GLOBAL), holds('bg2', GLOBAL), holds('bg3', USER)] },
      adminAccounts: [
        account('bg1', { displayName: 'Break glass 1', emergency: true }),
        account('bg2', { displayName: 'Break glass 2', emergency: true }),
        account('bg3', { displayName: 'Emergency access', userType: 'Guest' }),
      ],
      adminPolicyGroups: [],
    },
    expect: {
      status: 'fail',
      findings: [
        ['bg3', 'high'],
        ['bg1', 'medium'],
        ['bg2', 'medium'],
      ],
    },
  },
  {
    name: 'a policy for guests covers the guest, one that excludes guests does not',
    facts: {
      ...complete,
      conditionalAccessPolicies: [
        mfaPolicy({ includeUsers: ['GuestsOrExternalUsers'] }),
        mfaPolicy({ id: 'policy-2', excludesGuests: true }),
      ],
      adminAccounts: [account('adele', { userType: 'Guest' }), account('diego'), account('megan')],
    },
    expect: { status: 'pass' },
  },
  {
    name: 'a role held for an administrative unit only is not seen by a policy for roles',
    facts: {
      ...complete,
      conditionalAccessPolicies: [mfaPolicy({ includeUsers: [], includeRoles: [roleId(USER)] })],
      roleHoldings: {
        pim: 'read',
        holdings: [holds('diego', USER), holds('megan', USER, { scope: { kind: 'administrative-unit', id: 'au1' } })],
      },
    },
    expect: { status: 'fail', findings: [['megan', 'high']] },
  },
  {
    name: 'a role of the tenant’s own is not seen by a policy for roles, whatever is named in it',
    facts: {
      ...complete,
      conditionalAccessPolicies: [mfaPolicy({ includeUsers: [], includeRoles: [roleId(USER), 'app-support'] })],
      roleHoldings: { pim: 'read', holdings: [holds('diego', USER), holdsCustom('megan')] },
    },
    expect: { status: 'fail', findings: [['megan', 'high']] },
  },
  {
    name: 'disabled accounts, apps and directory synchronisation are not judged',
    facts: {
      ...complete,
      conditionalAccessPolicies: [mfaPolicy({ excludeUsers: ['gone', 'sync'] })],
      roleHoldings: {
        pim: 'read',
        holdings: [
          holds('adele', GLOBAL),
          holds('gone', GLOBAL),
          holds('sync', 'Directory Synchronization Accounts'),
          holds('backup app', GLOBAL, { kind: 'service-principal' }),
        ],
      },
      adminAccounts: [account('adele'), account('gone', { accountEnabled: false }), account('sync')],
    },
    expect: { status: 'pass', headline: 'The one admin is covered by a policy that requires MFA' },
  },
  {
    name: 'without Entra ID P1 there is no Conditional Access',
    facts: { ...complete, conditionalAccessPolicies: [], premiumLicences: { p1: false, p2: false } },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'security defaults do it: no policy can be enforced beside them',
    facts: { ...complete, conditionalAccessPolicies: [], securityDefaults: { enabled: true } },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'no policies, and the licence not readable: there may be no Conditional Access',
    facts: without({ ...complete, conditionalAccessPolicies: [] }, 'premiumLicences'),
    expect: { status: 'unknown' },
  },
  {
    name: 'no enforced policy, and security defaults not readable: they may be on',
    facts: without(
      { ...complete, conditionalAccessPolicies: [mfaPolicy({ state: 'report-only' })] },
      'securityDefaults',
    ),
    expect: { status: 'unknown' },
  },
  {
    name: 'an enforced policy shows that security defaults are off, readable or not',
    facts: without({ ...complete, conditionalAccessPolicies: [blockPolicy()] }, 'securityDefaults'),
    expect: everyone,
  },
  {
    name: 'groups not readable: whether the exclusion reaches her stays open',
    facts: without(
      { ...complete, conditionalAccessPolicies: [mfaPolicy({ excludeGroups: ['g-exempt'] })] },
      'adminPolicyGroups',
    ),
    expect: { status: 'unknown' },
  },
  {
    name: 'policies read in part do not show that none covers',
    facts: { ...complete, conditionalAccessPolicies: [] },
    partial: ['conditionalAccessPolicies'],
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for one role that nobody holds',
    facts: complete,
    parameters: { role: 'Exchange Administrator' },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'nobody at all with a privileged role cannot be',
    facts: { ...complete, roleHoldings: { pim: 'read', holdings: [] } },
    expect: { status: 'unknown' },
  },
  {
    name: 'policies not readable',
    facts: without(complete, 'conditionalAccessPolicies'),
    expect: { status: 'unknown' },
  },
];
