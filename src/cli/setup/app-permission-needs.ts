import type { AnyCheck } from '../../checks/model/check.js';
import type { Remediation } from '../../remediations/model/remediation.js';
import type { CollectorManifest } from '../../tenant/collector-manifest.js';
import {
  parseNeededPermission,
  type NeededPermission,
  type PermissionResource,
} from '../doctor/needed-permission-parser.js';
import { NON_CHECK_PERMISSIONS } from '../readme/non-check-permissions.js';
import { listPermissionRows } from '../readme/permission-table.js';

/** Permissions and roles that one of our apps needs. */
export interface AppPermissionNeeds {
  /** Application permissions of each resource, sorted. */
  readonly resources: readonly (PermissionResource & {
    readonly permissions: readonly string[];
    /** What each permission is for: ids of checks and remediations, and what else needs it. */
    readonly reasons: Readonly<Record<string, readonly string[]>>;
  })[];
  /** Built-in directory roles, by name. */
  readonly directoryRoles: readonly string[];
}

/** What the reader app needs, as in the README's table. */
export function readerNeeds(checks: readonly AnyCheck[], manifest: readonly CollectorManifest[]): AppPermissionNeeds {
  return needsOf(listPermissionRows(checks, manifest, NON_CHECK_PERMISSIONS));
}

/** What the responder app, which executes decisions, needs: the permissions and directory roles that remediations declare. */
export function responderNeeds(remediations: readonly Remediation[]): AppPermissionNeeds {
  const declared = [...new Set(remediations.flatMap(({ permissions }) => permissions))];
  const isRole = (text: string) => text.includes(' ');
  const permissions = declared.filter((text) => !isRole(text)).map(parseNeededPermission);
  return needsOf(
    permissions.map((permission) => ({
      ...permission,
      neededBy: remediations.filter((one) => one.permissions.includes(permission.name)).map(({ id }) => id),
    })),
    declared.filter(isRole),
  );
}

type ReasonedPermission = NeededPermission & { readonly neededBy: readonly string[] };

function needsOf(permissions: readonly ReasonedPermission[], moreRoles: readonly string[] = []): AppPermissionNeeds {
  const resources = new Map(permissions.map(({ resource }) => [resource.appId, resource]));
  const roles = new Set([...permissions.flatMap(({ role }) => role ?? []), ...moreRoles]);
  return {
    resources: [...resources.values()].map((resource) => {
      const mine = permissions.filter((one) => one.resource.appId === resource.appId);
      return {
        ...resource,
        permissions: mine.map(({ name }) => name).sort(),
        reasons: Object.fromEntries(mine.map(({ name, neededBy }) => [name, neededBy.map(withoutMarkdown)])),
      };
    }),
    directoryRoles: [...roles].sort(),
  };
}

/** `` `app-details` `` → `app-details`. */
function withoutMarkdown(who: string): string {
  return who.replaceAll('`', '');
}
