import type { ConditionalAccessPolicy } from '../../facts/fact-types.js';
import { mfaPolicy } from './admin-samples.js';

/** An enforced policy that blocks legacy clients for everyone. */
export function blockPolicy(change: Partial<ConditionalAccessPolicy> = {}): ConditionalAccessPolicy {
  return mfaPolicy({
    id: 'policy-block',
    displayName: 'Block legacy',
    clientAppTypes: ['exchangeActiveSync', 'other'],
    grantControls: ['block'],
    ...change,
  });
}
