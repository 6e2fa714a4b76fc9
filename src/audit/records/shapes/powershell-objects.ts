import { isPlainObject } from '../../../core/text-and-object-guards.js';
import { SIGNED_IN } from '../../../m365/sign-in-events.js';
import type { RawFields } from '../raw-record-fields.js';
import { hasAnyField, parsedIfJson, type RecordShapeDefinition } from './shape-definition.js';
import { readWrittenTime } from './written-time.js';

const CUT =
  'its changes are cut off, as ConvertTo-Json and Export-Csv do: export it again with ConvertTo-Json -Depth 10';

/**
 * Graph's records as PowerShell's objects write them, every name with a capital: `Get-MgAuditLogDirectoryAudit | ConvertTo-Json -Depth 10`.
 * Without the depth PowerShell writes what is deeper as the name of a type. Sources:
 * https://learn.microsoft.com/powershell/module/microsoft.graph.reports/get-mgauditlogdirectoryaudit,
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json
 */
export const POWERSHELL_OBJECTS: readonly RecordShapeDefinition[] = [
  {
    name: 'directory audit as PowerShell writes it',
    api: 'graph',
    matches: (fields) => 'ActivityDisplayName' in fields && hasAnyField(fields, 'InitiatedBy', 'TargetResources'),
    operation: (fields) => fields['ActivityDisplayName'],
    convert: convertDirectoryAudit,
  },
  {
    name: 'sign-in as PowerShell writes it',
    api: 'sign-in',
    matches: (fields) => 'CreatedDateTime' in fields && 'ClientAppUsed' in fields && 'UserPrincipalName' in fields,
    operation: () => SIGNED_IN,
    convert: (fields) => {
      const sign = withSmallNames(fields) as RawFields;
      return {
        ...sign,
        ipAddress: sign['ipAddress'] ?? sign['iPAddress'],
        createdDateTime: readWrittenTime(sign['createdDateTime']),
      };
    },
  },
];

function convertDirectoryAudit(fields: RawFields): RawFields | string {
  const audit = withSmallNames(fields) as RawFields;
  const resources = audit['targetResources'];
  const isCut = Array.isArray(resources)
    ? resources.some((one) => !isPlainObject(one) || isTypeName(one['modifiedProperties']))
    : isTypeName(resources);
  if (isCut) return CUT;
  return {
    ...audit,
    activityDateTime: readWrittenTime(audit['activityDateTime']),
    targetResources: Array.isArray(resources)
      ? resources.map(withList)
      : isPlainObject(resources)
        ? [withList(resources)]
        : resources,
  };
}

/** Windows PowerShell writes a list of one entry as the entry. */
function withList(resource: unknown): unknown {
  if (!isPlainObject(resource)) return resource;
  const changes = resource['modifiedProperties'];
  return isPlainObject(changes) ? { ...resource, modifiedProperties: [changes] } : resource;
}

function isTypeName(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some((one) => typeof one === 'string')
    : typeof value === 'string' && value !== '';
}

/** The same with the first letter of every name small, at any depth; the texts stay, but for lists and objects in the cells of a CSV. */
function withSmallNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallNames);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      withSmallNames(IN_CELLS.has(name) ? parsedIfJson(part) : part),
    ]),
  );
}

const IN_CELLS = new Set(['InitiatedBy', 'TargetResources', 'AdditionalDetails']);
