import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { GLOBAL_ADMINISTRATOR, PRIVILEGED_ROLES } from '../../m365/directory-roles.js';
import { appliesAlways, isMfaBaseline, isThirdPartyBaseline } from './mfa-policy-enforcement.js';

/**
 * The roles that security defaults always ask for MFA, as far as they are privileged here; Microsoft's policy template for admins
 * names the same.
 * Source: https://learn.microsoft.com/entra/fundamentals/security-defaults
 */
const BASELINE_ROLES = [
  'Global Administrator',
  'Application Administrator',
  'Authentication Administrator',
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

/** How far Conditional Access replaces security defaults: at least MFA for admins. */
export interface MfaBaseline {
  readonly whom: 'everyone' | 'admins' | 'some-admins' | 'nobody';
  /** The enforced policies that require MFA. */
  readonly policies: readonly ConditionalAccessPolicy[];
  /** Names of roles that no such policy covers. */
  readonly missingRoles: readonly string[];
  readonly globalAdministrators: boolean;
  /** Enforced policies by which a password alone does not let any user in; empty: nothing protects all users. */
  readonly forEveryone: readonly ConditionalAccessPolicy[];
}

/**
 * Judges policies only; exclusions by user or group are another check's matter. `counted`: with controls of another provider, as if they were
 * MFA, which cannot be seen here.
 */
export function assessMfaBaseline(
  policies: readonly ConditionalAccessPolicy[],
  counted: 'mfa' | 'mfa-or-third-party' = 'mfa',
): MfaBaseline {
  const isThirdParty = (policy: ConditionalAccessPolicy) =>
    counted === 'mfa-or-third-party' && isThirdPartyBaseline(policy);
  const asking = policies.filter(
    (policy) => (isMfaBaseline(policy) || isThirdParty(policy)) && !policy.excludeUsers.includes('All'),
  );
  const reaches = (roleId: string) => asking.some((policy) => reachesRole(policy, roleId));
  const roles = PRIVILEGED_ROLES.filter(({ name }) => BASELINE_ROLES.includes(name));
  const missing = roles.filter(({ templateId }) => !reaches(templateId));
  const reached = missing.length < roles.length;
  const everyone = missing.length === 0 && asking.some((policy) => policy.includeUsers.includes('All'));
  return {
    whom: everyone ? 'everyone' : missing.length === 0 ? 'admins' : reached ? 'some-admins' : 'nobody',
    policies: asking.filter((policy) => roles.some(({ templateId }) => reachesRole(policy, templateId))),
    missingRoles: missing.map(({ name }) => name),
    globalAdministrators: reaches(GLOBAL_ADMINISTRATOR),
    forEveryone: policies.filter(
      (policy) => protectsEveryone(policy) || (isThirdParty(policy) && isForEveryone(policy)),
    ),
  };
}

/** Conditions of a policy that asks where it is needed, as security defaults ask users: away from trusted places, or at a risk. */
const WHEN_NEEDED = ['locations', 'signInRiskLevels', 'userRiskLevels'];
/** Controls that a stolen password alone does not satisfy. */
const MORE_THAN_A_PASSWORD = ['mfa', 'compliantdevice', 'domainjoineddevice'];

/**
 * Security defaults ask admins always and all others where it is needed. A policy for all users does as much if it asks for MFA or a managed
 * device, always or where it is needed.
 * Source: https://learn.microsoft.com/entra/fundamentals/security-defaults
 */
function protectsEveryone(policy: ConditionalAccessPolicy): boolean {
  const controls = policy.grantControls.map((control) => MORE_THAN_A_PASSWORD.includes(control.toLowerCase()));
  if (policy.authenticationStrength !== undefined) controls.push(policy.authenticationStrength.satisfiesMfa);
  const asks = policy.grantOperator === 'OR' ? controls.every(Boolean) : controls.some(Boolean);
  return isForEveryone(policy) && controls.length > 0 && asks && appliesAlways(policy, WHEN_NEEDED);
}

const isForEveryone = ({ includeUsers, excludeUsers }: ConditionalAccessPolicy): boolean =>
  includeUsers.includes('All') && !excludeUsers.includes('All');

function reachesRole(policy: ConditionalAccessPolicy, roleId: string): boolean {
  const included = policy.includeUsers.includes('All') || policy.includeRoles.includes(roleId);
  return included && !policy.excludeRoles.includes(roleId);
}
