import { defineCheck } from './model/check.js';
import type { Evidence, Finding } from '../core/finding.js';
import type { Instant } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { PORTAL_PAGES, buildPortalUrl } from '../m365/portal-links.js';
import { buildRoleKey } from '../facts/role-wording.js';
import { DIRECTORY_READERS, GLOBAL_READER } from '../m365/directory-roles.js';
import {
  APP_FILTERS,
  filterAskedApps,
  NO_APPS_GAP,
  explainNoSuchApp,
  noteOnlyTheseApps,
} from './lib/question-app-filter.js';
import { createAppPicture, describeAppRoles, compareWorstAppFirst } from './lib/app-finding-and-row.js';
import { listAppsWithRoles, type AppWithRoles } from './lib/apps-with-held-roles.js';
import { toRoleGroupEvidence, describeRoleGroups } from './lib/apps-in-role-groups.js';
import { narrowByFilter, formatNothingLeftHeadline } from './lib/question-filter.js';
import { isMicrosoftApp } from './lib/first-party.js';
import { toHoldingEvidence } from './lib/role-holding-evidence.js';
import { matchesName, matchesRole } from './lib/name-matching.js';
import { compareText } from './lib/role-holder-traits.js';
import { app, inRoleGroup, MICROSOFT_TENANT, secret } from './lib/sample-apps.js';
import { holds, holdsCustom, without } from './lib/sample-facts.js';
import { formatList } from '../core/sentence-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';

function finding(one: AppWithRoles, now: Instant): readonly Finding[] {
  const evidence: readonly Evidence[] = [
    ...one.roles.toSorted((a, b) => compareText(a.ref, b.ref)).map((holding) => toHoldingEvidence(holding, now)),
    ...toRoleGroupEvidence(one.roleGroups, now),
  ];
  const [first, ...rest] = evidence;
  if (one.severity === null || first === undefined) return [];
  return [
    {
      id: `apps-with-roles:service-principal:${one.id}`,
      subject: { kind: 'service-principal', id: one.id, name: one.name },
      severity: one.severity,
      confidence: one.servicePrincipal === undefined ? 'medium' : 'high',
      title: `${one.name} holds ${describeAppRoles(one) ?? ''}${one.disabled ? ' (disabled)' : ''}`,
      evidence: [first, ...rest],
      fingerprint: [
        one.severity,
        ...new Set(one.roles.map((role) => `${buildRoleKey(role)}@${role.scope.kind}`).toSorted(compareText)),
        ...describeRoleGroups(one.roleGroups),
      ].join(' '),
    },
  ];
}

/** "directly, through Exchange operators, for one app only". */
function howInWords({ roles, roleGroups }: AppWithRoles): string {
  const how = roles.flatMap((role) => [
    role.through === undefined ? 'directly' : `through the group ${role.through.groupName}`,
    ...(role.scope.kind === 'tenant'
      ? []
      : [role.scope.kind === 'application' ? 'for one app only' : 'for a part only']),
  ]);
  return formatList([...new Set(how.toSorted(compareText)), ...(roleGroups.length > 0 ? ['in Exchange itself'] : [])]);
}

function stateInWords({ servicePrincipal, microsoft, disabled }: AppWithRoles): string {
  if (servicePrincipal === undefined) return 'not among the apps of the tenant';
  return [...(disabled ? ['disabled'] : []), ...(microsoft ? ['Microsoft’s own'] : [])].join(', ') || 'enabled';
}

function headline(findings: readonly AppWithRoles[], examined: number): string {
  if (findings.length === 0) return `None of ${formatCount(examined, 'app')} holds an admin role`;
  const critical = findings.filter((one) => one.severity === 'critical').length;
  const of = `${findings.length} of ${formatCount(examined, 'app')}`;
  if (critical === findings.length) return `${of} ${critical === 1 ? 'holds a critical role' : 'hold critical roles'}`;
  const worst = critical === 0 ? '' : `, ${critical} of them a critical one`;
  return `${of} ${findings.length === 1 ? 'holds a role' : 'hold roles'}${worst}`;
}

/** Sample: everything was read; no app holds anything. */
const complete = {
  servicePrincipals: [app('backup'), app('fabric', { ownerTenantId: MICROSOFT_TENANT })],
  roleHoldings: { pim: 'read', holdings: [] },
  exchangeRoleGroupMembers: [],
} as const;
const byApp = { kind: 'service-principal' } as const;

export const check = defineCheck({
  id: 'apps-with-roles',
  question: 'Which apps hold admin roles?',
  examinedNoun: 'apps',
  needs: ['servicePrincipals', 'roleHoldings'],
  wants: ['exchangeRoleGroupMembers'],
  why: 'An app with a role is an administrator who never sleeps, has no second factor and is in nobody’s list of admins. In Exchange an app can be one without holding any role in Entra.',
  severity:
    'Critical for roles that can become Global Administrator or own all mail, and for Organization Management in Exchange; other admin roles high; reading roles medium or low. One less for a part of the tenant only, and for a disabled app.',
  licence: 'None.',
  blindSpots: [
    'Of Exchange, role groups are read; management roles that were assigned to an app directly (RBAC for Applications) are not.',
    'A group that is a member of a role group of Exchange is not followed.',
    'Roles of Azure subscriptions are not roles of the directory and not read.',
  ],
  falsePositives: [
    'Backup and automation products that manage Exchange need Exchange Administrator; this bot’s own app holds Global Reader.',
    'Directory Readers on Microsoft’s own services is in every tenant and is not counted.',
  ],
  nextSteps: [
    {
      text: 'Take away each role that nobody can explain; narrow permissions do most of what a role is given for.',
      url: PORTAL_PAGES.roles,
    },
    {
      text: 'Look at who can sign in as the apps that remain: credentials and owners.',
      url: PORTAL_PAGES.enterpriseApps,
    },
  ],
  portalUrl: PORTAL_PAGES.roles,
  judge: ({ servicePrincipals, roleHoldings, exchangeRoleGroupMembers = [] }, { now, parameters }) => {
    const { app: name, role, filter } = parameters;
    const holders = listAppsWithRoles(servicePrincipals, roleHoldings.holdings, exchangeRoleGroupMembers, now);
    const known = new Set(holders.map(({ id }) => id));
    // A question about one app that holds nothing still lists that app.
    const others = servicePrincipals
      .filter(({ id }) => !known.has(id))
      .map((one) => ({
        id: one.id,
        name: one.displayName,
        microsoft: isMicrosoftApp(one),
        servicePrincipal: one,
      }));
    const all = [...holders, ...others];
    const asked = filterAskedApps(all, name);
    const inRole = (one: AppWithRoles) =>
      role === undefined ||
      one.roles.some((held) => matchesRole(role, held)) ||
      one.roleGroups.some(({ roleGroup }) => matchesName(role, roleGroup));
    const { items: apps, notes } = narrowByFilter(asked, filter, APP_FILTERS);
    const inQuestion = new Set(apps.map(({ id }) => id));
    const items = holders.filter((one) => inQuestion.has(one.id) && inRole(one));
    const found = items.filter(({ severity }) => severity !== null).toSorted(compareWorstAppFirst);
    const expected = items.filter(({ severity }) => severity === null);
    const why = explainNoSuchApp(all, asked, name);
    return {
      examined: asked.length,
      findings: found.flatMap((one) => finding(one, now)),
      gaps: servicePrincipals.length === 0 ? [NO_APPS_GAP] : [],
      ...omitUndefined({ notApplicable: why }),
      headline: formatNothingLeftHeadline('app', filter, apps) ?? headline(found, apps.length),
      notes: [
        ...noteOnlyTheseApps(asked, name),
        ...notes,
        ...(expected.length === 0
          ? []
          : [
              `${formatCount(expected.length, 'app')} of Microsoft itself with the role every tenant gives it: not counted.`,
            ]),
      ],
      listing: {
        columns: ['App', 'Role', 'How', 'State'],
        rows: [...found, ...expected.toSorted(compareWorstAppFirst)].map((one) => ({
          subject: { kind: 'service-principal', id: one.id, name: one.name } as const,
          severity: one.severity,
          cells: [one.name, describeAppRoles(one) ?? 'none', howInWords(one), stateInWords(one)],
          url: buildPortalUrl({ kind: 'service-principal', id: one.id }),
        })),
      },
      ...(found.length === 0 ? {} : { picture: createAppPicture(found) }),
    };
  },
  examples: [
    {
      name: 'roles held by people and by Microsoft’s own reader only',
      facts: {
        ...complete,
        roleHoldings: {
          pim: 'read',
          holdings: [
            holds('adele', 'Global Administrator'),
            holds('fabric', 'Directory Readers', { ...byApp, roleTemplateId: DIRECTORY_READERS }),
          ],
        },
      },
      expect: { status: 'pass', headline: 'None of 2 apps holds an admin role' },
    },
    {
      name: 'the same role on an app that is not Microsoft’s, and on one of Microsoft’s that somebody here can use',
      facts: {
        ...complete,
        servicePrincipals: [
          app('backup'),
          app('fabric', { ownerTenantId: MICROSOFT_TENANT, credentials: [secret('2030-01-01T00:00:00Z')] }),
        ],
        roleHoldings: {
          pim: 'read',
          holdings: ['backup', 'fabric'].map((id) =>
            holds(id, 'Directory Readers', { ...byApp, roleTemplateId: DIRECTORY_READERS }),
          ),
        },
      },
      expect: {
        status: 'fail',
        findings: [
          ['backup', 'low'],
          ['fabric', 'low'],
        ],
      },
    },
    {
      name: 'directly, through a group, for one app only, for reading, and disabled',
      facts: {
        ...complete,
        servicePrincipals: ['a', 'b', 'c', 'd', 'e'].map((id) => app(id, { accountEnabled: id !== 'e' })),
        roleHoldings: {
          pim: 'read',
          holdings: [
            holds('a', 'Exchange Administrator', byApp),
            holds('b', 'Global Administrator', {
              ...byApp,
              through: { groupId: 'g', groupName: 'Operators', membership: 'member' },
            }),
            holds('c', 'Application Administrator', { ...byApp, scope: { kind: 'application', id: 'x' } }),
            holds('d', 'Global Reader', { ...byApp, roleTemplateId: GLOBAL_READER }),
            holds('e', 'User Administrator', byApp),
          ],
        },
      },
      expect: {
        status: 'fail',
        findings: [
          ['a', 'critical'],
          ['b', 'critical'],
          ['c', 'high'],
          ['d', 'medium'],
          ['e', 'medium'],
        ],
        headline: '5 of 5 apps hold roles, 2 of them a critical one',
      },
    },
    {
      name: 'a role that the tenant made itself, over everything and over one app; one whose actions could not be read',
      facts: {
        ...complete,
        servicePrincipals: ['a', 'b', 'c', 'd'].map((id) => app(id)),
        roleHoldings: {
          pim: 'read',
          holdings: [
            holdsCustom('a', byApp),
            holdsCustom('b', { ...byApp, scope: { kind: 'application', id: 'x' } }),
            holds('c', 'Silent', { ...byApp, roleTemplateId: 'silent', unread: true }),
            holds('d', 'Licence desk', { ...byApp, roleTemplateId: 'licence-desk' }),
          ],
        },
      },
      expect: {
        status: 'fail',
        findings: [
          ['a', 'critical'],
          ['b', 'high'],
          ['c', 'medium'],
          ['d', 'low'],
        ],
      },
    },
    {
      name: 'in Exchange only: Organization Management shows in no role of Entra',
      facts: { ...complete, exchangeRoleGroupMembers: [inRoleGroup('backup', 'Organization Management', 'critical')] },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'in Exchange under the app’s id, whatever kind of member Exchange calls it; a person of its name is not it',
      facts: {
        ...complete,
        exchangeRoleGroupMembers: [
          { ...inRoleGroup('backup', 'Organization Management', 'critical'), kind: 'other' },
          { ...inRoleGroup('megan', 'Organization Management', 'critical'), kind: 'other', name: 'Fabric' },
        ],
      },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'a role held by an app that is not among those read, in Entra and in Exchange, is not dropped',
      facts: {
        ...complete,
        roleHoldings: { pim: 'read', holdings: [holds('gone', 'Global Administrator', byApp)] },
        exchangeRoleGroupMembers: [inRoleGroup('stranger', 'Recipient Management', 'privileged')],
      },
      expect: {
        status: 'fail',
        findings: [
          ['gone', 'critical'],
          ['stranger', 'high'],
        ],
      },
    },
    {
      name: 'Exchange not readable: what Entra knows stands, with the gap',
      facts: {
        ...without(complete, 'exchangeRoleGroupMembers'),
        roleHoldings: { pim: 'read', holdings: [holds('backup', 'Exchange Administrator', byApp)] },
      },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'Exchange not readable and nothing in Entra: not known',
      facts: without(complete, 'exchangeRoleGroupMembers'),
      expect: { status: 'unknown' },
    },
    {
      name: 'assignments read in part',
      facts: complete,
      partial: ['roleHoldings'],
      expect: { status: 'unknown' },
    },
    { name: 'roles not readable', facts: without(complete, 'roleHoldings'), expect: { status: 'unknown' } },
    { name: 'no app at all cannot be', facts: { ...complete, servicePrincipals: [] }, expect: { status: 'unknown' } },
    {
      name: 'asked for one role',
      facts: {
        ...complete,
        roleHoldings: { pim: 'read', holdings: [holds('backup', 'User Administrator', byApp)] },
      },
      parameters: { role: 'Global Administrator' },
      expect: { status: 'pass' },
    },
    {
      name: 'asked for an app that does not exist',
      facts: complete,
      parameters: { app: 'Contoso' },
      expect: { status: 'not-applicable' },
    },
  ],
});
