import { readOperation, parseRecord } from '../../audit/records/audit-record-parser.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { Gap } from '../../core/gap.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { ACTIVITY_FEED_READ, type FeedContent } from '../activity/activity-feed-reader.js';
import { AUDIT_SEARCH_READ } from '../audit/unified-audit-log-search.js';
import { defineCollector, type CollectedFact, type TenantReads } from '../fact-collector.js';
import { TenantProblem, toGap } from '../tenant-problem.js';

const DEFAULT_DAYS = 90;
/** The feed keeps seven days; slightly less here, for safety at the edge. */
const FEED_DAYS = 6.9;

/** Changes of connectors and mail flow rules. Source: https://learn.microsoft.com/powershell/module/exchange */
const MAIL_FLOW_COMMANDS = [
  ...['New', 'Set', 'Remove'].flatMap((verb) =>
    ['InboundConnector', 'OutboundConnector', 'TransportRule'].map((noun) => `${verb}-${noun}`),
  ),
  'Enable-TransportRule',
  'Disable-TransportRule',
];
const MAIL_FLOW: ReadonlySet<string> = new Set(MAIL_FLOW_COMMANDS.map((command) => command.toLowerCase()));

/** Changes from one source; `from` is where its coverage starts, undefined when it was unreadable. */
interface SourceReading {
  readonly events: readonly AuditEvent[];
  readonly malformed: number;
  readonly from: Instant | undefined;
  readonly gaps: readonly Gap[];
}

/**
 * Who created, changed or removed connectors and mail flow rules. The audit search reaches back to `since` in a few requests but may take
 * minutes; the activity feed holds the last seven days in hundreds of small blobs and answers at once. So take what the watch has kept
 * whole, with what the feed received since, and search only for what is older. Without it read the feed alone for a period it covers,
 * else the search, and both, without duplicates, when the search is incomplete.
 */
export const mailFlowEvents = defineCollector({
  fact: 'mailFlowEvents',
  after: [],
  permissions: [AUDIT_SEARCH_READ.permission, ACTIVITY_FEED_READ.permission],
  async collect({ now, since, ...reads }) {
    const from = since ?? daysBefore(now, DEFAULT_DAYS);
    const kept = await fromKept(reads, from, now);
    if (kept !== undefined) return kept;
    const inReach = daysBetween(from, now) < FEED_DAYS;
    const feedFirst = inReach ? await fromFeed(reads, from) : undefined;
    if (feedFirst?.from !== undefined && feedFirst.from <= from && feedFirst.gaps.length === 0) {
      return eventsOf([feedFirst], from, []);
    }
    const search = await fromSearch(reads, from, now);
    if (search.from !== undefined && search.gaps.length === 0) return eventsOf([search], from, []);
    return together(feedFirst ?? (await fromFeed(reads, from)), search, from);
  },
});

/** From what is kept and what is missing from it; undefined where that cannot be relied on. */
async function fromKept(
  reads: Pick<TenantReads, 'keptExchangeEvents' | 'readNewFeed' | 'searchAuditLog'>,
  from: Instant,
  now: Instant,
): Promise<CollectedFact<'mailFlowEvents'> | undefined> {
  const trail = await reads.keptExchangeEvents(from, MAIL_FLOW_COMMANDS);
  if (trail === undefined || daysBetween(trail.whole.to, now) > FEED_DAYS) return undefined;
  const fresh = await fromNewFeed(reads, trail.whole.to);
  if (fresh.gaps.length > 0) return undefined;
  const begin = trail.whole.from;
  const kept: SourceReading = { events: trail.events, malformed: 0, from: begin, gaps: [] };
  if (Date.parse(begin) <= Date.parse(from)) return eventsOf([kept, fresh], from, []);
  const older = await fromSearch(reads, from, begin);
  if (older.from !== undefined) return eventsOf([older, kept, fresh], from, older.gaps);
  return eventsOf([kept, fresh], begin, [...older.gaps, readOnlySince(begin)]);
}

async function fromNewFeed(reads: Pick<TenantReads, 'readNewFeed'>, from: Instant): Promise<SourceReading> {
  try {
    return parsed('activity', await reads.readNewFeed('Audit.Exchange', from));
  } catch (error) {
    return unreadable(error);
  }
}

async function fromFeed(reads: Pick<TenantReads, 'readFeed'>, from: Instant): Promise<SourceReading> {
  try {
    return parsed('activity', await reads.readFeed('Audit.Exchange', from));
  } catch (error) {
    return unreadable(error);
  }
}

async function fromSearch(
  reads: Pick<TenantReads, 'searchAuditLog'>,
  from: Instant,
  to: Instant,
): Promise<SourceReading> {
  try {
    const { items, gaps } = await reads.searchAuditLog({ from, to }, 'exchangeAdmin');
    return parsed('audit-query', { records: items, from, gaps });
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): SourceReading {
  return { events: [], malformed: 0, from: undefined, gaps: [toGap(error)] };
}

/** The mail flow records of what was read. */
function parsed(
  source: AuditEvent['source'],
  { records, from, gaps }: Pick<FeedContent, 'records' | 'from' | 'gaps'>,
): SourceReading {
  const events: AuditEvent[] = [];
  let malformed = 0;
  for (const record of records) {
    const operation = readOperation(record);
    if (operation !== undefined && !MAIL_FLOW.has(operation.toLowerCase())) continue;
    const one = parseRecord(record, source);
    if (one.kind === 'malformed') malformed += 1;
    else events.push(one.event);
  }
  return { events, malformed, from, gaps };
}

/** Merges two partial sources without duplicates. */
function together(feed: SourceReading, search: SourceReading, from: Instant): CollectedFact<'mailFlowEvents'> {
  if (search.from !== undefined) {
    return eventsOf([search, feed], from, [...search.gaps, ...feed.gaps]);
  }
  if (feed.from === undefined) throw nothingReadable(feed, search);
  const gap = readOnlySince(feed.from);
  return eventsOf([feed], feed.from > from ? feed.from : from, [...search.gaps, ...feed.gaps, gap]);
}

function readOnlySince(from: Instant): Gap {
  return { reason: 'truncated', detail: `connector and rule changes could be read only since ${from}` };
}

function nothingReadable(feed: SourceReading, search: SourceReading): TenantProblem {
  const [gap] = search.gaps;
  const bothRefused = [...search.gaps, ...feed.gaps].every(({ reason }) => reason === 'permission-missing');
  if (bothRefused) {
    const permissions = `${AUDIT_SEARCH_READ.permission} (or ${ACTIVITY_FEED_READ.permission} for the last seven days)`;
    return new TenantProblem('permission-missing', permissions);
  }
  if (gap === undefined || gap.reason === 'bug') return new TenantProblem('unreachable', 'the audit log');
  return new TenantProblem(gap.reason, gap.detail);
}

/** The changes of the period without duplicates, oldest first. */
function eventsOf(
  readings: readonly SourceReading[],
  from: Instant,
  gaps: readonly Gap[],
): CollectedFact<'mailFlowEvents'> {
  const all = readings.flatMap(({ events }) => events).filter(({ at }) => Date.parse(at) >= Date.parse(from));
  const events = new Map<string, AuditEvent>();
  for (const event of all) if (!events.has(event.id)) events.set(event.id, event);
  const malformed = readings.reduce((sum, reading) => sum + reading.malformed, 0);
  const value = { from, events: [...events.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
  if (malformed === 0) return { value, gaps };
  return {
    value,
    gaps: [...gaps, { reason: 'invalid-response', detail: `audit log: ${malformed} malformed records` }],
  };
}
