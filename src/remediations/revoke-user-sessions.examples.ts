import { makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `revoke-user-sessions`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'the administrator who armed the app',
    snapshot: makeAppSnapshot({ suspects: [{ id: 'u-1', name: 'it.admin@contoso.example' }] }),
    expect: ['revoke-user-sessions:u-1'],
  },
  { name: 'nobody is suspected', snapshot: makeAppSnapshot(), expect: [] },
];
