import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { servicePrincipalPath } from './lib/graph-paths.js';

/** Source: https://learn.microsoft.com/graph/api/serviceprincipal-delete-approleassignments */
export const remediation = defineRemediation({
  id: 'remove-app-role-assignment',
  planOrder: 70,
  noun: { one: 'permission', many: 'permissions' },
  effect: 'The app loses the permissions that it holds for itself. Tokens already issued carry them until they expire.',
  permissions: ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  scopes: ['all'],
  steps: (app) => {
    const path = `${servicePrincipalPath(app)}/appRoleAssignments`;
    const read = { service: 'graph', path } as const;
    return app.appRoles.map(({ assignmentId, resourceId, resourceName, appRoleId, value }) => ({
      id: `remove-app-role-assignment:${assignmentId}`,
      remediation: 'remove-app-role-assignment',
      words: `Take the permission ${value} of ${resourceName} away`,
      write: { service: 'graph', method: 'DELETE', path: `${path}/${encodeURIComponent(assignmentId)}` },
      verify: { read, expect: { kind: 'absent', where: { id: assignmentId } } },
      undo: {
        possible: true,
        words: `Grant ${value} again`,
        steps: [
          {
            write: {
              service: 'graph',
              method: 'POST',
              path,
              body: { principalId: app.app.id, resourceId, appRoleId },
            },
            verify: { read, expect: { kind: 'present', where: { resourceId, appRoleId } } },
          },
        ],
      },
      byHand: {
        words: `Entra, the app, Permissions: revoke ${value}.`,
        url: buildPortalUrl({ kind: 'service-principal', id: app.app.id }),
      },
    }));
  },
});
