import { z } from 'zod/v4';
import { daysBefore, instant, tryInstant, type Instant } from '../core/instant.js';
import { periodSchema } from './activity-feed-cursor.js';
import { instantSchema } from '../schemas/instant-schema.js';
import type { AuditBatch } from './model/audit-store-port.js';
import type { AuditIngestion } from './audit-source-ingestion.js';
import type { InstantRange } from './activity-feed-windows.js';

const SOURCE = 'graph:directoryAudits';
/**
 * With Entra ID P1 or P2; without it, the service returns what it has.
 * https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention
 */
const LONGEST_RETENTION_DAYS = 30;
const SHORTEST_RETENTION_DAYS = 7;
/** Most events appear within minutes. */
const SHORT_LOOK_BACK_MS = 15 * 60_000;
/**
 * Some arrive up to a day late, so the last day is read again; only once an hour, because this log allows few requests.
 */
const LONG_LOOK_BACK_MS = 24 * 3_600_000;
const LONG_LOOK_EVERY_MS = 3_600_000;
const MISSED_REMEMBERED = 20;

const schema = z.object({
  upTo: instantSchema.optional(),
  longLookAt: instantSchema.optional(),
  missed: z.array(periodSchema),
});

interface DirectoryCursor {
  /** Events up to here are stored, except late ones. */
  readonly upTo?: Instant | undefined;
  /** Start time of the last completed long look-back. */
  readonly longLookAt?: Instant | undefined;
  /** Periods whose events may have expired before they were read. */
  readonly missed: readonly InstantRange[];
}

/**
 * Reads Graph's `directoryAudits` once, by event time: from a quarter of an hour before the cursor; once an hour from a
 * day before the last such look-back. Events already stored are recognised by id. Events dated in the future do not
 * move the cursor past now.
 * Source: https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export const ingestDirectoryAudits: AuditIngestion = async ({ api, store, reader, clock, saveBatch: keep, signal }) => {
  const stored: DirectoryCursor = schema.safeParse(await store.cursor(SOURCE)).data ?? { missed: [] };
  const now = clock.now();
  const { from, isLong } = lookFrom(stored, now);
  const missed = [...stored.missed, ...missedNow(stored, now)].slice(-MISSED_REMEMBERED);
  let cursor: DirectoryCursor = { ...stored, missed };
  for await (const page of api.directoryAudits(from, { signal })) {
    cursor = { ...cursor, upTo: latest(cursor.upTo, endOf(page, now)) };
    const { events, malformed, seen } = reader.parseRecords(page, 'graph');
    await keep({ ...batchOf(cursor), events, seen, malformed: malformed.map((one) => ({ source: SOURCE, ...one })) });
    signal.throwIfAborted();
  }
  await keep({
    ...batchOf({ ...cursor, upTo: latest(cursor.upTo, now), ...(isLong && { longLookAt: now }) }),
    readUpTo: now,
  });
};

function batchOf(cursor: DirectoryCursor): AuditBatch {
  return { source: SOURCE, events: [], malformed: [], seen: 0, blobIds: [], cursor };
}

function lookFrom(
  { upTo, longLookAt }: DirectoryCursor,
  now: Instant,
): { readonly from: Instant; readonly isLong: boolean } {
  const oldest = daysBefore(now, LONGEST_RETENTION_DAYS);
  if (upTo === undefined) return { from: oldest, isLong: true };
  const sinceMs = longLookAt === undefined ? Infinity : Date.parse(now) - Date.parse(longLookAt);
  const isLong = sinceMs >= LONG_LOOK_EVERY_MS || sinceMs < 0;
  const fromMs = isLong
    ? Math.min(Date.parse(upTo), Date.parse(longLookAt ?? upTo)) - LONG_LOOK_BACK_MS
    : Date.parse(upTo) - SHORT_LOOK_BACK_MS;
  return { from: instant(Math.max(fromMs, Date.parse(oldest))), isLong };
}

/** An outage longer than the shortest retention can leave a hole, which the audit search fills. */
function missedNow({ upTo }: DirectoryCursor, now: Instant): readonly InstantRange[] {
  const oldest = daysBefore(now, SHORTEST_RETENTION_DAYS);
  return upTo !== undefined && Date.parse(upTo) < Date.parse(oldest) ? [{ from: upTo, to: oldest }] : [];
}

/** The time a page reaches; undefined if the page is not sorted, because a later page may then hold older events. */
function endOf(page: readonly unknown[], now: Instant): Instant | undefined {
  const first = momentOf(page[0]);
  const last = momentOf(page.at(-1));
  if (first === undefined || last === undefined || Date.parse(first) > Date.parse(last)) return undefined;
  return Date.parse(last) > Date.parse(now) ? now : last;
}

function momentOf(raw: unknown): Instant | undefined {
  if (typeof raw !== 'object' || raw === null || !('activityDateTime' in raw)) return undefined;
  return typeof raw.activityDateTime === 'string' ? tryInstant(raw.activityDateTime) : undefined;
}

function latest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) > Date.parse(b) ? a : b;
}
