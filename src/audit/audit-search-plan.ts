import { z } from 'zod/v4';
import { daysBefore, instant, type Instant } from '../core/instant.js';
import type { AuditSourceId } from '../facts/fact-types.js';
import { periodSchema } from './activity-feed-cursor.js';
import { instantSchema } from '../schemas/instant-schema.js';
import type { InstantRange } from './activity-feed-windows.js';

/** How far back the first search looks: standard retention. Source: https://learn.microsoft.com/purview/audit-log-retention-policies */
export const LOOK_BACK_DAYS = 180;
/** One search returns at most a million records; a slice with more is halved. */
const SLICE_DAYS = 7;
const SHORTEST_SLICE_MS = 3_600_000;
/** Late content is certain to be in the log a day later. */
const SETTLE_DAYS = 1;

/**
 * Record types that detections need, as the search names them.
 * https://learn.microsoft.com/graph/api/resources/security-auditlogquery
 */
const RECORD_TYPES = ['exchangeAdmin', 'azureActiveDirectory'] as const;
type RecordType = (typeof RECORD_TYPES)[number];

/** Sources whose missed periods are searched, and the record type to search for. */
export const SEARCHED_SOURCES = [
  { source: 'activity:Audit.Exchange', recordType: 'exchangeAdmin' },
  { source: 'activity:Audit.AzureActiveDirectory', recordType: 'azureActiveDirectory' },
  { source: 'graph:directoryAudits', recordType: 'azureActiveDirectory' },
] as const satisfies readonly { readonly source: AuditSourceId; readonly recordType: RecordType }[];

/** One search to run. */
export interface AuditSearchSlice extends InstantRange {
  readonly recordType: RecordType;
  /** Not before this: the log may still be incomplete. */
  readonly dueAt: Instant;
}

/** What remains to be searched. */
export interface AuditSearchCursor {
  /** Newest first: recent events matter most. */
  readonly slices: readonly AuditSearchSlice[];
  /** Missed periods that already have slices. */
  readonly planned: readonly string[];
}

const schema = z.object({
  slices: z.array(
    z.object({ from: instantSchema, to: instantSchema, recordType: z.enum(RECORD_TYPES), dueAt: instantSchema }),
  ),
  planned: z.array(z.string()),
});

/** Parses a stored cursor. Without one, plans a look-back over the whole retention of the log. */
export function parseSearchCursor(stored: unknown, now: Instant): AuditSearchCursor {
  return schema.safeParse(stored).data ?? firstPlan(now);
}

function firstPlan(now: Instant): AuditSearchCursor {
  const period = { from: daysBefore(now, LOOK_BACK_DAYS), to: now };
  // Searched again once it has settled: the feed does not report what arrived before its subscription began.
  const settled = { from: daysBefore(now, SETTLE_DAYS), to: daysBefore(now, -SETTLE_DAYS / 2) };
  const later = daysBefore(now, -SETTLE_DAYS);
  return {
    slices: RECORD_TYPES.flatMap((recordType) => [
      { ...settled, recordType, dueAt: later },
      ...slicesOf(period, recordType, now),
    ]).toSorted((a, b) => Date.parse(b.to) - Date.parse(a.to)),
    planned: [],
  };
}

const missedPeriods = z.object({ missed: z.array(periodSchema) });

/**
 * Adds slices for missed periods in a source's cursor that are not planned yet. Records arrive up to a day after the
 * event.
 */
export function addMissedPeriods(
  cursor: AuditSearchCursor,
  { source, recordType }: (typeof SEARCHED_SOURCES)[number],
  stored: unknown,
  now: Instant,
): AuditSearchCursor {
  const missed = missedPeriods.safeParse(stored).data?.missed ?? [];
  const keyed = missed.map((period) => ({ period, key: missedKey(source, period) }));
  const fresh = keyed.filter(({ key }) => !cursor.planned.includes(key));
  const others = cursor.planned.filter((key) => !key.startsWith(`${source} `));
  const slices = fresh.flatMap(({ period }) => [
    ...settling(period, recordType, now),
    ...slicesOf({ from: daysBefore(period.from, SETTLE_DAYS), to: period.to }, recordType, now),
  ]);
  return { slices: [...slices, ...cursor.slices], planned: [...others, ...keyed.map(({ key }) => key)] };
}

/**
 * Which periods of a source are still to be searched, those of its cursor that no search is planned for included. Undefined: no search was
 * planned yet, so nothing is known of the time before the source's first reading.
 */
export function readUnsearchedPeriods(
  stored: unknown,
  source: (typeof SEARCHED_SOURCES)[number]['source'],
  missed: readonly InstantRange[],
): readonly InstantRange[] | undefined {
  const cursor = schema.safeParse(stored).data;
  if (cursor === undefined) return undefined;
  const { recordType } = SEARCHED_SOURCES.find((one) => one.source === source) ?? {};
  const planned = new Set(cursor.planned);
  return [
    ...cursor.slices.filter((slice) => slice.recordType === recordType),
    ...missed.filter((period) => !planned.has(missedKey(source, period))),
  ];
}

function missedKey(source: AuditSourceId, { from, to }: InstantRange): string {
  return `${source} ${from} ${to}`;
}

/** The last day of a period that ended less than a day ago: searched at once, and again after it has settled. */
function settling({ to }: InstantRange, recordType: RecordType, now: Instant): readonly AuditSearchSlice[] {
  const dueAt = daysBefore(to, -SETTLE_DAYS);
  return Date.parse(dueAt) <= Date.parse(now) ? [] : [{ from: daysBefore(to, SETTLE_DAYS), to, recordType, dueAt }];
}

/** Halves a slice; undefined if it is already as short as allowed. */
export function halveSlice(cursor: AuditSearchCursor, slice: AuditSearchSlice): AuditSearchCursor | undefined {
  const fromMs = Date.parse(slice.from);
  const toMs = Date.parse(slice.to);
  if (toMs - fromMs < 2 * SHORTEST_SLICE_MS) return undefined;
  const middle = instant(Math.floor((fromMs + toMs) / 2000) * 1000);
  const halves = [
    { ...slice, from: middle },
    { ...slice, to: middle },
  ];
  return { ...cursor, slices: cursor.slices.flatMap((one) => (one === slice ? halves : [one])) };
}

function slicesOf({ from, to }: InstantRange, recordType: RecordType, dueAt: Instant): readonly AuditSearchSlice[] {
  const slices: AuditSearchSlice[] = [];
  for (let end = to; Date.parse(end) > Date.parse(from);) {
    const start = daysBefore(end, SLICE_DAYS);
    const begin = Date.parse(start) > Date.parse(from) ? start : from;
    slices.push({ from: begin, to: end, recordType, dueAt });
    end = begin;
  }
  return slices;
}
