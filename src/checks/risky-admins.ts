import { defineCheck, type JudgeContext } from './model/check.js';
import { asking } from './risky-admins.asking.js';
import type { AdminRisk } from '../facts/fact-types.js';
import { formatCount, formatNoneOf } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAccountRisk, ACCOUNT_RISK_STATES, type AccountRisk } from './lib/account-compromise-risk.js';
import {
  judgeAdmins,
  formatHeadlineByTier,
  selectJudgeable,
  formatShare,
  type JudgedAdmin,
} from './lib/judged-admin-report.js';
import {
  describeAskedPeople,
  isAskedPerson,
  listAdmins,
  listUnseenHolderGaps,
  type PrivilegedPerson,
} from './lib/privileged-people.js';
import { formatList, formatUtcMinute } from '../core/sentence-formatting.js';

function headline(judged: readonly JudgedAdmin<AccountRisk>[]): string {
  return formatHeadlineByTier(judged, (group, noun) => {
    const n = group.filter(({ wrong }) => wrong !== undefined).length;
    const signs = group.filter(({ state }) => state === 'signs').length;
    if (signs > 0)
      return `${formatShare(signs, group.length, noun)} ${signs === 1 ? 'shows' : 'show'} signs of being taken over`;
    if (n > 0) return `${formatShare(n, group.length, noun)} may be compromised`;
    return group.length === 1
      ? `The one ${noun.one} is not at risk`
      : `${formatNoneOf(group.length, noun.one, noun.many)} is at risk`;
  });
}

/** Notes what was read, and who else is at risk. */
function sourceNotes(
  risk: AdminRisk,
  people: readonly PrivilegedPerson[],
  all: readonly PrivilegedPerson[],
  context: JudgeContext,
): readonly string[] {
  if (risk.source === 'directory-audits') {
    return [
      `Without Entra ID Protection only the audit log was read, since ${formatUtcMinute(risk.since)}: changed passwords and methods show there, stolen passwords and sessions do not.`,
    ];
  }
  const judged = new Set(people.map(({ id }) => id));
  const admins = new Set(all.map(({ id }) => id));
  const disabled = all.filter(({ id }) => !judged.has(id) && risk.users.some(({ userId }) => userId === id));
  const others = risk.users.filter(({ userId }) => !admins.has(userId)).length;
  const notes = ['By Entra ID Protection.'];
  if (disabled.length > 0)
    notes.push(`Disabled, and at risk: ${formatList(disabled.map(({ name }) => name).toSorted())}.`);
  if (others > 0 && describeAskedPeople(context).length === 0) {
    notes.push(`${formatCount(others, 'more user')} at risk ${others === 1 ? 'holds' : 'hold'} no admin role.`);
  }
  return notes;
}

export const check = defineCheck({
  id: 'risky-admins',
  title: 'Admins who may be compromised',
  question: 'Which admin accounts may be compromised?',
  asking,
  examinedNoun: 'admins',
  postureOrder: 20,
  period: 'ignored',
  needs: ['roleHoldings', 'adminAccounts', 'adminRisk'],
  wants: ['exchangeRoleGroupMembers'],
  why: 'A compromised admin account can take over the tenant. The hours between the first sign and the first act are all the time there is.',
  severity: 'Critical throughout. How sure it is stands apart as confidence.',
  licence:
    'Entra ID P2 for Microsoft’s own judgement. Without it the audit log of the last 7 days (30 with P1) is searched for changed passwords and methods: what is found is said, and finding nothing stays unknown.',
  blindSpots: [
    'Without P2 a stolen password or session that changed nothing in the account leaves no sign here.',
    'Risk that somebody dismissed or that was remedied is not shown.',
    'Guests are judged in the tenant at home.',
    'Methods changed with other tools appear in the audit log as "Update user", which is not searched.',
  ],
  falsePositives: [
    'A lost telephone: the service desk resets the password, and the person registers a new factor minutes later. Ask the person.',
    'A new passkey that an admin registered as asked to (confidence low).',
    'Risk found at a new place of work or behind a VPN.',
  ],
  nextSteps: [
    { text: 'Ask the person by telephone, not by mail or chat, whether it was they.' },
    {
      text: 'If not: revoke the sessions, reset the password, remove unknown methods.',
      url: PORTAL_PAGES.authenticationMethods,
    },
    { text: 'Then look at what the account did, apps and consents first.', url: PORTAL_PAGES.audit },
  ],
  portalUrl: PORTAL_PAGES.authenticationMethods,
  judge: (facts, context) => {
    const all = listAdmins(facts);
    const asked = all.filter((person) => isAskedPerson(person, context));
    const { people, notes, leftOut } = selectJudgeable(asked, false);
    const judged = people.map((person) => judgeAccountRisk(person, facts.adminRisk, context.now));
    return judgeAdmins(
      {
        check: 'risky-admins',
        states: ACCOUNT_RISK_STATES,
        matter: 'the risk',
        column: 'Risk',
        pictureTitle: 'Admins by risk',
        judged,
        headline: headline(judged),
        leftOut,
        unseen: listUnseenHolderGaps(facts, context),
        notes: [...sourceNotes(facts.adminRisk, people, all, context), ...notes],
      },
      context,
    );
  },
});
