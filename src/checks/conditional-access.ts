import { defineCheck } from './model/check.js';
import { asking } from './conditional-access.asking.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import {
  judgeAdmins,
  formatHeadlineByTier,
  selectJudgeable,
  formatShare,
  type JudgedAdmin,
} from './lib/judged-admin-report.js';
import { isAskedPerson, listAdmins, listUnseenHolderGaps } from './lib/privileged-people.js';
import { narrowByFilter } from './lib/question-filter.js';
import { findEmergencyAccounts, noteLikelyEmergencyAccounts } from './lib/role-holder-traits.js';
import {
  COVERAGE_STATES,
  judgePolicyCoverage,
  explainNotApplicable,
  createPolicyRows,
  type PolicyCoverage,
} from './lib/admin-policy-coverage.js';

function headline(judged: readonly JudgedAdmin<PolicyCoverage>[]): string {
  return formatHeadlineByTier(judged, (group, noun) => {
    const open = group.filter(({ state }) => state === 'open').length;
    if (open > 0) {
      return `${formatShare(open, group.length, noun)} ${open === 1 ? 'is' : 'are'} covered by no policy that requires MFA for all apps`;
    }
    return group.length === 1
      ? `The one ${noun.one} is covered by a policy that requires MFA`
      : `All ${formatCount(group.length, noun.one, noun.many)} are covered by policies that require MFA`;
  });
}

export const check = defineCheck({
  id: 'conditional-access',
  title: 'Conditional Access for admins',
  question: 'Do policies cover every admin?',
  asking,
  examinedNoun: 'admins',
  postureOrder: 170,
  period: 'ignored',
  needs: ['conditionalAccessPolicies', 'roleHoldings', 'adminAccounts'],
  wants: ['adminPolicyGroups', 'securityDefaults', 'premiumLicences', 'exchangeRoleGroupMembers'],
  why: 'One admin whom every policy leaves out is the door: attackers try all of them, and exclusions made for a day stay for years.',
  severity:
    'High. Medium for lesser roles, and for emergency accounts that BREAK_GLASS_IDS names, which may be kept out on purpose and then need a passkey and an alarm.',
  licence: 'Entra ID P1. Without it there is no Conditional Access, and security defaults are the baseline.',
  blindSpots: [
    'A policy for a role counts for those who may activate it: it reaches them once they do.',
    'MFA that a federated provider or the per-user setting demands is not counted: the question is about policies.',
    'Apps are not people: policies for workload identities are not judged.',
    'How many are in an excluded group, and who may join it, is not shown here.',
  ],
  falsePositives: [
    'Emergency accounts kept out of every policy on purpose: they stay reported, labelled as such.',
    'Several narrowed policies that together leave no gap.',
  ],
  nextSteps: [
    {
      text: 'Enforce one policy that requires MFA of all users for all apps, under no further condition.',
      url: PORTAL_PAGES.conditionalAccess,
    },
    {
      text: 'Exclude nobody but two emergency accounts and directory synchronisation.',
      url: PORTAL_PAGES.conditionalAccess,
    },
    {
      text: 'For roles limited to an administrative unit use a policy for the people or for all users.',
      url: PORTAL_PAGES.roles,
    },
  ],
  portalUrl: PORTAL_PAGES.conditionalAccess,
  judge: (facts, context) => {
    const asked = listAdmins(facts).filter((one) => isAskedPerson(one, context));
    const { people: enabled, notes, leftOut } = selectJudgeable(asked, true);
    const { filter } = context.parameters;
    const { items: policies, notes: filterNotes } = narrowByFilter(
      facts.conditionalAccessPolicies,
      filter === 'report-only' ? filter : undefined,
      { 'report-only': ({ state }) => state === 'report-only' },
    );
    const emergency = new Set(findEmergencyAccounts(facts.adminAccounts).map(({ id }) => id));
    const judged = enabled.map((one) => judgePolicyCoverage(one, emergency.has(one.id), facts, context));
    const verdict = judgeAdmins(
      {
        check: 'conditional-access',
        states: COVERAGE_STATES,
        matter: 'the coverage',
        column: 'Policies',
        pictureTitle: 'Admins by policy coverage',
        judged,
        headline: headline(judged),
        leftOut,
        unseen: listUnseenHolderGaps(facts, context),
        notes: [
          ...notes,
          ...filterNotes,
          ...noteLikelyEmergencyAccounts(
            judged.flatMap(({ person, wrong }) => (wrong === undefined ? [] : (person.account ?? []))),
          ),
        ],
        ownFilters: ['report-only'],
      },
      context,
    );
    const why = explainNotApplicable(facts);
    const listing = {
      ...verdict.listing,
      rows: [...verdict.listing.rows, ...createPolicyRows(policies)],
    };
    return why === undefined
      ? { ...verdict, listing }
      : { ...verdict, listing, findings: [], gaps: [], notApplicable: why };
  },
});
