import { defineCheck } from '../core/check.js';
import type { AdminAccount, RoleHolding } from '../core/facts.js';
import type { Gap } from '../core/gap.js';
import { count } from '../core/plural.js';
import { PORTAL } from '../core/portal.js';
import { privilegedRole } from '../core/roles.js';
import { matchesObject, matchesRole } from './lib/match.js';
import { compareText, isEligible, namedEmergencyAccount } from './lib/people.js';
import {
  globalAdministrators,
  holdingRow,
  MOST_GLOBAL_ADMINISTRATORS,
  principalFinding,
  RECOMMENDED_GLOBAL_ADMINISTRATORS,
  globalAdministratorCountFinding,
} from './lib/role-report.js';
import { wrongWith, type Wrong } from './lib/role-paths.js';
import { account, holds } from './lib/sample-facts.js';
import { listed } from './lib/words.js';

/** Two emergency accounts with a standing Global Administrator role are good practice; a third one is not. */
const EMERGENCY_ACCOUNTS = 2;

/** Emergency accounts by their name: of this tenant, cloud only, in use; at most two, so that a name alone hides no third. */
function emergencyAccounts(accounts: readonly AdminAccount[]): readonly AdminAccount[] {
  return accounts
    .filter((one) => namedEmergencyAccount(one) && one.accountEnabled)
    .filter((one) => one.userType === 'Member' && !one.syncedFromOnPremises)
    .toSorted((a, b) => compareText(a.createdAt ?? '', b.createdAt ?? '') || compareText(a.id, b.id))
    .slice(0, EMERGENCY_ACCOUNTS);
}

function byPrincipal(holdings: readonly RoleHolding[]): readonly (readonly [RoleHolding, ...RoleHolding[]])[] {
  const groups = new Map<string, [RoleHolding, ...RoleHolding[]]>();
  for (const holding of holdings) {
    const known = groups.get(holding.principal.id);
    if (known === undefined) groups.set(holding.principal.id, [holding]);
    else known.push(holding);
  }
  return [...groups.values()];
}

/** "9 holders of 5 privileged roles: 7 standing, 2 eligible; 3 Global Administrators". */
function headline(shown: readonly RoleHolding[], anyRole: boolean, globals: number | undefined): string {
  const holders = new Set(shown.map((held) => held.principal.id)).size;
  const roles = new Set(shown.map((held) => held.roleTemplateId)).size;
  const eligible = shown.filter(isEligible).length;
  const active = shown.filter((held) => held.how === 'activated' && !isEligible(held)).length;
  const how = [
    `${shown.length - eligible - active} standing`,
    `${eligible} eligible`,
    ...(active > 0 ? [`${active} activated now`] : []),
  ];
  const end = globals === undefined ? '' : `; ${count(globals, GLOBAL)}`;
  return `${count(holders, 'holder')} of ${count(roles, anyRole ? 'role' : 'privileged role')}: ${how.join(', ')}${end}`;
}

const NO_HOLDINGS: Gap = { reason: 'invalid-response', detail: 'no holder of a privileged role was returned' };
const GLOBAL = 'Global Administrator';
const USER = 'User Administrator';
/** Sample: two Global Administrators, both eligible. */
const two = [holds('adele', GLOBAL, { how: 'eligible' }), holds('megan', GLOBAL, { how: 'activated' })];
const accounts = ['adele', 'megan', 'diego', 'lee'].map((id) => account(id));
const many = Array.from({ length: 9 }, (_, index) => `ga${String(index)}`);

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
    'Roles that a partner holds through granular delegated administration show up as unknown principals, without names.',
  ],
  falsePositives: [
    'Up to two emergency accounts with a standing Global Administrator role are recognised by their name, listed, and not counted as wrong.',
    'A partner or guest who administers the tenant by agreement.',
  ],
  nextSteps: [
    { text: 'Turn standing assignments of strong roles into eligible ones.', url: PORTAL.roles },
    { text: 'Keep between two and four Global Administrators, two of them emergency accounts.', url: PORTAL.roles },
    { text: 'Remove holders that nobody can name.', url: PORTAL.roles },
  ],
  portalUrl: PORTAL.roles,
  judge: ({ roleHoldings, adminAccounts }, context) => {
    const { role, user } = context.parameters;
    const accountOf = new Map(adminAccounts?.map((one) => [one.id, one]));
    const idsOf = (id: string) => [
      id,
      ...(accountOf.get(id) === undefined ? [] : [accountOf.get(id)?.userPrincipalName ?? '']),
    ];
    const shown = roleHoldings.holdings
      // Asked for by name, a role that is not privileged is listed too ("who is Global Reader?").
      .filter((held) =>
        role === undefined ? privilegedRole(held.roleTemplateId) !== undefined : matchesRole(role, held),
      )
      .filter(
        ({ principal }) =>
          user === undefined || matchesObject(user, { displayName: principal.displayName, ids: idsOf(principal.id) }),
      );

    const emergency = emergencyAccounts(adminAccounts ?? []);
    const judgeHolding = (held: RoleHolding): readonly Wrong[] =>
      wrongWith(held, {
        pim: roleHoldings.pim,
        account: accountOf.get(held.principal.id),
        emergency: emergency.some((one) => one.id === held.principal.id),
      });
    const people = byPrincipal(shown).map((holdings) => principalFinding(holdings, judgeHolding, context.now));
    const globals = globalAdministrators(roleHoldings.holdings, accountOf);
    const asksForGlobals = role === undefined || globals.holdings.some((held) => matchesRole(role, held));
    // "Too few" is proved only by a complete list.
    const complete = !context.partial.has('roleHoldings') && adminAccounts !== undefined;
    const whole =
      user === undefined && asksForGlobals
        ? globalAdministratorCountFinding(globals, complete, context.now)
        : undefined;

    const named = emergency.filter((one) => shown.some((held) => held.principal.id === one.id));
    const disabled = new Set(
      shown
        .filter((held) => accountOf.get(held.principal.id)?.accountEnabled === false)
        .map((held) => held.principal.id),
    );
    const asked = [role, user].filter((text) => text !== undefined);
    const crowd = globals.people.length;
    return {
      examined: shown.length,
      findings: [
        ...(whole === undefined ? [] : [whole]),
        ...people
          .flatMap((finding) => finding ?? [])
          .toSorted((a, b) => compareText(a.subject.name, b.subject.name) || compareText(a.id, b.id)),
      ],
      gaps: shown.length === 0 && asked.length === 0 ? [NO_HOLDINGS] : [],
      ...(shown.length === 0 && asked.length > 0
        ? { notApplicable: `nobody holds a role that matches ${asked.join(', ')}` }
        : {}),
      headline: headline(shown, role !== undefined, asksForGlobals ? crowd : undefined),
      notes: [
        ...(roleHoldings.pim === 'not-licensed' ? ['PIM is not licensed: every assignment is standing.'] : []),
        ...(crowd >= RECOMMENDED_GLOBAL_ADMINISTRATORS && crowd <= MOST_GLOBAL_ADMINISTRATORS
          ? [
              `${crowd} people can be Global Administrator; Microsoft recommends fewer than ${RECOMMENDED_GLOBAL_ADMINISTRATORS}.`,
            ]
          : []),
        ...(named.length > 0
          ? [`Emergency accounts by their name, not counted as wrong: ${listed(named.map((one) => one.displayName))}.`]
          : []),
        ...(disabled.size > 0
          ? [`${count(disabled.size, 'disabled account')} still ${disabled.size === 1 ? 'holds' : 'hold'} a role.`]
          : []),
      ],
      listing: {
        columns: ['Role', 'Holder', 'How', 'Through', 'Scope'],
        rows: shown
          .map((held) => ({ row: holdingRow(held, judgeHolding(held)), held }))
          .toSorted(
            (a, b) =>
              Number(a.row.severity === null) - Number(b.row.severity === null) ||
              compareText(a.row.cells.join('\n'), b.row.cells.join('\n')) ||
              compareText(a.held.ref, b.held.ref),
          )
          .map(({ row }) => row),
      },
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
