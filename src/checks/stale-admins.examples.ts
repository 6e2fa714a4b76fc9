import type { CheckExamples } from './model/check-example.js';
import type { check } from './stale-admins.js';
import { instant } from '../core/instant.js';
import { account, holds, holdsCustom } from './lib/admin-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
/** Sample: last sign-ins by person. */
function signIn(userId: string, successful?: string, attempted?: string) {
  return {
    userId,
    ...(successful === undefined ? {} : { successfulAt: instant(successful) }),
    ...(attempted === undefined ? {} : { interactiveAt: instant(attempted) }),
    ref: `/v1.0/users/${userId}?$select=signInActivity`,
  };
}

function one(signedIn: ReturnType<typeof signIn>, change: Parameters<typeof account>[1] = {}) {
  return {
    roleHoldings: { pim: 'read' as const, holdings: [holds('adele', GLOBAL)] },
    exchangeRoleGroupMembers: [],
    adminAccounts: [account('adele', { createdAt: instant('2023-02-01T08:00:00Z'), ...change })],
    adminSignIns: [signedIn],
  };
}

const askedAbout = {
  roleHoldings: { pim: 'read' as const, holdings: ['adele', 'diego', 'megan'].map((id) => holds(id, USER)) },
  exchangeRoleGroupMembers: [],
  adminAccounts: ['adele', 'diego', 'megan'].map((id) => account(id)),
  adminSignIns: [
    signIn('adele', '2026-01-01T08:00:00Z'),
    signIn('diego', '2026-08-16T08:00:00Z'),
    signIn('megan', '2026-10-20T08:00:00Z'),
  ],
};

export const examples: CheckExamples<typeof check> = [
  {
    name: 'used last week',
    facts: one(signIn('adele', '2026-11-18T07:00:00Z')),
    expect: { status: 'pass', findings: [], headline: 'The one admin account is in use' },
  },
  {
    name: 'used 89 days ago',
    facts: one(signIn('adele', '2026-08-27T10:00:00Z')),
    expect: { status: 'pass', findings: [] },
  },
  {
    name: 'a role of the tenant’s own, unused for a year',
    facts: {
      ...one(signIn('adele', '2025-11-18T07:00:00Z')),
      roleHoldings: { pim: 'read', holdings: [holdsCustom('adele')] },
    },
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'one unused for a year, one never used, one disabled',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [
          holds('adele', GLOBAL),
          holds('diego', USER, { how: 'eligible' }),
          holds('megan', USER),
          holds('gone', USER),
        ],
      },
      exchangeRoleGroupMembers: [],
      adminAccounts: [
        account('adele'),
        account('diego', { createdAt: instant('2026-08-01T08:00:00Z') }),
        account('megan'),
        account('gone', { accountEnabled: false }),
      ],
      adminSignIns: [
        signIn('adele', '2025-11-01T08:00:00Z'),
        signIn('diego'),
        signIn('megan', '2026-11-23T08:00:00Z'),
        signIn('gone'),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['diego', 'medium'],
        ['adele', 'medium'],
      ],
      headline: '2 of 3 admin accounts are unused for 90 days or more',
    },
  },
  {
    name: 'a failed attempt yesterday does not make an unused account used',
    facts: one(signIn('adele', '2025-10-01T08:00:00Z', '2026-11-23T03:00:00Z')),
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'where successes are not known, an attempt counts',
    facts: one(signIn('adele', undefined, '2026-11-20T08:00:00Z')),
    expect: { status: 'pass', findings: [] },
  },
  {
    name: 'never used, and made two weeks ago',
    facts: one(signIn('adele'), { createdAt: instant('2026-11-10T08:00:00Z') }),
    expect: { status: 'pass', findings: [] },
  },
  {
    name: 'never used, made nobody knows when',
    facts: {
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL)] },
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele')],
      adminSignIns: [signIn('adele')],
    },
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'an emergency account is meant to be unused',
    facts: one(signIn('adele', '2025-11-01T08:00:00Z'), { displayName: 'Emergency Access 1', emergency: true }),
    expect: { status: 'pass', findings: [], headline: 'No admin account is unused without a reason' },
  },
  {
    name: 'one that only calls itself so is judged like anyone',
    facts: {
      roleHoldings: { pim: 'read', holdings: ['ea1', 'ea2', 'ea3'].map((id) => holds(id, GLOBAL)) },
      exchangeRoleGroupMembers: [],
      adminAccounts: ['ea1', 'ea2', 'ea3'].map((id) =>
        account(id, { displayName: `Break-glass ${id}`, ...(id === 'ea3' ? {} : { emergency: true }) }),
      ),
      adminSignIns: ['ea1', 'ea2', 'ea3'].map((id) => signIn(id)),
    },
    expect: { status: 'fail', findings: [['ea3', 'medium']] },
  },
  {
    name: 'one unused, another’s sign-in not read',
    facts: {
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), holds('diego', USER)] },
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele'), account('diego')],
      adminSignIns: [signIn('adele', '2026-01-01T08:00:00Z')],
    },
    partial: ['adminSignIns'],
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'without a P1 licence there is no last sign-in',
    facts: {
      roleHoldings: { pim: 'not-licensed', holdings: [holds('adele', GLOBAL)] },
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele')],
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for those with an eligible role',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', GLOBAL, { how: 'eligible' }), holds('diego', USER)],
      },
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele'), account('diego')],
      adminSignIns: [signIn('adele'), signIn('diego')],
    },
    parameters: { filter: 'eligible' },
    expect: {
      status: 'fail',
      findings: [['adele', 'medium']],
      headline: '1 of 1 admin account is unused for 90 days or more',
    },
  },
  {
    name: 'asked for those who did not sign in for 180 days: not who did 100 days ago',
    facts: askedAbout,
    parameters: { since: instant('2026-05-28T09:00:00Z') },
    expect: {
      status: 'fail',
      findings: [['adele', 'medium']],
      headline: '1 of 3 admin accounts was not used since 2026-05-28 (180 days)',
    },
  },
  {
    name: 'asked for those who did not sign in this month: for that alone an account is no risk',
    facts: askedAbout,
    parameters: { since: instant('2026-11-01T00:00:00Z') },
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'medium'],
        ['diego', 'medium'],
        ['megan', 'info'],
      ],
      headline: '3 of 3 admin accounts were not used since 2026-11-01 (23 days)',
    },
  },
  {
    name: 'asked for a department that has no admin',
    facts: one(signIn('adele')),
    parameters: { department: 'Sales' },
    expect: { status: 'not-applicable' },
  },
];
