import type { AuditEvent } from './audit-event.js';
import { equalsIgnoringCase, findCmdletParameter } from './audit-event-fields.js';

/** A sign-in in the unified audit log; records of the sign-in logs get the same name. */
export const SIGNED_IN = 'UserLoggedIn';

/**
 * Marks of a device code in a sign-in: `RequestType` in the unified log ("check my sign-in", the page where the code is confirmed),
 * `authenticationProtocol` and `originalTransferMethod` in the sign-in logs.
 * Sources: https://learn.microsoft.com/entra/identity/conditional-access/concept-authentication-flows,
 * https://learn.microsoft.com/graph/api/resources/signin, and records of the unified log
 */
export const DEVICE_CODE_MARKS = ['Cmsi:Cmsi', 'deviceCode'] as const;

/** Whether an event is a sign-in. */
export function isSignIn({ operation }: Pick<AuditEvent, 'operation'>): boolean {
  return equalsIgnoringCase(operation, SIGNED_IN);
}

/** Whether a sign-in used a device code. */
export function isDeviceCodeSignIn(event: AuditEvent): boolean {
  return ['RequestType', 'authenticationProtocol', 'originalTransferMethod'].some((name) => {
    const value = findCmdletParameter(event, name)?.toLowerCase() ?? '';
    return DEVICE_CODE_MARKS.some((mark) => value.startsWith(mark.toLowerCase()));
  });
}
