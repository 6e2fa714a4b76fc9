import type { CheckFacts } from '../model/check.js';

/**
 * Whether security defaults are on; undefined while unknown. They cannot be on together with an enforced policy, even if they could not be
 * read.
 */
export function areSecurityDefaultsOn({
  securityDefaults,
  conditionalAccessPolicies = [],
}: Partial<CheckFacts<never, 'conditionalAccessPolicies' | 'securityDefaults'>>): boolean | undefined {
  if (securityDefaults !== undefined) return securityDefaults.enabled;
  return conditionalAccessPolicies.some(({ state }) => state === 'enabled') ? false : undefined;
}
