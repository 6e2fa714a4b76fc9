import type { AuditEvent } from '../../src/m365/audit-event.js';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import type { Instant } from '../../src/core/instant.js';
import type { Log } from '../../src/core/log.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../src/demo/demo-tenant-contract.js';
import type { Incident } from '../../src/incidents/model/incident.js';
import {
  type EventAssessmentJob,
  type EventAssessmentOptions,
  startEventAssessment,
} from '../../src/jobs/event-assessment-job.js';
import { loadDetections } from '../../src/load-detections.js';
import type { Store } from '../../src/store/persistent-store.js';
import type { TenantReader } from '../../src/tenant/model/tenant-reader-port.js';
import { ASOF } from '../incidents/support/attack-events.js';
import { silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

export const detections = await loadDetections();
export const clock = { now: (): Instant => ASOF };

/** A tenant of which nothing can be read. */
export function createClosedTenant(asOf: Instant): TenantReader {
  return {
    collect: (names) => {
      const gaps = [{ reason: 'permission-missing', detail: 'any' }] as const;
      const reading: FactReading<FactName> = { ok: false, gaps, asOf, requests: 0 };
      const facts = Object.fromEntries(names.map((name) => [name, reading]));
      // Of the shape that was asked for: every reading is a refusal, whatever its name.
      return Promise.resolve({ facts: facts as never, asOf, cost: { requests: 0, ms: 0 } });
    },
  };
}

export const closedTenant = createClosedTenant(ASOF);

/** The job with a counter of what it told of. */
export function start(
  store: Store,
  reader = closedTenant,
  log: Log = silentLog,
  more: Partial<EventAssessmentOptions> = {},
): EventAssessmentJob & { readonly changes: () => number } {
  let changes = 0;
  const job = startEventAssessment({
    audit: store.audit,
    incidents: store.incidents,
    decisions: store.decisions,
    detections,
    reader,
    ownAppIds: [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID],
    clock,
    log,
    onChanged: () => (changes += 1),
    pollMs: 20,
    ...more,
  });
  return { ...job, changes: () => changes };
}

/** As the readers of the audit trail store them. */
export async function keep(store: Store, events: readonly AuditEvent[]): Promise<void> {
  await store.audit.keep({
    source: 'audit-query',
    events,
    malformed: [],
    seen: events.length,
    blobIds: [],
    cursor: null,
  });
}

export async function settled(store: Store, job: EventAssessmentJob): Promise<void> {
  job.poke();
  await waitUntil('all is assessed', async () => (await store.audit.unassessed(1)).length === 0);
}

export async function openIncidents(store: Store): Promise<readonly Incident[]> {
  return (await store.incidents.open()).map(({ incident }) => incident);
}
