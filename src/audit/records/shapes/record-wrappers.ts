import { isPlainObject } from '../../../core/text-and-object-guards.js';
import { readPath, type WrapperDefinition } from './shape-definition.js';

/**
 * What records come wrapped in:
 * - `auditData` of the audit search (https://learn.microsoft.com/graph/api/resources/security-auditlogrecord), and `AuditData`, JSON as
 *   text, of `Search-UnifiedAuditLog` and of the CSV that Purview exports
 *   (https://learn.microsoft.com/purview/audit-log-export-records);
 * - `RawEventData` of Defender XDR (https://learn.microsoft.com/defender-xdr/advanced-hunting-cloudappevents-table);
 * - `properties` of diagnostic settings, which hold Graph's record
 *   (https://learn.microsoft.com/entra/identity/monitoring-health/howto-stream-logs-to-event-hub);
 * - `result` and `_raw` of a Splunk export (https://docs.splunk.com/Documentation/Splunk/latest/Search/ExportdatausingRESTAPI);
 * - `_source` of an Elasticsearch document, and in it the text that came in: `event.original` or `message`
 *   (https://www.elastic.co/docs/reference/ecs/ecs-event#field-event-original).
 */
export const RECORD_WRAPPERS: readonly WrapperDefinition[] = [
  { name: 'audit search', inner: (fields) => fields['auditData'] ?? fields['AuditData'], isOnly: true },
  { name: 'Defender XDR', inner: (fields) => fields['RawEventData'], isOnly: true },
  { name: 'diagnostic settings', inner: (fields) => fields['properties'] },
  { name: 'Splunk result', inner: ({ result }) => (isPlainObject(result) ? result : undefined) },
  { name: 'Splunk event', inner: (fields) => fields['_raw'] },
  { name: 'Elasticsearch document', inner: (fields) => fields['_source'] },
  { name: 'Elastic event', inner: (fields) => readPath(fields, 'event', 'original') },
  { name: 'Elastic message', inner: (fields) => fields['message'] },
];
