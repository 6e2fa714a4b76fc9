import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';

/** Whether the audit log reaches us: the activity feed of Exchange's records. */
export interface AuditFeed {
  /** `refused`: access is denied, so nothing in it can be detected. */
  readonly state: 'readable' | 'refused';
  /** Creation time of the newest content of the last days; absent: there is none. */
  readonly newestAt?: Instant;
  /** Start of the period that was searched. */
  readonly since: Instant;
}

/** Whether Microsoft delivers the audit log to us. */
export const auditFeed = defineFact<AuditFeed>({ words: 'the audit feed' });
