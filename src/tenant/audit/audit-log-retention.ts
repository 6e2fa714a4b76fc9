import type { DirectoryAudit } from '@microsoft/microsoft-graph-types';
import { graphObject } from '../graph/graph-object.js';
import { z } from 'zod/v4';
import type { Gap } from '../../core/gap.js';
import { daysBefore, daysBetween, type Instant } from '../../core/instant.js';
import { optionalInstant } from '../collectors/lib/graph-property-schemas.js';
import type { GraphReader } from '../graph/graph-reader.js';

/** Graph’s directory audit log. */
export const DIRECTORY_AUDITS_PATH = '/v1.0/auditLogs/directoryAudits';
/** Access to the directory audit log. */
export const DIRECTORY_AUDITS_READ = { permission: 'AuditLog.Read.All' };
/**
 * The directory keeps its audit log 7 days without a licence and 30 with Entra ID P1 or P2.
 * Source: https://learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention
 */
const SHORT_DAYS = 7;
const LONG_DAYS = 30;
/** Tolerance, so that "seven days" requested some minutes ago is not too long. */
const LEEWAY_DAYS = 0.05;

/**
 * Finds how far back the directory audit log can answer, with a gap for `what` came before. An event older than a week shows that this
 * tenant has the longer retention. Costs one request, none for a period within the last week.
 */
export async function findAuditLogStart(
  graph: GraphReader,
  asked: Instant,
  now: Instant,
  what: string,
): Promise<{ readonly from: Instant; readonly gaps: readonly Gap[] }> {
  if (daysBetween(asked, now) <= SHORT_DAYS + LEEWAY_DAYS) return { from: asked, gaps: [] };
  const oldest = await oldestEvent(graph);
  const isLong = oldest !== undefined && daysBetween(oldest, now) > SHORT_DAYS + LEEWAY_DAYS;
  const kept = isLong ? LONG_DAYS : SHORT_DAYS;
  if (daysBetween(asked, now) <= kept + LEEWAY_DAYS) return { from: asked, gaps: [] };
  const detail = `${what} more than ${kept} days ago: the audit log goes back no further`;
  return { from: daysBefore(now, kept), gaps: [{ reason: 'truncated', detail }] };
}

async function oldestEvent(graph: GraphReader): Promise<Instant | undefined> {
  const event = z.object({ value: z.array(graphObject<DirectoryAudit>()({ activityDateTime: optionalInstant })) });
  const { value } = await graph.get(
    `${DIRECTORY_AUDITS_PATH}?$orderby=activityDateTime asc&$top=1`,
    event,
    DIRECTORY_AUDITS_READ,
  );
  return value[0]?.activityDateTime;
}
