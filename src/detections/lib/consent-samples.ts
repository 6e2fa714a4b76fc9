import type { AuditEvent } from '../../m365/audit-event.js';
import { EMPLOYEE_ACTOR, entraEvent, HELPER_APP } from './event-samples.js';

/** A consent as records have it: the grants before and after in one text, scopes with a leading blank. */
export function consentEvent(
  scopes: string,
  given: Partial<AuditEvent> = {},
  {
    before = '',
    consentType = 'Principal',
    onBehalfOfAll = 'False',
    isAdminConsent = 'False',
  }: {
    readonly before?: string;
    readonly consentType?: string;
    readonly onBehalfOfAll?: string;
    readonly isAdminConsent?: string;
  } = {},
): AuditEvent {
  const entry = (scope: string) =>
    scope === ''
      ? '[]'
      : `[[Id: grant, ClientId: ${HELPER_APP.servicePrincipalId}, PrincipalId: ${EMPLOYEE_ACTOR.id}, ResourceId: resource, ConsentType: ${consentType}, Scope:  ${scope}, CreatedDateTime: 2026-11-20, LastModifiedDateTime ]]`;
  return entraEvent('Consent to application', {
    actor: EMPLOYEE_ACTOR,
    app: HELPER_APP,
    ...given,
    changes: {
      'ConsentContext.IsAdminConsent': ['', isAdminConsent],
      'ConsentContext.OnBehalfOfAll': ['', onBehalfOfAll],
      'ConsentAction.Permissions': ['', `${entry(before)} => ${entry(scopes)}; `],
    },
  });
}
