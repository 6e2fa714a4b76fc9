import type { CheckExamples } from './model/check-example.js';
import type { check } from './admin-separation.js';
import { account, holds, holdsCustom } from './lib/admin-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
const MAILBOX = { service: 'exchange', planId: 'efb87545-963c-4e0d-99df-69c6916d9eb0' };
/** Included in Entra ID P2 alone. */
const FOUNDATION = { service: 'exchange', planId: '113feb6c-3fe4-4440-bddc-54d774bf0318' };
const PREMIUM = { service: 'AADPremiumService', planId: 'eec0eb4f-6444-4f95-aba0-50c24d67f998' };
const TEAMS = { service: 'TeamspaceAPI', planId: '57ff2da0-773e-42df-b2af-ffb7a2317929' };

function one(change: Parameters<typeof account>[1]) {
  return {
    roleHoldings: { pim: 'read' as const, holdings: [holds('adele', GLOBAL)] },
    exchangeRoleGroupMembers: [],
    adminAccounts: [account('adele', change)],
  };
}

export const examples: CheckExamples<typeof check> = [
  {
    name: 'nothing but an address: the attribute mail is no mailbox',
    facts: one({ plans: [] }),
    expect: { status: 'pass', findings: [], headline: 'The one admin account is for administration only' },
  },
  {
    name: 'licensed for Entra ID P2 alone, which names Exchange too and brings no mailbox',
    facts: one({ plans: [FOUNDATION, PREMIUM] }),
    expect: { status: 'pass', findings: [] },
  },
  {
    name: 'one with a mailbox, one synced, one for administration only',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', GLOBAL), holds('diego', USER, { how: 'eligible' }), holds('megan', USER)],
      },
      exchangeRoleGroupMembers: [],
      adminAccounts: [
        account('adele', { plans: [MAILBOX, TEAMS] }),
        account('diego', { syncedFromOnPremises: true, plans: [MAILBOX] }),
        account('megan'),
      ],
    },
    expect: {
      status: 'fail',
      findings: [
        ['diego', 'high'],
        ['adele', 'medium'],
      ],
      headline: '1 of 3 admins uses a daily account; 1 more is synced from on-premises',
    },
  },
  {
    name: 'a role of the tenant’s own on a daily account',
    facts: {
      roleHoldings: { pim: 'read', holdings: [holdsCustom('adele')] },
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele', { plans: [MAILBOX] })],
    },
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'synced without any licence',
    facts: one({ syncedFromOnPremises: true }),
    expect: { status: 'fail', findings: [['adele', 'high']], headline: '1 of 1 admin is synced from on-premises' },
  },
  {
    name: 'Teams without a mailbox is daily work too',
    facts: one({ plans: [TEAMS] }),
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'an Exchange plan not known here is taken for a mailbox, with less certainty',
    facts: one({ plans: [{ service: 'exchange', planId: '00000000-0000-4000-8000-00000000abcd' }] }),
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'disabled accounts and the synchronisation account are not judged',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', GLOBAL), holds('gone', GLOBAL), holds('sync', 'Directory Synchronization Accounts')],
      },
      exchangeRoleGroupMembers: [],
      adminAccounts: [
        account('adele'),
        account('gone', { accountEnabled: false, plans: [MAILBOX] }),
        account('sync', { syncedFromOnPremises: true }),
      ],
    },
    expect: { status: 'pass', findings: [] },
  },
  {
    name: 'a guest’s mailbox is at home',
    facts: one({ userType: 'Guest' }),
    expect: { status: 'unknown' },
  },
  {
    name: 'one with a mailbox, another not read',
    facts: {
      roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), holds('diego', USER)] },
      exchangeRoleGroupMembers: [],
      adminAccounts: [account('adele', { plans: [MAILBOX] })],
    },
    partial: ['adminAccounts'],
    expect: { status: 'fail', findings: [['adele', 'medium']], headline: '1 of 2 admins uses a daily account' },
  },
  {
    name: 'accounts not readable',
    facts: { roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL)] } },
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for a role that nobody holds',
    facts: one({}),
    parameters: { role: 'Teams Administrator' },
    expect: { status: 'not-applicable' },
  },
];
