import type { ConditionalAccessPolicy } from '../../core/facts.js';

/**
 * Apps that a baseline policy may leave out: enrolling a device cannot ask for the MFA that enrolment sets up.
 * Microsoft Intune Enrollment, https://learn.microsoft.com/intune/intune-service/enrollment/multi-factor-authentication
 */
const HARMLESS_EXCLUSIONS: readonly string[] = ['d4ebce55-015a-49b5-a083-c84d1797ae8c'];
const EVERY_CLIENT = ['browser', 'mobileappsanddesktopclients', 'exchangeactivesync', 'other'];
const GUESTS = 'GuestsOrExternalUsers';

/** What decides whether a policy applies to a person. */
export interface PolicySubject {
  readonly id: string;
  readonly guest: boolean;
  /**
   * Template ids of built-in roles held for the whole tenant. Policies do not see roles scoped to administrative units or apps, nor
   * the tenant's own.
   * Source: https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-users-groups
   */
  readonly roleTemplateIds: readonly string[];
  /** Template ids of the roles that policies do not see. */
  readonly scopedRoleTemplateIds: readonly string[];
  /** Groups named by policies that the person is in; undefined when that could not be read. */
  readonly groupIds: readonly string[] | undefined;
}

export type Coverage = 'yes' | 'no' | 'unknown';

/** Whether the policy makes this person use MFA at every sign-in to every app. `unknown`: it hangs on groups not read. */
export function requiresMfaOf(policy: ConditionalAccessPolicy, person: PolicySubject): Coverage {
  if (!isMfaBaseline(policy)) return 'no';
  const included = isIncluded(policy, person);
  if (included === 'no') return 'no';
  const excluded = isExcluded(policy, person);
  if (excluded === 'yes') return 'no';
  return included === 'yes' && excluded === 'no' ? 'yes' : 'unknown';
}

/** Enforced (not report-only), for all apps and clients, under no further condition, and MFA is what it takes. */
export function isMfaBaseline(policy: ConditionalAccessPolicy): boolean {
  return (
    policy.state === 'enabled' &&
    policy.includeApplications.includes('All') &&
    policy.excludeApplications.every((appId) => HARMLESS_EXCLUSIONS.includes(appId.toLowerCase())) &&
    coversEveryClient(policy) &&
    policy.narrowedBy.length === 0 &&
    grantsOnlyWithMfa(policy)
  );
}

function coversEveryClient(policy: ConditionalAccessPolicy): boolean {
  const types = policy.clientAppTypes.map((type) => type.toLowerCase());
  return types.includes('all') || EVERY_CLIENT.every((type) => types.includes(type));
}

/** With OR, a compliant device or any other control would do instead: MFA is required only when every alternative is MFA. */
function grantsOnlyWithMfa(policy: ConditionalAccessPolicy): boolean {
  const controls = policy.grantControls.map((control) => control.toLowerCase() === 'mfa');
  if (policy.authenticationStrength !== undefined) controls.push(policy.authenticationStrength.satisfiesMfa);
  if (controls.length === 0) return false;
  return policy.grantOperator === 'OR' ? controls.every(Boolean) : controls.some(Boolean);
}

function isIncluded(policy: ConditionalAccessPolicy, person: PolicySubject): Coverage {
  const direct =
    policy.includeUsers.includes('All') ||
    policy.includeUsers.includes(person.id) ||
    (person.guest && (policy.includesGuests || policy.includeUsers.includes(GUESTS))) ||
    overlap(policy.includeRoles, person.roleTemplateIds);
  return direct ? 'yes' : inGroups(policy.includeGroups, person);
}

function isExcluded(policy: ConditionalAccessPolicy, person: PolicySubject): Coverage {
  const direct =
    policy.excludeUsers.includes('All') ||
    policy.excludeUsers.includes(person.id) ||
    (person.guest && (policy.excludesGuests || policy.excludeUsers.includes(GUESTS))) ||
    overlap(policy.excludeRoles, person.roleTemplateIds);
  return direct ? 'yes' : inGroups(policy.excludeGroups, person);
}

function inGroups(groups: readonly string[], person: PolicySubject): Coverage {
  if (groups.length === 0) return 'no';
  if (person.groupIds === undefined) return 'unknown';
  return overlap(groups, person.groupIds) ? 'yes' : 'no';
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}

/** Why a policy that may be meant for MFA does not count for this person, in a few words; undefined when it is another matter. */
export function whyNotEnforced(policy: ConditionalAccessPolicy, person: PolicySubject): string | undefined {
  const asks = policy.grantControls.some((control) => control.toLowerCase() === 'mfa') || policy.authenticationStrength;
  if (!asks || policy.state === 'disabled') return undefined;
  if (isIncluded(policy, person) === 'no') {
    const scoped = overlap(policy.includeRoles, person.scopedRoleTemplateIds);
    return scoped ? 'does not see roles for a part of the tenant, nor custom ones' : undefined;
  }
  if (policy.state === 'report-only') return 'only reports';
  if (isExcluded(policy, person) === 'yes') return 'excludes this person';
  if (!grantsOnlyWithMfa(policy)) return 'accepts something else instead of MFA';
  if (policy.narrowedBy.length > 0) return 'asks only under a condition';
  return isMfaBaseline(policy) ? undefined : 'leaves apps or clients out';
}
