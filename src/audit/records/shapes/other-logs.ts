import { hasAnyField, type OtherLogDefinition } from './shape-definition.js';

const LONGEST_NAME = 60;
const named = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_NAME && /^[A-Za-z][\w ]*$/.test(value);

/**
 * Logs that lie beside the audit log in exports and that no detection can use. Only what is certain is listed here: any other record
 * without an operation is malformed, as it may be an audit record in a form that is not known. Sources:
 * https://learn.microsoft.com/azure/azure-monitor/reference/tables-index (column `Type`; tables of one's own end in `_CL`),
 * https://learn.microsoft.com/entra/identity/monitoring-health/concept-diagnostic-settings-logs-options (`category`),
 * https://learn.microsoft.com/graph/api/resources/riskdetection, https://learn.microsoft.com/graph/api/resources/provisioningobjectsummary
 */
export const OTHER_LOGS: readonly OtherLogDefinition[] = [
  {
    name: (fields) =>
      hasAnyField(fields, 'servicePrincipalCredentialKeyId', 'ServicePrincipalCredentialKeyId')
        ? 'sign-ins of apps'
        : undefined,
  },
  { name: (fields) => (hasAnyField(fields, 'riskEventType', 'RiskEventType') ? 'risk detections' : undefined) },
  {
    name: (fields) =>
      hasAnyField(fields, 'provisioningAction', 'ProvisioningAction') ? 'provisioning logs' : undefined,
  },
  { name: (fields) => (hasAnyField(fields, 'MessageTraceId', 'message_trace_id') ? 'message traces' : undefined) },
  {
    name: ({ Type: table, TimeGenerated: time }) =>
      time !== undefined && named(table) && !table.endsWith('_CL') ? `rows of the table ${table}` : undefined,
  },
  {
    name: ({ category, resourceId }) =>
      resourceId !== undefined && named(category) && category !== 'AuditLogs'
        ? `logs of the category ${category}`
        : undefined,
  },
  {
    name: ({ preview, lastrow, result }) =>
      preview !== undefined && lastrow !== undefined && result === undefined ? 'notes of Splunk' : undefined,
  },
  {
    name: (fields) => {
      const [only, ...others] = Object.keys(fields);
      return others.length === 0 && (only === 'index' || only === 'create') ? 'notes of Elasticsearch' : undefined;
    },
  },
];
