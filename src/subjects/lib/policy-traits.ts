import { findPrivilegedRole } from '../../m365/directory-roles.js';
import { isPersonId, type PolicyRow } from './policy-rows.js';

/** Controls as Graph names them, in lower case, and the values that they are here. */
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['mfa', 'mfa'],
  ['block', 'block'],
  ['compliantdevice', 'compliant-device'],
  ['domainjoineddevice', 'hybrid-joined-device'],
  ['approvedapplication', 'approved-app'],
  ['compliantapplication', 'approved-app'],
  ['passwordchange', 'password-change'],
]);

/**
 * What a policy demands or does. A control that has an id of the tenant's own is its terms of use or a control of another provider.
 * Source: https://learn.microsoft.com/graph/api/resources/conditionalaccessgrantcontrols
 */
export function listControls({ policy }: Pick<PolicyRow, 'policy'>): readonly string[] {
  const strength = policy.authenticationStrength;
  return [
    ...new Set([
      ...policy.grantControls.map((control) => CONTROLS.get(control.toLowerCase()) ?? 'custom'),
      // A strength that satisfies MFA is a way of requiring MFA.
      ...(strength?.satisfiesMfa === true ? ['mfa'] : []),
      ...(strength === undefined ? [] : ['strength']),
    ]),
  ];
}

/**
 * The built-in strengths have the same ids in every tenant. A strength of the tenant's own may allow anything: not known.
 * Source: https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths
 */
export function readStrength({ policy }: PolicyRow): string | null | undefined {
  const id = policy.authenticationStrength?.id;
  if (id === undefined) return null;
  return BUILT_IN_STRENGTHS.get(id);
}

const BUILT_IN_STRENGTHS: ReadonlyMap<string, string> = new Map([
  ['00000000-0000-0000-0000-000000000002', 'any-mfa'],
  ['00000000-0000-0000-0000-000000000003', 'passwordless'],
  ['00000000-0000-0000-0000-000000000004', 'phishing-resistant'],
]);

/** How its controls combine; null where there is only one. */
export function readOperator(row: PolicyRow): string | null {
  const { grantControls, authenticationStrength, grantOperator } = row.policy;
  const count = grantControls.length + (authenticationStrength === undefined ? 0 : 1);
  if (count < 2) return null;
  return grantOperator === 'OR' ? 'any' : 'all';
}

const names = (ids: readonly string[], name: string): boolean => ids.some((id) => id.toLowerCase() === name);
const when = (has: boolean, value: string): readonly string[] => (has ? [value] : []);

/** Whom a policy is for. Policies for apps as callers (workload identities) name no user. */
export function listTargets({ policy }: PolicyRow): readonly string[] {
  const { includeUsers, includeGroups, includeRoles, includesGuests, narrowedBy } = policy;
  return [
    ...when(names(includeUsers, 'all'), 'everyone'),
    ...when(includesGuests || names(includeUsers, 'guestsorexternalusers'), 'guests'),
    ...when(includeRoles.length > 0, 'roles'),
    ...when(includeGroups.length > 0, 'groups'),
    ...when(includeUsers.some(isPersonId), 'people'),
    ...when(narrowedBy.includes('clientApplications'), 'workloads'),
  ];
}

/** Whether a policy is for guests: for everyone, or for guests by name, and leaves them in. */
export function reachesGuests({ policy }: PolicyRow): boolean {
  const { includeUsers, excludeUsers, includesGuests, excludesGuests } = policy;
  if (excludesGuests || names(excludeUsers, 'guestsorexternalusers') || names(excludeUsers, 'all')) return false;
  return includesGuests || names(includeUsers, 'guestsorexternalusers') || names(includeUsers, 'all');
}

/** Whom, and which kinds of place, a policy leaves out. */
export function listLeftOut({ policy }: PolicyRow): readonly string[] {
  const { excludeUsers, excludeGroups, excludeRoles, excludesGuests, excludeLocations = [] } = policy;
  return [
    ...when(names(excludeUsers, 'all'), 'everyone'),
    ...when(excludesGuests || names(excludeUsers, 'guestsorexternalusers'), 'guests'),
    ...when(excludeRoles.length > 0, 'roles'),
    ...when(excludeGroups.length > 0, 'groups'),
    ...when(excludeUsers.some(isPersonId), 'people'),
    ...when(excludeLocations.length > 0, 'locations'),
  ];
}

/** Number of people, groups and roles that a policy leaves out; all guests count as one. */
export function countExclusions({ policy }: PolicyRow): number {
  const { excludeUsers, excludeGroups, excludeRoles, excludesGuests } = policy;
  const listed = new Set([...excludeUsers, ...excludeGroups, ...excludeRoles]);
  return listed.size + (excludesGuests && !names(excludeUsers, 'guestsorexternalusers') ? 1 : 0);
}

/** Whether a policy applies to at least one privileged role or admin; undefined where that depends on groups that are not read. */
export function reachesAdmins({ policy, reachedAdmins }: PolicyRow): boolean | undefined {
  if (names(policy.excludeUsers, 'all')) return false;
  if (names(policy.includeUsers, 'all')) return true;
  const byRole = policy.includeRoles.some(
    (id) => findPrivilegedRole(id) !== undefined && !policy.excludeRoles.includes(id),
  );
  if (byRole || (reachedAdmins !== undefined && reachedAdmins.length > 0)) return true;
  return policy.includeGroups.length > 0 && reachedAdmins === undefined ? undefined : false;
}

/** Whether a policy leaves out an admin or a privileged role; undefined where that depends on groups that are not read. */
export function leavesAdminsOut({ policy, excludedPeople, adminIds }: PolicyRow): boolean | undefined {
  if (names(policy.excludeUsers, 'all')) return true;
  const byRole = policy.excludeRoles.some((id) => findPrivilegedRole(id) !== undefined);
  if (byRole || policy.excludeUsers.some((id) => adminIds.has(id))) return true;
  return excludedPeople?.some(({ id }) => adminIds.has(id));
}

/** Apps as policies name them when it is no single app. Source: https://learn.microsoft.com/graph/api/resources/conditionalaccessapplications */
const APP_SETS: ReadonlyMap<string, string> = new Map([
  ['all', 'All apps'],
  ['office365', 'Office 365'],
  ['microsoftadminportals', 'Microsoft admin portals'],
  ['00000002-0000-0ff1-ce00-000000000000', 'Office 365 Exchange Online'],
  ['00000003-0000-0ff1-ce00-000000000000', 'Office 365 SharePoint Online'],
  ['797f4846-ba00-4fd7-ba43-dac1f8f63013', 'Windows Azure Service Management API'],
  ['d4ebce55-015a-49b5-a083-c84d1797ae8c', 'Microsoft Intune Enrollment'],
]);

const nameApps = (ids: readonly string[]): readonly string[] =>
  ids.filter((id) => id.toLowerCase() !== 'none').map((id) => APP_SETS.get(id.toLowerCase()) ?? id);

/** The apps that a policy is for: names of Microsoft's, ids of others. */
export const listApps = ({ policy }: PolicyRow): readonly string[] => nameApps(policy.includeApplications);

/** The apps that a policy leaves out, like {@link listApps}. */
export const listExcludedApps = ({ policy }: PolicyRow): readonly string[] => nameApps(policy.excludeApplications);

/** Apps that people ask for, by the ids that mean them in a policy. */
const REACHED_APPS = {
  exchange: ['office365', '00000002-0000-0ff1-ce00-000000000000'],
  sharepoint: ['office365', '00000003-0000-0ff1-ce00-000000000000'],
  'admin-portals': ['microsoftadminportals'],
  'azure-management': ['797f4846-ba00-4fd7-ba43-dac1f8f63013'],
} as const;

/** Which of the apps that people ask for a policy reaches: by all apps, by a set, or one by one, unless it leaves them out. */
export function listReachedApps({ policy }: PolicyRow): readonly string[] {
  const { includeApplications, excludeApplications } = policy;
  return Object.entries(REACHED_APPS)
    .filter(([, ids]) => {
      const included = names(includeApplications, 'all') || ids.some((id) => names(includeApplications, id));
      return included && !ids.some((id) => names(excludeApplications, id));
    })
    .map(([app]) => app);
}

/** How wide a policy's choice of apps is. */
export function readAppScope({ policy }: PolicyRow): string | null {
  const { includeApplications: apps } = policy;
  if (names(apps, 'all')) return 'all-apps';
  return nameApps(apps).length === 0 ? null : 'some-apps';
}

const CLIENTS: ReadonlyMap<string, string> = new Map([
  ['all', 'every-client'],
  ['browser', 'browser'],
  ['mobileappsanddesktopclients', 'modern-clients'],
  ['exchangeactivesync', 'legacy-clients'],
  ['other', 'legacy-clients'],
]);

/** The kinds of clients that a policy is for. */
export function listClients({ policy }: PolicyRow): readonly string[] {
  return [...new Set(policy.clientAppTypes.flatMap((type) => CLIENTS.get(type.toLowerCase()) ?? []))];
}

const CONDITIONS: ReadonlyMap<string, string> = new Map([
  ['locations', 'location'],
  ['platforms', 'platform'],
  ['devices', 'device-filter'],
  ['deviceStates', 'device-filter'],
  ['authenticationFlows', 'authentication-flow'],
  ['signInRiskLevels', 'sign-in-risk'],
  ['userRiskLevels', 'user-risk'],
  ['insiderRiskLevels', 'insider-risk'],
  ['servicePrincipalRiskLevels', 'workload-risk'],
  ['clientApplications', 'workload-identity'],
  ['applicationFilter', 'app-filter'],
]);

/** The conditions under which alone a policy applies; null: it always applies. */
export function listConditions({ policy }: PolicyRow): readonly string[] | null {
  const conditions = [...new Set(policy.narrowedBy.flatMap((name) => CONDITIONS.get(name) ?? []))];
  return conditions.length === 0 ? null : conditions;
}
