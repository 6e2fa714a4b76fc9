import type { Delivery } from '../../src/alerts/model/delivery.js';
import type { AlertSubscription } from '../../src/alerts/model/subscription.js';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import type {
  AlertCardRenderer,
  AlertItem,
  UndeliveredReport,
} from '../../src/cards/model/alert-card-renderer-port.js';
import type { Incident, IncidentRecord, TimelineEntry } from '../../src/incidents/model/incident.js';
import { instant, type Instant } from '../../src/core/instant.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';

export const NOON = instant('2026-11-24T12:00:00Z');
export const MEGAN = { objectId: '00000000-0000-4000-8000-0000000000aa', name: 'Megan Bowen' };

/** So many minutes after noon. */
export function at(minutes: number): Instant {
  return instant(Date.parse(NOON) + minutes * 60_000);
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function entry(key: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    key,
    at: NOON,
    what: `step ${key}`,
    severity: 'high',
    count: 1,
    evidence: [`event-${key}`],
    source: 'activity',
    ...more,
  };
}

export function incident(
  number: number,
  more: Partial<Omit<IncidentRecord, 'incident'>> & { readonly incident?: Partial<Incident> } = {},
): IncidentRecord {
  const id = uuid(number);
  return {
    id,
    version: 1,
    status: { name: 'open' },
    openedAt: NOON,
    changedAt: NOON,
    ...more,
    incident: {
      kind: 'oauth-mail-abuse',
      severity: 'critical',
      confidence: 'high',
      subject: { kind: 'service-principal', id, name: `App ${number}` },
      handles: [`app:${id}`],
      headline: `App ${number} can manage all of Exchange`,
      stages: ['app-registered'],
      timeline: [entry('a', { detection: 'app-registered' })],
      people: [],
      events: ['event-a'],
      eventCount: 1,
      firstAt: NOON,
      lastAt: NOON,
      blindSpots: [],
      ...more.incident,
    },
  };
}

/** The incident one version on, with these lines. */
export function grown(record: IncidentRecord, keys: readonly string[], more: Partial<Incident> = {}): IncidentRecord {
  return {
    ...record,
    version: record.version + 1,
    incident: { ...record.incident, ...more, timeline: keys.map((key) => entry(key)) },
  };
}

export function finding(number: number, more: Partial<DetectionFinding> = {}): DetectionFinding {
  return {
    id: `transport-rule-changed:transport-rule:rule-${number}:2026-11-24`,
    detection: 'transport-rule-changed',
    subject: { kind: 'transport-rule', id: `rule-${number}`, name: `Rule ${number}` },
    severity: 'high',
    confidence: 'medium',
    title: `Rule ${number} was changed`,
    count: 1,
    firstAt: NOON,
    lastAt: NOON,
    notes: [],
    own: false,
    ...more,
  };
}

export function subscription(conversationId: string, more: Partial<AlertSubscription> = {}): AlertSubscription {
  return {
    id: `alerts:everything:${conversationId}`,
    conversationId,
    createdBy: MEGAN,
    createdAt: NOON,
    kind: 'alerts',
    topic: 'everything',
    atLeast: 'medium',
    timeZone: 'UTC',
    ...more,
  };
}

/** A row of the outbox that a process has claimed. */
export function claimedRow(kind: Delivery['kind'], more: Partial<Delivery> = {}): Delivery {
  return {
    key: 'row',
    kind,
    place: { conversationId: 'soc' },
    timeZone: 'UTC',
    notBefore: NOON,
    state: 'claimed',
    createdAt: NOON,
    attempts: 1,
    drawing: 0,
    ...more,
  };
}

export function channel(conversationId: string, serviceUrl = 'https://connector.test'): ConversationReference {
  return {
    conversationId,
    conversationType: 'channel',
    tenantId: uuid(1),
    serviceUrl,
    channelId: 'msteams',
    botId: '28:bot',
    teamId: '19:team',
  };
}

const nameOf = (item: AlertItem | UndeliveredReport): string =>
  item.kind === 'incident' ? item.record.id : item.kind === 'finding' ? item.finding.id : `report ${item.due}`;

/** Cards as lines of text that say what they were drawn from. */
export const plainCards: AlertCardRenderer = {
  incident: ({ id, version, status, incident: { timeline } }) => ({
    text: `incident ${id} v${version} ${status.name} ${timeline.map(({ key }) => key).join('')}`,
  }),
  step: ({ id }, { key }) => ({ text: `step ${id} ${key}` }),
  folded: ({ id }) => ({ text: `part of ${id}` }),
  decided: ({ id }, { key }) => ({ text: `decided ${id} ${key}` }),
  finding: ({ id, count }) => ({ text: `finding ${id} ${count}x` }),
  digest: ({ why, items }) => ({ text: `digest ${why}: ${items.map(nameOf).join(', ')}` }),
  escalation: ({ id }, { waitedMinutes }) => ({ text: `escalation ${id} after ${waitedMinutes}` }),
  recovered: (items) => ({ text: `recovered ${items.map(nameOf).join(', ')}` }),
  unreachable: ({ conversationId }) => ({ text: `unreachable ${conversationId}` }),
  quieter: ({ by }, conversation) => ({
    text: `quieter ${conversation?.conversationId ?? 'unknown'} by ${by.name}`,
  }),
  late: (since, { until, state }) => ({ text: `late ${state ?? ''} ${since} ${until}` }),
  report: (answer, { due, late }) => ({ text: `report ${answer.kind} due ${due}${late ? ' late' : ''}` }),
};
