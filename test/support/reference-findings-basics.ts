import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';

/**
 * Reference findings of the demo tenant, computed by plain, slow code from its raw data without product code: the names
 * below repeat Microsoft's documentation on purpose.
 */

export const PRIVILEGED: ReadonlySet<string> = new Set([
  'Global Administrator',
  'Privileged Role Administrator',
  'Privileged Authentication Administrator',
  'Hybrid Identity Administrator',
  'Application Administrator',
  'Cloud Application Administrator',
  'Exchange Administrator',
  'Conditional Access Administrator',
  'Domain Name Administrator',
  'External Identity Provider Administrator',
  'Security Administrator',
  'Intune Administrator',
  'User Administrator',
  'Authentication Administrator',
  'Authentication Policy Administrator',
  'Password Administrator',
  'Helpdesk Administrator',
  'Identity Governance Administrator',
  'Lifecycle Workflows Administrator',
  'Directory Writers',
  'SharePoint Administrator',
  'Teams Administrator',
  'Groups Administrator',
  'Security Operator',
  'Application Developer',
  'Cloud Device Administrator',
  'AI Administrator',
]);

/** Roles whose holders can become Global Administrator or control all mail. */
export const CRITICAL: ReadonlySet<string> = new Set([
  'Global Administrator',
  'Privileged Role Administrator',
  'Privileged Authentication Administrator',
  'Partner Tier1 Support',
  'Partner Tier2 Support',
  'Hybrid Identity Administrator',
  'Application Administrator',
  'Cloud Application Administrator',
  'Exchange Administrator',
  'Conditional Access Administrator',
  'Domain Name Administrator',
  'External Identity Provider Administrator',
]);

const text = (object: WireObject | undefined, property: string): string => {
  const value = object?.[property];
  return typeof value === 'string' ? value : '';
};

/** Actions by which a role that the tenant made itself leads to everything, and others by which it is more than an everyday one. */
const LEADS_TO_ALL =
  /\/credentials\/update$|\/(applications|servicePrincipals)[^/]*\/(owners|allProperties)\/(update|allTasks)$|ForAll\.microsoft-|\/conditionalAccessPolicies\/.*(update|create|delete|allTasks)$|\/role(Assignments|Definitions)\/.*allTasks$/;
const MATTERS =
  /managePermissionGrantsForAll|\/users\/(password\/update|create|delete|disable)$|\/groups[^/]*\/(members|owners)\/update$/;

/** How much a role can do: one of Microsoft's by its name, one of the tenant's own by the actions in it. */
export function levelOf(role: WireObject | undefined): 'critical' | 'privileged' | 'none' {
  if (role?.['isBuiltIn'] !== false) {
    const name = text(role, 'displayName');
    return CRITICAL.has(name) ? 'critical' : PRIVILEGED.has(name) ? 'privileged' : 'none';
  }
  const permissions = role['rolePermissions'] as readonly { readonly allowedResourceActions: readonly string[] }[];
  const actions = permissions.flatMap((one) => one.allowedResourceActions);
  if (actions.some((action) => LEADS_TO_ALL.test(action))) return 'critical';
  return actions.some((action) => MATTERS.test(action)) ? 'privileged' : 'none';
}

/** People with a privileged role, active or eligible, through groups too; disabled accounts left out. */
export function enabledAdmins(world: TenantData): WireObject[] {
  return peopleWithRoles(world, (role) => levelOf(role) !== 'none');
}

const membersByGroup = (world: TenantData) => [...(world.exchange.roleGroupMembers ?? [])];

/** Names of the role groups of Exchange that somebody is a member of, by the member's id in Entra. */
export function exchangeGroupsOf(world: TenantData, id: string): string[] {
  return membersByGroup(world)
    .filter(([, members]) => members.some((member) => member['ExternalDirectoryObjectId'] === id))
    .map(([name]) => name);
}

/** People with whatever role, those in role groups of Exchange included; disabled accounts left out. */
export function everyEnabledAdmin(world: TenantData): WireObject[] {
  const held = peopleWithRoles(world, () => true);
  const ids = membersByGroup(world)
    .flatMap(([, members]) => members)
    .filter((member) => /mailbox|user/i.test(String(member['RecipientType'])))
    .map((member) => String(member['ExternalDirectoryObjectId']));
  const inExchange = [...new Set(ids)]
    .filter((id) => !held.some((user) => user.id === id))
    .flatMap((id) => world.users.byId(id) ?? [])
    .filter((user) => user['accountEnabled'] === true);
  return [...held, ...inExchange];
}

function peopleWithRoles(world: TenantData, counts: (role: WireObject | undefined) => boolean): WireObject[] {
  const people = new Map<string, WireObject>();
  const add = (id: string): void => {
    const user = world.users.byId(id);
    if (user?.['accountEnabled'] === true) people.set(id, user);
    for (const member of world.groups.byId(id) === undefined ? [] : world.groupMembers(id)) add(member.id);
    for (const eligible of world.groupEligibilityScheduleInstances) {
      if (eligible['groupId'] === id) add(text(eligible, 'principalId'));
    }
  };
  for (const holding of [
    ...world.roleAssignments,
    ...world.roleAssignmentScheduleInstances,
    ...world.roleEligibilityScheduleInstances,
  ]) {
    const role = world.roleDefinitions.find((definition) => definition.id === holding['roleDefinitionId']);
    if (counts(role)) add(text(holding, 'principalId'));
  }
  return [...people.values()];
}

/** Whether somebody has registered neither a phone nor an app, key or certificate: a password and an e-mail at most. */
export function hasNoSecondFactor(world: TenantData, user: WireObject): boolean {
  return world.authenticationMethods(user.id).every((method) => /password|email/i.test(text(method, '@odata.type')));
}

/** Names of enabled members among the admins without a second factor; a guest's is in the home tenant. */
export function adminsWithoutSecondFactor(world: TenantData): string[] {
  return enabledAdmins(world)
    .filter((user) => user['userType'] !== 'Guest' && hasNoSecondFactor(world, user))
    .map((user) => text(user, 'displayName'))
    .sort();
}

/** Display names of service principals that hold this application permission of Exchange Online. */
export function appsWithExchangePermission(world: TenantData, value: string): string[] {
  const names: string[] = [];
  const exchange = find(world.servicePrincipals, (sp) => sp['appId'] === '00000002-0000-0ff1-ce00-000000000000');
  const roles = (exchange?.['appRoles'] ?? []) as { readonly id: string; readonly value: string }[];
  const role = roles.find((candidate) => candidate.value === value);
  for (let i = 0; i < world.appRoleAssignments.size; i++) {
    const assignment = world.appRoleAssignments.at(i);
    if (assignment['resourceId'] !== exchange?.id || assignment['appRoleId'] !== role?.id) continue;
    names.push(text(world.servicePrincipals.byId(text(assignment, 'principalId')), 'displayName'));
  }
  return names.sort();
}

/** Names of enabled, enforced transport rules that remove a header in which Microsoft keeps where a mail came from. */
export function rulesThatHideTheSender(world: TenantData): string[] {
  const hiding =
    /^(x-ms-exchange-|x-forefront-|x-microsoft-antispam|authentication-results|arc-|dkim-signature|received)/i;
  return world.exchange.transportRules
    .filter((rule) => rule['State'] === 'Enabled' && rule['Mode'] === 'Enforce')
    .filter((rule) => hiding.test(typeof rule['RemoveHeader'] === 'string' ? rule['RemoveHeader'] : ''))
    .map((rule) => String(rule['Name']))
    .sort();
}

/** Ids of audit records of the last `days` days in which a connector or a rule was made, changed or removed. */
export function mailFlowRecordIds(world: TenantData, now: Date, days: number): string[] {
  const operation = /^(new|set|enable|remove|disable)-(inboundconnector|outboundconnector|transportrule)$/i;
  return world.auditRecords
    .filter((record) => operation.test(String(record['Operation'])))
    .filter((record) => {
      const ageMs = now.getTime() - Date.parse(`${record.CreationTime}Z`);
      return ageMs >= 0 && ageMs <= days * 86_400_000;
    })
    .map((record) => record.Id)
    .sort();
}

function find(table: TenantData['servicePrincipals'], is: (object: WireObject) => boolean): WireObject | undefined {
  for (let i = 0; i < table.size; i++) if (is(table.at(i))) return table.at(i);
  return undefined;
}
