import type { AuditEvent } from '../m365/audit-event.js';
import type { Detection } from '../detections/model/detection.js';
import type { AuditAssessment, Incident } from './model/incident.js';
import { compareSeverity } from '../core/severity.js';
import { findAdminTakeovers } from './admin-takeover.js';
import { findConsentCampaigns } from './illicit-consent-campaign.js';
import { type EventIndex, indexEvents } from './event-index.js';
import { buildFindings } from './detection-finding-builder.js';
import type { KnownTenant } from './known-tenant.js';
import { findOauthMailAbuse } from './oauth-mail-abuse.js';
import { findFormerFindingIds } from './former-finding-ids.js';
import { type DetectionFailure, runDetections } from './detection-runner.js';
import type { IncidentDraft } from './incident-draft.js';
import { findWardenTampering } from './warden-tampered.js';
import { mergeDuplicateRecords } from './duplicate-records.js';

/** What an assessment works with besides the events. */
export interface IncidentAssessmentOptions {
  readonly detections: readonly Detection[];
  readonly known: KnownTenant;
  /**
   * Correlation keys found earlier to belong to one app or person. The tenant forgets deleted objects, so this may be
   * the only link left.
   */
  readonly knownIdentities?: readonly (readonly string[])[];
}

/** An assessment, plus what is needed to store it. */
export interface DetailedAssessment extends AuditAssessment {
  /** The first incident that contains a finding, by finding id. */
  readonly incidentOfFinding: ReadonlyMap<string, Incident>;
  /** Ids under which these findings may have been stored before more was known. `from` is never a current id. */
  readonly renamedFindings: readonly { readonly from: string; readonly to: string }[];
  readonly bugs: readonly DetectionFailure[];
  readonly index: EventIndex;
}

/**
 * Derives findings and incidents from the stored events and the tenant as last read. A pure function of the set of
 * events: order, duplicates and restarts make no difference. Its only clock is `known.asOf`.
 */
export function assessEvents(
  events: readonly AuditEvent[],
  { detections, known, knownIdentities: joined = [] }: IncidentAssessmentOptions,
): DetailedAssessment {
  const index = indexEvents(events, known, joined);
  const bugs: DetectionFailure[] = [];
  const all = runDetections(index, detections, (bug) => bugs.push(bug));
  const hits = mergeDuplicateRecords(all, index);
  const findings = buildFindings(hits, index);
  const abuse = findOauthMailAbuse(hits, index, known);
  const told = new Set(abuse.flatMap(({ suspectKeys: suspects }) => [...suspects]));
  const threads = [
    ...abuse,
    ...findConsentCampaigns(hits, index, known),
    ...findAdminTakeovers(hits, index, known, told),
    ...findWardenTampering(hits, index, known),
  ].toSorted(worstFirst);
  const toldBy = new Map<string, Incident>();
  for (const { incident, hits: parts } of threads) {
    for (const { findingId: finding } of parts) {
      if (!toldBy.has(finding)) toldBy.set(finding, incident);
    }
  }
  return {
    findings,
    incidents: threads.map(({ incident }) => incident),
    incidentOfFinding: toldBy,
    renamedFindings: findFormerFindingIds(all, findings, index),
    bugs,
    index,
  };
}

function worstFirst({ incident: a }: IncidentDraft, { incident: b }: IncidentDraft): number {
  if (a.severity !== b.severity) return compareSeverity(a.severity, b.severity);
  if (a.firstAt !== b.firstAt) return a.firstAt < b.firstAt ? -1 : 1;
  const [keyOfA, keyOfB] = [`${a.kind} ${a.subject.id}`, `${b.kind} ${b.subject.id}`];
  return keyOfA < keyOfB ? -1 : 1;
}
