import { escapeRegExp } from '../../core/escape-reg-exp.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import { isDeviceCodeSignIn, isSignIn } from '../../m365/sign-in-events.js';

/** Tells the few sign-ins that a detection can use from all others, of which a large tenant has millions a day. */
export interface WantedSignIns {
  /** Whether the bytes of a record, as a latin1 string, name an emergency account in any letter case. */
  namesAccount(record: string): boolean;
  /** Whether a record without an operation is one of a sign-in log, by its bytes. */
  isSignInRecord(record: string): boolean;
  /** By the parsed event; other events than sign-ins are kept. */
  keeps(event: AuditEvent): boolean;
}

/** Creates the filter: sign-ins by device code, and those of emergency accounts (object ids or user principal names). */
export function createWantedSignIns(emergencyAccounts: readonly string[]): WantedSignIns {
  const accounts = new Set(
    emergencyAccounts.map((account) => account.toLowerCase()).filter((account) => account !== ''),
  );
  const named = accounts.size === 0 ? undefined : new RegExp([...accounts].map(escapeRegExp).join('|'), 'i');
  return {
    namesAccount: (record) => named?.test(record) === true,
    isSignInRecord: (record) =>
      record.includes('"createdDateTime"') && record.includes('"clientAppUsed"') && !record.includes('peration'),
    keeps: (event) =>
      !isSignIn(event) ||
      isDeviceCodeSignIn(event) ||
      [event.actor.id, event.actor.name].some((account) => accounts.has(account.toLowerCase())),
  };
}
