import { createHash } from 'node:crypto';
import { storableText } from './storable.js';

/** An index entry of PostgreSQL takes some 2,700 bytes; ids and user names that are honest are far shorter. */
const LONGEST = 400;

/**
 * Text from the tenant as a key: as it is where it can be, its hash where it is too long for an index, so that a hostile id or user
 * name makes no record unstorable, and stays findable.
 */
export function auditKey(text: string): string {
  if (text.length <= LONGEST) return storableText(text);
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/** Years that PostgreSQL and JavaScript write alike; a clock far off is put at the edge, its own time stays in the record. */
const FIRST_MS = Date.parse('0001-01-01T00:00:00Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59Z');

/** A moment of a record as a column can hold it. */
export function storableMoment(at: string): string {
  return new Date(Math.min(LAST_MS, Math.max(FIRST_MS, Date.parse(at)))).toISOString();
}
