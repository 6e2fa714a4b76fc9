import { SAMPLE_TRANSPORT_RULE, makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `disable-transport-rule`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a rule that is on, and one that is off',
    snapshot: makeAppSnapshot({
      transportRules: [SAMPLE_TRANSPORT_RULE, { ...SAMPLE_TRANSPORT_RULE, Guid: 'other', State: 'Disabled' }],
    }),
    expect: [`disable-transport-rule:${SAMPLE_TRANSPORT_RULE.Guid}`],
  },
  { name: 'no rule', snapshot: makeAppSnapshot(), expect: [] },
];
