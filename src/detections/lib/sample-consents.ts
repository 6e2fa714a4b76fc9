import type { AuditEvent } from '../../core/audit-event.js';
import { EMPLOYEE, entra, HELPER } from './sample-events.js';

/** A consent as records have it: the grants before and after in one text, scopes with a leading blank. */
export function consent(
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
      : `[[Id: grant, ClientId: ${HELPER.servicePrincipalId}, PrincipalId: ${EMPLOYEE.id}, ResourceId: resource, ConsentType: ${consentType}, Scope:  ${scope}, CreatedDateTime: 2026-11-20, LastModifiedDateTime ]]`;
  return entra('Consent to application', {
    actor: EMPLOYEE,
    app: HELPER,
    ...given,
    changes: {
      'ConsentContext.IsAdminConsent': ['', isAdminConsent],
      'ConsentContext.OnBehalfOfAll': ['', onBehalfOfAll],
      'ConsentAction.Permissions': ['', `${entry(before)} => ${entry(scopes)}; `],
    },
  });
}
