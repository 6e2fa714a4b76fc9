import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { applicationPath } from './lib/graph-paths.js';

/**
 * In no default plan: disabling stops as much and keeps the evidence. For an app that no one needs.
 * Source: https://learn.microsoft.com/graph/api/application-delete (kept 30 days, restored with directory/deletedItems/{id}/restore)
 */
export const remediation = defineRemediation({
  id: 'delete-application',
  planOrder: 100,
  noun: { one: 'registration', many: 'registrations' },
  effect: 'The registration and its service principal are gone from the tenant; for 30 days they can be restored.',
  permissions: ['Application.ReadWrite.All'],
  scopes: [],
  steps: ({ app, applicationId }) => {
    if (applicationId === undefined) return [];
    const path = applicationPath(applicationId);
    return [
      {
        id: `delete-application:${applicationId}`,
        remediation: 'delete-application',
        words: `Delete the registration of ${app.name}; it can be restored for 30 days`,
        write: { service: 'graph', method: 'DELETE', path },
        verify: { read: { service: 'graph', path }, expect: { kind: 'not-found' } },
        undo: {
          possible: true,
          words: 'Restore it from the deleted items',
          steps: [
            {
              write: {
                service: 'graph',
                method: 'POST',
                path: `/v1.0/directory/deletedItems/${encodeURIComponent(applicationId)}/restore`,
              },
              verify: {
                read: { service: 'graph', path: `${path}?$select=id` },
                expect: { kind: 'equals', property: 'id', value: applicationId },
              },
            },
          ],
        },
        byHand: {
          words: 'Entra, App registrations: delete it.',
          url: buildPortalUrl({ kind: 'service-principal', id: app.id }),
        },
      },
    ];
  },
});
