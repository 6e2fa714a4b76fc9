import { createHash } from 'node:crypto';
import { toPostgresText } from './postgres-safe-text.js';

/** A PostgreSQL index entry holds some 2,700 bytes; genuine ids and user names are far shorter. */
const LONGEST = 400;

/**
 * Tenant text as an index key: unchanged if short, hashed if too long for an index entry, so that a hostile id or user name can be stored
 * and found.
 */
export function toAuditIndexKey(text: string): string {
  if (text.length <= LONGEST) return toPostgresText(text);
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** The range that PostgreSQL and JavaScript write alike. Times outside are clamped; the record keeps the original. */
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59Z');

/** A record's time as a column can hold it. */
export function toStorableMoment(at: string): string {
  return new Date(Math.min(LAST_MS, Math.max(FIRST_MS, Date.parse(at)))).toISOString();
}
