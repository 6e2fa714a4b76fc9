import { EXCHANGE_ONLINE, OFFICE_365_MANAGEMENT_API, MICROSOFT_GRAPH } from '../../m365/permission-ratings.js';

/** The API that a permission belongs to, named as in the portal. */
export interface PermissionResource {
  readonly appId: string;
  readonly name: string;
}

const GRAPH: PermissionResource = { appId: MICROSOFT_GRAPH, name: 'Microsoft Graph' };
/** Permissions we use that belong to other APIs than Microsoft Graph. */
const ELSEWHERE: Readonly<Record<string, PermissionResource>> = {
  'Exchange.ManageAsApp': { appId: EXCHANGE_ONLINE, name: 'Office 365 Exchange Online' },
  'ActivityFeed.Read': { appId: OFFICE_365_MANAGEMENT_API, name: 'Office 365 Management APIs' },
};
const WITH_ROLE = /^(\S+) with the role (.+)$/;

/** A permission that a collector declares: an application permission, for Exchange together with a directory role. */
export interface NeededPermission {
  readonly name: string;
  readonly resource: PermissionResource;
  readonly role?: string;
}

/** Parses a declared permission: `AuditLog.Read.All`, `Exchange.ManageAsApp with the role Global Reader`. */
export function parseNeededPermission(declared: string): NeededPermission {
  const found = WITH_ROLE.exec(declared);
  const name = found?.[1] ?? declared;
  const resource = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  return { name, resource: resource ?? GRAPH, ...(found?.[2] === undefined ? {} : { role: found[2] }) };
}

/** Finds the declared permissions that a gap's detail mentions. */
export function findNamedPermissions(detail: string, declared: readonly string[]): readonly NeededPermission[] {
  const words = new Set(detail.match(/[A-Za-z][A-Za-z-]*(?:\.[A-Za-z-]+)+/g) ?? []);
  const named = [...new Set(declared)].map(parseNeededPermission).filter(({ name }) => words.has(name));
  return [...new Map(named.map((permission) => [permission.name, permission])).values()];
}
