import type { Actor, AppIds, AuditEvent } from './audit-event.js';
import type { CustomRole } from './facts.js';
import type { NextStep } from './finding.js';
import type { Stage } from './incident.js';
import type { Instant } from './instant.js';
import type { Confidence, Severity } from './severity.js';
import type { Subject } from './subject.js';

/** Ids of all detections. A contract: they are used in the store, on the command line and by tests. */
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
/** One of {@link DETECTION_IDS}. */
export type DetectionId = (typeof DETECTION_IDS)[number];

/** What the tenant and other events tell about an app. */
export interface KnownApp extends AppIds {
  /** `own`: registered in this tenant. */
  readonly publisher: 'microsoft' | 'own' | 'foreign' | 'unknown';
  readonly verifiedPublisher?: boolean;
  /** Holds a permission rated high or critical, or a privileged directory role; undefined: unknown. */
  readonly highPriority?: boolean;
  readonly createdAt?: Instant;
}

/** What the tenant tells about a person. */
export interface KnownPerson {
  readonly id: string;
  readonly userPrincipalName: string;
  /** Holds a privileged role, active or eligible; undefined: unknown. */
  readonly privileged?: boolean;
}

/** A group that gives its members a privileged role: it holds a directory role or is in an Exchange role group. */
export interface KnownGroup {
  readonly id: string;
  readonly name: string;
  /** Worst first; at least one. */
  readonly roles: readonly GroupRole[];
}

/** A privileged role that a group gives its members. */
export interface GroupRole {
  readonly name: string;
  readonly tier: 'critical' | 'privileged';
  /** Matched by an id, not only by a name. */
  readonly certain: boolean;
}

/**
 * What a detection may use besides its event. All of it depends only on the set of stored events and the tenant as last read, never
 * on the order of arrival. Detections have no clock.
 */
export interface DetectionContext {
  /** Finds an app by any of its ids. */
  app(id: string): KnownApp | undefined;
  /** Finds a person by object id or user principal name, in any letter case. */
  person(id: string): KnownPerson | undefined;
  /** Finds a group by id or by its name in Exchange, in any letter case; only groups that give a privileged role are known. */
  group(id: string): KnownGroup | undefined;
  /** Finds a privileged custom role by either of its ids or by name, in any letter case; other roles are unknown. */
  role(idOrName: string): CustomRole | undefined;
  /**
   * The last moment before this act at which the app successfully did something, or something was done to it; undefined: none known.
   * Acts at the same moment have a fixed order.
   */
  lastSeenBefore(appId: string, act: AuditEvent): Instant | undefined;
  /** Stored events by or about the app that belong to one click, oldest first. */
  ofClick(appId: string, correlationId: string): readonly AuditEvent[];
}

/** What a detection reports about one event. */
export interface DetectionMatch {
  readonly subject: Subject;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** A sentence that stands alone: "Exchange.ManageAsApp was granted to Office Sync Helper". May contain hostile text. */
  readonly title: string;
  /** The same as a timeline line, where the subject is clear: "Exchange.ManageAsApp granted". */
  readonly what: string;
  /** The attack stage that this may be. */
  readonly stage?: Stage;
  /** The same act on further subjects (a list of members), each a separate finding. Entries have no `also` of their own. */
  readonly also?: readonly DetectionMatch[];
}

/** One case that serves as test, documentation and demo material. */
export interface DetectionExample {
  readonly name: string;
  readonly event: AuditEvent;
  /** What the context knows; nothing if omitted. */
  readonly known?: {
    readonly apps?: readonly KnownApp[];
    readonly people?: readonly KnownPerson[];
    readonly groups?: readonly KnownGroup[];
    readonly roles?: readonly CustomRole[];
    readonly events?: readonly AuditEvent[];
  };
  /** `silent`: the detection does not fire. */
  readonly expect:
    | 'silent'
    | {
        readonly severity: Severity;
        readonly confidence?: Confidence;
        readonly subjectId?: string;
        readonly title?: string;
        /** Subject ids of the further findings. */
        readonly also?: readonly string[];
      };
}

/** Recognises one attacker's move in audit events. Its file holds everything: metadata, pure logic, firing and silent examples. */
export interface Detection {
  readonly id: DetectionId;
  /** One sentence: what it fires on. */
  readonly description: string;
  /**
   * Operations it looks at, normalised as in `AuditEvent.operation`, in any letter case. `any-wanted`: every event that some other
   * detection looks at (for acts of an app, whatever they are).
   */
  readonly operations: readonly string[] | 'any-wanted';
  /** MITRE ATT&CK, e.g. `T1098.001`, "Additional Cloud Credentials". */
  readonly techniques: readonly { readonly id: string; readonly name: string }[];
  /** Legitimate causes. */
  readonly benign: readonly string[];
  readonly nextSteps: readonly NextStep[];
  /** Undefined: does not fire on this event. Failed acts are not matched unless the detection says so. */
  readonly match: (event: AuditEvent, context: DetectionContext) => DetectionMatch | undefined;
  readonly examples: readonly DetectionExample[];
}

/** Defines a detection. Returns it unchanged; serves type checking. */
export function defineDetection(detection: Detection): Detection {
  return detection;
}

/** What a finding stores of an event: enough for a timeline line. */
export interface EventNote {
  readonly eventId: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly what: string;
  readonly ip?: string;
  readonly source: AuditEvent['source'];
}

/**
 * What one detection found about one subject on one UTC day: the unit that is stored, counted and alerted. A repeat raises `count` and
 * adds its event; the same event twice changes nothing.
 */
export interface DetectionFinding {
  /** `<detection>:<subject kind>:<subject id>:<YYYY-MM-DD>`. */
  readonly id: string;
  readonly detection: DetectionId;
  readonly subject: Subject;
  /** Worst severity of its events. */
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly count: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** The earliest events, at most MAX_EVENT_NOTES; `count` counts all. */
  readonly notes: readonly EventNote[];
  /** true: Tenant Warden itself did all of it while executing a decision: shown, but without an alert. */
  readonly own: boolean;
}

/** How many events a finding stores. */
export const MAX_NOTES = 100;
