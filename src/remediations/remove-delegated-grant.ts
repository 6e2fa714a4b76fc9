import { buildPortalUrl } from '../m365/portal-links.js';
import { defineRemediation } from './model/remediation.js';
import { servicePrincipalPath } from './lib/graph-paths.js';
import { type AppSnapshot } from './model/app-snapshot.js';
import { omitUndefined } from '../core/omit-undefined.js';

const GRANTS = '/v1.0/oauth2PermissionGrants';

function whose({ consentType }: AppSnapshot['delegatedGrants'][number]): string {
  return consentType === 'AllPrincipals' ? 'for everyone' : 'for one person';
}

/** Source: https://learn.microsoft.com/graph/api/oauth2permissiongrant-delete */
export const remediation = defineRemediation({
  id: 'remove-delegated-grant',
  planOrder: 80,
  noun: { one: 'consent', many: 'consents' },
  effect: 'The app can no longer act as the people who sign in to it; at its next renewal it is turned away.',
  permissions: ['DelegatedPermissionGrant.ReadWrite.All'],
  scopes: ['all'],
  steps: (app) =>
    app.delegatedGrants.map((grant) => {
      const { grantId, consentType, principalId, resourceId, scope } = grant;
      const path = `${GRANTS}/${encodeURIComponent(grantId)}`;
      const principal = omitUndefined({ principalId });
      return {
        id: `remove-delegated-grant:${grantId}`,
        remediation: 'remove-delegated-grant',
        words: `Withdraw the consent ${whose(grant)}: ${scope.trim()}`,
        write: { service: 'graph', method: 'DELETE', path },
        verify: { read: { service: 'graph', path }, expect: { kind: 'not-found' } },
        undo: {
          possible: true,
          words: 'Give the consent again',
          steps: [
            {
              write: {
                service: 'graph',
                method: 'POST',
                path: GRANTS,
                body: { clientId: app.app.id, consentType, ...principal, resourceId, scope },
              },
              verify: {
                read: { service: 'graph', path: `${servicePrincipalPath(app)}/oauth2PermissionGrants` },
                expect: { kind: 'present', where: { resourceId, consentType, ...principal } },
              },
            },
          ],
        },
        byHand: {
          words: 'Entra, the app, Permissions: revoke it for the tenant or for the person.',
          url: buildPortalUrl({ kind: 'service-principal', id: app.app.id }),
        },
      };
    }),
});
