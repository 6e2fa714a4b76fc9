import type { AuditEvent } from '../core/audit-event.js';
import type { Detection } from '../core/detection.js';
import type { Assessment, Incident } from '../core/incident.js';
import { bySeverity } from '../core/severity.js';
import { adminTakeovers } from './admin-takeover.js';
import { consentCampaigns } from './consent-campaign.js';
import { type EventIndex, indexEvents } from './event-index.js';
import { findingsOf } from './findings.js';
import type { KnownTenant } from './known-tenant.js';
import { mailAbuse } from './mail-abuse.js';
import { formerIds } from './renamed.js';
import { type DetectionBug, sight } from './sightings.js';
import type { Thread } from './thread.js';
import { foldTwins } from './twins.js';

export interface AssessOptions {
  readonly detections: readonly Detection[];
  readonly known: KnownTenant;
  /** Handles that were found to be one app or person earlier, when perhaps more was known: the tenant forgets what is deleted. */
  readonly joined?: readonly (readonly string[])[];
}

/** An assessment with what keeping it needs. */
export interface DetailedAssessment extends Assessment {
  /** The first incident that tells of a finding, by the finding's id. */
  readonly toldBy: ReadonlyMap<string, Incident>;
  /** Other ids that these findings may have been kept under before more was known: `from` is none of today's. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly bugs: readonly DetectionBug[];
  readonly index: EventIndex;
}

/**
 * All that follows from a set of kept events and the tenant as last read. A pure function of the set: order, repeats and restarts cannot
 * matter. It has no clock but `known.asOf`.
 */
export function assess(
  events: readonly AuditEvent[],
  { detections, known, joined = [] }: AssessOptions,
): DetailedAssessment {
  const index = indexEvents(events, known, joined);
  const bugs: DetectionBug[] = [];
  const all = sight(index, detections, (bug) => bugs.push(bug));
  const sightings = foldTwins(all, index);
  const findings = findingsOf(sightings, index);
  const abuse = mailAbuse(sightings, index, known);
  const told = new Set(abuse.flatMap(({ suspects }) => [...suspects]));
  const threads = [
    ...abuse,
    ...consentCampaigns(sightings, index, known),
    ...adminTakeovers(sightings, index, known, told),
  ].toSorted(worstFirst);
  const toldBy = new Map<string, Incident>();
  for (const { incident, sightings: parts } of threads) {
    for (const { finding } of parts) {
      if (!toldBy.has(finding)) toldBy.set(finding, incident);
    }
  }
  return {
    findings,
    incidents: threads.map(({ incident }) => incident),
    toldBy,
    renamed: formerIds(all, findings, index),
    bugs,
    index,
  };
}

function worstFirst({ incident: a }: Thread, { incident: b }: Thread): number {
  if (a.severity !== b.severity) return bySeverity(a.severity, b.severity);
  if (a.firstAt !== b.firstAt) return a.firstAt < b.firstAt ? -1 : 1;
  const [keyOfA, keyOfB] = [`${a.kind} ${a.subject.id}`, `${b.kind} ${b.subject.id}`];
  return keyOfA < keyOfB ? -1 : 1;
}
