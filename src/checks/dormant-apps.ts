import { defineCheck } from './model/check.js';
import { asking } from './dormant-apps.asking.js';
import type { Evidence, Finding } from '../core/finding.js';
import type { Instant } from '../core/instant.js';
import { formatCount, formatNoneOf } from '../core/plural-formatting.js';
import { PORTAL_PAGES, buildPortalUrl } from '../m365/portal-links.js';
import { buildRoleKey } from '../facts/lib/role-wording.js';
import type { Severity } from '../core/severity.js';
import { DORMANT_DAYS } from './lib/apps-with-permissions.js';
import { compareStrongestFirst, findPermissionSource } from './lib/held-app-permissions.js';
import {
  APP_FILTERS,
  filterAskedApps,
  NO_APPS_GAP,
  explainNoSuchApp,
  noteOnlyTheseApps,
} from './lib/question-app-filter.js';
import {
  createAppPicture,
  describeAppRoles,
  listUnknownPermissionGaps,
  compareWorstAppFirst,
} from './lib/app-finding-and-row.js';
import { describeSince, readUnusedSince } from './lib/question-unused-period.js';
import { toRoleGroupEvidence } from './lib/apps-in-exchange-role-groups.js';
import { narrowByFilter } from './lib/question-filter.js';
import { toHoldingEvidence } from './lib/role-holding-evidence.js';
import { compareText } from './lib/role-holder-traits.js';
import { DORMANT_SEVERITY, selectDormantApps, type DormantApp } from './lib/dormant-app-selection.js';
import { formatList } from '../core/sentence-formatting.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** What the app could do if used again: "Exchange.ManageAsApp, Exchange Administrator". */
function powerInWords({ strong, app: one }: DormantApp): string {
  const values = [...new Set(strong.toSorted(compareStrongestFirst).map(({ value }) => value))];
  const roles = describeAppRoles(one);
  return formatList([...values, ...(roles === undefined ? [] : [roles])]);
}

function finding(sleeper: DormantApp, severity: Severity, now: Instant): Finding {
  const { app: one, strong, roles, since } = sleeper;
  const ref = `/v1.0/servicePrincipals/${encodeURIComponent(one.id)}`;
  const use: Evidence = { source: 'graph', ref, label: 'last use', value: sleeper.words, observedAt: now };
  return {
    id: `dormant-apps:service-principal:${one.id}`,
    subject: { kind: 'service-principal', id: one.id, name: one.name },
    severity,
    confidence: since === 'used' ? 'high' : 'medium',
    title: `${one.name} has ${powerInWords(sleeper)} and ${sleeper.words}`,
    evidence: [
      use,
      ...strong.map((held): Evidence => ({
        source: findPermissionSource(held),
        ref: held.ref,
        label: held.value,
        value: held.rating?.reason ?? 'of high priority',
        observedAt: now,
      })),
      ...roles.toSorted((a, b) => compareText(a.ref, b.ref)).map((role) => toHoldingEvidence(role, now)),
      ...toRoleGroupEvidence(one.roleGroups ?? [], now),
    ],
    fingerprint: [
      since,
      ...new Set(strong.map((held) => `${held.via}=${held.value}`).toSorted(compareText)),
      ...new Set(roles.map(buildRoleKey).toSorted(compareText)),
    ].join(' '),
  };
}

const MEASURE = `no use for more than ${DORMANT_DAYS} days, or none since it was granted what it may do`;

function severityOf(byOwnMeasure: boolean): Severity {
  return byOwnMeasure ? DORMANT_SEVERITY : 'info';
}

/**
 * Notes the period used and, when the question chose it, what the check's default would show: a shorter list is no
 * all-clear.
 */
function measureNote(asked: boolean, byOwnMeasure: number): string {
  if (!asked) return `Asleep means: ${MEASURE}.`;
  return `Judged by the period asked for. By the usual measure (${MEASURE}) ${formatCount(byOwnMeasure, 'powerful app')} ${byOwnMeasure === 1 ? 'sleeps' : 'sleep'}.`;
}

function headline(found: readonly { readonly name: string }[], examined: number, unused: string | undefined): string {
  const names = formatList(found.map(({ name }) => name));
  const apps = formatCount(found.length, 'powerful app');
  const one = found.length === 1;
  if (unused === undefined) {
    return found.length === 0
      ? `${formatNoneOf(examined, 'app')} with much power sleeps`
      : `${apps} ${one ? 'sleeps' : 'sleep'}: ${names}`;
  }
  return found.length === 0
    ? `${formatNoneOf(examined, 'app')} with much power was unused ${unused}`
    : `${apps} ${one ? 'was' : 'were'} not used ${unused}: ${names}`;
}

export const check = defineCheck({
  id: 'dormant-apps',
  title: 'Powerful apps that sleep',
  question: 'Which powerful apps sleep?',
  asking,
  examinedNoun: 'apps',
  postureOrder: 220,
  period: { use: 'threshold', defaultDays: DORMANT_DAYS },
  needs: ['servicePrincipals', 'appRoleGrants', 'delegatedGrants', 'servicePrincipalUse'],
  wants: ['roleHoldings', 'exchangeRoleGroupMembers', 'exchangeAppAccess', 'applications', 'federatedCredentials'],
  why: 'An app that can do much and does nothing is not missed when it is taken away, and not noticed when somebody else wakes it. Attackers arm an app and let it sleep for weeks.',
  severity: `High: a permission rated high or critical, or an admin role, a way to sign in, and no use for ${DORMANT_DAYS} days or since it was granted. Information: one that only the period asked for calls unused.`,
  licence: 'Microsoft Entra ID P1: without it the last use of an app cannot be known, and nothing is said to be well.',
  blindSpots: [
    'Microsoft’s report of app sign-ins began in 2023, lags behind by hours to days, and may leave out managed identities.',
    'Credentials of apps registered in other tenants and of managed identities are not visible here: such apps count as able to sign in.',
  ],
  falsePositives: [
    'Tools that run once a year, emergency tools, and this bot’s own responder, which sleeps until it is needed.',
  ],
  nextSteps: [
    {
      text: 'Nobody knows it? Switch it off; delete it when nobody has missed it for a month.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    { text: 'It is needed once a year? Take its credentials away until then.', url: PORTAL_PAGES.enterpriseApps },
  ],
  portalUrl: PORTAL_PAGES.enterpriseApps,
  judge: (facts, context) => {
    const { now, parameters } = context;
    const { apps, asleep, byOwnMeasure } = selectDormantApps(facts, context);
    const named = filterAskedApps(apps, parameters.app);
    const { items: narrowed, notes } = narrowByFilter(named, parameters.filter, APP_FILTERS);
    const inQuestion = new Set(narrowed.map(({ id }) => id));
    const items = asleep.filter(({ app: one }) => inQuestion.has(one.id));
    const found = items
      .map((one) => ({ ...one, ...one.app, severity: severityOf(byOwnMeasure.has(one.app.id)) }))
      .toSorted(compareWorstAppFirst);
    const asked = readUnusedSince(parameters, now);
    const usual = narrowed.filter(({ id }) => byOwnMeasure.has(id)).length;
    const why = explainNoSuchApp(apps, named, parameters.app);
    return {
      examined: named.length,
      findings: found.map((one) => finding(one, one.severity, now)),
      gaps: apps.length === 0 ? [NO_APPS_GAP] : listUnknownPermissionGaps(named),
      ...omitUndefined({ notApplicable: why }),
      headline: headline(found, narrowed.length, asked && describeSince(asked, now)),
      notes: [...noteOnlyTheseApps(named, parameters.app), ...notes, measureNote(asked !== undefined, usual)],
      listing: {
        columns: ['App', 'Power', 'Last use'],
        rows: found.map((one) => ({
          subject: { kind: 'service-principal', id: one.id, name: one.name } as const,
          severity: one.severity,
          cells: [one.name, powerInWords(one), one.words],
          url: buildPortalUrl({ kind: 'service-principal', id: one.id }),
        })),
      },
      ...(found.length === 0 ? {} : { picture: createAppPicture(found) }),
    };
  },
});
