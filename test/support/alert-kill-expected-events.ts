import {
  collectWantedOperations,
  parseWantedRecord,
  type WantedOperations,
} from '../../src/audit/scan/wanted-record-parser.js';
import { toStoredEvents } from '../../src/audit/event-storage-filter.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { type ActivityBlob } from '../../src/audit/model/audit-api-port.js';
import type { Detection } from '../../src/detections/model/detection.js';
import { daysBefore, instant } from '../../src/core/instant.js';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID } from '../../src/demo/demo-tenant-contract.js';
import { assessEvents, type DetailedAssessment } from '../../src/incidents/event-assessment.js';
import { buildKnownTenant, KNOWN_TENANT_FACTS } from '../../src/incidents/known-tenant-from-facts.js';
import { ACTIVITY_CONTENT_TYPES } from '../../src/m365/activity-content-types.js';
import type { DemoTenant } from '../../src/demo/start-demo-tenant.js';
import type { TenantClient } from '../../src/tenant/read-only-tenant-client.js';

const DAY_MS = 86_400_000;
/** Safety margin at the end of retention: sources drop events while a run goes on. */
const MARGIN_MS = 30 * 60_000;
/** AuditLogRecordType 1 and 8, ExchangeAdmin and AzureActiveDirectory: what is searched for. */
const SEARCHED: readonly unknown[] = [1, 8];

/** A tenant, and what it was made with. */
export interface EventSources {
  readonly demo: Pick<DemoTenant, 'world'>;
  readonly tenant: TenantClient;
}

/** The events the store must and may contain. */
export interface ExpectedEvents {
  /** Required in the store: everything a source could deliver and a detection uses. */
  readonly must: ReadonlyMap<string, AuditEvent>;
  /** Allowed in the store: older than what each start still reads. */
  readonly may: ReadonlyMap<string, AuditEvent>;
}

/** Reads the sources completely, record by record: no cursors, no skipped blobs, no byte prefilter. */
export class ExpectedEventsReader {
  readonly #wanted: WantedOperations;
  /** Records of blobs, which never change, and the history: read once. */
  readonly #blobs = new Map<string, readonly unknown[]>();
  readonly #history: ExpectedEvents;

  constructor(
    readonly house: EventSources,
    detections: readonly Detection[],
    { lookBack }: { readonly lookBack: boolean },
  ) {
    this.#wanted = collectWantedOperations(detections);
    const { auditRecords, directoryAudits } = house.demo.world;
    const searchedFrom = daysBefore(instant(Date.now()), 180 - 1 / 24);
    const searched = auditRecords.filter(
      (record) => SEARCHED.includes(record['RecordType']) && `${record.CreationTime}Z` > searchedFrom,
    );
    this.#history = {
      must: this.#events(lookBack ? searched : []),
      may: new Map([...this.#events(auditRecords), ...this.#events(directoryAudits)]),
    };
  }

  async now(): Promise<ExpectedEvents> {
    const { audit } = this.house.tenant;
    const now = Date.now();
    const raw: unknown[] = [];
    for (const type of ACTIVITY_CONTENT_TYPES) {
      await audit.subscribe(type);
      for (let from = now - 7 * DAY_MS + MARGIN_MS; from < now; from += DAY_MS) {
        const period = { from: instant(from), to: instant(Math.min(from + DAY_MS, now + 1_000)) };
        for (const blob of await audit.listBlobs(type, period)) raw.push(...(await this.#recordsOf(blob)));
      }
    }
    for await (const page of audit.directoryAudits(instant(now - 30 * DAY_MS + MARGIN_MS))) raw.push(...page);
    const must = new Map([...this.#history.must, ...this.#events(raw)]);
    return { must, may: new Map([...this.#history.may, ...must]) };
  }

  async #recordsOf(blob: ActivityBlob): Promise<readonly unknown[]> {
    const known = this.#blobs.get(blob.contentId);
    if (known !== undefined) return known;
    const parsed: unknown = JSON.parse(Buffer.from(await this.house.tenant.audit.readBlob(blob)).toString());
    const records: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
    this.#blobs.set(blob.contentId, records);
    return records;
  }

  #events(records: readonly unknown[]): ReadonlyMap<string, AuditEvent> {
    return new Map(
      records.flatMap((record) => {
        const reading = parseWantedRecord(record, this.#wanted);
        if (reading.kind !== 'event') return [];
        return toStoredEvents(reading.event).map((event) => [event.id, event] as const);
      }),
    );
  }
}

/** One assessment of all of it, undisturbed, with the tenant as it is now. */
export async function assessUndisturbed(
  { tenant }: EventSources,
  events: readonly AuditEvent[],
  detections: readonly Detection[],
): Promise<DetailedAssessment> {
  const { facts, asOf } = await tenant.reader.collect(KNOWN_TENANT_FACTS);
  const known = buildKnownTenant(facts, asOf, [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID]);
  return assessEvents(events, { detections, known });
}
