import { SAMPLE_CONNECTOR, makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `remove-inbound-connector`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a connector that the app made',
    snapshot: makeAppSnapshot({ inboundConnectors: [SAMPLE_CONNECTOR] }),
    expect: [`remove-inbound-connector:${SAMPLE_CONNECTOR.Guid}`],
  },
  { name: 'no connector', snapshot: makeAppSnapshot(), expect: [] },
];
