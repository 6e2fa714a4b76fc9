import { makeForeignAppSnapshot, makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `delete-application`. */
export const examples: readonly RemediationExample[] = [
  { name: 'an app of this tenant', snapshot: makeAppSnapshot(), expect: ['delete-application:reg-1'] },
  { name: 'an app registered elsewhere', snapshot: makeForeignAppSnapshot(), expect: [] },
];
