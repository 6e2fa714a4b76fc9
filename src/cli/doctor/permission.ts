import { EXCHANGE_ONLINE, MANAGEMENT_API, MICROSOFT_GRAPH } from '../../core/permissions.js';

/** The API that a permission belongs to, as the portal names it. */
export interface Resource {
  readonly appId: string;
  readonly name: string;
}

const GRAPH: Resource = { appId: MICROSOFT_GRAPH, name: 'Microsoft Graph' };
/** Permissions of ours that are not Microsoft Graph's. */
const ELSEWHERE: Readonly<Record<string, Resource>> = {
  'Exchange.ManageAsApp': { appId: EXCHANGE_ONLINE, name: 'Office 365 Exchange Online' },
  'ActivityFeed.Read': { appId: MANAGEMENT_API, name: 'Office 365 Management APIs' },
};
const WITH_ROLE = /^(\S+) with the role (.+)$/;

/** One thing that a collector declares to need: an application permission, for Exchange with a directory role beside it. */
export interface NeededPermission {
  readonly name: string;
  readonly resource: Resource;
  readonly role?: string;
}

/** Reads what a collector declares: `AuditLog.Read.All`, `Exchange.ManageAsApp with the role Global Reader`. */
export function neededPermission(declared: string): NeededPermission {
  const found = WITH_ROLE.exec(declared);
  const name = found?.[1] ?? declared;
  const resource = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  return { name, resource: resource ?? GRAPH, ...(found?.[2] === undefined ? {} : { role: found[2] }) };
}

/** Which of the declared permissions a gap's detail names; the detail may say more in words. */
export function permissionsNamed(detail: string, declared: readonly string[]): readonly NeededPermission[] {
  const words = new Set(detail.match(/[A-Za-z][A-Za-z-]*(?:\.[A-Za-z-]+)+/g) ?? []);
  const named = [...new Set(declared)].map(neededPermission).filter(({ name }) => words.has(name));
  return [...new Map(named.map((permission) => [permission.name, permission])).values()];
}
