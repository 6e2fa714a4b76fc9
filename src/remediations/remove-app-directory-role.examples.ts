import { makeAppSnapshot } from './lib/app-snapshot-samples.js';
import type { RemediationExample } from './model/remediation-example.js';

/** Examples of `remove-app-directory-role`. */
export const examples: readonly RemediationExample[] = [
  {
    name: 'a role of its own, two through one group, and a role group of Exchange',
    snapshot: makeAppSnapshot({
      directoryRoles: [
        { assignmentId: 'a-1', roleTemplateId: 't-1', roleName: 'Global Administrator', scope: '/' },
        { assignmentId: 'a-2', roleTemplateId: 't-2', roleName: 'Helpdesk', scope: '/', throughGroupId: 'g-1' },
        { assignmentId: 'a-3', roleTemplateId: 't-3', roleName: 'Reports', scope: '/', throughGroupId: 'g-1' },
      ],
      exchangeRoleGroups: [{ name: 'Organization Management', memberId: 'app-1' }],
    }),
    expect: [
      'remove-app-directory-role:a-1',
      'remove-app-directory-role:g-1:sp-1',
      'remove-app-directory-role:exchange:Organization Management:app-1',
    ],
  },
  { name: 'no role', snapshot: makeAppSnapshot(), expect: [] },
];
