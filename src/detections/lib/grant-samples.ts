import type { AuditEvent, AuditTarget } from '../../m365/audit-event.js';
import type { KnownApp } from '../model/detection-context.js';
import { entraEvent, HELPER_APP_ACTOR, HELPER_APP, knownHelperApp } from './event-samples.js';

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
  return entraEvent(GRANTED, {
    app: { appId: HELPER_APP.appId, servicePrincipalId: HELPER_APP.servicePrincipalId, name: HELPER_APP.name },
    target: resource.name,
    ...given,
    // At varying positions: newer records have more of them.
    changes: {
      'AppRoleAssignment.CreatedDateTime': pair('2026-11-20T02:10:00Z'),
      'AppRole.Id': pair(id),
      'AppRole.Value': pair(value),
      'ServicePrincipal.ObjectID': pair(HELPER_APP.servicePrincipalId),
      'TargetId.ServicePrincipalNames': pair(
        resourceAppId === '' ? '' : `https://outlook.office.com/;${resourceAppId}`,
      ),
    },
  });
}

/** Grants as records have them: the API as the target, the app among the changed properties. */
export const grantSamples = {
  helper: HELPER_APP,
  helperActor: HELPER_APP_ACTOR,
  known: knownHelperApp,
  resource,
  knownResource: (appId: string): KnownApp => ({ appId, servicePrincipalId: resource.id, publisher: 'microsoft' }),
  appRole,
  appRoleRemoved: (value: string, resourceAppId: string): AuditEvent => ({
    ...appRole(value, resourceAppId, { removed: true }),
    operation: 'Remove app role assignment from service principal',
  }),
  delegated: (before: string, after: string, consentType: string, given: Partial<AuditEvent> = {}): AuditEvent =>
    entraEvent('Add delegated permission grant', {
      app: { servicePrincipalId: HELPER_APP.servicePrincipalId, name: HELPER_APP.name },
      ...given,
      changes: {
        'DelegatedPermissionGrant.Scope': [before, after],
        'DelegatedPermissionGrant.ConsentType': ['', consentType],
        'ServicePrincipal.ObjectID': ['', HELPER_APP.servicePrincipalId],
      },
    }),
} as const;
