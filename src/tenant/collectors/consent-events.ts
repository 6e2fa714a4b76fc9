import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { CONSENT_ACTIVITIES, consentEventsOf } from '../audit/consent-record.js';
import { directoryEvent } from '../audit/directory-event.js';
import { defineCollector } from '../collector.js';
import type { GraphReads } from '../graph/reads.js';
import { optionalInstant } from './wire.js';

const DEFAULT_DAYS = 7;
/**
 * The directory keeps its audit log 7 days without a licence and 30 with Entra ID P1 or P2.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention
 */
const SHORT_DAYS = 7;
const LONG_DAYS = 30;
/** So that "seven days", asked for some minutes ago, is not called too long. */
const LEEWAY_DAYS = 0.05;

const AUDITS = '/v1.0/auditLogs/directoryAudits';
const NEED = { permission: 'AuditLog.Read.All' };

/** Permissions given to apps and consents of people, from the directory's audit log. https://learn.microsoft.com/graph/api/directoryaudit-list */
export const consentEvents = defineCollector({
  fact: 'consentEvents',
  after: [],
  permissions: ['AuditLog.Read.All'],
  licenceNote: 'the log reaches 7 days back, with Entra ID P1 or P2 30 days',
  async collect({ graph, now, since }) {
    const asked = since ?? daysBefore(now, DEFAULT_DAYS);
    const { from, gaps } = await reach(graph, asked, now);
    const activities = Object.values(CONSENT_ACTIVITIES).map((name) => `activityDisplayName eq '${name}'`);
    const filter = `activityDateTime ge ${asked} and (${activities.join(' or ')})`;
    const listed = await graph.list({
      path: `${AUDITS}?$filter=${encodeURIComponent(filter)}&$top=1000`,
      schema: directoryEvent,
      key: ({ id }) => id,
      need: NEED,
    });
    const parsed = listed.items.map(consentEventsOf);
    const malformed = parsed.filter((events) => events === undefined).length;
    const unread: readonly Gap[] =
      malformed === 0
        ? []
        : [{ reason: 'invalid-response', detail: `audit log: ${malformed} grants that cannot be read` }];
    const events = parsed
      .flatMap((one) => one ?? [])
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
    return { value: { from, events }, gaps: [...gaps, ...listed.gaps, ...unread] };
  },
});

/** From when on the log can answer. An event that is older than a week shows that this tenant's log is the longer one. */
async function reach(
  graph: GraphReads,
  asked: Instant,
  now: Instant,
): Promise<{ readonly from: Instant; readonly gaps: readonly Gap[] }> {
  if (daysBetween(asked, now) <= SHORT_DAYS + LEEWAY_DAYS) return { from: asked, gaps: [] };
  const oldest = await oldestEvent(graph);
  const isLong = oldest !== undefined && daysBetween(oldest, now) > SHORT_DAYS + LEEWAY_DAYS;
  const kept = isLong ? LONG_DAYS : SHORT_DAYS;
  if (daysBetween(asked, now) <= kept + LEEWAY_DAYS) return { from: asked, gaps: [] };
  const detail = `what was granted more than ${kept} days ago: the audit log goes back no further`;
  return { from: daysBefore(now, kept), gaps: [{ reason: 'truncated', detail }] };
}

async function oldestEvent(graph: GraphReads): Promise<Instant | undefined> {
  const event = z.object({ value: z.array(z.object({ activityDateTime: optionalInstant })) });
  const { value } = await graph.get(`${AUDITS}?$orderby=activityDateTime asc&$top=1`, event, NEED);
  return value[0]?.activityDateTime;
}
