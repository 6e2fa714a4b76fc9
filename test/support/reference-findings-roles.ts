import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { everyEnabledAdmin, exchangeGroupsOf, hasNoSecondFactor, levelOf } from './reference-findings-basics.js';
import { uncoveredAdmins } from './reference-findings-baseline.js';

/** Who holds which role how, and what follows from it, by plain, slow code from the raw data and nothing of the product. */

/** Kind and name of what a finding is about, and how bad it is. */
export type ReferenceFinding = readonly [kind: string, name: string, severity: string];

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];

/** The worst of several; undefined when there is none. */
export function findWorstSeverity(severities: readonly string[]): string | undefined {
  return SEVERITIES.find((severity) => severities.includes(severity));
}

/** One step less bad; nothing is less than information. */
export function lowerSeverity(severity: string): string {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? 'info';
}

/** One way in which one principal has one role. */
export interface ReferenceHolding {
  readonly principalId: string;
  readonly role: string;
  readonly level: 'critical' | 'privileged' | 'none';
  /** Critical for its holder: a role of the tenant's own over a part of it is not. */
  readonly critical: boolean;
  readonly scope: string;
  /** For good: neither eligible nor activated nor with an end. */
  readonly standing: boolean;
  readonly throughGroup: boolean;
}

/** Every holding of the tenant, those of a group told for its direct and its eligible members as well. */
export function listEveryHolding(world: TenantData): ReferenceHolding[] {
  const all: ReferenceHolding[] = [];
  for (const row of [...world.roleAssignments, ...world.roleEligibilityScheduleInstances]) {
    const definition = world.roleDefinitions.find(({ id }) => id === row['roleDefinitionId']);
    const role = String(definition?.['displayName']);
    const level = levelOf(definition);
    const principalId = String(row['principalId']);
    const scope = String(row['directoryScopeId']);
    const critical = level === 'critical' && (scope === '/' || definition?.['isBuiltIn'] !== false);
    const how = { role, level, critical, scope };
    const instance = world.roleAssignmentScheduleInstances.find((one) => one['roleAssignmentOriginId'] === row.id);
    const standing =
      world.roleAssignments.includes(row) &&
      (instance === undefined || (instance['assignmentType'] === 'Assigned' && instance['endDateTime'] === null));
    all.push({ principalId, ...how, standing, throughGroup: false });
    for (const member of world.groupMembers(principalId)) {
      const inPlace = (world.groupAssignmentScheduleInstances ?? []).filter(
        (one) => one['groupId'] === principalId && one['principalId'] === member.id && one['accessId'] === 'member',
      );
      const forGood = inPlace.every(
        (one) => /^assigned$/i.test(String(one['assignmentType'])) && one['endDateTime'] === null,
      );
      all.push({ principalId: member.id, ...how, standing: standing && forGood, throughGroup: true });
    }
    for (const one of world.groupEligibilityScheduleInstances) {
      if (one['groupId'] !== principalId) continue;
      all.push({ principalId: String(one['principalId']), ...how, standing: false, throughGroup: true });
    }
  }
  return all;
}

/** Whether somebody holds, or may activate, a role by which all is lost. */
export function hasCriticalRole(world: TenantData, id: string): boolean {
  return listEveryHolding(world).some((held) => held.principalId === id && held.critical);
}

/** Whether somebody holds lesser roles only: none that changes anything that matters, and not all of Exchange. */
export function isLesser(world: TenantData, id: string): boolean {
  return (
    !listEveryHolding(world).some((held) => held.principalId === id && held.level !== 'none') &&
    !exchangeGroupsOf(world, id).includes('Organization Management')
  );
}

/** Lesser roles that weigh as much as privileged ones where an account is open: they show or change what is worth stealing. */
function isSensitive(world: TenantData, id: string): boolean {
  return (
    listEveryHolding(world).some((held) => held.principalId === id && /^(Global|Security) Reader$/.test(held.role)) ||
    exchangeGroupsOf(world, id).some((name) => !name.startsWith('View-Only') && name !== 'Security Reader')
  );
}

export function isEmergencyAccount(user: WireObject): boolean {
  return String(user['userPrincipalName']).startsWith('emergency1@');
}

/** A critical role makes it critical, another one high; a second factor that nothing makes its owner use is one less. */
export function findAdminsWithoutMfa(world: TenantData): ReferenceFinding[] {
  const uncovered = new Set(uncoveredAdmins(world).map(({ id }) => id));
  // The account of directory synchronisation cannot do MFA.
  const people = everyEnabledAdmin(world).filter((user) => !String(user['userPrincipalName']).startsWith('Sync_'));
  return people.flatMap((user): ReferenceFinding[] => {
    const critical =
      hasCriticalRole(world, user.id) || exchangeGroupsOf(world, user.id).includes('Organization Management');
    const small = isLesser(world, user.id) && !isSensitive(world, user.id);
    const full = critical ? 'critical' : small ? 'medium' : 'high';
    const name = String(user['displayName']);
    const none = hasNoSecondFactor(world, user);
    // What a guest has registered is at home and not to be seen from here.
    if (none) return user['userType'] === 'Guest' ? [] : [['user', name, full]];
    const enforced =
      world.securityDefaults['isEnabled'] === true ||
      world.perUserMfaState(user.id) !== 'disabled' ||
      !uncovered.has(user.id);
    return enforced ? [] : [['user', name, lowerSeverity(full)]];
  });
}

/** Everybody who holds a privileged role in a way that asks for a question. */
export function findOddlyHeldRoles(world: TenantData): ReferenceFinding[] {
  const servicePrincipal = (id: string) => world.servicePrincipals.byId(id);
  const holdings = listEveryHolding(world).filter(({ level }) => level !== 'none');
  const odd = new Map<string, ReferenceFinding>();
  for (const { principalId: id, role, critical, scope, standing, throughGroup } of holdings) {
    const user = world.users.byId(id);
    if (user?.['accountEnabled'] === false) continue;
    const couldBeEligible = world.options.licence === 'p2' && user !== undefined && standing && critical;
    const group = world.groups.byId(id);
    const unknown = [user, group, servicePrincipal(id)].every((object) => object === undefined);
    const wrong =
      unknown ||
      (couldBeEligible && !(role === 'Global Administrator' && isEmergencyAccount(user))) ||
      user?.['userType'] === 'Guest' ||
      (throughGroup && user === undefined) ||
      !(scope === '/' || scope.startsWith('/administrativeUnits/'));
    const kind = group !== undefined ? 'group' : servicePrincipal(id) !== undefined ? 'service-principal' : 'user';
    const name = (user ?? group ?? servicePrincipal(id))?.['displayName'];
    if (wrong) odd.set(id, [kind, typeof name === 'string' ? name : id, 'medium']);
  }
  const global = holdings.filter(
    ({ role, principalId }) =>
      role === 'Global Administrator' && world.users.byId(principalId)?.['accountEnabled'] === true,
  );
  const people = new Set(global.map(({ principalId }) => principalId)).size;
  const partners = (world.delegatedAdminRelationships ?? []).flatMap((row): ReferenceFinding[] => {
    const { unifiedRoles } = row['accessDetails'] as {
      readonly unifiedRoles: readonly { readonly roleDefinitionId: string }[];
    };
    // Global Administrator.
    const all = unifiedRoles.some(({ roleDefinitionId: id }) => id === '62e90394-69f5-4237-9190-012177145e10');
    return row['status'] === 'active' && all ? [['tenant', String(row['displayName']), 'medium']] : [];
  });
  return [
    ...odd.values(),
    ...partners,
    ...(people < 2 || people > 8 ? [['tenant', 'This tenant', 'medium'] as const] : []),
  ];
}
