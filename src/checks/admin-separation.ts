import { defineCheck } from './model/check.js';
import { asking } from './admin-separation.asking.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAdmins, selectJudgeable, formatShare, type JudgedAdmin } from './lib/judged-admin-report.js';
import { isAskedPerson, listPrivilegedPeople, listUnseenHolderGaps } from './lib/privileged-people.js';
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

export const check = defineCheck({
  id: 'admin-separation',
  title: 'Separate admin accounts',
  question: 'Are admin and daily accounts kept apart?',
  asking,
  examinedNoun: 'admins',
  postureOrder: 140,
  period: 'ignored',
  needs: ['roleHoldings', 'adminAccounts'],
  wants: ['exchangeRoleGroupMembers'],
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
    const all = listPrivilegedPeople(facts).filter((one) => isAskedPerson(one, context));
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
        unseen: listUnseenHolderGaps(facts, context),
        notes,
      },
      context,
    );
  },
});
