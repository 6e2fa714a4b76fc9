import type { AuditSourceId } from '../audit-watch.js';

/** What people call each audit source, at the start of a line. */
export const AUDIT_SOURCE_NAMES: Readonly<Record<AuditSourceId, string>> = {
  'graph:directoryAudits': 'Directory audit log',
  'activity:Audit.AzureActiveDirectory': 'Audit feed of Entra ID',
  'activity:Audit.Exchange': 'Audit feed of Exchange',
  'activity:Audit.General': 'Audit feed of the rest',
  'audit-query': 'Audit search, months back',
};
