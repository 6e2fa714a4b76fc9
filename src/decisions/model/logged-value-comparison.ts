import type { AuditEvent } from '../../m365/audit-event.js';
import { equalsIgnoringCase, findChangedProperty } from '../../m365/audit-event-fields.js';
import { parseTextList } from '../../m365/audit-value-parser.js';
import { parseFederatedCredentialChange, parseKeyChange } from '../../m365/credential-change-parser.js';

/** Whether the event is one of these operations, in any letter case. */
export function isOneOf({ operation }: AuditEvent, operations: readonly string[]): boolean {
  return operations.some((one) => equalsIgnoringCase(operation, one));
}

/** Whether a text of a record is this one, in any letter case; an empty text is none. */
export function isSame(text: string | undefined, wanted: unknown): boolean {
  return text !== undefined && text !== '' && typeof wanted === 'string' && text.toLowerCase() === wanted.toLowerCase();
}

/** The new value of a property as plain text; empty if the record does not have it. */
export function readLoggedValue(event: AuditEvent, name: string): string {
  return parseTextList(findChangedProperty(event, name)?.new).join(' ').trim();
}

/** Whether a property got this value. */
export function isValue(event: AuditEvent, name: string, wanted: unknown): boolean {
  return isSame(readLoggedValue(event, name), wanted);
}

/** The scopes in a text, lower case. */
export function words(text: unknown): readonly string[] {
  return typeof text === 'string'
    ? text
        .toLowerCase()
        .split(/[\s,[\]"]+/)
        .filter((word) => word !== '')
    : [];
}

/** Whether all of these are among the others. */
export function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.every((one) => all.includes(one));
}

/** Whether the event only switches the app on or off. */
export function isSwitch(event: AuditEvent, on: boolean): boolean {
  return isValue(event, 'AccountEnabled', String(on)) && changesNothingBut(event, /^AccountEnabled$/i);
}

/** Whether the event changes credentials and nothing else. */
export function changesCredentialsOnly(event: AuditEvent): boolean {
  return changesNothingBut(event, /^(?:KeyDescription|FederatedIdentityCredentials)$/i);
}

/** Properties that the log adds to each record, whatever was changed. */
const ABOUT_RECORD = /^(?:Included ?Updated ?Properties|TargetId\.|User-Agent|Actor\.|DisplayName$|AppId$)/i;

function changesNothingBut({ changes }: AuditEvent, wanted: RegExp): boolean {
  return changes.every(({ name, old, new: now }) => wanted.test(name) || ABOUT_RECORD.test(name) || old === now);
}

/** The key ids in the body of a write, lower case. */
export function keyIdsIn({ keyCredentials }: Readonly<Record<string, unknown>>): readonly string[] {
  if (!Array.isArray(keyCredentials)) return [];
  return keyCredentials.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'keyId' in one ? String(one.keyId).toLowerCase() : '',
  );
}

/** Whether the event adds no secret or certificate but those with these key ids. */
export function addsOnly(event: AuditEvent, keyIds: readonly string[]): boolean {
  return parseKeyChange(event).added.every(({ keyId }) => keyIds.includes(keyId));
}

/** Whether the event adds no secret or certificate. */
export function addsNoKey(event: AuditEvent): boolean {
  return addsOnly(event, []);
}

/** Whether the event adds no federated credential. */
export function addsNoTrust(event: AuditEvent): boolean {
  return parseFederatedCredentialChange(event).added.length === 0;
}
