import type { AttackStage } from './attack-stage.js';
import type { DetectionContext } from './detection-context.js';
import type { DetectionId } from './detection-id.js';
import type { DetectionTopic } from './detection-topic.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import type { NextStep } from '../../core/finding.js';
import type { Confidence, Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';

/** What a detection reports about one event. */
export interface DetectionMatch {
  readonly subject: Subject;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Orders acts of the same severity: of a burst, the one that matters most names the finding. Higher is worse; 0 if absent. */
  readonly weight?: number;
  /** A sentence that stands alone: "Exchange.ManageAsApp was granted to Office Sync Helper". May contain hostile text. */
  readonly title: string;
  /** The same as a timeline line, where the subject is clear: "Exchange.ManageAsApp granted". */
  readonly what: string;
  /** Everyday acts of one day are one finding, about this subject and with this title; incidents still see each. */
  readonly folded?: { readonly subject: Subject; readonly title: string };
  /** An everyday act that matters only beside others: it can be part of an incident, but is no finding of its own. */
  readonly contextOnly?: true;
  /** The attack stage that this may be. */
  readonly stage?: AttackStage;
  /** The same act on further subjects (a list of members), each a separate finding. Entries have no `also` of their own. */
  readonly also?: readonly DetectionMatch[];
}

/** Recognises one attacker's move in audit events: metadata and pure logic. Its examples are in `<id>.examples.ts` beside it. */
export interface Detection {
  readonly id: DetectionId;
  /** Title of a finding on cards, a short sentence without a period: "An app got a new owner". */
  readonly title: string;
  /** The alert topic of its findings. */
  readonly topic: DetectionTopic;
  /** Whether the act uses or gives privileges, so that soon after a sign of account takeover it makes an `admin-takeover` incident. */
  readonly privilegedAct: boolean;
  /** One sentence: what it fires on. */
  readonly description: string;
  /**
   * Operations it looks at, normalised as in `AuditEvent.operation`, in any letter case. `any-wanted`: every event that some other
   * detection looks at (for acts of an app, whatever they are).
   */
  readonly operations: readonly string[] | 'any-wanted';
  /** What it reads and what it cannot see without which licence, in sentences; absent: the audit log, which every tenant has. */
  readonly sources?: readonly string[];
  /** MITRE ATT&CK, e.g. `T1098.001`, "Additional Cloud Credentials". */
  readonly techniques: readonly { readonly id: string; readonly name: string }[];
  /** Legitimate causes. */
  readonly benign: readonly string[];
  readonly nextSteps: readonly NextStep[];
  /** Undefined: does not fire on this event. Failed acts are not matched unless the detection says so. */
  readonly match: (event: AuditEvent, context: DetectionContext) => DetectionMatch | undefined;
}

/** Defines a detection. Returns it unchanged; serves type checking. */
export function defineDetection(detection: Detection): Detection {
  return detection;
}
