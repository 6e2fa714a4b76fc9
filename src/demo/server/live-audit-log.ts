import { randomUUID } from 'node:crypto';
import { instant } from '../../core/instant.js';
import type { WireObject, TenantData } from '../demo-tenant-contract.js';
import { toDirectoryAudit } from '../tenant-data/audit/directory-audit-formatter.js';
import type { EntraChange } from '../tenant-data/audit/entra-object-changes.js';
import type { EntraActor } from '../tenant-data/audit/entra-event.js';
import { toEntraRecord } from '../tenant-data/audit/entra-record-formatter.js';
import { type ExchangeEvent, toExchangeRecord } from '../tenant-data/audit/exchange-record-formatter.js';
import { createGeneratorContext, type GeneratorContext } from '../tenant-data/generator-context.js';
import { type ContentBlob, isContentType } from './management-activity/content-blobs.js';

type AuditRecord = TenantData['auditRecords'][number];

/** Raw records to add to the audit logs, in each log's own shape. */
export interface InjectedAuditRecords {
  /** For the unified log; `contentType` names the feed. */
  readonly records: readonly AuditRecord[];
  /** For the directory audit log. */
  readonly directoryAudits: readonly WireObject[];
}

/**
 * Audit events since the demo tenant started, on top of the generated history. The directory log has them at once; the
 * unified log (feed and search) `latencyMs` later, as content created at that moment: a backdated event is an old
 * record in a new blob.
 */
export class LiveAuditLog {
  readonly context: GeneratorContext;
  readonly #arrivals: { readonly createdMs: number; readonly records: readonly AuditRecord[] }[] = [];
  readonly #blobs = new Map<string, ContentBlob[]>();
  #audits: readonly WireObject[] | undefined;
  readonly #newAudits: WireObject[] = [];

  constructor(
    readonly world: TenantData,
    readonly clock: () => Date,
    readonly latencyMs: number,
  ) {
    this.context = createGeneratorContext({ ...world.options, anchor: instant(world.options.anchor) });
  }

  /** Records changes in Entra ID; the changes of one request share a correlation id. Both logs store whole seconds. */
  entra(actor: EntraActor, at: Date, changes: readonly EntraChange[]): void {
    const correlation = randomUUID();
    const events = changes.map((change) => ({ ...change, at: wholeSecond(at), actor, correlation }));
    this.add({
      records: events.map((event) => toEntraRecord(this.context, event)),
      directoryAudits: events.map((event) => toDirectoryAudit(this.context, event)),
    });
  }

  /** Records an Exchange cmdlet. The directory log does not contain it. */
  exchange(at: Date, event: Omit<ExchangeEvent, 'at' | 'key'>): void {
    const record = toExchangeRecord(this.context, { ...event, at: wholeSecond(at), key: randomUUID() });
    this.add({ records: [record], directoryAudits: [] });
  }

  /** Adds raw records with any date. */
  add({ records, directoryAudits }: InjectedAuditRecords): void {
    if (directoryAudits.length > 0) {
      this.#newAudits.push(...directoryAudits);
      this.#audits = undefined;
    }
    if (records.length === 0) return;
    const createdMs = this.clock().getTime() + this.latencyMs;
    this.#arrivals.push({ createdMs, records });
    for (const contentType of new Set(records.map((record) => record.contentType)))
      this.#publish(contentType, createdMs, records);
  }

  /** Events of the directory log, including the generated ones, newest first. */
  directoryAudits(): readonly WireObject[] {
    if (this.#newAudits.length === 0) return this.world.directoryAudits;
    return (this.#audits ??= [...this.#newAudits.toReversed(), ...this.world.directoryAudits].sort(
      (a, b) => atMs(b) - atMs(a),
    ));
  }

  /** Arrived records of the unified log, generated ones first. */
  records(): readonly AuditRecord[] {
    const now = this.clock().getTime();
    const arrived = this.#arrivals.filter(({ createdMs }) => createdMs <= now).flatMap(({ records }) => records);
    return arrived.length === 0 ? this.world.auditRecords : [...this.world.auditRecords, ...arrived];
  }

  /** Blobs of a feed since the start, in creation order; some may lie a few seconds ahead. */
  blobs(contentType: string): readonly ContentBlob[] {
    return this.#blobs.get(contentType) ?? [];
  }

  blob(id: string): ContentBlob | undefined {
    for (const blobs of this.#blobs.values()) {
      const found = blobs.find((blob) => blob.id === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #publish(contentType: string, createdMs: number, records: readonly AuditRecord[]): void {
    if (!isContentType(contentType)) return;
    const blobs = this.#blobs.get(contentType) ?? [];
    this.#blobs.set(contentType, blobs);
    blobs.push({
      id: `${createdMs}$${randomUUID().replaceAll('-', '')}$${contentType.replace('.', '_').toLowerCase()}`,
      contentType,
      createdMs,
      records: records.filter((record) => record.contentType === contentType),
    });
  }
}

function wholeSecond(at: Date) {
  return instant(Math.floor(at.getTime() / 1000) * 1000);
}

function atMs(audit: WireObject): number {
  return Date.parse(String(audit['activityDateTime']));
}
