import { readOperation, parseRecord } from '../../audit/records/audit-record-parser.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { Gap } from '../../core/gap.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { ACTIVITY_FEED_READ } from '../activity/activity-feed-reader.js';
import { AUDIT_SEARCH_READ } from '../audit/unified-audit-log-search.js';
import { defineCollector, type CollectedFact, type TenantReads } from '../fact-collector.js';
import { TenantProblem, toGap } from '../tenant-problem.js';

const MAIL_FLOW = /^(New|Set|Enable|Disable|Remove)-(InboundConnector|OutboundConnector|TransportRule)$/i;
const DEFAULT_DAYS = 90;
/** The feed keeps seven days; slightly less here, for safety at the edge. */
const FEED_DAYS = 6.9;

/** Raw records of one source; `from` is where its coverage starts, undefined when it was unreadable. */
interface SourceReading {
  readonly source: AuditEvent['source'];
  readonly records: readonly unknown[];
  readonly from: Instant | undefined;
  readonly gaps: readonly Gap[];
}

/**
 * Who created, changed or removed connectors and mail flow rules. The audit search reaches back to `since` in a few requests but may take
 * minutes; the activity feed holds the last seven days in hundreds of small blobs and answers at once. So read the feed alone for a
 * period it covers, else the search, and both, without duplicates, when the search is incomplete.
 */
export const mailFlowEvents = defineCollector({
  fact: 'mailFlowEvents',
  after: [],
  permissions: [AUDIT_SEARCH_READ.permission, ACTIVITY_FEED_READ.permission],
  async collect({ now, since, ...reads }) {
    const from = since ?? daysBefore(now, DEFAULT_DAYS);
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

async function fromFeed(reads: Pick<TenantReads, 'readFeed'>, from: Instant): Promise<SourceReading> {
  try {
    return { source: 'activity', ...(await reads.readFeed('Audit.Exchange', from)) };
  } catch (error) {
    return unreadable('activity', error);
  }
}

async function fromSearch(
  reads: Pick<TenantReads, 'searchAuditLog'>,
  from: Instant,
  to: Instant,
): Promise<SourceReading> {
  try {
    const { items, gaps } = await reads.searchAuditLog({ from, to }, 'exchangeAdmin');
    return { source: 'audit-query', records: items, from, gaps };
  } catch (error) {
    return unreadable('audit-query', error);
  }
}

function unreadable(source: SourceReading['source'], error: unknown): SourceReading {
  return { source, records: [], from: undefined, gaps: [toGap(error)] };
}

/** Merges two partial sources without duplicates. */
function together(feed: SourceReading, search: SourceReading, from: Instant): CollectedFact<'mailFlowEvents'> {
  if (search.from !== undefined) {
    return eventsOf([search, feed], from, [...search.gaps, ...feed.gaps]);
  }
  if (feed.from === undefined) throw nothingReadable(feed, search);
  const gap: Gap = { reason: 'truncated', detail: `connector and rule changes could be read only since ${feed.from}` };
  return eventsOf([feed], feed.from > from ? feed.from : from, [...search.gaps, ...feed.gaps, gap]);
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

/** Parses the mail flow records of the period without duplicates, oldest first. */
function eventsOf(
  readings: readonly SourceReading[],
  from: Instant,
  gaps: readonly Gap[],
): CollectedFact<'mailFlowEvents'> {
  const events = new Map<string, AuditEvent>();
  let malformed = 0;
  for (const { records, source } of readings) {
    for (const record of records) {
      const operation = readOperation(record);
      if (operation !== undefined && !MAIL_FLOW.test(operation)) continue;
      const parsed = parseRecord(record, source);
      if (parsed.kind === 'malformed') malformed += 1;
      else if (Date.parse(parsed.event.at) >= Date.parse(from) && !events.has(parsed.event.id)) {
        events.set(parsed.event.id, parsed.event);
      }
    }
  }
  const value = { from, events: [...events.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
  if (malformed === 0) return { value, gaps };
  return {
    value,
    gaps: [...gaps, { reason: 'invalid-response', detail: `audit log: ${malformed} malformed records` }],
  };
}
