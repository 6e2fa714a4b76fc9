import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { instant } from '../../src/core/instant.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import { assessEvents } from '../../src/incidents/event-assessment.js';
import { loadDetections } from '../../src/load-detections.js';
import type { Store } from '../../src/store/persistent-store.js';
import { decision } from '../decisions/decision-samples.js';
import { ASOF, ATTACK_EVENTS, KNOWN } from '../incidents/support/attack-events.js';

/** Who is to be forgotten; and somebody whose names hold theirs. */
export const ANN = {
  objectId: 'aaaaaaaa-0000-4000-8000-00000000a001',
  name: 'Ann Lee',
  upn: 'ann.lee@contoso.example',
};
export const JOANN = {
  objectId: 'aaaaaaaa-0000-4000-8000-00000000a002',
  name: 'Joann Leeds',
  upn: 'joann.lee@contoso.example',
};

const detections = await loadDetections();
const { incidents } = assessEvents(ATTACK_EVENTS, { detections, known: KNOWN });

/** Runs SQL with a connection of its own. */
export async function runSql(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** An incident that both were involved in. */
export function incidentOfBoth(status: IncidentRecord['status'], changedAt = ASOF): IncidentRecord {
  const [incident] = incidents;
  if (incident === undefined) throw new Error('the attack makes an incident');
  const people = [ANN, JOANN].map(({ objectId, upn }) => ({ kind: 'person' as const, id: objectId, name: upn }));
  return {
    id: randomUUID(),
    version: 1,
    incident: {
      ...incident,
      people,
      handles: [...incident.handles, `user:${ANN.objectId}`, `user:${ANN.upn}`, `user:${JOANN.upn}`],
      headline: `${ANN.upn} and ${JOANN.upn} armed an app.`,
    },
    status,
    acknowledged: { by: { objectId: ANN.objectId, name: ANN.name }, at: ASOF },
    openedAt: changedAt,
    changedAt,
  };
}

/** A finding about Ann, seen by Joann. */
export function findingAboutAnn(day: string): DetectionFinding {
  return {
    id: `admin-mfa-weakened:user:${ANN.objectId}:${day}`,
    detection: 'admin-mfa-weakened',
    subject: { kind: 'user', id: ANN.objectId, name: ANN.upn },
    severity: 'high',
    confidence: 'high',
    title: `${ANN.upn} lost a second factor`,
    count: 1,
    firstAt: instant(`${day}T10:00:00Z`),
    lastAt: instant(`${day}T10:00:00Z`),
    notes: [
      {
        eventId: 'e-1',
        at: instant(`${day}T10:00:00Z`),
        actor: { kind: 'person', id: JOANN.objectId, name: JOANN.upn },
        what: 'removed',
        source: 'graph',
      },
    ],
    own: false,
  };
}

/** Stores incidents and findings as the assessment does, and marks all of it as planned for telling. */
export async function saveAssessed(
  store: Store,
  url: string,
  records: readonly IncidentRecord[],
  findings: readonly { readonly finding: DetectionFinding; readonly incidentId?: string }[],
): Promise<void> {
  const generation = await store.incidents.generation();
  await store.incidents.assessed({ generation, eventIds: [], renamed: [], records, findings });
  await runSql(url, 'update incidents set alerted_version = version');
  await runSql(url, 'update detection_findings set alerted_count = count');
}

/** A decision on an app of its own that Ann approved. */
export function decisionByAnn(state: Decision['state'], more: Partial<Decision> = {}): Decision {
  const id = randomUUID();
  return decision({
    id,
    app: { id: `sp-${id}`, appId: `app-${id}`, name: 'Sync' },
    conflicted: [ANN.objectId],
    state,
    ...more,
  });
}
