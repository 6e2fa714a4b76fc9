import { createHash } from 'node:crypto';
import type { RecordEntry } from '../core/decision.js';
import type { RecordDraft } from '../core/decision-ports.js';

/** What the first line of the record stands on. */
const FIRST_HASH = '0'.repeat(64);

/** The next line: numbered, and chained to the one before by SHA-256 over all that is in it. */
export function chained(
  draft: RecordDraft,
  before: { readonly sequence: number; readonly hash: string } | undefined,
): RecordEntry {
  const entry = {
    ...draft,
    sequence: (before?.sequence ?? 0) + 1,
    previousHash: before?.hash ?? FIRST_HASH,
  };
  return { ...entry, hash: hashOf(entry) };
}

/** Whether a line is what it was when it was written, and follows the one before. */
export function isSound(
  entry: RecordEntry,
  before: { readonly sequence: number; readonly hash: string } | undefined,
): boolean {
  return (
    entry.sequence === (before?.sequence ?? 0) + 1 &&
    entry.previousHash === (before?.hash ?? FIRST_HASH) &&
    entry.hash === hashOf(entry)
  );
}

function hashOf({ sequence, at, decisionId, app, what, by, details, previousHash }: Omit<RecordEntry, 'hash'>): string {
  const text = canonical({ sequence, at, decisionId, app, what, by, details, previousHash });
  return createHash('sha256').update(text).digest('hex');
}

/**
 * JSON with the keys in order, so that a database that orders them as it likes gives the same text.
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
