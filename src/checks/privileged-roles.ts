import { defineCheck, type JudgeContext } from './model/check.js';
import type { AdminAccount, RoleHolding } from '../facts/fact-types.js';
import type { Gap } from '../core/gap.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES } from '../m365/portal-links.js';
import { findRoleTier } from '../m365/directory-roles.js';
import { noteOnlyThesePeople } from './lib/privileged-people.js';
import { narrowByFilter } from './lib/question-filter.js';
import { matchesName, matchesObject, matchesRole } from './lib/name-matching.js';
import { findEmergencyAccounts, isEligible } from './lib/role-holder-traits.js';
import { createGlobalAdministratorFinding, countGlobalAdministrators } from './lib/global-administrator-count.js';
import {
  formatRoleHeadline,
  createHoldingListing,
  createPrincipalFindings,
  createRoleNotes,
} from './lib/role-holder-report.js';
import { findHoldingProblems, type HoldingProblem } from './lib/role-holding-problems.js';
import { account, holds, holdsCustom } from './lib/sample-facts.js';

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
const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
/** Sample: two Global Administrators, both eligible. */
const two = [holds('adele', GLOBAL, { how: 'eligible' }), holds('megan', GLOBAL, { how: 'activated' })];
const accounts = ['adele', 'megan', 'diego', 'lee'].map((id) => account(id));
const many = Array.from({ length: 9 }, (_, index) => `ga${String(index)}`);

/** The headline when no holding is left to show. */
function nobodyShown(examined: number, by: readonly string[], filter: string | undefined): string {
  if (examined > 0) return `None of ${formatCount(examined, 'role holding')} is: ${filter ?? 'privileged'}`;
  return by.length === 0 ? 'No role holding was found' : `No role holding matches ${by.join(', ')}`;
}

export const check = defineCheck({
  id: 'privileged-roles',
  question: 'Who holds which privileged role, and how?',
  examinedNoun: 'role holdings',
  needs: ['roleHoldings'],
  wants: ['adminAccounts'],
  why: 'Every standing holder of a strong role is a way in, and the ways that nobody looks at (a nested group, one app, a partner) are those that stay.',
  severity: 'Medium throughout. Everyone is listed in any case.',
  licence: 'None. Eligible and activated roles need Entra ID P2 (PIM); without it every assignment is standing.',
  blindSpots: [
    'Exchange role groups are a separate plane of administration and not listed here.',
    'Owners of a role-assignable group can add members to it.',
    'A role that the tenant made itself counts by what it allows: letting people into single apps, reply URLs and provisioning do not count.',
    'Roles that a partner holds through granular delegated administration show up as unknown principals, without names.',
  ],
  falsePositives: [
    'Up to two emergency accounts with a standing Global Administrator role are recognised by their name, listed, and not counted as wrong.',
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
    const { items: shown, notes } = narrowByFilter(asked, filter, filters(accountOf));
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
    return {
      examined: asked.length,
      findings: [
        ...(crowd === undefined ? [] : createGlobalAdministratorFinding(crowd, complete, context.now)),
        ...createPrincipalFindings(shown, judgeHolding, context.now),
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
      listing: createHoldingListing(shown, judgeHolding),
    };
  },
  examples: [
    {
      name: 'two eligible Global Administrators, found through no odd path',
      facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts },
      expect: {
        status: 'pass',
        headline: '2 holders of 1 privileged role: 0 standing, 1 eligible, 1 activated now; 2 Global Administrators',
      },
    },
    {
      name: 'a standing critical role where it could be eligible; a standing lesser role is fine',
      facts: {
        roleHoldings: { pim: 'read', holdings: [...two, holds('diego', 'Exchange Administrator'), holds('lee', USER)] },
        adminAccounts: accounts,
      },
      expect: { status: 'fail', findings: [['diego', 'medium']] },
    },
    {
      name: 'without PIM nothing can be eligible: standing is no finding',
      facts: {
        roleHoldings: { pim: 'not-licensed', holdings: [holds('adele', GLOBAL), holds('megan', GLOBAL)] },
        adminAccounts: accounts,
      },
      expect: { status: 'pass' },
    },
    {
      name: 'two emergency accounts may stand, a third account of such a name may not',
      facts: {
        roleHoldings: { pim: 'read', holdings: ['e1', 'e2', 'e3'].map((id) => holds(id, GLOBAL)) },
        adminAccounts: ['e1', 'e2', 'e3'].map((id) => account(id, { displayName: `Break Glass ${id}` })),
      },
      expect: { status: 'fail', findings: [['e3', 'medium']] },
    },
    {
      name: 'unexpected paths: an unknown principal, an app in a group, a nested group, a role over one app, a guest',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            ...two,
            holds('a-gone', USER, { kind: 'unknown' }),
            holds('b-app', USER, {
              kind: 'service-principal',
              through: { groupId: 'g1', groupName: 'Ops', membership: 'member' },
            }),
            holds('c-nested', USER, {
              kind: 'group',
              through: { groupId: 'g1', groupName: 'Ops', membership: 'member' },
            }),
            holds('diego', 'Application Administrator', {
              how: 'eligible',
              scope: { kind: 'application', id: 'app1' },
            }),
            holds('lee', USER),
          ],
        },
        adminAccounts: [...accounts.filter((one) => one.id !== 'lee'), account('lee', { userType: 'Guest' })],
      },
      expect: {
        status: 'fail',
        findings: [
          ['a-gone', 'medium'],
          ['b-app', 'medium'],
          ['c-nested', 'medium'],
          ['diego', 'medium'],
          ['lee', 'medium'],
        ],
      },
    },
    {
      name: 'roles of the tenant’s own: standing, over one app only, and one that can do no harm',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            ...two,
            holdsCustom('diego'),
            holdsCustom('lee', { scope: { kind: 'application', id: 'app1' } }),
            holds('megan', 'Licence desk', { roleTemplateId: 'licence-desk' }),
          ],
        },
        adminAccounts: accounts,
      },
      expect: {
        status: 'fail',
        findings: [
          ['diego', 'medium'],
          ['lee', 'medium'],
        ],
        headline: '4 holders of 2 privileged roles: 2 standing, 1 eligible, 1 activated now; 2 Global Administrators',
      },
    },
    {
      name: 'a person in a role-assignable group is an expected path',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            ...two,
            holds('lee', USER, { through: { groupId: 'g1', groupName: 'Helpdesk', membership: 'member' } }),
          ],
        },
        adminAccounts: accounts,
      },
      expect: { status: 'pass' },
    },
    {
      name: 'membership of a group that is activated, has an end, or of which that could not be read is not standing',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            ...two,
            ...(['permanent', 'activated', 'time-bound', 'unknown'] as const).map((how, at) =>
              holds(['diego', 'lee', 'adele', 'megan'][at] ?? '', GLOBAL, {
                how,
                through: { groupId: 'g1', groupName: 'Tier 0', membership: 'member' },
              }),
            ),
          ],
        },
        adminAccounts: accounts,
      },
      expect: {
        status: 'fail',
        findings: [['diego', 'medium']],
        headline:
          '4 holders of 1 privileged role: 2 standing, 1 eligible, 2 activated now, 1 active for how long is not known; 4 Global Administrators',
      },
    },
    {
      name: 'a single Global Administrator is too few',
      facts: { roleHoldings: { pim: 'read', holdings: two.slice(0, 1) }, adminAccounts: accounts },
      expect: { status: 'fail', findings: [['tenant', 'medium']] },
    },
    {
      name: 'too few by a list with holes is not known',
      facts: { roleHoldings: { pim: 'read', holdings: two.slice(0, 1) }, adminAccounts: accounts },
      partial: ['roleHoldings'],
      expect: { status: 'unknown' },
    },
    {
      name: 'the same person by two roads counts once, a disabled one not at all',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            holds('adele', GLOBAL, { how: 'eligible' }),
            holds('adele', GLOBAL, { how: 'activated' }),
            holds('diego', GLOBAL),
          ],
        },
        adminAccounts: [account('adele'), account('diego', { accountEnabled: false })],
      },
      expect: { status: 'fail', findings: [['tenant', 'medium']] },
    },
    {
      name: 'nine Global Administrators are too many',
      facts: {
        roleHoldings: { pim: 'read', holdings: many.map((id) => holds(id, GLOBAL, { how: 'eligible' })) },
        adminAccounts: many.map((id) => account(id)),
      },
      expect: { status: 'fail', findings: [['tenant', 'medium']] },
    },
    {
      name: 'asked for a role that is not privileged: listed all the same',
      facts: {
        roleHoldings: {
          pim: 'read',
          holdings: [
            ...two,
            holds('diego', 'Global Reader', { roleTemplateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451' }),
          ],
        },
        adminAccounts: accounts,
      },
      parameters: { role: 'global reader' },
      expect: { status: 'pass', headline: '1 holder of 1 role: 1 standing, 0 eligible' },
    },
    {
      name: 'asked for guests where there are none',
      facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts },
      parameters: { filter: 'guests' },
      expect: { status: 'pass', headline: 'None of 2 role holdings is: guests' },
    },
    {
      name: 'asked for a role that nobody holds',
      facts: { roleHoldings: { pim: 'read', holdings: two }, adminAccounts: accounts },
      parameters: { role: 'Exchange Administrator' },
      expect: { status: 'not-applicable' },
    },
    { name: 'roles not readable', facts: { adminAccounts: accounts }, expect: { status: 'unknown' } },
    {
      name: 'no holder at all cannot be',
      facts: { roleHoldings: { pim: 'read', holdings: [] }, adminAccounts: accounts },
      expect: { status: 'unknown' },
    },
    {
      name: 'accounts not readable: a standing critical role is still found',
      facts: { roleHoldings: { pim: 'read', holdings: [...two, holds('diego', 'Exchange Administrator')] } },
      expect: { status: 'fail', findings: [['diego', 'medium']] },
    },
  ],
});
