import type { AnyCheck } from '../../checks/model/check.js';
import type { FactName } from '../../facts/fact-types.js';
import type { CollectorManifest } from '../../tenant/collector-manifest.js';
import { formatMarkdownTable } from './markdown-table.js';
import { parseNeededPermission, type NeededPermission } from '../doctor/needed-permission-parser.js';

/** A reader of the tenant other than the checks: its name (in markdown) and the permissions it needs. */
export interface NonCheckPermissions {
  readonly who: string;
  readonly permissions: readonly string[];
}

/** A permission and who needs it (in markdown). */
export interface PermissionRow extends NeededPermission {
  readonly neededBy: readonly string[];
}

/**
 * A markdown table of the application permissions that the checks (and `others`) need, followed by the optional licences: from the
 * same metadata that the doctor and the collectors use. Sorted and formatted as oxfmt does, so that it changes only with them.
 */
export function renderPermissionTable(
  checks: readonly AnyCheck[],
  manifest: readonly CollectorManifest[],
  others: readonly NonCheckPermissions[] = [],
): string {
  const rows = listPermissionRows(checks, manifest, others);
  const used = checks.flatMap((check) => [...collectorsOf(check, manifest)]);
  const licences = new Set(used.flatMap(licenceNotes));
  return [
    ...formatMarkdownTable([
      ['permission', 'resource', 'needed by'],
      ...rows.map((row) => [nameOf(row), row.resource.name, row.neededBy.join(', ')]),
    ]),
    '',
    'No licence is needed, but with one more can be read:',
    '',
    ...[...licences].sort(compare).map((note) => `- ${note}`),
  ].join('\n');
}

/** The rows of the table, sorted; `warden setup` grants the same permissions. */
export function listPermissionRows(
  checks: readonly AnyCheck[],
  manifest: readonly CollectorManifest[],
  others: readonly NonCheckPermissions[] = [],
): readonly PermissionRow[] {
  const needs: readonly NonCheckPermissions[] = [
    ...checks.map((check) => ({
      who: `\`${check.id}\``,
      permissions: [...collectorsOf(check, manifest)].flatMap(({ permissions }) => permissions),
    })),
    ...others,
  ];
  const declared = [...new Set(needs.flatMap(({ permissions }) => permissions))];
  const rows = declared.map((text): PermissionRow => {
    const neededBy = needs.filter(({ permissions }) => permissions.includes(text)).map(({ who }) => who);
    return { ...parseNeededPermission(text), neededBy: neededBy.sort(compare) };
  });
  return rows.sort((a, b) => compare(a.resource.name, b.resource.name) || compare(a.name, b.name));
}

/** The collectors of a check's facts and of the facts they depend on. */
function collectorsOf(check: AnyCheck, manifest: readonly CollectorManifest[]): ReadonlySet<CollectorManifest> {
  const found = new Set<CollectorManifest>();
  const add = (fact: FactName): void => {
    const entry = manifest.find((candidate) => candidate.fact === fact);
    if (entry === undefined || found.has(entry)) return;
    found.add(entry);
    entry.after.forEach(add);
  };
  [...check.needs, ...check.wants].forEach(add);
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const nameOf = ({ name, role }: NeededPermission) =>
  `\`${name}\`${role === undefined ? '' : `, with the directory role ${role}`}`;

function licenceNotes({ fact, licence, licenceNote: note }: CollectorManifest): readonly string[] {
  if (licence === undefined && note === undefined) return [];
  return [`\`${fact}\`: ${[licence, note].filter((text) => text !== undefined).join(', ')}`];
}
