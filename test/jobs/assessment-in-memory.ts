import { buildCorrelationKeys } from '../../src/audit/model/correlation-keys.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import type {
  AssessmentBatch,
  IncidentStore,
  StoredDetectionFinding,
} from '../../src/incidents/model/incident-store-port.js';
import type { Incident, IncidentRecord } from '../../src/incidents/model/incident.js';
import { createEmptyKnownTenant, type KnownTenant } from '../../src/incidents/known-tenant.js';
import type { AssessmentPassOptions } from '../../src/jobs/event-assessment-pass.js';
import type { TenantStateCache } from '../../src/jobs/tenant-state-cache.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { ASOF } from '../incidents/support/attack-events.js';
import { recordingLog } from '../support/test-logs.js';
import { clock, detections } from './assessment-support.js';

/** Stored events, findings and incidents as the assessment sees them, in memory; what it asks for is noted. */
export class AssessmentHouse {
  known: KnownTenant = createEmptyKnownTenant(ASOF);
  decisions: readonly Decision[] = [];
  generation = 0;
  /** Another process saves first, so many times. */
  overtaken = 0;
  waiting: readonly AuditEvent[] = [];
  readonly events = new Map<string, AuditEvent>();
  readonly unassessed = new Set<string>();
  readonly findings = new Map<string, StoredDetectionFinding>();
  readonly records = new Map<string, IncidentRecord>();
  readonly saved: AssessmentBatch[] = [];
  readonly asked = {
    handles: [] as (readonly string[])[],
    ids: [] as (readonly string[])[],
    findings: [] as (readonly string[])[],
    waiting: [] as (readonly string[])[],
    unassessed: [] as number[],
    tenant: [] as (readonly string[])[],
    decisions: 0,
  };
  readonly log = recordingLog();
  readonly closing = new AbortController();
  readonly #settled = new Map<string, readonly string[]>();

  readonly tenant: TenantStateCache = {
    refresh: () => Promise.resolve(),
    ageMs: () => 0,
    stateOf: (handles) => {
      this.asked.tenant.push([...handles]);
      return Promise.resolve(this.known);
    },
    fullState: () => Promise.resolve(this.known),
  };

  readonly audit: { -readonly [K in keyof AssessmentPassOptions['audit']]: AssessmentPassOptions['audit'][K] } = {
    unassessed: (limit) => {
      this.asked.unassessed.push(limit);
      return Promise.resolve([...this.events.values()].filter(({ id }) => this.unassessed.has(id)).slice(0, limit));
    },
    byHandles: (handles) => {
      this.asked.handles.push(handles);
      const keys = (event: AuditEvent) => [...buildCorrelationKeys(event), ...(this.#settled.get(event.id) ?? [])];
      const wanted = new Set(handles);
      return Promise.resolve([...this.events.values()].filter((event) => keys(event).some((key) => wanted.has(key))));
    },
    byIds: (ids) => {
      this.asked.ids.push(ids);
      return Promise.resolve(ids.flatMap((id) => this.events.get(id) ?? []));
    },
    waitingMembers: (groups) => {
      this.asked.waiting.push(groups);
      return Promise.resolve(this.waiting);
    },
  };

  readonly incidents: { -readonly [K in keyof IncidentStore]?: IncidentStore[K] } = {
    generation: () => Promise.resolve(this.generation),
    assessed: (batch) => {
      if (batch.generation !== this.generation || (this.overtaken -= 1) >= 0) return Promise.resolve(false);
      this.generation += 1;
      this.saved.push(batch);
      for (const id of batch.eventIds) this.unassessed.delete(id);
      for (const { eventId, handles } of batch.settled ?? []) this.#settled.set(eventId, handles);
      for (const { from } of batch.renamed) this.findings.delete(from);
      for (const stored of batch.findings) this.findings.set(stored.finding.id, stored);
      for (const record of batch.records) this.records.set(record.id, record);
      return Promise.resolve(true);
    },
    byHandles: (handles) =>
      Promise.resolve(
        [...this.records.values()].filter(
          ({ status, incident }) =>
            status.name !== 'merged' && incident.handles.some((handle) => handles.includes(handle)),
        ),
      ),
    open: () => Promise.resolve(this.#open()),
    findings: (ids) => {
      this.asked.findings.push(ids);
      return Promise.resolve(ids.flatMap((id) => this.findings.get(id) ?? []));
    },
  };

  get options(): AssessmentPassOptions {
    return {
      audit: this.audit,
      // Nothing else of it is used.
      incidents: this.incidents as IncidentStore,
      decisions: {
        inStates: (states) => {
          this.asked.decisions += 1;
          return Promise.resolve(this.decisions.filter(({ state }) => states.includes(state.name)));
        },
        carriedOut: () => Promise.resolve({ steps: [], recordedSince: ASOF }),
      },
      detections,
      tenant: this.tenant,
      clock,
      log: this.log,
      signal: this.closing.signal,
    };
  }

  keep(...events: readonly AuditEvent[]): void {
    for (const event of events) {
      if (this.events.has(event.id)) continue;
      this.events.set(event.id, event);
      this.unassessed.add(event.id);
    }
  }

  open(): readonly Incident[] {
    return this.#open().map(({ incident }) => incident);
  }

  #open(): readonly IncidentRecord[] {
    return [...this.records.values()].filter(({ status }) => status.name === 'open');
  }
}
