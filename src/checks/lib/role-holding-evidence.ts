import type { RoleHolding } from '../../facts/fact-types.js';
import type { Evidence } from '../../core/finding.js';
import type { Instant } from '../../core/instant.js';
import { explainRolePower } from '../../facts/lib/role-wording.js';

/** How a role is held, in words. */
export const HOLDING_WORDS = {
  permanent: 'standing',
  'time-bound': 'standing, with an end',
  activated: 'activated now',
  eligible: 'eligible',
  unknown: 'active, for how long is not known',
} as const;

/** A role holding as evidence, with its source. */
export function toHoldingEvidence(holding: RoleHolding, now: Instant): Evidence {
  const through = holding.through === undefined ? '' : ` through ${holding.through.groupName}`;
  return {
    source: 'graph',
    ref: holding.ref,
    label: holding.roleName,
    value: [`${HOLDING_WORDS[holding.how]}${through}`, ...explainRolePower(holding)].join(', '),
    observedAt: now,
  };
}
