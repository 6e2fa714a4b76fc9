import type { Instant } from '../core/instant.js';
import type { AuditBatch } from './model/audit-store-port.js';
import {
  addMissedPeriods,
  halveSlice,
  parseSearchCursor,
  SEARCHED_SOURCES,
  type AuditSearchCursor,
  type AuditSearchSlice,
} from './audit-search-plan.js';
import { extractGap, type AuditIngestion, type AuditIngestionContext } from './audit-source-ingestion.js';

const SOURCE = 'audit-query';

/**
 * Searches the past in Graph's audit search: once over the 180 days before the first start, and again over periods lost
 * to an outage longer than a source's retention. Works in slices, newest first. The cursor lists the remaining slices,
 * so a restart repeats at most one. If one record type cannot be searched, the others continue.
 * Source: https://learn.microsoft.com/graph/api/security-auditcoreroot-post-auditlogqueries
 */
export const ingestAuditSearches: AuditIngestion = async (parts) => {
  const { store, clock, saveBatch: keep } = parts;
  const now = clock.now();
  let cursor = parseSearchCursor(await store.cursor(SOURCE), now);
  for (const searched of SEARCHED_SOURCES) {
    cursor = addMissedPeriods(cursor, searched, await store.cursor(searched.source), now);
  }

  const failures = new Map<string, unknown>();
  for (;;) {
    const slice = cursor.slices.find(({ recordType, dueAt }) => isDue(dueAt, now) && !failures.has(recordType));
    if (slice === undefined) break;
    const ended = await search(slice, cursor, parts);
    if (ended.ok) cursor = ended.cursor;
    else failures.set(slice.recordType, ended.error);
  }
  const [failure] = failures.values();
  if (failures.size > 0) throw failure;
  await keep({ ...batchOf(cursor), readUpTo: now });
};

function isDue(dueAt: Instant, now: Instant): boolean {
  return Date.parse(dueAt) <= Date.parse(now);
}

type Ended =
  | { readonly ok: true; readonly cursor: AuditSearchCursor }
  | { readonly ok: false; readonly error: unknown };

/** Reads one slice. Each page is stored as it arrives; the slice is done after the last page. */
async function search(
  slice: AuditSearchSlice,
  cursor: AuditSearchCursor,
  parts: AuditIngestionContext,
): Promise<Ended> {
  const { api, reader, saveBatch: keep, signal } = parts;
  try {
    for await (const page of api.searchAuditLog(slice, slice.recordType, { signal })) {
      const { events, malformed, seen } = reader.parseRecords(page, SOURCE);
      await keep({ ...batchOf(cursor), events, seen, malformed: malformed.map((one) => ({ source: SOURCE, ...one })) });
      signal.throwIfAborted();
    }
  } catch (error) {
    signal.throwIfAborted();
    const gap = extractGap(error);
    if (gap === undefined) throw error;
    const smaller = gap.reason === 'truncated' ? halveSlice(cursor, slice) : undefined;
    if (smaller === undefined) return { ok: false, error };
    await keep(batchOf(smaller));
    return { ok: true, cursor: smaller };
  }
  const done = { ...cursor, slices: cursor.slices.filter((one) => one !== slice) };
  await keep(batchOf(done));
  return { ok: true, cursor: done };
}

function batchOf(cursor: AuditSearchCursor): AuditBatch {
  return { source: SOURCE, events: [], malformed: [], seen: 0, blobIds: [], cursor };
}
