import { defineCheck, type JudgeContext } from './model/check.js';
import { asking } from './privileged-roles.asking.js';
import type { AdminAccount, RoleHolding } from '../facts/fact-types.js';
import type { Gap } from '../core/gap.js';
import { formatNoneOf } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findRoleTier } from '../m365/directory-roles.js';
import { noteOnlyThesePeople } from './lib/privileged-people.js';
import { narrowByFilter } from './lib/question-filter.js';
import { matchesName, matchesObject, matchesRole } from './lib/name-matching.js';
import { createPartnerFindings, createPartnerRows } from './lib/partner-relationship-report.js';
import { findEmergencyAccounts, isEligible } from './lib/role-holder-traits.js';
import { createGlobalAdministratorFinding, countGlobalAdministrators } from './lib/global-administrator-count.js';
import {
  formatRoleHeadline,
  createHoldingListing,
  createPrincipalFindings,
  createRoleNotes,
} from './lib/privileged-roles-report.js';
import { findHoldingProblems, type HoldingProblem } from './lib/role-holding-problems.js';

/** Privileged roles; a role asked for by name is listed even when not privileged ("who is Global Reader?"). */
function askedHoldings(
  holdings: readonly RoleHolding[],
  accountOf: ReadonlyMap<string, AdminAccount>,
  { parameters: { role, user, department } }: JudgeContext,
): readonly RoleHolding[] {
  return holdings.filter((held) => {
    const { id, displayName } = held.principal;
    const known = accountOf.get(id);
    const rightRole = role === undefined ? findRoleTier(held) !== undefined : matchesRole(role, held);
    const ids = [id, ...(known === undefined ? [] : [known.userPrincipalName])];
    return (
      rightRole &&
      (user === undefined || matchesObject(user, { displayName, ids })) &&
      (department === undefined || matchesName(department, known?.department ?? ''))
    );
  });
}

function namesOf(holdings: readonly RoleHolding[]): readonly string[] {
  return [...new Map(holdings.map(({ principal }) => [principal.id, principal.displayName])).values()];
}

function filters(accountOf: ReadonlyMap<string, AdminAccount>): Record<string, (held: RoleHolding) => boolean> {
  const accountIs = (test: (one: AdminAccount) => boolean) => (held: RoleHolding) => {
    const known = accountOf.get(held.principal.id);
    return known !== undefined && test(known);
  };
  return {
    permanent: (held) => held.how === 'permanent' && !isEligible(held),
    eligible: isEligible,
    guests: accountIs((one) => one.userType === 'Guest'),
    disabled: accountIs((one) => !one.accountEnabled),
    enabled: (held) => accountOf.get(held.principal.id)?.accountEnabled !== false,
  };
}

const NO_HOLDINGS: Gap = { reason: 'invalid-response', detail: 'no holder of a privileged role was returned' };

/** The headline when no holding is left to show. */
function nobodyShown(examined: number, by: readonly string[], filter: string | undefined): string {
  if (examined > 0) return `${formatNoneOf(examined, 'role holding')} is: ${filter ?? 'privileged'}`;
  return by.length === 0 ? 'No role holding was found' : `No role holding matches ${by.join(', ')}`;
}

export const check = defineCheck({
  id: 'privileged-roles',
  title: 'Who holds privileged roles',
  question: 'Who holds which privileged role, and how?',
  asking,
  examinedNoun: 'role holdings',
  postureOrder: 130,
  period: 'ignored',
  needs: ['roleHoldings'],
  wants: ['adminAccounts', 'partnerRelationships'],
  why: 'Every standing holder of a strong role is a way in, and the ways that nobody looks at (a nested group, one app, a partner) are those that stay.',
  severity:
    'Medium throughout, also for a partner whose relationship has a privileged role. Everyone is listed in any case.',
  licence: 'None. Eligible and activated roles need Entra ID P2 (PIM); without it every assignment is standing.',
  blindSpots: [
    'Exchange role groups are a separate plane of administration and not listed here.',
    'Owners of a role-assignable group can add members to it.',
    'A role that the tenant made itself counts by what it allows: letting people into single apps, reply URLs and provisioning do not count.',
    'Who of a partner’s staff holds a role through granular delegated administration is not visible here: relationships are listed as the partner named them, and holders as unknown principals.',
  ],
  falsePositives: [
    'Emergency accounts with a standing Global Administrator role that BREAK_GLASS_IDS names are listed, and not counted as wrong.',
    'A partner or guest who administers the tenant by agreement.',
  ],
  nextSteps: [
    { text: 'Turn standing assignments of strong roles into eligible ones.', url: PORTAL_PAGES.roles },
    {
      text: 'Keep between two and four Global Administrators, two of them emergency accounts.',
      url: PORTAL_PAGES.roles,
    },
    { text: 'Remove holders that nobody can name.', url: PORTAL_PAGES.roles },
  ],
  portalUrl: PORTAL_PAGES.roles,
  judge: (facts, context) => {
    const { role, user, department, filter } = context.parameters;
    const accountOf = new Map(facts.adminAccounts?.map((one) => [one.id, one]));
    const asked = askedHoldings(facts.roleHoldings.holdings, accountOf, context);
    const known = filters(accountOf);
    const { items: shown, notes } = narrowByFilter(asked, filter, known);
    const nobody = asked.length === 0;
    const by = [role, user, department].filter((text) => text !== undefined);

    const emergency = findEmergencyAccounts(facts.adminAccounts ?? []);
    const judgeHolding = (held: RoleHolding): readonly HoldingProblem[] =>
      findHoldingProblems(held, {
        pim: facts.roleHoldings.pim,
        account: accountOf.get(held.principal.id),
        emergency: emergency.some((one) => one.id === held.principal.id),
      });
    const globals = countGlobalAdministrators(facts.roleHoldings.holdings, accountOf);
    const whole = user === undefined && department === undefined && filter === undefined;
    const asksForGlobals = whole && (role === undefined || globals.holdings.some((held) => matchesRole(role, held)));
    // Only a complete list proves "too few".
    const complete = !context.partial.has('roleHoldings') && facts.adminAccounts !== undefined;
    const crowd = asksForGlobals ? globals : undefined;
    // A partner is no person of the tenant, and no filter of people fits it.
    const ofPeople =
      user !== undefined || department !== undefined || (filter !== undefined && Object.hasOwn(known, filter));
    const inForce = (facts.partnerRelationships ?? []).filter(({ state }) => state === undefined);
    const partners = ofPeople ? [] : inForce;
    const listing = createHoldingListing(shown, judgeHolding);
    return {
      examined: asked.length,
      findings: [
        ...(crowd === undefined ? [] : createGlobalAdministratorFinding(crowd, complete, context.now)),
        ...createPrincipalFindings(shown, judgeHolding, context.now),
        ...createPartnerFindings(partners, role, context.now),
      ],
      gaps: nobody && by.length === 0 ? [NO_HOLDINGS] : [],
      ...(nobody && by.length > 0 ? { notApplicable: `nobody holds a role that matches ${by.join(', ')}` } : {}),
      headline:
        shown.length === 0
          ? nobodyShown(asked.length, by, filter)
          : formatRoleHeadline(shown, role !== undefined, crowd?.people.length),
      notes: [
        ...noteOnlyThesePeople(namesOf(asked), context.parameters),
        ...notes,
        ...createRoleNotes(shown, { pim: facts.roleHoldings.pim, accountOf, emergency, globals: crowd }),
      ],
      listing: { ...listing, rows: [...createPartnerRows(partners, role), ...listing.rows] },
    };
  },
});
