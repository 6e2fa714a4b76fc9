import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';

/**
 * Apps a baseline policy may exclude: device enrolment cannot require the MFA it sets up. Microsoft Intune Enrollment,
 * https://learn.microsoft.com/intune/intune-service/enrollment/multi-factor-authentication
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
  /** The person's groups among those policies name; undefined when unread. */
  readonly groupIds: readonly string[] | undefined;
}

/** Whether a policy covers a person. */
export type MfaCoverage = 'yes' | 'no' | 'unknown';

/**
 * Whether the policy requires MFA of this person at every sign-in to every app. `unknown`: depends on unread groups.
 */
export function requiresMfaForPerson(policy: ConditionalAccessPolicy, person: PolicySubject): MfaCoverage {
  return isMfaBaseline(policy) ? reachesPerson(policy, person) : 'no';
}

/** Whether the policy includes the person and does not exclude them, whatever it demands. `unknown`: depends on unread groups. */
export function reachesPerson(policy: ConditionalAccessPolicy, person: PolicySubject): MfaCoverage {
  const included = isIncluded(policy, person);
  if (included === 'no') return 'no';
  const excluded = excludesPerson(policy, person);
  if (excluded === 'yes') return 'no';
  return included === 'yes' && excluded === 'no' ? 'yes' : 'unknown';
}

/**
 * Whether the policy asks this person at every sign-in for MFA or for a control of another provider, which may be a second factor or not.
 */
export function asksThirdParty(policy: ConditionalAccessPolicy, person: PolicySubject): MfaCoverage {
  return isThirdPartyBaseline(policy) ? reachesPerson(policy, person) : 'no';
}

/** The same of whomever the policy reaches. */
export function isThirdPartyBaseline(policy: ConditionalAccessPolicy): boolean {
  const own = policy.customControls ?? [];
  const isThirdParty = (control: string) => own.includes(control);
  const asks =
    policy.grantOperator === 'OR'
      ? policy.grantControls.every((control) => control.toLowerCase() === 'mfa' || isThirdParty(control)) &&
        policy.authenticationStrength?.satisfiesMfa !== false
      : policy.grantControls.some(isThirdParty);
  return own.length > 0 && asks && appliesAlways(policy);
}

/** Whether the policy lets this person in with phishing-resistant methods only, at every sign-in to every app. */
export function demandsResistance(policy: ConditionalAccessPolicy, person: PolicySubject): MfaCoverage {
  const alone = policy.grantOperator === 'AND' || policy.grantControls.length === 0;
  const demands = policy.authenticationStrength?.phishingResistant === true && alone && appliesAlways(policy);
  return demands ? reachesPerson(policy, person) : 'no';
}

/** Enforced (not report-only), for all apps and clients, without further conditions, and MFA is required. */
export function isMfaBaseline(policy: ConditionalAccessPolicy): boolean {
  return appliesAlways(policy) && grantsOnlyWithMfa(policy);
}

/** Enforced (not report-only), for all apps and clients, without further conditions but the given ones. */
export function appliesAlways(policy: ConditionalAccessPolicy, conditions: readonly string[] = []): boolean {
  return (
    policy.state === 'enabled' &&
    policy.includeApplications.includes('All') &&
    policy.excludeApplications.every((appId) => HARMLESS_EXCLUSIONS.includes(appId.toLowerCase())) &&
    coversEveryClient(policy) &&
    policy.narrowedBy.every((condition) => conditions.includes(condition))
  );
}

function coversEveryClient(policy: ConditionalAccessPolicy): boolean {
  const types = policy.clientAppTypes.map((type) => type.toLowerCase());
  return types.includes('all') || EVERY_CLIENT.every((type) => types.includes(type));
}

/**
 * Whether MFA cannot be avoided under the policy. With OR, a compliant device or any other control would do instead: so every alternative
 * must be MFA.
 */
export function grantsOnlyWithMfa(policy: ConditionalAccessPolicy): boolean {
  const controls = policy.grantControls.map((control) => control.toLowerCase() === 'mfa');
  if (policy.authenticationStrength !== undefined) controls.push(policy.authenticationStrength.satisfiesMfa);
  if (controls.length === 0) return false;
  return policy.grantOperator === 'OR' ? controls.every(Boolean) : controls.some(Boolean);
}

function isIncluded(policy: ConditionalAccessPolicy, person: PolicySubject): MfaCoverage {
  const direct =
    policy.includeUsers.includes('All') ||
    policy.includeUsers.includes(person.id) ||
    (person.guest && (policy.includesGuests || policy.includeUsers.includes(GUESTS))) ||
    overlap(policy.includeRoles, person.roleTemplateIds);
  return direct ? 'yes' : inGroups(policy.includeGroups, policy, person);
}

/** Whether the policy excludes the person: by name, role, group, or as a guest. `unknown`: depends on unread groups. */
export function excludesPerson(policy: ConditionalAccessPolicy, person: PolicySubject): MfaCoverage {
  const direct =
    policy.excludeUsers.includes('All') ||
    policy.excludeUsers.includes(person.id) ||
    (person.guest && (policy.excludesGuests || policy.excludeUsers.includes(GUESTS))) ||
    overlap(policy.excludeRoles, person.roleTemplateIds);
  return direct ? 'yes' : inGroups(policy.excludeGroups, policy, person);
}

function inGroups(
  groups: readonly string[],
  { unseenGroups = [] }: ConditionalAccessPolicy,
  person: PolicySubject,
): MfaCoverage {
  if (groups.length === 0) return 'no';
  if (person.groupIds === undefined) return 'unknown';
  if (overlap(groups, person.groupIds)) return 'yes';
  // Nobody is seen in a group with hidden members, and anybody may be in it.
  return overlap(groups, unseenGroups) ? 'unknown' : 'no';
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}

/** Why a policy apparently meant for MFA does not count for this person, in a few words; undefined when unrelated. */
export function explainNotEnforced(policy: ConditionalAccessPolicy, person: PolicySubject): string | undefined {
  const asks = policy.grantControls.some((control) => control.toLowerCase() === 'mfa') || policy.authenticationStrength;
  if (!asks || policy.state === 'disabled') return undefined;
  if (isIncluded(policy, person) === 'no') {
    const scoped = overlap(policy.includeRoles, person.scopedRoleTemplateIds);
    return scoped ? 'does not see roles for a part of the tenant, nor custom ones' : undefined;
  }
  if (policy.state === 'report-only') return 'only reports';
  if (excludesPerson(policy, person) === 'yes') return 'excludes this person';
  if (!grantsOnlyWithMfa(policy)) return 'accepts something else instead of MFA';
  if (policy.narrowedBy.length > 0) return 'asks only under a condition';
  return isMfaBaseline(policy) ? undefined : 'leaves apps or clients out';
}
