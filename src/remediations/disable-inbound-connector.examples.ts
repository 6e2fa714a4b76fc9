import { SAMPLE_CONNECTOR, makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `disable-inbound-connector`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a connector that is on, and one that is off',
    snapshot: makeAppSnapshot({
      inboundConnectors: [SAMPLE_CONNECTOR, { ...SAMPLE_CONNECTOR, Guid: 'other', Enabled: false }],
    }),
    expect: [`disable-inbound-connector:${SAMPLE_CONNECTOR.Guid}`],
  },
  { name: 'no connector', snapshot: makeAppSnapshot(), expect: [] },
];
