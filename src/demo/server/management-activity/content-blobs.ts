import { createHash } from 'node:crypto';
import type { TenantData } from '../../demo-tenant-contract.js';

type AuditRecord = TenantData['auditRecords'][number];

/** One content blob of the feed: a batch of audit records. */
export interface ContentBlob {
  readonly id: string;
  readonly contentType: string;
  readonly createdMs: number;
  readonly records: readonly AuditRecord[];
}

/** The content types the feed serves. */
export const CONTENT_TYPES = [
  'Audit.AzureActiveDirectory',
  'Audit.Exchange',
  'Audit.SharePoint',
  'Audit.General',
  'DLP.All',
] as const;

/** Whether the feed serves this content type. */
export function isContentType(name: string): boolean {
  return CONTENT_TYPES.some((type) => type === name);
}

const BLOB_MS = 15 * 60_000;
const MIN_LATENCY_MS = 2 * 60_000;
const LATENCY_SPREAD_MS = 58 * 60_000;
/** One record in this many appears again in the next blob: the real feed does not promise exactly-once delivery. */
const DUPLICATE_EVERY = 200;

/**
 * Packs the generated records into blobs, by content type, oldest blob first. A record arrives two minutes to an hour
 * after its event; the delay, the duplicates and the order inside a blob depend only on the record's id.
 */
export function buildContentBlobs(world: TenantData): ReadonlyMap<string, readonly ContentBlob[]> {
  const slots = new Map<string, AuditRecord[]>();
  for (const record of world.auditRecords) {
    const hash = hashOf(record.Id);
    const arrivedMs = Date.parse(`${record.CreationTime}Z`) + MIN_LATENCY_MS + (hash % LATENCY_SPREAD_MS);
    const slot = Math.ceil(arrivedMs / BLOB_MS);
    add(slots, `${record.contentType} ${slot}`, record);
    if (hash % DUPLICATE_EVERY === 0) add(slots, `${record.contentType} ${slot + 1}`, record);
  }
  const blobs = new Map<string, ContentBlob[]>(CONTENT_TYPES.map((type) => [type, []]));
  for (const [key, records] of slots) {
    const [contentType = '', slot = ''] = key.split(' ');
    const createdMs = Number(slot) * BLOB_MS;
    const shuffled = records.map((record) => ({ record, hash: hashOf(`order ${record.Id}`) }));
    shuffled.sort((a, b) => a.hash - b.hash);
    blobs.get(contentType)?.push({
      id: `${createdMs}$${hashOf(key)}$${contentType.replace('.', '_').toLowerCase()}`,
      contentType,
      createdMs,
      records: shuffled.map(({ record }) => record),
    });
  }
  for (const list of blobs.values()) list.sort((a, b) => a.createdMs - b.createdMs);
  return blobs;
}

function add(slots: Map<string, AuditRecord[]>, key: string, record: AuditRecord): void {
  const found = slots.get(key);
  if (found === undefined) slots.set(key, [record]);
  else found.push(record);
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}
