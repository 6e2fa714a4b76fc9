import type { ExpectedError } from '../core/expected-error.js';
import type { AuditAssessment } from '../incidents/model/incident.js';
import type { UnreadableChanges } from '../m365/unreadable-change.js';

/** Numbers of a replay. `events`: all different audit records read, relevant or not; `bytes`: size of the files; `ms`: duration. */
export interface ReplayCounts {
  readonly events: number;
  /** Records that had been read before. */
  readonly duplicates: number;
  /** Records of other logs, which no detection can use. */
  readonly skipped: number;
  readonly malformed: number;
  /** Changes that could not be understood. */
  readonly unreadableChanges: number;
  readonly findings: number;
  readonly incidents: number;
  readonly bytes: number;
  readonly ms: number;
}

/** The result of a replay. */
export interface ReplayResult {
  readonly assessment: AuditAssessment;
  readonly counts: ReplayCounts;
  /** Errors of files that could not be read, or not completely. */
  readonly unread: readonly ExpectedError[];
  /** Changes that no detection could judge, as the records do not show them. */
  readonly unreadable: readonly UnreadableChanges[];
  /** Records of other logs: number by the log's name in the plural. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Why records were malformed: number of records by reason. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Detections that threw, and on which events. */
  readonly bugs: readonly { readonly detection: string; readonly eventId: string }[];
}
