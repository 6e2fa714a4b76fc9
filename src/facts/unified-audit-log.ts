import { defineFact } from './lib/fact-definition.js';

/** Whether the unified audit log ingests events (`Get-AdminAuditLogConfig`). */
export interface UnifiedAuditLog {
  readonly enabled: boolean;
}

/** The switch of the unified audit log. */
export const unifiedAuditLog = defineFact<UnifiedAuditLog>({ words: 'the audit log setting' });
