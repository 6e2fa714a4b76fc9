import type { AuditEvent } from '../m365/audit-event.js';
import type { Detection } from '../detections/model/detection.js';
import type { AuditAssessment, Incident } from './model/incident.js';
import { compareSeverity } from '../core/severity.js';
import { findAdminTakeovers } from './admin-takeover.js';
import { findAppTakeovers } from './app-takeover.js';
import { findMailboxTakeovers } from './mailbox-takeover.js';
import { findTenantBackdoors } from './tenant-backdoor.js';
import { findConsentCampaigns } from './illicit-consent-campaign.js';
import { type EventIndex, indexEvents } from './event-index.js';
import { buildFindings } from './detection-finding-builder.js';
import type { KnownTenant } from './known-tenant.js';
import { findOauthMailAbuse } from './oauth-mail-abuse.js';
import { findFormerFindingIds } from './former-finding-ids.js';
import { type DetectionFailure, type DetectionHit, runDetections } from './detection-runner.js';
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
  const findings = buildFindings(
    hits.filter(({ match }) => match.contextOnly !== true),
    index,
  );
  const abuse = findOauthMailAbuse(hits, index, known);
  // One set of acts is one incident: each kind leaves out what a graver one already has.
  const takeovers = findAppTakeovers(hits, index, known, hitsOf(abuse));
  const suspects = new Set([...abuse, ...takeovers].flatMap(({ suspectKeys }) => [...suspectKeys]));
  const tampering = findWardenTampering(hits, index, known);
  const againstUs = hitsOf(tampering);
  const others = hits.filter((hit) => !againstUs.has(hit));
  const admins = findAdminTakeovers(others, index, known, suspects);
  const told = hitsOf([...abuse, ...takeovers, ...admins]);
  const threads = [
    ...abuse,
    ...takeovers,
    ...findConsentCampaigns(hits, index, known),
    ...admins,
    ...findMailboxTakeovers(others, index, known, told),
    ...findTenantBackdoors(others, index, known, told),
    ...tampering,
  ].toSorted(worstFirst);
  return {
    findings,
    incidents: threads.map(({ incident }) => incident),
    incidentOfFinding: findCoveringIncidents(hits, threads),
    renamedFindings: findFormerFindingIds(all, findings, index),
    bugs,
    index,
  };
}

function hitsOf(drafts: readonly IncidentDraft[]): ReadonlySet<DetectionHit> {
  return new Set(drafts.flatMap(({ hits }) => hits));
}

/** The first incident that contains a finding. A folded one is about others too, unless incidents have all of its acts. */
function findCoveringIncidents(
  hits: readonly DetectionHit[],
  threads: readonly IncidentDraft[],
): ReadonlyMap<string, Incident> {
  const told = hitsOf(threads);
  const open = new Set(
    hits.filter((hit) => hit.match.folded !== undefined && !told.has(hit)).map((hit) => hit.findingId),
  );
  const covering = new Map<string, Incident>();
  for (const { incident, hits: parts } of threads) {
    for (const { findingId } of parts) {
      if (!open.has(findingId) && !covering.has(findingId)) covering.set(findingId, incident);
    }
  }
  return covering;
}

function worstFirst({ incident: a }: IncidentDraft, { incident: b }: IncidentDraft): number {
  if (a.severity !== b.severity) return compareSeverity(a.severity, b.severity);
  if (a.firstAt !== b.firstAt) return a.firstAt < b.firstAt ? -1 : 1;
  const [keyOfA, keyOfB] = [`${a.kind} ${a.subject.id}`, `${b.kind} ${b.subject.id}`];
  return keyOfA < keyOfB ? -1 : 1;
}
