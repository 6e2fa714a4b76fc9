import { defineCheck } from './model/check.js';
import { asking } from './recent-consents.asking.js';
import type { Evidence, Finding } from '../core/finding.js';
import { groupBy } from '../core/group-by.js';
import { daysBefore } from '../core/instant.js';
import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl, PORTAL_PAGES } from '../m365/portal-links.js';
import type { QuestionParameters } from '../core/question-parameter-types.js';
import { compareSeverity } from '../core/severity.js';
import { formatList, formatUtcMinute } from '../core/sentence-formatting.js';
import { formatNothingLeftHeadline, narrowByFilter, noteOnlyNamed } from './lib/question-filter.js';
import {
  isStrongPermission,
  listGivenAccess,
  type GivenAccess,
  type GivenPermission,
} from './lib/recently-given-permissions.js';
import { indexAppsByAnyId, type AppsByAnyId } from './lib/app-indexes.js';
import { describeActor } from './lib/mail-flow-acts.js';
import { matchesObject } from './lib/name-matching.js';
import { compareText } from './lib/role-holder-traits.js';
import { createPermissionMatcher } from './lib/question-permission-matcher.js';

const DEFAULT_DAYS = 7;

const FILTERS: Readonly<Record<string, (one: GivenAccess) => boolean>> = {
  'not-microsoft': (one) => !one.microsoft,
  microsoft: (one) => one.microsoft,
  guests: ({ actor }) => /#ext#/i.test(actor?.name ?? ''),
};

function isAsked(one: GivenAccess, { app: name, user, permission }: QuestionParameters): boolean {
  const { actor } = one;
  return (
    (name === undefined || matchesObject(name, { displayName: one.appName, ids: [one.appId] })) &&
    (user === undefined ||
      (actor !== undefined && matchesObject(user, { displayName: actor.name, ids: [actor.id, actor.name] }))) &&
    (permission === undefined || one.permissions.some(createPermissionMatcher(permission)))
  );
}

const VIA = { application: '', everyone: ' for everyone', person: ' for one person' };

/** "Mail.Read and Mail.Send for one person". */
function permissionsInWords(permissions: readonly GivenPermission[]): string {
  const byVia = groupBy(permissions, ({ via }) => via);
  const parts = [...byVia.values()].map((some) => `${formatList(some.map(({ value }) => value))}${VIA[some[0].via]}`);
  return parts.join('; ');
}

function who({ actor }: GivenAccess, apps: AppsByAnyId): string {
  return actor === undefined ? 'not known' : describeActor(actor, apps);
}

function finding(one: GivenAccess, apps: AppsByAnyId): readonly Finding[] {
  const [first, ...rest] = one.refs.map((ref): Evidence => ({
    source: 'graph',
    ref,
    label: one.actor === undefined ? 'grant' : 'audit event',
    value: [
      permissionsInWords(one.permissions),
      `by ${who(one, apps)}`,
      ...(one.ip === undefined ? [] : [`from ${one.ip}`]),
    ].join(' '),
    observedAt: one.at,
  }));
  if (one.severity === null || first === undefined) return [];
  const by = one.actor === undefined ? '' : ` by ${who(one, apps)}`;
  const strong = one.permissions.filter(isStrongPermission);
  return [
    {
      id: `recent-consents:service-principal:${one.appId}:${one.refs.toSorted(compareText)[0] ?? ''}`,
      subject: { kind: 'service-principal', id: one.appId, name: one.appName },
      severity: one.severity,
      confidence: one.actor === undefined || one.actor.kind === 'unknown' ? 'medium' : 'high',
      title: `${one.appName} was given ${permissionsInWords(strong)}${by} at ${formatUtcMinute(one.at)}`,
      evidence: [first, ...rest],
      fingerprint: [one.severity, ...strong.map(({ value, via }) => `${via}=${value}`).toSorted(compareText)].join(' '),
    },
  ];
}

function headline(all: readonly GivenAccess[], found: readonly GivenAccess[]): string {
  if (all.length === 0) return 'Nothing was granted to an app in this period';
  const grants = `${formatCount(all.length, 'grant')} in this period`;
  return found.length === 0 ? `${grants}, none of high priority` : `${grants}, ${found.length} of high priority`;
}

export const check = defineCheck({
  id: 'recent-consents',
  title: 'Recent consents',
  question: 'What was granted lately, by whom?',
  asking,
  examinedNoun: 'grants',
  postureOrder: 70,
  period: { use: 'events', defaultDays: DEFAULT_DAYS },
  needs: ['consentEvents'],
  wants: ['servicePrincipals', 'appRoleGrants'],
  why: 'A permission is given once and lasts. The days after it was given are the time to ask whether it should have been.',
  severity:
    'As the permission is rated, in the app’s own right or for everyone; one less for one person. What is not rated high or critical, what failed, and grants to Microsoft’s own apps are listed and not counted.',
  licence: 'None: the audit log of the directory reaches 7 days back, with Entra ID P1 30 days.',
  blindSpots: [
    'What was granted and taken away again before the log begins is not seen.',
    'Delegated permissions carry no date: those of before the log begins are not in this answer.',
    'Whether what was granted is still there is not told here: risky-apps does.',
  ],
  falsePositives: ['New products are introduced by exactly such grants: ask whoever granted it.'],
  nextSteps: [
    {
      text: 'Ask whoever granted it whether it was them. Take it away if not, and end their sessions.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    {
      text: 'Let people agree to verified publishers and low-risk permissions only, and ask for the rest.',
      url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow',
    },
  ],
  portalUrl: PORTAL_PAGES.audit,
  judge: ({ consentEvents, servicePrincipals = [], appRoleGrants = [] }, { now, parameters }) => {
    const period = {
      from: parameters.since ?? daysBefore(now, DEFAULT_DAYS),
      until: parameters.until ?? now,
    };
    const apps = indexAppsByAnyId(servicePrincipals);
    const all = listGivenAccess({
      events: consentEvents.events,
      grants: appRoleGrants,
      servicePrincipals,
      ...period,
      now,
    });
    const { items, notes } = narrowByFilter(
      all.filter((one) => isAsked(one, parameters)),
      parameters.filter,
      FILTERS,
    );
    const found = items.filter(({ severity }) => severity !== null);
    const rank = ({ severity }: GivenAccess) => severity ?? 'info';
    const rows = items.toSorted(
      (a, b) => Number(a.severity === null) - Number(b.severity === null) || compareSeverity(rank(a), rank(b)),
    );
    const orphans = items.filter(({ actor }) => actor === undefined).length;
    return {
      examined: items.length,
      findings: rows.flatMap((one) => finding(one, apps)),
      headline: formatNothingLeftHeadline('grant', parameters.filter, items) ?? headline(items, found),
      notes: [
        ...noteOnlyNamed(parameters),
        ...notes,
        ...(orphans === 0
          ? []
          : [`${formatCount(orphans, 'grant')} without an event in the audit log: known by date, not by whom.`]),
      ],
      listing: {
        columns: ['App', 'Permissions', 'By', 'When'],
        rows: rows.map((one) => ({
          subject: { kind: 'service-principal', id: one.appId, name: one.appName } as const,
          severity: one.severity,
          cells: [
            one.appName,
            permissionsInWords(one.permissions),
            who(one, apps),
            `${formatUtcMinute(one.at)}${one.succeeded ? '' : ', failed'}`,
          ],
          url: buildPortalUrl({ kind: 'service-principal', id: one.appId }),
        })),
      },
    };
  },
});
