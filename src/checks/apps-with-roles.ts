import { defineCheck } from './model/check.js';
import { asking } from './apps-with-roles.asking.js';
import type { Evidence, Finding } from '../core/finding.js';
import type { Instant } from '../core/instant.js';
import { formatCount, formatNoneOf } from '../core/plural-formatting.js';
import { PORTAL_PAGES, buildPortalUrl } from '../m365/portal-links.js';
import { buildRoleKey } from '../facts/lib/role-wording.js';
import {
  APP_FILTERS,
  filterAskedApps,
  NO_APPS_GAP,
  explainNoSuchApp,
  noteOnlyTheseApps,
} from './lib/question-app-filter.js';
import { createAppPicture, describeAppRoles, compareWorstAppFirst } from './lib/app-finding-and-row.js';
import { listAppsWithRoles, type AppWithRoles } from './lib/apps-with-admin-roles.js';
import { toRoleGroupEvidence, describeExchangeRoleGroups } from './lib/apps-in-exchange-role-groups.js';
import { listNotableRoles } from './lib/app-access-in-exchange.js';
import { narrowByFilter, formatNothingLeftHeadline } from './lib/question-filter.js';
import { isMicrosoftApp } from './lib/first-party.js';
import { toHoldingEvidence } from './lib/role-holding-evidence.js';
import { matchesName, matchesRole } from './lib/name-matching.js';
import { compareText } from './lib/role-holder-traits.js';
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
        ...describeExchangeRoleGroups(one.roleGroups),
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
  if (findings.length === 0) return `${formatNoneOf(examined, 'app')} holds an admin role`;
  const critical = findings.filter((one) => one.severity === 'critical').length;
  const of = `${findings.length} of ${formatCount(examined, 'app')}`;
  if (critical === findings.length) return `${of} ${critical === 1 ? 'holds a critical role' : 'hold critical roles'}`;
  const worst = critical === 0 ? '' : `, ${critical} of them a critical one`;
  return `${of} ${findings.length === 1 ? 'holds a role' : 'hold roles'}${worst}`;
}

export const check = defineCheck({
  id: 'apps-with-roles',
  title: 'Apps that hold admin roles',
  question: 'Which apps hold admin roles?',
  asking,
  examinedNoun: 'apps',
  postureOrder: 210,
  period: 'ignored',
  needs: ['servicePrincipals', 'roleHoldings'],
  wants: ['exchangeRoleGroupMembers', 'exchangeAppAccess'],
  why: 'An app with a role is an administrator who never sleeps, has no second factor and is in nobody’s list of admins. In Exchange an app can be one without holding any role or permission in Entra.',
  severity:
    'Critical for roles that can become Global Administrator or own all mail, and for Organization Management in Exchange; other admin roles high; reading roles medium or low. Management roles of Exchange count as what they allow. One less for a part of the tenant only, and for a disabled app.',
  licence: 'None.',
  blindSpots: [
    'Who is in a scope of Exchange is not judged: a management role for a part of the mailboxes counts one less, whatever the part.',
    'A group that is a member of a role group of Exchange is not followed.',
    'Roles of Azure subscriptions are not roles of the directory and not read.',
  ],
  falsePositives: [
    'A role of Exchange for a few mailboxes is what Microsoft recommends in place of a permission for all.',
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
  judge: (
    { servicePrincipals, roleHoldings, exchangeRoleGroupMembers = [], exchangeAppAccess },
    { now, parameters },
  ) => {
    const { app: name, role, filter } = parameters;
    const notable = exchangeAppAccess === undefined ? [] : listNotableRoles(exchangeAppAccess);
    const members = [...exchangeRoleGroupMembers, ...notable];
    const holders = listAppsWithRoles(servicePrincipals, roleHoldings.holdings, members, now);
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
});
