import type { Actor, AppIds, AuditEvent } from './audit-event.js';
import type { CustomRole } from './facts.js';
import type { NextStep } from './finding.js';
import type { Stage } from './incident.js';
import type { Instant } from './instant.js';
import type { Confidence, Severity } from './severity.js';
import type { Subject } from './subject.js';

/** What is recognised in the audit log. A contract: ids are used in the store, on the command line and by tests. */
export const DETECTION_IDS = [
  'app-registered',
  'high-privilege-grant',
  'illicit-consent',
  'app-role-assigned',
  'app-credential-added',
  'app-owner-added',
  'admin-role-granted',
  'admin-mfa-weakened',
  'policy-weakened',
  'inbound-connector-changed',
  'outbound-connector-changed',
  'transport-rule-changed',
  'audit-weakened',
  'dormant-app-awakened',
  'domain-federated',
] as const;
export type DetectionId = (typeof DETECTION_IDS)[number];

/** What is known of an app beside the event at hand, from the tenant or from other events. */
export interface KnownApp extends AppIds {
  /** `own`: registered in this tenant. */
  readonly publisher: 'microsoft' | 'own' | 'foreign' | 'unknown';
  readonly verifiedPublisher?: boolean;
  /** Holds a permission rated high or critical, or a privileged directory role; undefined: not known. */
  readonly highPriority?: boolean;
  readonly createdAt?: Instant;
}

export interface KnownPerson {
  readonly id: string;
  readonly userPrincipalName: string;
  /** Holds a privileged role, active or eligible; undefined: not known. */
  readonly privileged?: boolean;
}

/** A group whose members have a privileged role through it: a directory role that it holds, or a role group of Exchange that it is in. */
export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  /** The worst first; at least one. */
  readonly roles: readonly GroupRole[];
}

export interface GroupRole {
  readonly name: string;
  readonly tier: 'critical' | 'privileged';
  /** Told by an id, not by a name alone. */
  readonly certain: boolean;
}

/**
 * What a detection may know besides its event. Everything in it is a function of the set of kept events and of the tenant as last
 * read, never of the order of arrival. Detections have no clock.
 */
export interface DetectionContext {
  /** By any id of the app. */
  app(id: string): KnownApp | undefined;
  /** By object id or user principal name, in any case. */
  person(id: string): KnownPerson | undefined;
  /** By its id, or by the name that Exchange knows it by; only groups that give their members power are known. In any case. */
  group(id: string): KnownGroup | undefined;
  /** A privileged role that the tenant made itself, by either of its ids or by its name; no other is known. In any case. */
  role(idOrName: string): CustomRole | undefined;
  /**
   * The last moment before this act of the app at which it did something, or something was done to it, with success; undefined: nothing
   * is known. Of several acts of one moment one comes first.
   */
  lastSeenBefore(appId: string, act: AuditEvent): Instant | undefined;
  /** Kept events about the app or by it that belong to one click, oldest first. */
  ofClick(appId: string, correlationId: string): readonly AuditEvent[];
}

/** What a detection says of one event. */
export interface DetectionMatch {
  readonly subject: Subject;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** A sentence that stands alone: "Exchange.ManageAsApp was granted to Office Sync Helper". Hostile text inside. */
  readonly title: string;
  /** The same as a line of a timeline, where the subject is known: "Exchange.ManageAsApp granted". */
  readonly what: string;
  /** The stage of an attack that this may be. */
  readonly stage?: Stage;
  /** The same act done to others at once (a list of members): each is a finding of its own. They have no further ones. */
  readonly also?: readonly DetectionMatch[];
}

/** One case that is test, documentation and demo material at once. */
export interface DetectionExample {
  readonly name: string;
  readonly event: AuditEvent;
  /** What the context knows; nothing when left out. */
  readonly known?: {
    readonly apps?: readonly KnownApp[];
    readonly people?: readonly KnownPerson[];
    readonly groups?: readonly KnownGroup[];
    readonly roles?: readonly CustomRole[];
    readonly events?: readonly AuditEvent[];
  };
  /** `silent`: does not fire. */
  readonly expect:
    | 'silent'
    | {
        readonly severity: Severity;
        readonly confidence?: Confidence;
        readonly subjectId?: string;
        readonly title?: string;
        /** Ids of the subjects of its further findings. */
        readonly also?: readonly string[];
      };
}

/** One attacker's move. Its file holds all there is to it: metadata, pure logic, examples that fire and that stay silent. */
export interface Detection {
  readonly id: DetectionId;
  /** What it fires on, in a sentence. */
  readonly description: string;
  /**
   * Operations it looks at, normalised as in `AuditEvent.operation`, compared in any case. `any-wanted`: every event that some other
   * detection wants (an app's act is an act whatever it is).
   */
  readonly operations: readonly string[] | 'any-wanted';
  /** MITRE ATT&CK, e.g. `T1098.001`, "Additional Cloud Credentials". */
  readonly techniques: readonly { readonly id: string; readonly name: string }[];
  /** When it is no attack. */
  readonly benign: readonly string[];
  readonly nextSteps: readonly NextStep[];
  /** Undefined: nothing to say of this event. Failed acts are not matched unless the detection says so. */
  readonly match: (event: AuditEvent, context: DetectionContext) => DetectionMatch | undefined;
  readonly examples: readonly DetectionExample[];
}

/** Defines a detection; the identity, so that its type is checked where it is written. */
export function defineDetection(detection: Detection): Detection {
  return detection;
}

/** What is kept of an event in a finding: enough for a line of a timeline. */
export interface EventNote {
  readonly eventId: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly what: string;
  readonly ip?: string;
  readonly source: AuditEvent['source'];
}

/**
 * What one detection saw of one subject on one UTC day: the unit that is stored, counted and told. A repeat raises `count` and adds
 * its event; the same event twice changes nothing.
 */
export interface DetectionFinding {
  /** `<detection>:<subject kind>:<subject id>:<YYYY-MM-DD>`. */
  readonly id: string;
  readonly detection: DetectionId;
  readonly subject: Subject;
  /** The worst of its events'. */
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly count: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** The earliest ones, at most MAX_NOTES; `count` counts all. */
  readonly notes: readonly EventNote[];
  /** true: all of it was done by Tenant Warden itself (a decision carried out): shown, not alarmed. */
  readonly own: boolean;
}

export const MAX_NOTES = 100;
