import type { AnyCheck } from '../../checks/model/check.js';
import type { CollectorManifest } from '../../tenant/collector-manifest.js';
import { readerNeeds } from '../setup/app-permission-needs.js';
import type { DiagnosedGap } from './check-diagnosis.js';
import { findNamedPermissions } from './needed-permission-parser.js';

/** A permission of the reader, and why it has it. */
export interface PermissionReason {
  readonly permission: string;
  readonly resource: string;
  /** Checks, dossiers and watches that need it; never empty. */
  readonly for: readonly string[];
  /** Set if something could not be read for want of it. */
  readonly missing?: true;
}

/** What each permission of the reader is for, and which are missing by what could not be read. In the order in which setup grants them. */
export function listPermissionReasons(
  checks: readonly AnyCheck[],
  manifest: readonly CollectorManifest[],
  holes: readonly DiagnosedGap[],
): readonly PermissionReason[] {
  const { resources } = readerNeeds(checks, manifest);
  const names = resources.flatMap(({ permissions }) => permissions);
  const refused = holes.filter(({ reason }) => reason === 'permission-missing');
  const missing = new Set(
    refused.flatMap(({ detail }) => findNamedPermissions(detail, names).map((permission) => permission.name)),
  );
  return resources.flatMap(({ name: resource, permissions, reasons }) =>
    permissions.map((permission) => ({
      permission,
      resource,
      for: reasons[permission] ?? [],
      ...(missing.has(permission) ? { missing: true as const } : {}),
    })),
  );
}

/** The reasons as lines; a missing permission is marked. */
export function permissionReasonsInWords(reasons: readonly PermissionReason[]): readonly string[] {
  const width = Math.max(...reasons.map(({ permission }) => permission.length));
  return [
    'What each permission is for:',
    ...reasons.map(
      ({ permission, missing, for: uses }) =>
        `${missing === true ? '! ' : '  '}${permission.padEnd(width)}  ${uses.join(', ')}`,
    ),
  ];
}
