import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';

/** The name of a policy in quotes; says so where it has none. */
export function quotePolicyName({ displayName }: Pick<ConditionalAccessPolicy, 'displayName'>): string {
  return displayName === '' ? '(no name)' : `"${displayName}"`;
}
