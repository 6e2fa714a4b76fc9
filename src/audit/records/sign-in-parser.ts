import { tryInstant } from '../../core/instant.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { SIGNED_IN } from '../../m365/sign-in-events.js';
import { readIdField, readNumberField, readObjectField, readTextField } from './bounded-field-readers.js';
import { stripPort } from './client-ip-address.js';
import type { RawFields } from './raw-record-fields.js';

/** Of a sign-in, what a detection can use. */
const PARAMETERS = ['authenticationProtocol', 'originalTransferMethod'];

/**
 * Parses a sign-in of the sign-in logs, as a file may hold it; returns a reason as text if it cannot be read.
 * Source: https://learn.microsoft.com/graph/api/resources/signin
 */
export function parseSignIn(record: RawFields): AuditEvent | string {
  const id = readIdField(record, 'id');
  if (id === undefined) return 'unreadable: id';
  const at = tryInstant(readTextField(record, 'createdDateTime'));
  if (at === undefined) return 'unreadable: createdDateTime';
  const name = readTextField(record, 'userPrincipalName') ?? '';
  const userId = readTextField(record, 'userId') ?? name;
  const errorCode = readNumberField(readObjectField(record, 'status') ?? {}, 'errorCode');
  const ip = stripPort(readTextField(record, 'ipAddress'));
  const applicationId = readTextField(record, 'appId');
  const named = PARAMETERS.flatMap((key) => {
    const value = readTextField(record, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    id,
    at,
    operation: SIGNED_IN,
    actor:
      userId === ''
        ? { kind: 'unknown', id: '', name: '' }
        : { kind: 'person', id: userId, name: name === '' ? userId : name },
    succeeded: Number.isNaN(errorCode) || errorCode === 0,
    target: name,
    parameters: { ...Object.fromEntries(named), ...omitUndefined({ ApplicationId: applicationId }) },
    ...omitUndefined({ ip }),
    source: 'graph',
    workload: 'entra',
    targets: [],
    changes: [],
  };
}
