import type { AuditEvent } from '../../core/audit-event.js';
import type { Gap } from '../../core/gap.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { ACTIVITY_FEED_READ } from '../activity/feed.js';
import { operationOf, parseExchangeRecord } from '../audit/parse-record.js';
import { AUDIT_SEARCH_READ } from '../audit/search.js';
import { defineCollector, type CollectedFact, type Reads } from '../collector.js';
import { TenantProblem, gapOf } from '../problem.js';

const MAIL_FLOW = /^(New|Set|Enable|Disable|Remove)-(InboundConnector|OutboundConnector|TransportRule)$/i;
const DEFAULT_DAYS = 90;
/** The feed keeps seven days; a little less, so that an edge is never missed. */
const FEED_DAYS = 6.9;

/** Raw records of one source, and from when on it could be read; undefined: not at all. */
interface SourceReading {
  readonly source: AuditEvent['source'];
  readonly records: readonly unknown[];
  readonly from: Instant | undefined;
  readonly gaps: readonly Gap[];
}

/**
 * Who made, changed or removed connectors and mail flow rules. Two sources side by side: the activity feed holds the last seven
 * days and is quick; the audit search reaches back to `since` and may take minutes. What both hold is counted once.
 */
export const mailFlowEvents = defineCollector({
  fact: 'mailFlowEvents',
  after: [],
  permissions: [AUDIT_SEARCH_READ.permission, ACTIVITY_FEED_READ.permission],
  async collect({ now, since, ...reads }) {
    const from = since ?? daysBefore(now, DEFAULT_DAYS);
    if (daysBetween(from, now) < FEED_DAYS) {
      // The feed may cover it alone: a search is worth waiting for only when something is missing there.
      const feed = await fromFeed(reads);
      if (feed.from !== undefined && feed.from <= from && feed.gaps.length === 0) return eventsOf([feed], from, []);
      return together(feed, await fromSearch(reads, from, now), from);
    }
    const [feed, search] = await Promise.all([fromFeed(reads), fromSearch(reads, from, now)]);
    return together(feed, search, from);
  },
});

async function fromFeed(reads: Pick<Reads, 'readFeed'>): Promise<SourceReading> {
  try {
    return { source: 'activity', ...(await reads.readFeed('Audit.Exchange')) };
  } catch (error) {
    return unreadable('activity', error);
  }
}

async function fromSearch(reads: Pick<Reads, 'searchAuditLog'>, from: Instant, to: Instant): Promise<SourceReading> {
  try {
    const { items, gaps } = await reads.searchAuditLog({ from, to }, 'exchangeAdmin');
    return { source: 'audit-query', records: items, from, gaps };
  } catch (error) {
    return unreadable('audit-query', error);
  }
}

function unreadable(source: SourceReading['source'], error: unknown): SourceReading {
  return { source, records: [], from: undefined, gaps: [gapOf(error)] };
}

/** A search that came through whole covers what the feed could not give. */
function together(feed: SourceReading, search: SourceReading, from: Instant): CollectedFact<'mailFlowEvents'> {
  if (search.from !== undefined) {
    return eventsOf([search, feed], from, search.gaps.length === 0 ? [] : [...search.gaps, ...feed.gaps]);
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

/** Parses what is about mail flow and lies in the period, each record once, oldest first. */
function eventsOf(
  readings: readonly SourceReading[],
  from: Instant,
  gaps: readonly Gap[],
): CollectedFact<'mailFlowEvents'> {
  const events = new Map<string, AuditEvent>();
  let malformed = 0;
  for (const { records, source } of readings) {
    for (const record of records) {
      const operation = operationOf(record);
      if (operation !== undefined && !MAIL_FLOW.test(operation)) continue;
      const event = parseExchangeRecord(record, source);
      if (event === undefined) malformed += 1;
      else if (Date.parse(event.at) >= Date.parse(from) && !events.has(event.id)) events.set(event.id, event);
    }
  }
  const value = { from, events: [...events.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
  if (malformed === 0) return { value, gaps };
  return {
    value,
    gaps: [...gaps, { reason: 'invalid-response', detail: `audit log: ${malformed} malformed records` }],
  };
}
