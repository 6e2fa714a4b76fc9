import { defineCheck } from './model/check.js';
import { instant, type Instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAdmins, selectJudgeable, type JudgedAdmin } from './lib/judged-admin-report.js';
import { isAskedPerson, listPrivilegedPeople, listUnseenHolderGaps } from './lib/privileged-people.js';
import { describeSince, readUnusedSince } from './lib/unused-since-period.js';
import { IDLE_DAYS, judgeIdleness, createIdlenessStates, findLastUse, type Idleness } from './lib/account-idleness.js';
import { findEmergencyAccounts } from './lib/role-holder-traits.js';
import { account, holds, holdsCustom } from './lib/sample-facts.js';
import { formatList } from '../core/sentence-formatting.js';

type Idle = JudgedAdmin<Idleness>;

function headline(judged: readonly Idle[], asked: string | undefined): string {
  const unused = judged.filter(({ wrong }) => wrong !== undefined).length;
  const accounts = formatCount(judged.length, 'admin account');
  if (unused > 0) {
    const one = unused === 1;
    return asked === undefined
      ? `${unused} of ${accounts} ${one ? 'is' : 'are'} unused for ${IDLE_DAYS} days or more`
      : `${unused} of ${accounts} ${one ? 'was' : 'were'} not used ${asked}`;
  }
  if (judged.some(({ state }) => state !== 'used')) return 'No admin account is unused without a reason';
  return judged.length === 1 ? 'The one admin account is in use' : `All ${accounts} are in use`;
}

/** Notes the period used and, when the question chose it, what the check's default would show. */
function measureNotes(judged: readonly Idle[], usual: readonly Idle[], asked: string | undefined): readonly string[] {
  if (asked !== undefined) {
    const unused = usual.filter(({ wrong }) => wrong !== undefined).length;
    return [
      `In use means: a sign-in ${asked}. By the usual measure (${IDLE_DAYS} days) ${formatCount(unused, 'account')} ${unused === 1 ? 'is' : 'are'} unused.`,
    ];
  }
  // The other headlines name the days.
  return judged.some(({ wrong }) => wrong !== undefined)
    ? []
    : [`In use means: a sign-in in the last ${IDLE_DAYS} days.`];
}

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
    adminAccounts: [account('adele', { createdAt: instant('2023-02-01T08:00:00Z'), ...change })],
    adminSignIns: [signedIn],
  };
}

const askedAbout = {
  roleHoldings: { pim: 'read' as const, holdings: ['adele', 'diego', 'megan'].map((id) => holds(id, USER)) },
  adminAccounts: ['adele', 'diego', 'megan'].map((id) => account(id)),
  adminSignIns: [
    signIn('adele', '2026-01-01T08:00:00Z'),
    signIn('diego', '2026-08-16T08:00:00Z'),
    signIn('megan', '2026-10-20T08:00:00Z'),
  ],
};

export const check = defineCheck({
  id: 'stale-admins',
  question: 'Which admin accounts are unused?',
  examinedNoun: 'admins',
  needs: ['roleHoldings', 'adminAccounts', 'adminSignIns'],
  wants: [],
  why: 'Nobody misses an account that nobody uses: when it is taken over, nobody notices either.',
  severity: 'Medium; information where only the period asked for calls it unused.',
  licence: 'Entra ID P1: without it Entra ID keeps no last sign-in, and the answer is unknown.',
  blindSpots: [
    'Sign-ins are known from April 2020 on, successful ones apart from failed ones from December 2023 on.',
    'Where no successful sign-in is known, an attempt counts as use, and it may have failed.',
    'The last sign-in follows within hours.',
  ],
  falsePositives: [
    'Up to two emergency accounts are recognised by their name, listed, and not counted as wrong: they are meant to be unused.',
    'A stand-in who administers only when somebody else is away.',
  ],
  nextSteps: [
    { text: 'Take the role away, or make it eligible, where nobody needs it daily.', url: PORTAL_PAGES.roles },
    { text: 'Disable accounts that nobody can name a purpose for, and delete them a month later.' },
    { text: 'Sign in with emergency accounts once a quarter to see that they still work.' },
  ],
  portalUrl: PORTAL_PAGES.roles,
  judge: (facts, context) => {
    const all = listPrivilegedPeople(facts.roleHoldings, facts.adminAccounts).filter((one) =>
      isAskedPerson(one, context),
    );
    // An unused synchronisation account is left over from a removed server: judged like any other.
    const { people, notes, leftOut } = selectJudgeable(all, false);
    const signIns = new Map(facts.adminSignIns.map((signedIn) => [signedIn.userId, signedIn]));
    const emergency = new Set(findEmergencyAccounts(facts.adminAccounts).map(({ id }) => id));
    const { now } = context;
    const since = readUnusedSince(context.parameters, now);
    const asked = since && describeSince(since, now);
    const judgedBy = (threshold: Instant | undefined) =>
      people.map((person) =>
        judgeIdleness(person, signIns.get(person.id), { now, emergency: emergency.has(person.id), asked: threshold }),
      );
    const judged = judgedBy(since);
    const asleep = judged.filter(({ state }) => state === 'emergency').map(({ person }) => person.name);
    const fresh = judged.filter(({ state }) => state === 'new').length;
    const attempts = judged.filter(({ person, state }) => {
      const signedIn = signIns.get(person.id);
      return state === 'used' && signedIn !== undefined && findLastUse(signedIn)?.succeeded === false;
    }).length;
    const awake = judged.filter(({ person, state }) => emergency.has(person.id) && state === 'used');
    return judgeAdmins(
      {
        check: 'stale-admins',
        states: createIdlenessStates(asked),
        matter: 'the last sign-in',
        column: 'Last sign-in',
        pictureTitle: 'Admin accounts by use',
        judged,
        headline: headline(judged, asked),
        leftOut,
        unseen: listUnseenHolderGaps(facts.roleHoldings, context),
        notes: [
          ...(judged.length === 0 ? [] : measureNotes(judged, judgedBy(undefined), asked)),
          ...notes,
          ...(asleep.length === 0
            ? []
            : [`Emergency accounts by their name, meant to be unused: ${formatList(asleep.toSorted())}.`]),
          ...awake.map(({ person, words }) => `${person.name}, an emergency account by its name, was used: ${words}.`),
          ...(fresh === 0 ? [] : [`${formatCount(fresh, 'account')} made in the last 30 days not used yet.`]),
          ...(attempts === 0
            ? []
            : [`Of ${formatCount(attempts, 'admin')} only attempts to sign in are known, which may have failed.`]),
        ],
      },
      context,
    );
  },
  examples: [
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
        adminAccounts: [account('adele')],
        adminSignIns: [signIn('adele')],
      },
      expect: { status: 'fail', findings: [['adele', 'medium']] },
    },
    {
      name: 'an emergency account is meant to be unused',
      facts: one(signIn('adele', '2025-11-01T08:00:00Z'), { displayName: 'Emergency Access 1' }),
      expect: { status: 'pass', findings: [], headline: 'No admin account is unused without a reason' },
    },
    {
      name: 'a third one that only calls itself so is judged like anyone',
      facts: {
        roleHoldings: { pim: 'read', holdings: ['ea1', 'ea2', 'ea3'].map((id) => holds(id, GLOBAL)) },
        adminAccounts: ['ea1', 'ea2', 'ea3'].map((id) => account(id, { displayName: `Break-glass ${id}` })),
        adminSignIns: ['ea1', 'ea2', 'ea3'].map((id) => signIn(id)),
      },
      expect: { status: 'fail', findings: [['ea3', 'medium']] },
    },
    {
      name: 'one unused, another’s sign-in not read',
      facts: {
        roleHoldings: { pim: 'read', holdings: [holds('adele', GLOBAL), holds('diego', USER)] },
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
  ],
});
