import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { Gap } from '../core/gap.js';
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

/** State of our own audit collection, as it stored it itself. */
export interface AuditCollectionState {
  /** One for each source tried so far; absent if nothing collects (a single question from a shell). */
  readonly sources?: readonly AuditSourceState[];
}

/** How far our own audit collection has read. */
export const auditWatch = defineFact<AuditCollectionState>({ words: 'the watch over the audit trail' });
