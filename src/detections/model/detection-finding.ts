import type { Actor, AuditEvent } from '../../m365/audit-event.js';
import type { Instant } from '../../core/instant.js';
import type { Confidence, Severity } from '../../core/severity.js';
import type { Subject } from '../../core/subject.js';
import type { DetectionId } from './detection-id.js';

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
  /** true: all of it are steps of decisions, carried out by Tenant Warden or by hand: shown, but without an alert. */
  readonly own: boolean;
}

/** How many events a finding stores. */
export const MAX_EVENT_NOTES = 100;
