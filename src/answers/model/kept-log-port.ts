import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { AuditLogName } from '../../language/model/understanding.js';
import type { AuditEvent } from '../../m365/audit-event.js';

/** What the watch has kept for some detections. */
export interface KeptLog {
  /** From here on it was read. */
  readonly from: Instant;
  /** Oldest first, each act once. */
  readonly events: readonly AuditEvent[];
  /** What may be missing. */
  readonly gaps: readonly Gap[];
}

/** Reads what the watch has kept for these detections since `from`, or for as long as it keeps records. */
export type ReadKeptLog = (log: AuditLogName, from: Instant, detections: readonly string[]) => Promise<KeptLog>;
