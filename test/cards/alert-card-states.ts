import type { IncidentLead } from '../../src/answers/model/incident-lead.js';
import { createAlertCards, type RenderedCard } from '../../src/cards/index.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { instant } from '../../src/core/instant.js';
import type { OutgoingMessage } from '../../src/bot/model/messenger-port.js';
import {
  ACKNOWLEDGED,
  BLIND_SOURCES,
  LATE_SOURCES,
  DECIDED,
  finding,
  HOSTILE_FINDING,
  HOSTILE_RECORD,
  ITEMS,
  MANY,
  MANY_ITEMS,
  overview,
  record,
  SPOTS,
  SUBSCRIPTIONS,
  subscriptions,
  TIMELINE,
  ZONE,
} from './alert-card-fixtures.js';
import { answer, HOSTILE_NAMES, NOW, report, WORDS } from './report-card-fixtures.js';
import { createCardRenderer } from '../../src/cards/index.js';

/** The answer to "when did the attack begin?". */
const LEAD: IncidentLead = {
  kind: 'value',
  value: '2026-03-03T01:10:00Z',
  lines: ['2026-03-03 01:10 UTC: app registered, by IT Admin from 203.0.113.7. That is the earliest event I found.'],
};

export const alertCards = createAlertCards({ words: WORDS });
const renderer = createCardRenderer({ words: WORDS });
const view = { timeZone: ZONE };
const now = { now: NOW, timeZone: ZONE };
const channel = {
  conversationId: '19:c',
  conversationType: 'channel',
  tenantId: 't',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams',
  botId: '28:b',
} as const;

function card(message: OutgoingMessage): RenderedCard {
  if (!('card' in message)) throw new Error('a line of text is no card');
  return message;
}
const inChannel = (of: IncidentRecord) => () => card(alertCards.incident(of, view));
const page = (of: IncidentRecord, n: number) => () =>
  renderer.render({ kind: 'incident', record: of, answeredAt: NOW }, { ...now, page: n });
const late = { words: 'every Monday at 09:00 (Europe/Zurich)', due: instant('2026-11-23T08:00:00Z'), timeZone: ZONE };

/** Every state of the cards about alerts, by name. */
export const ALERT_STATES: Readonly<Record<string, () => RenderedCard>> = {
  'incident-open': inChannel(record()),
  'incident-one-line': inChannel(
    record({}, { timeline: TIMELINE.slice(0, 1), people: [], eventCount: 1, severity: 'medium' }),
  ),
  'incident-armed-asleep': inChannel(
    record({}, { timeline: TIMELINE.slice(2, 6), confidence: 'medium', blindSpots: SPOTS.slice(0, 1), eventCount: 0 }),
  ),
  'incident-12-lines': inChannel(record({}, { timeline: [...TIMELINE, ...MANY.slice(0, 2)] })),
  'incident-200-lines': inChannel(record({}, { timeline: [...TIMELINE, ...MANY], blindSpots: SPOTS })),
  'incident-acknowledged': inChannel(record({ acknowledged: ACKNOWLEDGED })),
  'incident-closed': inChannel(
    record({ acknowledged: ACKNOWLEDGED, status: { name: 'closed', at: NOW, why: 'The app was revoked.' } }),
  ),
  'incident-merged': inChannel(record({ status: { name: 'merged', into: '02-incident' } })),
  'incident-hostile': inChannel(HOSTILE_RECORD),
  'incident-page-only': page(record(), 1),
  'incident-page-second': page(record({}, { timeline: [...TIMELINE, ...MANY] }), 2),
  'incident-page-last': page(record({}, { timeline: [...TIMELINE, ...MANY] }), 99),
  'incident-page-hostile': page(HOSTILE_RECORD, 1),
  'incident-step': () => card(alertCards.step(record(), TIMELINE[8]!, view)),
  'incident-step-hostile': () => card(alertCards.step(HOSTILE_RECORD, HOSTILE_RECORD.incident.timeline[0]!, view)),
  'incident-decided-revoked': () => card(alertCards.decided(record(), DECIDED.revoked, view)),
  'incident-decided-unseen': () => card(alertCards.decided(record(), { ...DECIDED.revoked, partlyUnseen: true }, view)),
  'incident-decided-void': () => card(alertCards.decided(record(), DECIDED.void, view)),
  'incident-decided-hostile': () => card(alertCards.decided(HOSTILE_RECORD, DECIDED.hostile, view)),
  'incident-escalation': () => card(alertCards.escalation(record(), { waitedMinutes: 30, ...view })),
  'finding-once': () => card(alertCards.finding(finding(), view)),
  'finding-seen-14': () => card(alertCards.finding(finding({ count: 14, confidence: 'medium' }), view)),
  'finding-own': () => card(alertCards.finding(finding({ own: true }), view)),
  'finding-folded': () => card(alertCards.folded(record(), view)),
  'finding-folded-hostile': () => card(alertCards.folded(HOSTILE_RECORD, view)),
  'finding-hostile': () => card(alertCards.finding(HOSTILE_FINDING, view)),
  'digest-burst': () => card(alertCards.digest({ why: 'burst', items: ITEMS }, view)),
  'digest-quiet-240': () => card(alertCards.digest({ why: 'quiet-hours', items: MANY_ITEMS }, view)),
  'digest-hostile': () =>
    card(
      alertCards.digest(
        {
          why: 'pause',
          items: [
            { kind: 'incident', record: HOSTILE_RECORD },
            { kind: 'finding', finding: HOSTILE_FINDING },
          ],
        },
        view,
      ),
    ),
  recovered: () =>
    card(
      alertCards.recovered(
        [...ITEMS.slice(0, 2), { kind: 'report', report: 'posture', parameters: {}, due: late.due }],
        view,
      ),
    ),
  late: () => card(alertCards.late(NOW, { until: NOW, state: 'full', ...view })),
  quieter: () =>
    card(
      alertCards.quieter(
        {
          conversationId: channel.conversationId,
          by: { objectId: 'u-9', name: 'Megan [Bowen](https://evil.example)' },
          at: NOW,
          words: 'Paused until 24 Nov, 14:00 (UTC). Critical alerts come all the same.',
        },
        channel,
        view,
      ),
    ),
  'incident-warden-tampered': inChannel(
    record(
      {},
      {
        kind: 'warden-tampered',
        subject: {
          kind: 'service-principal',
          id: '6d09c779-f162-404e-9d5b-e8cbad4a06b2',
          name: 'Tenant Warden Responder',
          appId: '00000000-0000-4000-8000-0000000000b2',
        },
        headline:
          'Somebody else acts as "Tenant Warden Responder": no decision asked for this. Disable it in Entra, then replace its credentials.',
        stages: ['unplanned-act'],
        timeline: [
          { ...TIMELINE[0]!, stage: 'unplanned-act', severity: 'critical', what: 'Global Administrator given' },
        ],
        people: [],
        eventCount: 1,
      },
    ),
  ),
  'incident-taken-over': inChannel(
    record({ acknowledged: { ...ACKNOWLEDGED, from: { objectId: 'u-2', name: 'Diego Siciliani' } } }),
  ),
  unreachable: () => card(alertCards.unreachable(channel, NOW, view)),
  'report-due': () =>
    card(alertCards.report(answer(report({ rows: [], headline: 'No admin was found' })), { ...late, late: false })),
  'report-late': () => card(alertCards.report({ kind: 'broken', problemId: 'p-1' }, { ...late, late: true })),
  'overview-open': () =>
    renderer.render(
      overview({
        incidents: ITEMS.flatMap((item) => (item.kind === 'incident' ? [item.record] : [])),
        findings: ITEMS.flatMap((item) => (item.kind === 'finding' ? [item.finding] : [])),
        sources: BLIND_SOURCES,
      }),
      now,
    ),
  'overview-nothing-found': () => renderer.render(overview(), now),
  'overview-blind': () => renderer.render(overview({ sources: BLIND_SOURCES }), now),
  'overview-late': () => renderer.render(overview({ sources: LATE_SOURCES }), now),
  'overview-not-begun': () => renderer.render(overview({ sources: [] }), now),
  'overview-asked': () => renderer.render(overview({ incidents: [record()], lead: LEAD }), now),
  'overview-asked-hostile': () =>
    renderer.render(overview({ incidents: [HOSTILE_RECORD], lead: { ...LEAD, lines: [...HOSTILE_NAMES] } }), now),
  'incident-asked': () => renderer.render({ kind: 'incident', record: record(), lead: LEAD, answeredAt: NOW }, now),
  'overview-many': () =>
    renderer.render(
      overview({
        incidents: MANY_ITEMS.flatMap((item) => (item.kind === 'incident' ? [item.record] : [])),
        findings: MANY_ITEMS.flatMap((item) => (item.kind === 'finding' ? [item.finding] : [])),
      }),
      now,
    ),
  'overview-hostile': () =>
    renderer.render(overview({ incidents: [HOSTILE_RECORD], findings: [HOSTILE_FINDING] }), now),
  'subscriptions-listed': () => renderer.render(subscriptions(), now),
  'subscriptions-none': () => renderer.render(subscriptions({ words: 'Nothing is sent here.', current: [] }), now),
  'subscriptions-paused': () =>
    renderer.render(
      subscriptions({
        outcome: 'paused',
        words: 'Paused until 14:00.',
        current: SUBSCRIPTIONS.map((one) => ({ ...one, pausedUntil: instant('2026-11-24T13:00:00Z') })),
      }),
      now,
    ),
  'subscriptions-many': () =>
    renderer.render(subscriptions({ current: Array.from({ length: 14 }, (_, at) => SUBSCRIPTIONS[at % 2]!) }), now),
  'subscriptions-hostile': () =>
    renderer.render(
      subscriptions({
        words: HOSTILE_NAMES.join(' '),
        current: HOSTILE_NAMES.map((name, at) => ({
          ...SUBSCRIPTIONS[at % 2]!,
          createdBy: { objectId: 'x', name },
          ...(at % 2 === 0 ? { escalation: { afterMinutes: 5, to: { person: { objectId: 'y', name } } } } : {}),
        })),
      }),
      now,
    ),
};
