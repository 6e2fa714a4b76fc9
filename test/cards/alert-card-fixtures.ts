import type { SubscriptionReply } from '../../src/alerts/model/subscription-service-port.js';
import type { Subscription } from '../../src/alerts/model/subscription.js';
import type { AlertItem } from '../../src/cards/model/alert-card-renderer-port.js';
import type { Answer } from '../../src/answers/model/answer.js';
import type { Actor } from '../../src/m365/audit-event.js';
import type { DecisionOutcome, Incident, IncidentRecord, TimelineEntry } from '../../src/incidents/model/incident.js';
import { instant } from '../../src/core/instant.js';
import type { AttackStage } from '../../src/detections/model/attack-stage.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { AuditSourceState } from '../../src/facts/fact-types.js';
import { HOSTILE_NAMES, NOW } from './report-card-fixtures.js';

export const ZONE = 'Europe/Zurich';
const ADMIN: Actor = { kind: 'person', id: 'a-1', name: 'it.admin@alpine-instruments.example' };
const APP: Actor = { kind: 'app', id: 'b0000000-0000-4000-8000-000000000001', name: 'Office Sync Helper' };
const NADJA = { objectId: '00000000-0000-4000-8000-000000000001', name: 'Nadja Keller' };

export function entry(
  stage: AttackStage,
  at: string,
  what: string,
  actor: Actor | undefined,
  more: Partial<TimelineEntry> = {},
): TimelineEntry {
  return {
    key: stage,
    at: instant(at),
    stage,
    what,
    ...(actor === undefined ? {} : { actor }),
    severity: 'high',
    count: 1,
    evidence: [`e${stage}-5b7c1c2e-0d3b-4f0e-9a51-6f8e2a9d7c10`],
    source: 'activity',
    ...more,
  };
}

/** The attack of the mission, all ten stages. */
export const TIMELINE: readonly TimelineEntry[] = [
  entry('admin-suspect', '2026-03-03T01:02:00Z', 'a sign-in that Microsoft calls risky, without MFA', ADMIN, {
    ip: '203.0.113.7',
    source: 'tenant',
    evidence: ['/identityProtection/riskyUsers/a-1'],
  }),
  entry('app-registered', '2026-03-03T01:10:00Z', 'app registered', ADMIN, { ip: '203.0.113.7', severity: 'medium' }),
  entry('permission-granted', '2026-03-03T01:14:00Z', 'Exchange.ManageAsApp granted', ADMIN, { severity: 'critical' }),
  entry('role-assigned', '2026-03-03T01:19:00Z', 'Global Administrator given to it', ADMIN, { severity: 'critical' }),
  entry('credential-added', '2026-03-03T01:25:00Z', 'a secret added', ADMIN),
  entry('dormant', '2026-03-03T01:25:00Z', '60 days of silence', undefined, { severity: 'info', evidence: [] }),
  entry('awakened', '2026-05-02T00:09:00Z', 'first use after 60 days', APP),
  entry('connector-created', '2026-05-02T00:10:00Z', 'inbound connector made', APP, { severity: 'critical' }),
  entry('rules-created', '2026-05-02T00:12:00Z', 'rules that strip headers', APP, {
    severity: 'critical',
    count: 12,
    evidence: Array.from({ length: 12 }, (_, index) => `rule-${index}`),
  }),
  entry('traces-removed', '2026-05-02T09:30:00Z', 'connector and rules removed', APP, { count: 13 }),
];

export function incident(more: Partial<Incident> = {}): Incident {
  const timeline = more.timeline ?? TIMELINE;
  return {
    kind: 'oauth-mail-abuse',
    severity: 'critical',
    confidence: 'high',
    subject: {
      kind: 'service-principal',
      id: 'c0000000-0000-4000-8000-000000000001',
      appId: APP.id,
      name: 'Office Sync Helper',
    },
    handles: [`app:${APP.id}`],
    headline: '“Office Sync Helper” can manage all of Exchange, and has begun to.',
    stages: [...new Set(timeline.flatMap(({ stage }) => stage ?? []))],
    timeline,
    people: [ADMIN],
    events: [],
    eventCount: 34,
    firstAt: timeline[0]?.at ?? NOW,
    lastAt: timeline.at(-1)?.at ?? NOW,
    blindSpots: [],
    ...more,
  };
}

export function record(more: Partial<IncidentRecord> = {}, of: Partial<Incident> = {}): IncidentRecord {
  return {
    id: '01-incident',
    version: 3,
    incident: incident(of),
    status: { name: 'open' },
    openedAt: NOW,
    changedAt: NOW,
    ...more,
  };
}

export const ACKNOWLEDGED = { by: NADJA, at: instant('2026-05-02T09:52:00Z') };
export const MANY = Array.from({ length: 200 }, (_, index) =>
  entry('rules-created', new Date(Date.UTC(2026, 4, 2, 0, index)).toISOString(), `rule ${index} made`, APP, {
    key: `rule-${index}`,
    severity: index % 50 === 0 ? 'critical' : 'medium',
  }),
);
export const SPOTS = [
  'last use is not readable without Entra ID P1',
  'the audit log begins on 1 Mar 2026',
  'Audit.General is not readable',
  'sign-ins are kept for 7 days only',
];

/** Ends of decisions, as the thread is told of them. */
export const DECIDED = {
  revoked: {
    key: 'decision:1:revoked',
    what: 'revoked',
    at: NOW,
    by: [NADJA, { objectId: 'r-1', name: 'Reto Frei' }],
  },
  void: {
    key: 'decision:1:approval-void',
    what: 'approval-void',
    at: NOW,
    by: [],
    why: 'Since it was approved, its credentials changed.',
  },
  hostile: {
    key: 'decision:1:approval-void',
    what: 'approval-void',
    at: NOW,
    by: HOSTILE_NAMES.map((name) => ({ objectId: name, name })),
    why: HOSTILE_NAMES.join(' '),
  },
} as const satisfies Readonly<Record<string, DecisionOutcome>>;

/** Every text of it is an attacker's. */
export const HOSTILE_RECORD = record(
  { acknowledged: { by: { objectId: 'x', name: HOSTILE_NAMES[1]! }, at: NOW } },
  {
    headline: HOSTILE_NAMES.join(' '),
    subject: { kind: 'service-principal', id: '../../evil?x=<at>', name: HOSTILE_NAMES[3]! },
    timeline: HOSTILE_NAMES.map((name, index) =>
      entry(
        'app-registered',
        '2026-03-03T01:10:00Z',
        name,
        { kind: 'person', id: name, name },
        {
          key: `k${index}`,
          ip: name,
          evidence: [name, name],
        },
      ),
    ),
    people: HOSTILE_NAMES.map((name) => ({ kind: 'person', id: name, name })),
    blindSpots: HOSTILE_NAMES,
  },
);

export function finding(more: Partial<DetectionFinding> = {}): DetectionFinding {
  const count = more.count ?? 1;
  return {
    id: 'transport-rule-changed:transport-rule:r-1:2026-11-24',
    detection: 'transport-rule-changed',
    subject: { kind: 'transport-rule', id: 'r-1', name: 'Journal to archive' },
    severity: 'high',
    confidence: 'high',
    title: 'The mail flow rule “Journal to archive” now sends a copy of all mail outside',
    count,
    firstAt: instant('2026-11-24T08:00:00Z'),
    lastAt: instant(count > 1 ? '2026-11-24T09:30:00Z' : '2026-11-24T08:00:00Z'),
    notes: Array.from({ length: Math.min(count, 8) }, (_, index) => ({
      eventId: `ev-${index}`,
      at: instant(new Date(Date.UTC(2026, 10, 24, 8, index * 10))),
      actor: ADMIN,
      what: 'sends a blind copy to archive@journal.example',
      ip: '198.51.100.4',
      source: 'activity' as const,
    })),
    own: false,
    ...more,
  };
}

export const HOSTILE_FINDING = finding({
  title: HOSTILE_NAMES.join(' '),
  subject: { kind: 'policy', id: HOSTILE_NAMES[0]!, name: HOSTILE_NAMES[3]! },
  count: 8,
  notes: HOSTILE_NAMES.map((name) => ({
    eventId: name,
    at: NOW,
    actor: { kind: 'unknown', id: name, name },
    what: name,
    ip: name,
    source: 'graph',
  })),
});

export const ITEMS: readonly AlertItem[] = [
  { kind: 'finding', finding: finding({ count: 4 }) },
  { kind: 'incident', record: record({ acknowledged: ACKNOWLEDGED }) },
  { kind: 'finding', finding: finding({ id: 'x', own: true, title: 'Tenant Warden removed a permission' }) },
  {
    kind: 'incident',
    record: record(
      { id: '02-incident' },
      {
        kind: 'admin-takeover',
        severity: 'high',
        headline: 'Someone else signs in as diego@alpine-instruments.example',
        subject: { kind: 'user', id: 'u-2', name: 'Diego Siciliani' },
      },
    ),
  },
];
export const MANY_ITEMS: readonly AlertItem[] = Array.from({ length: 240 }, (_, index): AlertItem =>
  index % 8 === 0
    ? { kind: 'incident', record: record({ id: `i-${index}` }, { severity: index % 16 === 0 ? 'critical' : 'medium' }) }
    : { kind: 'finding', finding: finding({ id: `f-${index}`, severity: 'high' }) },
);

export const SOURCES: readonly AuditSourceState[] = [
  {
    source: 'graph:directoryAudits',
    readUpTo: instant('2026-11-24T10:41:00Z'),
    lastSuccessAt: NOW,
    eventsKept: 120,
    recordsSeen: 48_211,
    malformed: 0,
  },
  {
    source: 'activity:Audit.Exchange',
    readUpTo: instant('2026-11-24T10:40:00Z'),
    lastSuccessAt: NOW,
    eventsKept: 31,
    recordsSeen: 1_204_331,
    malformed: 2,
  },
];
export const BLIND_SOURCES: readonly AuditSourceState[] = [
  ...SOURCES,
  {
    source: 'activity:Audit.AzureActiveDirectory',
    gap: { reason: 'permission-missing', detail: 'ActivityFeed.Read' },
    eventsKept: 0,
    recordsSeen: 0,
    malformed: 0,
  },
];

/** One that nobody has read for over an hour beside one that is current. */
export const LATE_SOURCES: readonly AuditSourceState[] = SOURCES.map((source, at) =>
  at === 0 ? { ...source, readUpTo: instant('2026-11-24T09:30:00Z') } : source,
);

export function overview(more: Partial<Extract<Answer, { kind: 'incidents' }>> = {}): Answer {
  return { kind: 'incidents', incidents: [], findings: [], sources: SOURCES, answeredAt: NOW, ...more };
}

const since = instant('2026-11-20T08:00:00Z');
export const SUBSCRIPTIONS: readonly Subscription[] = [
  {
    id: 's-1',
    conversationId: '19:c',
    createdBy: NADJA,
    createdAt: since,
    kind: 'alerts',
    topic: 'everything',
    atLeast: 'critical',
    timeZone: ZONE,
    quietHours: { from: '22:00', to: '07:00' },
    escalation: { afterMinutes: 30, to: { person: { objectId: 'p', name: 'Hui Min Lim' } } },
  },
  {
    id: 's-2',
    conversationId: '19:c',
    createdBy: NADJA,
    createdAt: since,
    kind: 'report',
    report: 'admins-without-mfa',
    parameters: {},
    schedule: { cron: '0 9 * * 1', timeZone: ZONE, words: 'every Monday at 09:00 (Europe/Zurich)' },
  },
];

export function subscriptions(more: Partial<SubscriptionReply> = {}): Answer {
  const change: SubscriptionReply = {
    outcome: 'listed',
    words: 'This is what I send here.',
    current: SUBSCRIPTIONS,
    ...more,
  };
  return { kind: 'subscriptions', change, answeredAt: NOW };
}
