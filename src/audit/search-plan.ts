import { z } from 'zod/v4';
import type { AuditSourceId } from '../core/audit-ports.js';
import { daysBefore, instant, type Instant } from '../core/instant.js';
import { cursorMoment, cursorPeriod } from './feed-cursor.js';
import type { Period } from './windows.js';

/** Standard retention. Source: https://learn.microsoft.com/purview/audit-log-retention-policies */
const LOOK_BACK_DAYS = 180;
/** One search gives at most a million records; a slice that is still too much is halved. */
const SLICE_DAYS = 7;
const SHORTEST_SLICE_MS = 3_600_000;
/** Content that comes in late is in the log a day later for certain. */
const SETTLE_DAYS = 1;

/** Records that detections want, by their type's name in the search. https://learn.microsoft.com/graph/api/resources/security-auditlogquery */
const RECORD_TYPES = ['exchangeAdmin', 'azureActiveDirectory'] as const;
type RecordType = (typeof RECORD_TYPES)[number];

/** Sources whose missed periods are searched for, and by which record type. */
export const SEARCHED_FOR = [
  { source: 'activity:Audit.Exchange', recordType: 'exchangeAdmin' },
  { source: 'activity:Audit.AzureActiveDirectory', recordType: 'azureActiveDirectory' },
  { source: 'graph:directoryAudits', recordType: 'azureActiveDirectory' },
] as const satisfies readonly { readonly source: AuditSourceId; readonly recordType: RecordType }[];

/** One search to be made. */
export interface SearchSlice extends Period {
  readonly recordType: RecordType;
  /** Not before: the log may not hold all of it yet. */
  readonly dueAt: Instant;
}

/** What is still to be searched. */
export interface SearchCursor {
  /** Newest first: what happened last matters most. */
  readonly slices: readonly SearchSlice[];
  /** Missed periods that are planned already. */
  readonly planned: readonly string[];
}

const schema = z.object({
  slices: z.array(
    z.object({ from: cursorMoment, to: cursorMoment, recordType: z.enum(RECORD_TYPES), dueAt: cursorMoment }),
  ),
  planned: z.array(z.string()),
});

/** A stored cursor; the look back over all that the log has where there is none. */
export function readSearchCursor(stored: unknown, now: Instant): SearchCursor {
  return schema.safeParse(stored).data ?? firstPlan(now);
}

function firstPlan(now: Instant): SearchCursor {
  const period = { from: daysBefore(now, LOOK_BACK_DAYS), to: now };
  // Searched once more when it has settled: the feed tells of nothing that came in before its subscription began.
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

const missedPeriods = z.object({ missed: z.array(cursorPeriod) });

/** Adds what a source's cursor says it missed and nobody has planned. Arrival is up to a day after the event. */
export function withMissed(
  cursor: SearchCursor,
  { source, recordType }: (typeof SEARCHED_FOR)[number],
  stored: unknown,
  now: Instant,
): SearchCursor {
  const missed = missedPeriods.safeParse(stored).data?.missed ?? [];
  const keyed = missed.map((period) => ({ period, key: `${source} ${period.from} ${period.to}` }));
  const fresh = keyed.filter(({ key }) => !cursor.planned.includes(key));
  const others = cursor.planned.filter((key) => !key.startsWith(`${source} `));
  const slices = fresh.flatMap(({ period }) => [
    ...settling(period, recordType, now),
    ...slicesOf({ from: daysBefore(period.from, SETTLE_DAYS), to: period.to }, recordType, now),
  ]);
  return { slices: [...slices, ...cursor.slices], planned: [...others, ...keyed.map(({ key }) => key)] };
}

/** The last day of a period that ended less than a day ago: searched at once, and once more when it has settled. */
function settling({ to }: Period, recordType: RecordType, now: Instant): readonly SearchSlice[] {
  const dueAt = daysBefore(to, -SETTLE_DAYS);
  return Date.parse(dueAt) <= Date.parse(now) ? [] : [{ from: daysBefore(to, SETTLE_DAYS), to, recordType, dueAt }];
}

/** The same with a slice cut in two; undefined when it is as short as it gets. */
export function halved(cursor: SearchCursor, slice: SearchSlice): SearchCursor | undefined {
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

function slicesOf({ from, to }: Period, recordType: RecordType, dueAt: Instant): readonly SearchSlice[] {
  const slices: SearchSlice[] = [];
  for (let end = to; Date.parse(end) > Date.parse(from);) {
    const start = daysBefore(end, SLICE_DAYS);
    const begin = Date.parse(start) > Date.parse(from) ? start : from;
    slices.push({ from: begin, to: end, recordType, dueAt });
    end = begin;
  }
  return slices;
}
