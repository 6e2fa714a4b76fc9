import type { RoleHolding } from '../../core/facts.js';
import type { Evidence } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { aboutRole } from '../../core/role-words.js';

/** How a role is held, in words. */
export const HOLDING_IN_WORDS = {
  permanent: 'standing',
  'time-bound': 'standing, with an end',
  activated: 'activated now',
  eligible: 'eligible',
  unknown: 'active, for how long is not known',
} as const;

/** A role holding as evidence, with its source. */
export function holdingEvidence(holding: RoleHolding, now: Instant): Evidence {
  const through = holding.through === undefined ? '' : ` through ${holding.through.groupName}`;
  return {
    source: 'graph',
    ref: holding.ref,
    label: holding.roleName,
    value: [`${HOLDING_IN_WORDS[holding.how]}${through}`, ...aboutRole(holding)].join(', '),
    observedAt: now,
  };
}
