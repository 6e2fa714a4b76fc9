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

/** What an assessment works with besides the events. */
export interface AssessOptions {
  readonly detections: readonly Detection[];
  readonly known: KnownTenant;
  /**
   * Correlation keys found earlier to belong to one app or person. The tenant forgets deleted objects, so this may be
   * the only link left.
   */
  readonly joined?: readonly (readonly string[])[];
}

/** An assessment, plus what is needed to store it. */
export interface DetailedAssessment extends Assessment {
  /** The first incident that contains a finding, by finding id. */
  readonly toldBy: ReadonlyMap<string, Incident>;
  /** Ids under which these findings may have been stored before more was known. `from` is never a current id. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly bugs: readonly DetectionBug[];
  readonly index: EventIndex;
}

/**
 * Derives findings and incidents from the stored events and the tenant as last read. A pure function of the set of
 * events: order, duplicates and restarts make no difference. Its only clock is `known.asOf`.
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
