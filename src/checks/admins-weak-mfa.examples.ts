import type { CheckExamples } from './model/check-example.js';
import type { check } from './admins-weak-mfa.js';
import { account, holds, holdsCustom, mfaPolicy, registered, PARTNER_HOLDS } from './lib/admin-samples.js';

const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
const two = { pim: 'read' as const, holdings: [holds('adele', GLOBAL), holds('diego', USER, { how: 'eligible' })] };
const accounts = [account('adele'), account('diego')];
const noStrength = {
  conditionalAccessPolicies: [mfaPolicy()],
  adminPolicyGroups: [
    { userId: 'adele', groupIds: [] },
    { userId: 'diego', groupIds: [] },
  ],
};
const strong = {
  ...noStrength,
  conditionalAccessPolicies: [
    mfaPolicy({
      grantControls: [],
      authenticationStrength: {
        id: '00000000-0000-0000-0000-000000000004',
        satisfiesMfa: true,
        phishingResistant: true,
      },
    }),
  ],
};
const alone = {
  roleHoldings: { pim: 'read' as const, holdings: [holds('adele', GLOBAL)] },
  exchangeRoleGroupMembers: [],
  conditionalAccessPolicies: [],
  adminPolicyGroups: [],
  adminAccounts: [account('adele')],
};

export const examples: CheckExamples<typeof check> = [
  {
    name: 'may use a certificate, which could not be read: whether there is any second factor is open',
    facts: {
      ...alone,
      adminAuthentication: { users: [{ ...registered('adele', 'password'), unlisted: ['certificate'] }] },
    },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'a code, and perhaps a certificate beside it: less sure',
    facts: {
      ...alone,
      adminAuthentication: { users: [{ ...registered('adele', 'software-oath'), unlisted: ['certificate'] }] },
    },
    expect: { status: 'fail', findings: [['adele', 'high']] },
  },
  {
    name: 'a passkey, and nothing that demands it: a false page asks for the code of the app instead',
    facts: {
      roleHoldings: two,
      adminAccounts: accounts,
      exchangeRoleGroupMembers: [],
      adminAuthentication: {
        users: [registered('adele', 'passkey', 'authenticator-app'), registered('diego', 'windows-hello')],
      },
      ...noStrength,
    },
    expect: { status: 'fail', findings: [['adele', 'medium']] },
  },
  {
    name: 'a strength policy demands what resists: the codes beside it are of no use',
    facts: {
      roleHoldings: two,
      adminAccounts: accounts,
      exchangeRoleGroupMembers: [],
      adminAuthentication: {
        users: [registered('adele', 'passkey', 'authenticator-app'), registered('diego', 'sms-or-voice')],
      },
      ...strong,
    },
    expect: { status: 'pass', findings: [] },
  },
  {
    name: 'whether a strength policy demands more could not be read',
    facts: {
      roleHoldings: two,
      adminAccounts: accounts,
      exchangeRoleGroupMembers: [],
      adminAuthentication: {
        users: [registered('adele', 'passkey', 'authenticator-app'), registered('diego', 'passkey')],
      },
    },
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'a partner’s technician is Global Administrator: an id alone, whose MFA nobody here can see',
    facts: PARTNER_HOLDS,
    expect: { status: 'unknown', findings: [] },
  },
  {
    name: 'a passkey, and Windows Hello alone',
    facts: {
      roleHoldings: two,
      exchangeRoleGroupMembers: [],
      conditionalAccessPolicies: [],
      adminPolicyGroups: [],
      adminAccounts: accounts,
      adminAuthentication: {
        users: [registered('adele', 'password', 'passkey'), registered('diego', 'windows-hello')],
      },
    },
    expect: { status: 'pass', findings: [], headline: 'All 2 admins have phishing-resistant MFA' },
  },
  {
    name: 'text messages for one, the app’s approval for an eligible other',
    facts: {
      roleHoldings: two,
      exchangeRoleGroupMembers: [],
      conditionalAccessPolicies: [],
      adminPolicyGroups: [],
      adminAccounts: accounts,
      adminAuthentication: {
        users: [registered('diego', 'sms-or-voice'), registered('adele', 'authenticator-app', 'software-oath')],
      },
    },
    expect: {
      status: 'fail',
      findings: [
        ['adele', 'high'],
        ['diego', 'medium'],
      ],
      headline: '2 of 2 admins rely on phishable MFA',
    },
  },
  {
    name: 'a role of the tenant’s own that can do much',
    facts: {
      ...alone,
      roleHoldings: { pim: 'read', holdings: [holdsCustom('adele')] },
      adminAuthentication: { users: [registered('adele', 'sms-or-voice')] },
    },
    expect: { status: 'fail', findings: [['adele', 'high']] },
  },
  {
    name: 'phone sign-in without a password can be phished too',
    facts: { ...alone, adminAuthentication: { users: [registered('adele', 'authenticator-passwordless')] } },
    expect: { status: 'fail', findings: [['adele', 'high']] },
  },
  {
    name: 'no second factor is another question, and said',
    facts: {
      roleHoldings: two,
      exchangeRoleGroupMembers: [],
      conditionalAccessPolicies: [],
      adminPolicyGroups: [],
      adminAccounts: accounts,
      adminAuthentication: { users: [registered('adele', 'certificate'), registered('diego', 'password', 'email')] },
    },
    expect: {
      status: 'pass',
      findings: [],
      headline: 'No admin relies on phishable MFA; 1 of 2 has no second factor at all',
    },
  },
  {
    name: 'nobody has any second factor: nothing to be phished',
    facts: {
      ...alone,
      adminAuthentication: { users: [registered('adele', 'password', 'temporary-access-pass')] },
    },
    expect: { status: 'not-applicable', headline: 'No admin has a second factor at all' },
  },
  {
    name: 'an external provider may be resistant or not: not known',
    facts: { ...alone, adminAuthentication: { users: [registered('adele', 'sms-or-voice', 'external')] } },
    expect: { status: 'unknown' },
  },
  {
    name: 'a guest’s methods are at home',
    facts: {
      ...alone,
      exchangeRoleGroupMembers: [],
      conditionalAccessPolicies: [],
      adminPolicyGroups: [],
      adminAccounts: [account('adele', { userType: 'Guest' })],
      adminAuthentication: { users: [registered('adele', 'password')] },
    },
    expect: { status: 'unknown' },
  },
  {
    name: 'disabled accounts and the synchronisation account are not judged',
    facts: {
      roleHoldings: {
        pim: 'read',
        holdings: [holds('adele', GLOBAL), holds('gone', GLOBAL), holds('sync', 'Directory Synchronization Accounts')],
      },
      exchangeRoleGroupMembers: [],
      conditionalAccessPolicies: [],
      adminPolicyGroups: [],
      adminAccounts: [account('adele'), account('gone', { accountEnabled: false }), account('sync')],
      adminAuthentication: {
        users: [registered('adele', 'passkey'), registered('gone', 'sms-or-voice'), registered('sync')],
      },
    },
    expect: { status: 'pass', findings: [], headline: 'The one admin has phishing-resistant MFA' },
  },
  {
    name: 'one relies on codes, another was not read',
    facts: {
      roleHoldings: two,
      exchangeRoleGroupMembers: [],
      conditionalAccessPolicies: [],
      adminPolicyGroups: [],
      adminAccounts: accounts,
      adminAuthentication: { users: [registered('adele', 'hardware-oath')] },
    },
    partial: ['adminAuthentication'],
    expect: { status: 'fail', findings: [['adele', 'high']], headline: '1 of 2 admins relies on phishable MFA' },
  },
  {
    name: 'methods not readable at all',
    facts: alone,
    expect: { status: 'unknown' },
  },
  {
    name: 'asked for somebody who is no admin',
    facts: { ...alone, adminAuthentication: { users: [registered('adele', 'sms-or-voice')] } },
    parameters: { user: 'Megan' },
    expect: { status: 'not-applicable' },
  },
];
