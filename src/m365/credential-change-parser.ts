import type { AuditEvent } from './audit-event.js';
import { findChangedProperty } from './audit-event-fields.js';
import { parseBoundedJson, parseTextList } from './audit-value-parser.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** How deeply records nest lists, plus one. */
const MOST_NESTED = 3;

/** One credential in a record: its key id, kind and purpose. */
export interface RecordedCredential {
  readonly keyId: string;
  readonly kind: 'secret' | 'certificate' | 'federated';
  /** `Sign` keys sign SSO tokens; they cannot be used to sign in. */
  readonly usage: string;
  /** The issuer trusted to vouch for the workload; federated credentials only. */
  readonly issuer?: string;
  readonly subject?: string;
}

/** Credentials added and removed, by key id. */
export interface CredentialChange {
  readonly added: readonly RecordedCredential[];
  readonly removed: readonly RecordedCredential[];
}

/**
 * Compares keys before and after. The record lists all of them, each as
 * `[KeyIdentifier=…,KeyType=Password,KeyUsage=Verify,DisplayName=…]`, in a list or in one text; those with a new id
 * were added. Source: https://learn.microsoft.com/entra/architecture/security-operations-applications
 */
export function parseKeyChange(event: AuditEvent): CredentialChange {
  const found = findChangedProperty(event, 'KeyDescription');
  return difference(listRecordedKeys(found?.old), listRecordedKeys(found?.new));
}

/** Compares federated credentials before and after; `Update application` holds them as JSON. */
export function parseFederatedCredentialChange(event: AuditEvent): CredentialChange {
  const found = findChangedProperty(event, 'FederatedIdentityCredentials');
  return difference(trustsIn(found?.old), trustsIn(found?.new));
}

function difference(before: readonly RecordedCredential[], after: readonly RecordedCredential[]): CredentialChange {
  const old = new Set(before.map(({ keyId }) => keyId));
  const now = new Set(after.map(({ keyId }) => keyId));
  return {
    added: after.filter(({ keyId }) => !old.has(keyId)),
    removed: before.filter(({ keyId }) => !now.has(keyId)),
  };
}

/** The keys that a text of a record lists; empty if it lists none in the known form. */
export function listRecordedKeys(text: string | undefined): readonly RecordedCredential[] {
  return [
    ...parseTextList(text)
      .join(' ')
      .matchAll(/\[KeyIdentifier=([^[\],]*)([^[\]]*)/gi),
  ].map(([, keyId = '', rest = '']) => ({
    keyId: keyId.trim().toLowerCase(),
    kind: /KeyType=Password/i.test(rest) ? 'secret' : 'certificate',
    usage: /KeyUsage=(\w+)/i.exec(rest)?.[1] ?? '',
  }));
}

function trustsIn(text: string | undefined): readonly RecordedCredential[] {
  return entriesIn(text).map((entry) => {
    const value = parseBoundedJson(entry);
    const fields = new Map(
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([name, one]) => [name.toLowerCase(), one] as const)
        : [],
    );
    const field = (name: string) => {
      const one: unknown = fields.get(name);
      return typeof one === 'string' ? one : undefined;
    };
    const issuer = field('issuer') ?? /\bissuer["':=\s]+([^\s"',;\]}]+)/i.exec(entry)?.[1];
    const subject = field('subject') ?? /\bsubject["':=\s]+([^\s"',;\]}]+)/i.exec(entry)?.[1];
    const rest = ['claimsmatchingexpression', 'audiences'].map((name) => JSON.stringify(fields.get(name) ?? ''));
    return {
      kind: 'federated',
      usage: '',
      // The same trust can be written with its fields in any order; its identity is whom it trusts.
      keyId: issuer === undefined ? entry.trim() : [issuer, subject ?? '', ...rest].join(' ').toLowerCase(),
      ...omitUndefined({ issuer, subject }),
    };
  });
}

/** Each credential as text, from a list, a nested list, or a text that is itself a list. */
function entriesIn(text: string | undefined, depth = 0): readonly string[] {
  return parseTextList(text).flatMap((entry) =>
    depth < MOST_NESTED && entry.trimStart().startsWith('[') && Array.isArray(parseBoundedJson(entry))
      ? entriesIn(entry, depth + 1)
      : [entry],
  );
}
