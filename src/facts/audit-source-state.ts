import type { Gap } from '../core/gap.js';
import type { Instant } from '../core/instant.js';
import type { ActivityContentType } from '../m365/activity-content-types.js';

/** A source of audit records with its own cursor. */
export type AuditSourceId = 'graph:directoryAudits' | `activity:${ActivityContentType}` | 'audit-query';

/** The state of a source, for the check `audit-logging` and the doctor. */
export interface AuditSourceState {
  readonly source: AuditSourceId;
  /** Everything that became available before this moment has been read and stored. */
  readonly readUpTo?: Instant;
  readonly lastSuccessAt?: Instant;
  /** Why it currently cannot be read. */
  readonly gap?: Gap;
  readonly eventsKept: number;
  readonly recordsSeen: number;
  readonly malformed: number;
}
