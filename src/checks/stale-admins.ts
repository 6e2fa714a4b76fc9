import { defineCheck } from './model/check.js';
import { asking } from './stale-admins.asking.js';
import type { Instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { judgeAdmins, selectJudgeable, type JudgedAdmin } from './lib/judged-admin-report.js';
import { isAskedPerson, listAdmins, listUnseenHolderGaps } from './lib/privileged-people.js';
import { describeSince, readUnusedSince } from './lib/question-unused-period.js';
import { IDLE_DAYS, judgeIdleness, createIdlenessStates, findLastUse, type Idleness } from './lib/account-idleness.js';
import { findEmergencyAccounts, noteLikelyEmergencyAccounts } from './lib/role-holder-traits.js';
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

export const check = defineCheck({
  id: 'stale-admins',
  title: 'Unused admin accounts',
  question: 'Which admin accounts are unused?',
  asking,
  examinedNoun: 'admins',
  postureOrder: 150,
  period: { use: 'threshold', defaultDays: IDLE_DAYS },
  needs: ['roleHoldings', 'adminAccounts', 'adminSignIns'],
  wants: ['exchangeRoleGroupMembers'],
  why: 'Nobody misses an account that nobody uses: when it is taken over, nobody notices either.',
  severity: 'Medium; low for lesser roles; information where only the period asked for calls it unused.',
  licence: 'Entra ID P1: without it Entra ID keeps no last sign-in, and the answer is unknown.',
  blindSpots: [
    'Sign-ins are known from April 2020 on, successful ones apart from failed ones from December 2023 on.',
    'Where no successful sign-in is known, an attempt counts as use, and it may have failed.',
    'The last sign-in follows within hours.',
  ],
  falsePositives: [
    'Emergency accounts that BREAK_GLASS_IDS names are listed, and not counted as wrong: they are meant to be unused.',
    'A stand-in who administers only when somebody else is away.',
  ],
  nextSteps: [
    { text: 'Remove the role, or make it eligible, where nobody needs it daily.', url: PORTAL_PAGES.roles },
    { text: 'Disable accounts that nobody can name a purpose for, and delete them a month later.' },
    { text: 'Sign in with emergency accounts once a quarter to see that they still work.' },
  ],
  portalUrl: PORTAL_PAGES.roles,
  judge: (facts, context) => {
    const all = listAdmins(facts).filter((one) => isAskedPerson(one, context));
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
        unseen: listUnseenHolderGaps(facts, context),
        notes: [
          ...(judged.length === 0 ? [] : measureNotes(judged, judgedBy(undefined), asked)),
          ...notes,
          ...(asleep.length === 0 ? [] : [`Emergency accounts, meant to be unused: ${formatList(asleep.toSorted())}.`]),
          ...noteLikelyEmergencyAccounts(
            judged.flatMap(({ person, wrong }) => (wrong === undefined ? [] : (person.account ?? []))),
          ),
          ...awake.map(({ person, words }) => `${person.name}, an emergency account, was used: ${words}.`),
          ...(fresh === 0 ? [] : [`${formatCount(fresh, 'account')} made in the last 30 days not used yet.`]),
          ...(attempts === 0
            ? []
            : [`Of ${formatCount(attempts, 'admin')} only attempts to sign in are known, which may have failed.`]),
        ],
      },
      context,
    );
  },
});
