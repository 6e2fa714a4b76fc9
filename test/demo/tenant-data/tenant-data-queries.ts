import { PRIVILEGED_ROLES } from '../../../src/m365/directory-roles.js';
import type { Table, WireObject, TenantData } from '../../../src/demo/demo-tenant-contract.js';

const PRIVILEGED_IDS = new Set(PRIVILEGED_ROLES.map(({ templateId }) => templateId));

/** Every row of a table. */
export function listRows(table: Table): WireObject[] {
  return Array.from({ length: table.size }, (_, index) => table.at(index));
}

/** A property as text; fails when it is none. */
export function readText(object: Readonly<Record<string, unknown>>, property: string): string {
  const value = object[property];
  if (typeof value !== 'string') throw new TypeError(`${property} is ${JSON.stringify(value)}`);
  return value;
}

/** Who holds a privileged role, actively or eligibly, groups followed: worked out from the wire alone. */
export function privilegedUserIds(world: TenantData): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const holding of [...world.roleAssignments, ...world.roleEligibilityScheduleInstances]) {
    if (!PRIVILEGED_IDS.has(readText(holding, 'roleDefinitionId'))) continue;
    const principalId = readText(holding, 'principalId');
    if (world.users.byId(principalId) !== undefined) ids.add(principalId);
    for (const member of world.groupMembers(principalId)) if (member.type === 'user') ids.add(member.id);
    for (const eligible of world.groupEligibilityScheduleInstances) {
      if (eligible['groupId'] === principalId) ids.add(readText(eligible, 'principalId'));
    }
  }
  return ids;
}

/** People only: the account that the directory synchronisation signs in with is none. */
export function privilegedPeople(world: TenantData): WireObject[] {
  return [...privilegedUserIds(world)]
    .map((id) => world.users.byId(id)!)
    .filter((user) => !readText(user, 'userPrincipalName').startsWith('Sync_'));
}

/** Everything that a world holds, as text. */
export function serializeTenantData(world: TenantData): string {
  const { users, groups, servicePrincipals, applications, appRoleAssignments, oauth2PermissionGrants, ...others } =
    world;
  const tables = [users, groups, servicePrincipals, applications, appRoleAssignments, oauth2PermissionGrants].map(
    listRows,
  );
  const people = listRows(users).map(({ id }) => [world.authenticationMethods(id), world.registrationDetails(id)]);
  const maps = [world.federatedIdentityCredentials, world.owners, world.clientSecrets, world.exchange.roleGroupMembers];
  return JSON.stringify([tables, people, others, maps.map((map) => [...(map ?? [])])]);
}
