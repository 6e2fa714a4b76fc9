import { SAMPLE_TRANSPORT_RULE, makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `remove-transport-rule`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a rule that the app made',
    snapshot: makeAppSnapshot({ transportRules: [SAMPLE_TRANSPORT_RULE] }),
    expect: [`remove-transport-rule:${SAMPLE_TRANSPORT_RULE.Guid}`],
  },
  { name: 'no rule', snapshot: makeAppSnapshot(), expect: [] },
];
