import { defineCheck, type JudgeContext } from './model/check.js';
import { asking } from './mail-flow-changes.asking.js';
import type { Gap } from '../core/gap.js';
import { groupBy } from '../core/group-by.js';
import { daysBefore, type Instant } from '../core/instant.js';
import { describeMailFlowNoun } from '../m365/mail-flow-cmdlets.js';
import { formatCount } from '../core/plural-formatting.js';
import { buildPortalUrl, PORTAL_PAGES } from '../m365/portal-links.js';
import type { ListingRow } from '../core/report-listing.js';
import { compareSeverity, type Severity } from '../core/severity.js';
import { formatUtcMinute } from '../core/sentence-formatting.js';
import { narrowByFilter, noteOnlyNamed } from './lib/question-filter.js';
import {
  createHistoryFinding,
  rateHistorySeverity,
  toMailFlowSubject,
  wasShortLived,
  type SubjectHistory,
} from './lib/mail-flow-history-finding.js';
import { indexAppsByAnyId, type AppsByAnyId } from './lib/app-indexes.js';
import {
  createActKey,
  describeActor,
  formatActorName,
  listMailFlowActs,
  type MailFlowAct,
} from './lib/mail-flow-acts.js';
import { matchesObject } from './lib/name-matching.js';
import { compareText } from './lib/role-holder-traits.js';

const DEFAULT_DAYS = 90;
/** The log is read a moment before or after it is judged: an uncovered edge this small is no gap. */
const EDGE_MS = 3_600_000;

const FILTERS: Readonly<Record<string, (one: MailFlowAct) => boolean>> = {
  'app-actors': ({ event }) => event.actor.kind === 'app',
  inbound: ({ noun }) => noun === 'InboundConnector',
  outbound: ({ noun }) => noun === 'OutboundConnector',
};

function periodOf({ parameters, now }: JudgeContext): { readonly from: Instant; readonly until: Instant } {
  return { from: parameters.since ?? daysBefore(now, DEFAULT_DAYS), until: parameters.until ?? now };
}

/** Whether the question includes this actor. */
function actedBy(one: MailFlowAct, { parameters }: JudgeContext, apps: AppsByAnyId): boolean {
  const { actor } = one.event;
  const object = { displayName: formatActorName(actor, apps), ids: [actor.id, actor.name] };
  const isApp = parameters.app === undefined || (actor.kind === 'app' && matchesObject(parameters.app, object));
  return isApp && (parameters.user === undefined || (actor.kind !== 'app' && matchesObject(parameters.user, object)));
}

function toRow(one: MailFlowAct, severity: Severity | null, apps: AppsByAnyId): ListingRow {
  const { event, noun, name } = one;
  const subject = toMailFlowSubject(one);
  return {
    subject,
    severity,
    cells: [
      formatUtcMinute(event.at),
      `${event.operation}${event.succeeded ? '' : ' (refused)'}`,
      `${describeMailFlowNoun(noun)} ${name}`,
      describeActor(event.actor, apps),
      event.ip ?? 'not recorded',
    ],
    url: buildPortalUrl(subject),
  };
}

function headline(histories: readonly SubjectHistory[], acts: readonly MailFlowAct[]): string {
  if (acts.length === 0) return 'No connector or mail flow rule was changed';
  const byApp = acts.filter(({ event }) => event.actor.kind === 'app').length;
  const gone = histories.filter(wasShortLived).length;
  return [
    `${formatCount(acts.length, 'change')} of ${formatCount(histories.length, 'connector or rule', 'connectors and rules')}`,
    ...(byApp > 0 ? [`${byApp} by an app`] : []),
    ...(gone > 0 ? [`${gone} made and removed within days`] : []),
  ].join(', ');
}

function logGap(readableFrom: Instant, from: Instant): readonly Gap[] {
  if (Date.parse(readableFrom) - Date.parse(from) <= EDGE_MS) return [];
  return [{ reason: 'truncated', detail: `events before ${readableFrom} could not be read` }];
}

export const check = defineCheck({
  id: 'mail-flow-changes',
  title: 'Who changed mail flow',
  question: 'Who made or removed connectors and rules?',
  asking,
  examinedNoun: 'events',
  postureOrder: 10,
  period: { use: 'events', defaultDays: DEFAULT_DAYS },
  needs: ['mailFlowEvents'],
  wants: ['servicePrincipals'],
  why: 'Connectors and mail flow rules change rarely, by few people, for known reasons. An attacker makes them to send spam, and removes them to leave no trace: the audit log remembers.',
  severity:
    'High; critical by an app, or where something was made and removed within days. One less where every attempt was refused.',
  licence: 'None; the log holds 180 days, a year with Audit (Premium).',
  blindSpots: [
    'The audit log is late by up to an hour or so, sometimes longer.',
    'Nothing older than the log can be seen, nor anything from when auditing was off.',
    'After a renaming, or by GUID, the same object may stand twice.',
  ],
  falsePositives: [
    'Planned work on gateways and rules, the hybrid wizard, and gateway products that make temporary connectors.',
  ],
  nextSteps: [
    {
      text: 'Ask each person named whether it was them; an app never answers: see what it may do.',
      url: PORTAL_PAGES.enterpriseApps,
    },
    { text: 'Look at the records in the audit log.', url: PORTAL_PAGES.audit },
    { text: 'Look at what is there now.', url: PORTAL_PAGES.connectors },
  ],
  portalUrl: PORTAL_PAGES.audit,
  judge: ({ mailFlowEvents, servicePrincipals = [] }, context) => {
    const { from, until } = periodOf(context);
    const apps = indexAppsByAnyId(servicePrincipals);
    const inPeriod = listMailFlowActs(mailFlowEvents.events).filter(
      // No end unless asked for: a record may be slightly newer than the reading.
      ({ event }) =>
        Date.parse(event.at) >= Date.parse(from) &&
        (context.parameters.until === undefined || Date.parse(event.at) <= Date.parse(until)),
    );
    // Exchange's own maintenance is counted but not listed.
    const own = inPeriod.filter(({ event }) => event.actor.kind === 'microsoft').length;
    const asked = inPeriod
      .filter(({ event }) => event.actor.kind !== 'microsoft')
      .filter((one) => actedBy(one, context, apps));
    const { items: acts, notes } = narrowByFilter(asked, context.parameters.filter, FILTERS);
    const histories = groupBy(acts, createActKey);
    // Computed once per object, not per row: an attacker can cause any number of acts on it.
    const severities = new Map(Array.from(histories, ([key, history]) => [key, rateHistorySeverity(history)]));
    const refused = acts.filter(({ event }) => !event.succeeded).length;
    return {
      examined: inPeriod.length,
      findings: [...histories.values()]
        .map((history) => createHistoryFinding(history, apps))
        .toSorted((a, b) => compareSeverity(a.severity, b.severity) || compareText(a.id, b.id)),
      gaps: logGap(mailFlowEvents.from, from),
      ...(Date.parse(from) > Date.parse(until) ? { notApplicable: 'the period ends before it begins' } : {}),
      headline: headline([...histories.values()], acts),
      notes: [
        ...noteOnlyNamed(context.parameters),
        ...notes,
        `From ${formatUtcMinute(from)} to ${formatUtcMinute(until)}.`,
        ...(refused > 0
          ? [`${formatCount(refused, 'attempt')} of these ${refused === 1 ? 'was' : 'were'} refused.`]
          : []),
        ...(own > 0 ? [`${formatCount(own, 'event')} of Microsoft’s own services set aside.`] : []),
      ],
      listing: {
        columns: ['When', 'What', 'Of', 'Who', 'From'],
        // Newest first.
        rows: acts.toReversed().map((one) => toRow(one, severities.get(createActKey(one)) ?? null, apps)),
      },
    };
  },
});
