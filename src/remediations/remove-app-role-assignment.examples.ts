import { makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `remove-app-role-assignment`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a permission',
    snapshot: makeAppSnapshot({
      appRoles: [
        {
          assignmentId: 'a-1',
          resourceId: 'r-1',
          resourceName: 'Office 365 Exchange Online',
          appRoleId: 'role-1',
          value: 'Exchange.ManageAsApp',
        },
      ],
    }),
    expect: ['remove-app-role-assignment:a-1'],
  },
  { name: 'no permission', snapshot: makeAppSnapshot(), expect: [] },
];
