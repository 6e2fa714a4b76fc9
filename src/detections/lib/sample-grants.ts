import type { AuditEvent, AuditTarget } from '../../core/audit-event.js';
import type { KnownApp } from '../../core/detection.js';
import { entra, HELPER, HELPER_ACTOR, knownHelper } from './sample-events.js';

const resource: AuditTarget = {
  kind: 'service-principal',
  id: 'f0000000-0000-4000-8000-00000000000f',
  name: 'Office 365 Exchange Online',
};
const GRANTED = 'Add app role assignment to service principal';

function appRole(
  value: string,
  resourceAppId: string,
  { id = '', removed = false }: { readonly id?: string; readonly removed?: boolean } = {},
  given: Partial<AuditEvent> = {},
): AuditEvent {
  const pair = (text: string): readonly [string, string] => (removed ? [text, ''] : ['', text]);
  return entra(GRANTED, {
    app: { appId: HELPER.appId, servicePrincipalId: HELPER.servicePrincipalId, name: HELPER.name },
    target: resource.name,
    ...given,
    // At varying positions: newer records have more of them.
    changes: {
      'AppRoleAssignment.CreatedDateTime': pair('2026-11-20T02:10:00Z'),
      'AppRole.Id': pair(id),
      'AppRole.Value': pair(value),
      'ServicePrincipal.ObjectID': pair(HELPER.servicePrincipalId),
      'TargetId.ServicePrincipalNames': pair(
        resourceAppId === '' ? '' : `https://outlook.office.com/;${resourceAppId}`,
      ),
    },
  });
}

/** Grants as records have them: the API as the target, the app among the changed properties. */
export const grantSamples = {
  helper: HELPER,
  helperActor: HELPER_ACTOR,
  known: knownHelper,
  resource,
  knownResource: (appId: string): KnownApp => ({ appId, servicePrincipalId: resource.id, publisher: 'microsoft' }),
  appRole,
  appRoleRemoved: (value: string, resourceAppId: string): AuditEvent => ({
    ...appRole(value, resourceAppId, { removed: true }),
    operation: 'Remove app role assignment from service principal',
  }),
  delegated: (before: string, after: string, consentType: string, given: Partial<AuditEvent> = {}): AuditEvent =>
    entra('Add delegated permission grant', {
      app: { servicePrincipalId: HELPER.servicePrincipalId, name: HELPER.name },
      ...given,
      changes: {
        'DelegatedPermissionGrant.Scope': [before, after],
        'DelegatedPermissionGrant.ConsentType': ['', consentType],
        'ServicePrincipal.ObjectID': ['', HELPER.servicePrincipalId],
      },
    }),
} as const;
