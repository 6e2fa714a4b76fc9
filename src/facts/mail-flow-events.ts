import { defineFact } from './lib/fact-definition.js';
import type { Instant } from '../core/instant.js';
import type { AuditEvent } from '../m365/audit-event.js';

/** Audit events of connectors and rules, and the start of the period that could be read. */
export interface MailFlowEvents {
  readonly from: Instant;
  readonly events: readonly AuditEvent[];
}

/** Who changed connectors and mail flow rules. */
export const mailFlowEvents = defineFact<MailFlowEvents>({ words: 'mail flow changes in the audit log' });
