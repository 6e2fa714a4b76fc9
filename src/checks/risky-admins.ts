import { defineCheck, type JudgeContext } from './model/check.js';
import type { AccountTakeoverSign, AdminRisk, RiskyUser } from '../facts/admin-facts.js';
import { instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAccountRisk, ACCOUNT_RISK_STATES, type AccountRisk } from './lib/account-risk.js';
import { judgeAdmins, selectJudgeable, formatShare, type JudgedAdmin } from './lib/judged-admin-report.js';
import {
  describeAskedPeople,
  isAskedPerson,
  listPrivilegedPeople,
  listUnseenHolderGaps,
  type PrivilegedPerson,
} from './lib/privileged-people.js';
import { account, holds } from './lib/sample-facts.js';
import { formatList, formatUtcMinute } from '../core/sentence-formatting.js';

function headline(judged: readonly JudgedAdmin<AccountRisk>[]): string {
  const n = judged.filter(({ wrong }) => wrong !== undefined).length;
  const signs = judged.filter(({ state }) => state === 'signs').length;
  if (signs > 0)
    return `${formatShare(signs, judged.length)} ${signs === 1 ? 'shows' : 'show'} signs of being taken over`;
  if (n > 0) return `${formatShare(n, judged.length)} may be compromised`;
  return judged.length === 1
    ? 'The one admin is not at risk'
    : `None of ${formatCount(judged.length, 'admin')} is at risk`;
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
  const privileged = new Set(all.map(({ id }) => id));
  const disabled = all.filter(({ id }) => !judged.has(id) && risk.users.some(({ userId }) => userId === id));
  const others = risk.users.filter(({ userId }) => !privileged.has(userId)).length;
  const notes = ['By Entra ID Protection.'];
  if (disabled.length > 0)
    notes.push(`Disabled, and at risk: ${formatList(disabled.map(({ name }) => name).toSorted())}.`);
  if (others > 0 && describeAskedPeople(context).length === 0) {
    notes.push(`${formatCount(others, 'more user')} at risk ${others === 1 ? 'holds' : 'hold'} no privileged role.`);
  }
  return notes;
}

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
  return { roleHoldings: roles, adminAccounts: accounts, adminRisk: { source: 'identity-protection' as const, users } };
}

function logged(...signs: readonly AccountTakeoverSign[]) {
  const since = instant('2026-10-25T09:00:00Z');
  return {
    roleHoldings: roles,
    adminAccounts: accounts,
    adminRisk: { source: 'directory-audits' as const, since, signs },
  };
}

export const check = defineCheck({
  id: 'risky-admins',
  question: 'Which admin accounts may be compromised?',
  examinedNoun: 'admins',
  needs: ['roleHoldings', 'adminAccounts', 'adminRisk'],
  wants: [],
  why: 'An admin account in other hands is the tenant in other hands. The hours between the first sign and the first act are all the time there is.',
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
    const all = listPrivilegedPeople(facts.roleHoldings, facts.adminAccounts);
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
        unseen: listUnseenHolderGaps(facts.roleHoldings, context),
        notes: [...sourceNotes(facts.adminRisk, people, all, context), ...notes],
      },
      context,
    );
  },
  examples: [
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
        adminAccounts: [account('adele', { userType: 'Guest' }), account('diego')],
      },
      expect: { status: 'unknown' },
    },
    {
      name: 'a disabled account at risk cannot sign in',
      facts: {
        ...protectedBy(atRisk('adele')),
        adminAccounts: [account('adele', { accountEnabled: false }), account('diego')],
      },
      expect: { status: 'pass', findings: [], headline: 'The one admin is not at risk' },
    },
    {
      name: 'neither risk nor log readable',
      facts: { roleHoldings: roles, adminAccounts: accounts },
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
  ],
});
