import { makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `remove-delegated-grant`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a consent for everyone and one of a person',
    snapshot: makeAppSnapshot({
      delegatedGrants: [
        { grantId: 'g-1', consentType: 'AllPrincipals', resourceId: 'r-1', scope: 'User.Read' },
        { grantId: 'g-2', consentType: 'Principal', principalId: 'u-1', resourceId: 'r-1', scope: ' Mail.Read' },
      ],
    }),
    expect: ['remove-delegated-grant:g-1', 'remove-delegated-grant:g-2'],
  },
  { name: 'no consent', snapshot: makeAppSnapshot(), expect: [] },
];
