import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { everyEnabledAdmin } from './reference-findings-basics.js';

/**
 * The baseline of the demo tenant, worked out by plain, slow code from its raw data and from nothing of the product.
 */

interface Conditions {
  readonly users: Readonly<Record<string, readonly string[] | null>>;
  readonly applications: {
    readonly includeApplications: readonly string[];
    readonly excludeApplications: readonly string[];
  };
  readonly clientAppTypes: readonly string[];
  readonly locations: unknown;
  readonly platforms: unknown;
  readonly devices: unknown;
  readonly signInRiskLevels: readonly string[];
  readonly userRiskLevels: readonly string[];
}

const conditionsOf = (policy: WireObject) => policy['conditions'] as Conditions;
const controlsOf = (policy: WireObject) =>
  policy['grantControls'] as { readonly operator: string; readonly builtInControls: readonly string[] };
const list = (conditions: Conditions, property: string): readonly string[] => conditions.users[property] ?? [];

/** Enforced, for every app, at every sign-in. */
function alwaysApplies(policy: WireObject): boolean {
  const { applications, locations, platforms, devices, signInRiskLevels, userRiskLevels } = conditionsOf(policy);
  return (
    policy['state'] === 'enabled' &&
    applications.includeApplications.includes('All') &&
    applications.excludeApplications.length === 0 &&
    [locations, platforms, devices].every((condition) => condition === null) &&
    signInRiskLevels.length + userRiskLevels.length === 0
  );
}

/** MFA and nothing else will do, from whatever client. */
function demandsMfa(policy: WireObject): boolean {
  return (
    alwaysApplies(policy) &&
    conditionsOf(policy).clientAppTypes.includes('all') &&
    controlsOf(policy).builtInControls.join() === 'mfa'
  );
}

/** Every group that somebody is in, through groups in groups as well. */
function groupsAround(world: TenantData, id: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const groupId of world.groupIdsOf(id)) {
    if (seen.has(groupId)) continue;
    seen.add(groupId);
    groupsAround(world, groupId, seen);
  }
  return seen;
}

/** Roles that somebody holds or may activate for the whole tenant, in person or through a group. */
function tenantWideRoles(world: TenantData, id: string): ReadonlySet<string> {
  const eligibleGroups = world.groupEligibilityScheduleInstances
    .filter((instance) => instance['principalId'] === id)
    .map((instance) => String(instance['groupId']));
  const holders = new Set([id, ...groupsAround(world, id), ...eligibleGroups]);
  return new Set(
    [...world.roleAssignments, ...world.roleEligibilityScheduleInstances]
      .filter((holding) => holding['directoryScopeId'] === '/' && holders.has(String(holding['principalId'])))
      .map((holding) => String(holding['roleDefinitionId'])),
  );
}

/** Names of those of {@link uncoveredAdmins}. */
export function adminsWithoutPolicy(world: TenantData): string[] {
  return uncoveredAdmins(world)
    .map((user) => String(user['displayName']))
    .sort();
}

/** Enabled people with any admin role whom no enforced policy makes use MFA for everything. */
export function uncoveredAdmins(world: TenantData): WireObject[] {
  const policies = world.conditionalAccessPolicies.filter(demandsMfa);
  return everyEnabledAdmin(world)
    .filter((user) => !String(user['userPrincipalName']).startsWith('Sync_'))
    .filter((user) => {
      const roles = tenantWideRoles(world, user.id);
      const groups = groupsAround(world, user.id);
      return !policies.some((policy) => {
        const conditions = conditionsOf(policy);
        const named = (users: string, inGroups: string, inRoles: string) =>
          list(conditions, users).some((one) => one === 'All' || one === user.id) ||
          list(conditions, inGroups).some((one) => groups.has(one)) ||
          list(conditions, inRoles).some((one) => roles.has(one));
        return (
          named('includeUsers', 'includeGroups', 'includeRoles') &&
          !named('excludeUsers', 'excludeGroups', 'excludeRoles')
        );
      });
    });
}

/** The roles of Microsoft's policy template "Require multifactor authentication for admins". */
const TEMPLATE_ROLES = [
  'Global Administrator',
  'Application Administrator',
  'Authentication Administrator',
  'Billing Administrator',
  'Cloud Application Administrator',
  'Conditional Access Administrator',
  'Exchange Administrator',
  'Helpdesk Administrator',
  'Password Administrator',
  'Privileged Authentication Administrator',
  'Privileged Role Administrator',
  'Security Administrator',
  'SharePoint Administrator',
  'User Administrator',
];

/** Whether one enforced policy makes all those roles use MFA for everything. */
export function adminRolesNeedMfa(world: TenantData): boolean {
  return world.conditionalAccessPolicies.filter(demandsMfa).some((policy) => {
    const included = [...list(conditionsOf(policy), 'includeUsers'), ...list(conditionsOf(policy), 'includeRoles')];
    return TEMPLATE_ROLES.every((name) => {
      const role = world.roleDefinitions.find((definition) => definition['displayName'] === name);
      return included.includes('All') || (role !== undefined && included.includes(role.id));
    });
  });
}

/** Whether an enforced policy lets no user in with a password alone, from anywhere or from outside the offices. */
export function usersNeedMoreThanPassword(world: TenantData): boolean {
  return world.conditionalAccessPolicies.some(
    (policy) =>
      policy['state'] === 'enabled' &&
      list(conditionsOf(policy), 'includeUsers').includes('All') &&
      conditionsOf(policy).applications.includeApplications.includes('All') &&
      conditionsOf(policy).clientAppTypes.includes('all') &&
      controlsOf(policy).builtInControls.length > 0 &&
      controlsOf(policy).builtInControls.every((control) => /^(mfa|compliantDevice|domainJoinedDevice)$/.test(control)),
  );
}

/** Whether an enforced policy blocks clients that know no MFA, for all users. */
export function legacyBlockedByPolicy(world: TenantData): boolean {
  return ['exchangeActiveSync', 'other'].every((client) =>
    world.conditionalAccessPolicies.some(
      (policy) =>
        alwaysApplies(policy) &&
        list(conditionsOf(policy), 'includeUsers').includes('All') &&
        conditionsOf(policy).clientAppTypes.includes(client) &&
        controlsOf(policy).builtInControls.includes('block'),
    ),
  );
}

/** Object ids in Entra of the accounts that are exempt from mailbox auditing. */
export function exemptFromAudit(world: TenantData): string[] {
  const exempt: string[] = [];
  for (let i = 0; i < world.exchange.users.size; i++) {
    const user = world.exchange.users.at(i);
    if (user['AuditBypassEnabled'] === true) exempt.push(String(user['ExternalDirectoryObjectId']));
  }
  return exempt.sort();
}
