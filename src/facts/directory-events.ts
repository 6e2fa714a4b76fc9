import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { AuditEvent } from '../m365/audit-event.js';

/** Changes of apps, roles, policies and sign-in methods, oldest first, and the start of the period that could be read. */
export interface DirectoryEvents {
  readonly from: Instant;
  readonly events: readonly AuditEvent[];
}

/** Who changed apps, roles, policies and sign-in methods. */
export const directoryEvents = defineFact<DirectoryEvents>({ words: 'changes in the directory’s audit log' });
