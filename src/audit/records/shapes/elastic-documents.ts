import { isPlainObject } from '../../../core/text-and-object-guards.js';
import type { RawFields } from '../raw-record-fields.js';
import { readPath, type RecordShapeDefinition } from './shape-definition.js';

/**
 * Documents of Elastic's integrations where the text that came in was not kept (`event.original`): some fields have moved to ECS names,
 * and lists have become objects. Source: the ingest pipelines and their expected documents,
 * https://github.com/elastic/integrations/tree/main/packages/o365/data_stream/audit and `packages/azure/data_stream/auditlogs`
 */
export const ELASTIC_DOCUMENTS: readonly RecordShapeDefinition[] = [
  {
    name: 'document of Elastic’s o365 integration',
    api: 'management',
    matches: (fields) => isPlainObject(readPath(fields, 'o365', 'audit')),
    operation: (fields) => readPath(fields, 'event', 'action'),
    convert: convertManagementRecord,
  },
  {
    name: 'document of Elastic’s azure integration',
    api: 'graph',
    matches: (fields) => isPlainObject(readPath(fields, 'azure', 'auditlogs', 'properties')),
    operation: (fields) =>
      readPath(fields, 'azure', 'auditlogs', 'properties', 'activity_display_name') ??
      readPath(fields, 'azure', 'auditlogs', 'operation_name'),
    convert: convertDirectoryAudit,
  },
];

function convertManagementRecord(document: RawFields): RawFields {
  const audit = readPath(document, 'o365', 'audit') as RawFields;
  return {
    Id: readPath(document, 'event', 'id'),
    Operation: readPath(document, 'event', 'action'),
    Workload: readPath(document, 'event', 'code') ?? readPath(document, 'event', 'provider'),
    OrganizationId: readPath(document, 'organization', 'id'),
    ClientIP: readPath(document, 'client', 'address') ?? readPath(document, 'source', 'ip'),
    CreationTime: document['@timestamp'],
    ...audit,
    RecordType: numberIn(audit['RecordType']),
    Parameters: namedList(audit['Parameters']),
    ExtendedProperties: namedList(audit['ExtendedProperties']),
    OperationProperties: namedList(audit['OperationProperties']),
    ModifiedProperties: changesIn(audit['ModifiedProperties']),
  };
}

const numberIn = (value: unknown) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value);

/** `{ name: value }` back to `[{ Name, Value }]`; a list stays. */
function namedList(value: unknown): unknown {
  return isPlainObject(value)
    ? Object.entries(value).map(([Name, Value]) => ({ Name: givenName(Name), Value }))
    : value;
}

function changesIn(value: unknown): unknown {
  if (!isPlainObject(value)) return value;
  return Object.entries(value).map(([Name, change]) => ({
    Name: givenName(Name),
    ...(isPlainObject(change) ? change : { NewValue: change }),
  }));
}

/** The integration writes blanks and dots in names as underscores: only "Included Updated Properties" has blanks. */
function givenName(name: string): string {
  return name.replaceAll('_', name.startsWith('Included_') ? ' ' : '.');
}

function convertDirectoryAudit(document: RawFields): RawFields {
  const properties = withGraphNames(readPath(document, 'azure', 'auditlogs', 'properties')) as RawFields;
  return {
    ...properties,
    activityDisplayName:
      properties['activityDisplayName'] ?? readPath(document, 'azure', 'auditlogs', 'operation_name'),
    activityDateTime: properties['activityDateTime'] ?? properties['activityDatetime'] ?? document['@timestamp'],
    correlationId: properties['correlationId'] ?? readPath(document, 'azure', 'correlation_id'),
    result: properties['result'] ?? readPath(document, 'event', 'outcome'),
    targetResources: listIn(properties['targetResources'])?.map((resource) =>
      isPlainObject(resource) ? { ...resource, modifiedProperties: listIn(resource['modifiedProperties']) } : resource,
    ),
  };
}

/** `{ "0": a, "1": b }` back to `[a, b]`. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  return isPlainObject(value) ? Object.values(value) : undefined;
}

function withGraphNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withGraphNames);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      withGraphNames(part),
    ]),
  );
}
