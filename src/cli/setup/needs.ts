import type { AnyCheck } from '../../core/check.js';
import type { Remediation } from '../../core/remediation.js';
import type { CollectorManifest } from '../../tenant/collectors/registry.js';
import { neededPermission, type NeededPermission, type Resource } from '../doctor/permission.js';
import { OTHER_NEEDS } from '../readme/other-needs.js';
import { permissionRows } from '../readme/permission-table.js';

/** Permissions and roles that one of our apps needs. */
export interface AppNeeds {
  /** Application permissions of each resource, sorted. */
  readonly resources: readonly (Resource & { readonly permissions: readonly string[] })[];
  /** Built-in directory roles, by name. */
  readonly directoryRoles: readonly string[];
}

/** What the reader app needs, as in the README's table. */
export function readerNeeds(checks: readonly AnyCheck[], manifest: readonly CollectorManifest[]): AppNeeds {
  return needsOf(permissionRows(checks, manifest, OTHER_NEEDS));
}

/** What the responder app, which executes decisions, needs: the permissions and directory roles that remediations declare. */
export function responderNeeds(remediations: readonly Remediation[]): AppNeeds {
  const declared = [...new Set(remediations.flatMap(({ permissions }) => permissions))];
  const isRole = (text: string) => text.includes(' ');
  const permissions = declared.filter((text) => !isRole(text)).map(neededPermission);
  return needsOf(permissions, declared.filter(isRole));
}

function needsOf(permissions: readonly NeededPermission[], moreRoles: readonly string[] = []): AppNeeds {
  const resources = new Map(permissions.map(({ resource }) => [resource.appId, resource]));
  const roles = new Set([...permissions.flatMap(({ role }) => role ?? []), ...moreRoles]);
  return {
    resources: [...resources.values()].map((resource) => ({
      ...resource,
      permissions: permissions
        .filter((one) => one.resource.appId === resource.appId)
        .map(({ name }) => name)
        .sort(),
    })),
    directoryRoles: [...roles].sort(),
  };
}
