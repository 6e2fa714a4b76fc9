import { createHash } from 'node:crypto';
import type { DecisionRecordDraft } from '../decisions/model/decision-store-port.js';
import type { DecisionRecordEntry } from '../decisions/model/decision-record-entry.js';

/** The previous hash of the first entry. */
const FIRST_HASH = '0'.repeat(64);

/** Numbers an entry and chains it to the one before: SHA-256 over its content and the previous hash. */
export function chainRecordEntry(
  draft: DecisionRecordDraft,
  before: { readonly sequence: number; readonly hash: string } | undefined,
): DecisionRecordEntry {
  const entry = {
    ...draft,
    sequence: (before?.sequence ?? 0) + 1,
    previousHash: before?.hash ?? FIRST_HASH,
  };
  return { ...entry, hash: hashOf(entry) };
}

/** Whether an entry is unchanged since it was written and follows the one before. */
export function isEntryIntact(
  entry: DecisionRecordEntry,
  before: { readonly sequence: number; readonly hash: string } | undefined,
): boolean {
  return (
    entry.sequence === (before?.sequence ?? 0) + 1 &&
    entry.previousHash === (before?.hash ?? FIRST_HASH) &&
    entry.hash === hashOf(entry)
  );
}

function hashOf({
  sequence,
  at,
  decisionId,
  app,
  what,
  by,
  details,
  previousHash,
}: Omit<DecisionRecordEntry, 'hash'>): string {
  const text = canonical({ sequence, at, decisionId, app, what, by, details, previousHash });
  return createHash('sha256').update(text).digest('hex');
}

/**
 * JSON with sorted keys: the same text, however the database orders the keys.
 * In the manner of RFC 8785, https://www.rfc-editor.org/rfc/rfc8785
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.join(',')}}`;
}
