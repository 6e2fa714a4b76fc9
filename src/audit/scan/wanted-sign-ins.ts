import type { AuditEvent } from '../../m365/audit-event.js';
import { DEVICE_CODE_MARKS, isDeviceCodeSignIn, isSignIn } from '../../m365/sign-in-events.js';

/** Tells the few sign-ins that a detection can use from all others, of which a large tenant has millions a day. */
export interface WantedSignIns {
  /** By the bytes of the record, as a latin1 string; true where only parsing can tell. */
  mayBeWanted(record: string): boolean;
  /** Whether a record without an operation is one of a sign-in log, by its bytes. */
  isSignInRecord(record: string): boolean;
  /** By the parsed event; other events than sign-ins are kept. */
  keeps(event: AuditEvent): boolean;
}

const ESCAPED = /\\u00/i;

/** Creates the filter: sign-ins by device code, and those of emergency accounts (object ids or user principal names). */
export function createWantedSignIns(emergencyAccounts: readonly string[]): WantedSignIns {
  const accounts = new Set(
    emergencyAccounts.map((account) => account.toLowerCase()).filter((account) => account !== ''),
  );
  const named = accounts.size === 0 ? undefined : new RegExp([...accounts].map(escapeRegExp).join('|'), 'i');
  return {
    // A record with escaped letters could spell any of them.
    mayBeWanted: (record) =>
      DEVICE_CODE_MARKS.some((mark) => record.includes(mark)) || named?.test(record) === true || ESCAPED.test(record),
    isSignInRecord: (record) =>
      record.includes('"createdDateTime"') && record.includes('"clientAppUsed"') && !record.includes('peration'),
    keeps: (event) =>
      !isSignIn(event) ||
      isDeviceCodeSignIn(event) ||
      [event.actor.id, event.actor.name].some((account) => accounts.has(account.toLowerCase())),
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
