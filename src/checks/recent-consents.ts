import { defineCheck } from './model/check.js';
import type { ConsentEvent } from '../facts/app-facts.js';
import type { Evidence, Finding } from '../core/finding.js';
import { groupBy } from '../core/group-by.js';
import { daysBefore, instant } from '../core/instant.js';
import { EXCHANGE_ONLINE, MICROSOFT_GRAPH } from '../m365/permission-ratings.js';
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
import { describeActor, indexAppsByAnyId, type AppsByAnyId } from './lib/mail-flow-acts.js';
import { matchesObject } from './lib/name-matching.js';
import { compareText } from './lib/role-holder-traits.js';
import { createPermissionMatcher } from './lib/permission-families.js';
import { app, granted, MICROSOFT_TENANT, secret } from './lib/sample-apps.js';
import { without } from './lib/sample-facts.js';

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

const GRAPH = app('graph', { appId: MICROSOFT_GRAPH, ownerTenantId: MICROSOFT_TENANT });
const EXCHANGE = app('exchange', { appId: EXCHANGE_ONLINE, ownerTenantId: MICROSOFT_TENANT });

/** Sample: something granted to an app by a person. */
function event(appObjectId: string, values: readonly string[], change: Partial<ConsentEvent> = {}): ConsentEvent {
  return {
    id: `event-${appObjectId}-${values.join('-')}`,
    correlationId: `click-${appObjectId}`,
    at: instant('2026-11-22T10:00:00Z'),
    kind: 'delegated',
    actor: { kind: 'person', id: 'adele', name: 'adele@contoso.com' },
    ip: '192.0.2.1',
    succeeded: true,
    appObjectId,
    resourceId: 'graph',
    values,
    consentType: 'Principal',
    ...change,
  };
}
const from = instant('2026-11-17T09:00:00Z');
/** Sample: everything was read; nothing was granted. */
const complete = {
  consentEvents: { from, events: [] },
  servicePrincipals: [app('backup'), app('survey'), app('sync'), GRAPH, EXCHANGE],
  appRoleGrants: [],
} as const;
const given = (...events: readonly ConsentEvent[]) => ({ ...complete, consentEvents: { from, events } });

export const check = defineCheck({
  id: 'recent-consents',
  question: 'What was granted lately, by whom?',
  examinedNoun: 'grants',
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
  examples: [
    {
      name: 'Microsoft’s own app, for which somebody here holds a credential: whoever has that can act as it',
      facts: {
        ...given(event('opened', ['Mail.ReadWrite'], { kind: 'application' })),
        servicePrincipals: [
          app('opened', { ownerTenantId: MICROSOFT_TENANT, credentials: [secret('2030-01-01T00:00:00Z')] }),
          GRAPH,
        ],
      },
      expect: { status: 'fail', findings: [['opened', 'critical']] },
    },
    {
      name: 'refused at first, and there nonetheless: the event of what succeeded comes later than the grant',
      facts: {
        ...given(event('backup', ['Mail.ReadWrite'], { kind: 'application', succeeded: false })),
        appRoleGrants: [granted('backup', 'Mail.ReadWrite', { grantedAt: instant('2026-11-22T10:05:00Z') })],
      },
      expect: { status: 'fail', findings: [['backup', 'critical']] },
    },
    {
      name: 'nothing was granted',
      facts: complete,
      expect: { status: 'pass', headline: 'Nothing was granted to an app in this period' },
    },
    {
      name: 'a sign-in permission, a failed grant, and one to Microsoft’s own app: listed, not counted',
      facts: given(
        event('survey', ['openid', 'User.Read']),
        event('backup', ['Mail.ReadWrite'], { succeeded: false }),
        event('exchange', ['Mail.ReadWrite']),
      ),
      expect: { status: 'pass', headline: '3 grants in this period, none of high priority' },
    },
    {
      name: 'for the app itself, for everyone, for one person; the worst first',
      facts: given(
        event('backup', ['Exchange.ManageAsApp'], { kind: 'application', resourceId: 'exchange' }),
        event('survey', ['User.Read', 'Mail.Read']),
        event('sync', ['Directory.AccessAsUser.All'], { consentType: 'AllPrincipals' }),
      ),
      expect: {
        status: 'fail',
        findings: [
          ['sync', 'critical'],
          ['backup', 'high'],
          ['survey', 'medium'],
        ],
        headline: '3 grants in this period, 3 of high priority',
      },
    },
    {
      name: 'one click writes several events and is one grant',
      facts: given(
        event('survey', ['Mail.Read', 'offline_access'], { id: 'consent' }),
        event('survey', ['Mail.Read', 'offline_access'], { id: 'grant' }),
      ),
      expect: {
        status: 'fail',
        findings: [['survey', 'medium']],
        headline: '1 grant in this period, 1 of high priority',
      },
    },
    {
      name: 'a grant of the period whose event is gone, beside one that has its event and one of before',
      facts: {
        ...given(event('backup', ['Mail.Read'], { kind: 'application' })),
        appRoleGrants: [
          granted('backup', 'Mail.Read', { grantedAt: instant('2026-11-22T10:00:00Z') }),
          granted('survey', 'Mail.Read', { grantedAt: instant('2026-11-20T10:00:00Z') }),
          granted('sync', 'Mail.Read', { grantedAt: instant('2025-11-20T10:00:00Z') }),
        ],
      },
      expect: {
        status: 'fail',
        findings: [
          ['backup', 'high'],
          ['survey', 'high'],
        ],
      },
    },
    {
      name: 'the service whose permission it is could not be read: the worst that the name can mean',
      facts: {
        ...without(complete, 'servicePrincipals'),
        consentEvents: { from, events: [event('sync', ['Mail.ReadWrite'], { kind: 'application' })] },
      },
      expect: { status: 'fail', findings: [['sync', 'critical']] },
    },
    {
      name: 'outside of the period that was asked for',
      facts: given(event('sync', ['Mail.Read'])),
      parameters: { since: instant('2026-11-23T00:00:00Z') },
      expect: { status: 'pass' },
    },
    {
      name: 'asked about a person',
      facts: given(event('sync', ['Mail.Read'])),
      parameters: { user: 'bert@contoso.com' },
      expect: { status: 'pass' },
    },
    {
      name: 'the log does not go back as far as was asked',
      facts: complete,
      partial: ['consentEvents'],
      parameters: { since: instant('2026-09-01T00:00:00Z') },
      expect: { status: 'unknown' },
    },
    { name: 'audit log not readable', facts: without(complete, 'consentEvents'), expect: { status: 'unknown' } },
  ],
});
