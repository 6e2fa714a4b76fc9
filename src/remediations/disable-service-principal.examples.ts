import { makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `disable-service-principal`. */
export const examples: readonly RemediationExample[] = [
  { name: 'an app that is on', snapshot: makeAppSnapshot(), expect: ['disable-service-principal:sp-1'] },
  { name: 'an app that is off already', snapshot: makeAppSnapshot({ accountEnabled: false }), expect: [] },
];
