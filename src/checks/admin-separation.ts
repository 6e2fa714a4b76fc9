import { defineCheck } from './model/check.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAdmins, selectJudgeable, formatShare, type JudgedAdmin } from './lib/judged-admin-report.js';
import { isAskedPerson, listPrivilegedPeople, listUnseenHolderGaps } from './lib/privileged-people.js';
import { account, holds, holdsCustom } from './lib/sample-facts.js';
import { SEPARATION_STATES, judgeSeparation, type AccountSeparation } from './lib/admin-account-separation.js';

function headline(judged: readonly JudgedAdmin<AccountSeparation>[]): string {
  const synced = judged.filter(({ state }) => state === 'synced').length;
  const daily = judged.filter(({ state }) => state === 'daily').length;
  const account = (n: number) => (n === 1 ? 'uses a daily account' : 'use a daily account');
  const isSynced = (n: number) => (n === 1 ? 'is synced from on-premises' : 'are synced from on-premises');
  if (daily > 0) {
    const more = synced === 0 ? '' : `; ${synced} more ${isSynced(synced)}`;
    return `${formatShare(daily, judged.length)} ${account(daily)}${more}`;
  }
  if (synced > 0) return `${formatShare(synced, judged.length)} ${isSynced(synced)}`;
  return judged.length === 1
    ? 'The one admin account is for administration only'
    : `All ${formatCount(judged.length, 'admin account')} are for administration only`;
}

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
    adminAccounts: [account('adele', change)],
  };
}

export const check = defineCheck({
  id: 'admin-separation',
  question: 'Are admin and daily accounts kept apart?',
  examinedNoun: 'admins',
  needs: ['roleHoldings', 'adminAccounts'],
  wants: [],
  why: 'Mail, chat and the web are where accounts are lost. An account that administers and reads mail is lost together with the tenant; one synced from on-premises is lost together with the servers there.',
  severity: 'Medium for a mailbox or productivity licence; high for an account synced from on-premises.',
  licence: 'None.',
  blindSpots: [
    'Only licences tell of a mailbox: a shared mailbox, which needs none, is not seen.',
    'A mailbox on an Exchange server of your own is not seen, unless the account is synced.',
    'Whether a person has a second account, and which belong together, is not known.',
    'Guests have their mailbox in the tenant at home, which cannot be read here.',
  ],
  falsePositives: [
    'Small teams, and eligible roles behind approval: the role is held by the daily account on purpose.',
    'A role that reaches a part of the tenant only, such as one office.',
  ],
  nextSteps: [
    {
      text: 'Give each admin a second, cloud-only account without a mailbox, and move the roles there.',
      url: PORTAL_PAGES.roles,
    },
    { text: 'License it for Entra ID P2 alone where PIM or Conditional Access is used.' },
    { text: 'Never give a role to an account synced from on-premises.', url: PORTAL_PAGES.roles },
  ],
  portalUrl: PORTAL_PAGES.roles,
  judge: (facts, context) => {
    const all = listPrivilegedPeople(facts.roleHoldings, facts.adminAccounts).filter((one) =>
      isAskedPerson(one, context),
    );
    const { people, notes, leftOut } = selectJudgeable(all, true);
    const judged = people.map((person) => judgeSeparation(person, context.now));
    return judgeAdmins(
      {
        check: 'admin-separation',
        states: SEPARATION_STATES,
        matter: 'the daily use',
        column: 'Beside administration',
        pictureTitle: 'Admin accounts by use',
        judged,
        headline: headline(judged),
        leftOut,
        unseen: listUnseenHolderGaps(facts.roleHoldings, context),
        notes,
      },
      context,
    );
  },
  examples: [
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
          holdings: [
            holds('adele', GLOBAL),
            holds('gone', GLOBAL),
            holds('sync', 'Directory Synchronization Accounts'),
          ],
        },
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
  ],
});
