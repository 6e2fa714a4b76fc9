import { type AttackStage } from '../../detections/model/attack-stage.js';
import type { DetectionFinding } from '../../detections/model/detection-finding.js';
import type { DetectionId } from '../../detections/model/detection-id.js';
import type { Actor, AuditEvent } from '../../m365/audit-event.js';
import type { Instant } from '../../core/instant.js';
import { type Person } from '../../core/person-id-and-name.js';
import type { Confidence, Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';

/** Kinds of incidents. A contract: stored and used on the command line. */
export const INCIDENT_KINDS = [
  'oauth-mail-abuse',
  'illicit-consent-campaign',
  'admin-takeover',
  'app-takeover',
  'mailbox-takeover',
  'tenant-backdoor',
  'warden-tampered',
] as const;
/** One of {@link INCIDENT_KINDS}. */
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** One line of an incident's timeline. Contains hostile text. */
export interface TimelineEntry {
  /** Stable while the line is about the same thing; identifies the reply in the thread. */
  readonly key: string;
  readonly at: Instant;
  readonly stage?: AttackStage;
  readonly detection?: DetectionId;
  /** "12 rules that strip headers". */
  readonly what: string;
  /** Absent if nobody acted: a dormant period, or a state read from the tenant. */
  readonly actor?: Actor;
  readonly ip?: string;
  readonly severity: Severity;
  /** Number of events in this line. */
  readonly count: number;
  /** Evidence: ids of audit events (at most 100), or for a state its URL path. */
  readonly evidence: readonly string[];
  readonly source: AuditEvent['source'] | 'tenant';
}

/** Events that belong together because they are about one app or one admin account. Derived, never edited. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly subject: Subject & { readonly appId?: string };
  /** Correlation keys that later events may carry: ids of the app or account, lower case, prefixed `app:` or `user:`. Sorted. */
  readonly handles: readonly string[];
  /** A sentence that stands alone and begins with what the attacker can do now: "Office Sync Helper can manage all of Exchange, and has begun to." */
  readonly headline: string;
  /** Stages that happened, in the order of INCIDENT_STAGES. */
  readonly stages: readonly AttackStage[];
  /** Oldest first; a dormant period has its own line. */
  readonly timeline: readonly TimelineEntry[];
  /** People in the evidence (registered, granted, own, are suspected); they may not decide on the app. */
  readonly people: readonly Actor[];
  /** Those of them whose account may be compromised. Absent if there are none, and in data stored by older versions. */
  readonly suspects?: readonly { readonly id: string; readonly name: string }[];
  /** Ids of all evidence events, sorted; at most 1,000, `eventCount` counts all. */
  readonly events: readonly string[];
  readonly eventCount: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** Relevant data that could not be seen ("last use is not readable without Entra ID P1"). */
  readonly blindSpots: readonly string[];
}

/** The outcome of a decision on an incident's app; posted once in the incident's thread. */
export interface DecisionOutcome {
  /** Stable; identifies the reply. */
  readonly key: string;
  readonly what: 'approved' | 'approval-void' | 'contained' | 'revoked' | 'failed-in-part' | 'undone';
  readonly at: Instant;
  /** Who decided; empty if it ended without anyone. */
  readonly by: readonly Person[];
  /** For an approval: when it ends. */
  readonly until?: Instant;
  /** Why an approval became void. */
  readonly why?: string;
  /** For a revoke: parts of the app could not be seen and may still have access. */
  readonly partlyUnseen?: true;
}

/** An incident as stored; cards refer to it. One pure function changes it; it is saved by version. */
export interface IncidentRecord {
  /** Our own id; cards carry it. */
  readonly id: string;
  /** Increases by one with every change that people should see. */
  readonly version: number;
  readonly incident: Incident;
  readonly status:
    | { readonly name: 'open' }
    /** It turned out to belong to another incident (an event with ids of both arrived late). */
    | { readonly name: 'merged'; readonly into: string }
    | { readonly name: 'closed'; readonly at: Instant; readonly why: string };
  /** Who is on it; `from`: whom they took it over from. */
  readonly acknowledged?: { readonly by: Person; readonly at: Instant; readonly from?: Person };
  /** The latest decision outcomes on its app, oldest first. */
  readonly decided?: readonly DecisionOutcome[];
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** Everything that follows from a set of events. */
export interface AuditAssessment {
  /** Worst first, then oldest first. */
  readonly findings: readonly DetectionFinding[];
  readonly incidents: readonly Incident[];
}
