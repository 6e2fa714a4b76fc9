import { PRIVILEGED_ROLES } from '../../../src/core/roles.js';
import type { Table, WireObject, World } from '../../../src/demo/world.js';

const PRIVILEGED_IDS = new Set(PRIVILEGED_ROLES.map(({ templateId }) => templateId));

/** Every row of a table. */
export function rows(table: Table): WireObject[] {
  return Array.from({ length: table.size }, (_, index) => table.at(index));
}

/** A property as text; fails when it is none. */
export function text(object: Readonly<Record<string, unknown>>, property: string): string {
  const value = object[property];
  if (typeof value !== 'string') throw new TypeError(`${property} is ${JSON.stringify(value)}`);
  return value;
}

/** Who holds a privileged role, actively or eligibly, groups followed: worked out from the wire alone. */
export function privilegedUserIds(world: World): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const holding of [...world.roleAssignments, ...world.roleEligibilityScheduleInstances]) {
    if (!PRIVILEGED_IDS.has(text(holding, 'roleDefinitionId'))) continue;
    const principalId = text(holding, 'principalId');
    if (world.users.byId(principalId) !== undefined) ids.add(principalId);
    for (const member of world.groupMembers(principalId)) if (member.type === 'user') ids.add(member.id);
    for (const eligible of world.groupEligibilityScheduleInstances) {
      if (eligible['groupId'] === principalId) ids.add(text(eligible, 'principalId'));
    }
  }
  return ids;
}

/** People only: the account that the directory synchronisation signs in with is none. */
export function privilegedPeople(world: World): WireObject[] {
  return [...privilegedUserIds(world)]
    .map((id) => world.users.byId(id)!)
    .filter((user) => !text(user, 'userPrincipalName').startsWith('Sync_'));
}

/** Everything that a world holds, as text. */
export function wholeWorld(world: World): string {
  const { users, groups, servicePrincipals, applications, appRoleAssignments, oauth2PermissionGrants, ...others } =
    world;
  const tables = [users, groups, servicePrincipals, applications, appRoleAssignments, oauth2PermissionGrants].map(rows);
  const people = rows(users).map(({ id }) => [world.authenticationMethods(id), world.registrationDetails(id)]);
  const maps = [world.federatedIdentityCredentials, world.owners, world.clientSecrets, world.exchange.roleGroupMembers];
  return JSON.stringify([tables, people, others, maps.map((map) => [...(map ?? [])])]);
}
