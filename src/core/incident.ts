import type { Actor, AuditEvent } from './audit-event.js';
import type { DetectionFinding, DetectionId } from './detection.js';
import type { Instant } from './instant.js';
import type { Confidence, Severity } from './severity.js';
import type { Subject } from './subject.js';

export const INCIDENT_KINDS = ['oauth-mail-abuse', 'illicit-consent-campaign', 'admin-takeover'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/**
 * Steps of `oauth-mail-abuse`, in the order of the story; they arrive in any. The pattern is the one Microsoft described:
 * https://www.microsoft.com/security/blog/2022/09/22/malicious-oauth-applications-used-to-compromise-email-servers-and-spread-spam/
 */
export const STAGES = [
  'admin-suspect',
  'app-registered',
  'credential-added',
  'permission-granted',
  'role-assigned',
  'dormant',
  'awakened',
  'connector-created',
  'rules-created',
  'traces-removed',
] as const;
export type Stage = (typeof STAGES)[number];

/** One line of the story as people read it. Text in it is hostile. */
export interface TimelineEntry {
  /** Stable while the line is about the same thing: names the reply in the thread. */
  readonly key: string;
  readonly at: Instant;
  readonly stage?: Stage;
  readonly detection?: DetectionId;
  /** "12 rules that strip headers". */
  readonly what: string;
  /** Absent for what nobody did: silence, or a state that was read from the tenant. */
  readonly actor?: Actor;
  readonly ip?: string;
  readonly severity: Severity;
  /** How many events this line stands for. */
  readonly count: number;
  /** Evidence: ids of audit events (at most 100), or for a state the path it was read from. */
  readonly evidence: readonly string[];
  readonly source: AuditEvent['source'] | 'tenant';
}

/** Events that belong together: one app or one admin account is the thread they hang on. Derived, never edited. */
export interface Incident {
  readonly kind: IncidentKind;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly subject: Subject & { readonly appId?: string };
  /** Ids of the app or account under which later events may arrive, lower case, prefixed `app:` or `user:`. Sorted. */
  readonly handles: readonly string[];
  /** A sentence that stands alone: "Office Sync Helper can manage all of Exchange, and has begun to." */
  readonly headline: string;
  /** Those that happened, in the order of STAGES. */
  readonly stages: readonly Stage[];
  /** Oldest first; the sleep has a line of its own. */
  readonly timeline: readonly TimelineEntry[];
  /** People in the evidence (registered, granted, own, are suspected): they may not decide on it. */
  readonly people: readonly Actor[];
  /** Those of them whose account is suspected to be in other hands. Absent where nobody is, and in what was kept by older versions. */
  readonly suspects?: readonly { readonly id: string; readonly name: string }[];
  /** Ids of all evidence events, sorted; at most 1,000, `eventCount` counts all. */
  readonly events: readonly string[];
  readonly eventCount: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** What could not be seen and would matter ("last use is not readable without Entra ID P1"). */
  readonly blindSpots: readonly string[];
}

/** Who did something to an incident, as the verified activity names them. */
export interface Person {
  readonly objectId: string;
  readonly name: string;
}

/** An end of a decision on the app that an incident is about: told in its thread, once. */
export interface DecidedStep {
  /** Stable: names the reply. */
  readonly key: string;
  readonly what: 'approved' | 'approval-void' | 'contained' | 'revoked' | 'failed-in-part' | 'undone';
  readonly at: Instant;
  /** Who decided; nobody where it ended by itself. */
  readonly by: readonly Person[];
  /** Of an approval: when it ends. */
  readonly until?: Instant;
  /** Why an approval holds no more. */
  readonly why?: string;
  /** Of a revoke: not all of the app could be seen, and what was not may still stand. */
  readonly partlyUnseen?: true;
}

/** An incident as it is kept: what the cards name. Changed by one pure function, saved by version. */
export interface IncidentRecord {
  /** Ours; the cards carry it. */
  readonly id: string;
  /** Grows by one with every change that people should see. */
  readonly version: number;
  readonly incident: Incident;
  readonly status:
    | { readonly name: 'open' }
    /** Its thread turned out to be another's (an id that joins both arrived late). */
    | { readonly name: 'merged'; readonly into: string }
    | { readonly name: 'closed'; readonly at: Instant; readonly why: string };
  readonly acknowledged?: { readonly by: Person; readonly at: Instant };
  /** The latest ends of decisions on its app, oldest first. */
  readonly decided?: readonly DecidedStep[];
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

/** All that follows from a set of events. */
export interface Assessment {
  /** Worst first, then oldest first. */
  readonly findings: readonly DetectionFinding[];
  readonly incidents: readonly Incident[];
}
