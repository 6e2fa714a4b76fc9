import { GRAPH_RECORDS, UNIFIED_RECORDS } from './attack-records.js';

/** The event as Elastic's integrations store it: `original` is there where it was asked to be kept. */
export const elasticUnified = (isOriginalKept: boolean) =>
  UNIFIED_RECORDS.map((record) => {
    const { Id, Operation, Workload, OrganizationId, CreationTime, ...rest } = record;
    const named = (list: unknown, of: (one: Record<string, unknown>) => unknown) =>
      Array.isArray(list)
        ? Object.fromEntries(
            (list as Record<string, unknown>[]).map((one) => [String(one['Name']).replace(/[ .]/g, '_'), of(one)]),
          )
        : undefined;
    const { ClientIP, Parameters, ModifiedProperties, ExtendedProperties, ...others } = rest as Record<string, unknown>;
    return {
      _index: '.ds-logs-o365.audit-default-2026.11.20-000001',
      _id: `doc-${Id}`,
      _score: 1,
      _source: {
        '@timestamp': `${CreationTime}.000Z`,
        event: {
          action: Operation,
          code: Workload,
          id: Id,
          kind: 'event',
          provider: Workload,
          ...(isOriginalKept ? { original: JSON.stringify(record) } : {}),
        },
        client: { address: ClientIP },
        organization: { id: OrganizationId },
        o365: {
          audit: {
            ...others,
            CreationTime,
            RecordType: String(record.RecordType),
            UserType: String(record.UserType),
            Parameters: named(Parameters, ({ Value }) => Value),
            ExtendedProperties: named(ExtendedProperties, ({ Value }) => Value),
            ModifiedProperties: named(ModifiedProperties, ({ NewValue, OldValue }) => ({ NewValue, OldValue })),
          },
        },
      },
    };
  });

const snake = (value: unknown, isAbove = true): unknown => {
  if (Array.isArray(value)) return Object.fromEntries(value.map((one, at) => [String(at), snake(one)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      isAbove ? name.replace('DateTime', 'Datetime').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name,
      snake(part, name !== 'initiatedBy'),
    ]),
  );
};
/** Documents of Elastic's azure integration, which writes names in snake case and lists as objects. */
export const elasticAzure = GRAPH_RECORDS.map((record) => ({
  _index: 'logs-azure.auditlogs-default',
  _id: record.id,
  _source: {
    '@timestamp': record.activityDateTime,
    azure: {
      correlation_id: record.correlationId,
      auditlogs: { operation_name: record.activityDisplayName, category: 'AuditLogs', properties: snake(record) },
    },
    event: { action: record.activityDisplayName, outcome: 'success' },
  },
}));
