import type { CheckExamples } from './model/check-example.js';
import type { check } from './risky-admins.js';
import type { AccountTakeoverSign, RiskyUser } from '../facts/fact-types.js';
import { instant } from '../core/instant.js';
import { account, holds } from './lib/admin-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
const roles = { pim: 'read' as const, holdings: [holds('adele', GLOBAL), holds('diego', USER, { how: 'eligible' })] };
const accounts = [account('adele'), account('diego')];

function atRisk(userId: string, change: Partial<RiskyUser> = {}): RiskyUser {
  return {
    userId,
    displayName: userId,
    state: 'at-risk',
    level: 'high',
    changedAt: instant('2026-11-23T02:00:00Z'),
    ref: `/v1.0/identityProtection/riskyUsers/${userId}`,
    ...change,
  };
}

function sign(
  kind: AccountTakeoverSign['kind'],
  at: string,
  change: Partial<AccountTakeoverSign> = {},
): AccountTakeoverSign {
  return {
    userId: 'adele',
    kind,
    by: 'another',
    actorName: 'helpdesk@contoso.com',
    activity: kind,
    at: instant(at),
    ref: `event ${at}`,
    ...change,
  };
}

function protectedBy(...users: readonly RiskyUser[]) {
  return {
    roleHoldings: roles,
    exchangeRoleGroupMembers: [],
    adminAccounts: accounts,
    adminRisk: { source: 'identity-protection' as const, users },
  };
}

function logged(...signs: readonly AccountTakeoverSign[]) {
  const since = instant('2026-10-25T09:00:00Z');
  return {
    roleHoldings: roles,
    exchangeRoleGroupMembers: [],
    adminAccounts: accounts,
    adminRisk: { source: 'directory-audits' as const, since, signs },
  };
}

export const examples: CheckExamples<typeof check> = [
  {
    name: 'nobody at risk but an employee without a role',
    facts: protectedBy(atRisk('clerk')),
    expect: { status: 'pass', findings: [], headline: 'None of 2 admins is at risk' },
  },
  {
    name: 'one confirmed, one at risk',
    facts: protectedBy(atRisk('diego', { level: 'low' }), atRisk('adele', { state: 'confirmed-compromised' })),
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'critical'],
        ['diego', 'critical'],
      ],
      headline: '2 of 2 admins may be compromised',
    },
  },
  {
    name: 'a level hidden for want of a licence is a risk all the same',
    facts: protectedBy(atRisk('adele', { level: 'hidden' })),
    expect: { status: 'fail', findings: [['adele', 'critical']] },
  },
  {
    name: 'without P2: a password reset by another, and a new factor minutes later',
    facts: logged(
      sign('factor-registered', '2026-11-20T17:58:00Z', { by: 'self' }),
      sign('password-reset', '2026-11-20T17:46:00Z'),
      sign('password-reset', '2026-11-21T09:00:00Z', { userId: 'clerk' }),
    ),
    partial: ['adminRisk'],
    expect: {
      status: 'fail',
      findings: [['adele', 'critical']],
      headline: '1 of 2 admins shows signs of being taken over',
    },
  },
  {
    name: 'surer of a takeover than of a factor that an admin registered alone',
    facts: logged(
      sign('factor-registered', '2026-11-19T08:00:00Z', { userId: 'adele', by: 'self' }),
      sign('factor-removed', '2026-11-20T08:00:00Z', { userId: 'diego' }),
      sign('factor-registered', '2026-11-20T09:00:00Z', { userId: 'diego', by: 'self' }),
    ),
    partial: ['adminRisk'],
    expect: {
      status: 'fail',
      findings: [
        ['diego', 'critical'],
        ['adele', 'critical'],
      ],
    },
  },
  {
    name: 'without P2 nothing found proves nothing',
    facts: logged(),
    partial: ['adminRisk'],
    expect: { status: 'unknown' },
  },
  {
    name: 'a guest’s risk is known at home',
    facts: {
      ...protectedBy(),
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele', { userType: 'Guest' }), account('diego')],
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'a disabled account at risk cannot sign in',
    facts: {
      ...protectedBy(atRisk('adele')),
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele', { accountEnabled: false }), account('diego')],
    },
    expect: { status: 'pass', findings: [], headline: 'The one admin is not at risk' },
  },
  {
    name: 'neither risk nor log readable',
    facts: { roleHoldings: roles, exchangeRoleGroupMembers: [], adminAccounts: accounts },
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for one person',
    facts: protectedBy(atRisk('adele'), atRisk('diego')),
    parameters: { user: 'Diego' },
    expect: { status: 'fail', findings: [['diego', 'critical']], headline: '1 of 1 admin may be compromised' },
  },
  {
    name: 'asked for guests, of whom none is an admin',
    facts: protectedBy(atRisk('adele')),
    parameters: { filter: 'guests' },
    expect: { status: 'not-applicable' },
  },
  {
    name: 'asked for somebody who is no admin',
    facts: protectedBy(atRisk('clerk')),
    parameters: { user: 'Clerk' },
    expect: { status: 'not-applicable' },
  },
];
