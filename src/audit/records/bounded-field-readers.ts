import type { RawFields } from './raw-record-fields.js';
import { isPlainObject } from '../../core/text-and-object-guards.js';
import { isJsonDatabaseSafe, toDatabaseSafeText, makeDatabaseSafe } from './database-safe-text.js';

/** Longest id accepted: a directory audit's id has about a hundred characters. */
export const MAX_ID_LENGTH = 300;
/** Longest name of an actor, a target or an operation. */
export const MAX_NAME_LENGTH = 500;
/** Longest value of one parameter or property: a Conditional Access policy as JSON has some ten thousand characters. */
const MAX_VALUE_LENGTH = 32_768;
/** Limit for all values of one record together; later values are truncated harder. */
const MAX_VALUES_LENGTH = 262_144;
/** Longest list of parameters, properties or targets that is stored. */
export const MAX_ITEMS = 500;

const CUT = '\u2026 (cut)';

/**
 * Truncates database-safe text to `length`, with a mark. The cut may split a surrogate pair, which is then made safe.
 */
export function truncateText(text: string, length: number): string {
  return text.length <= length ? text : toDatabaseSafeText(text.slice(0, Math.max(0, length - CUT.length)) + CUT);
}

/** Creates a function that truncates values one after the other to what is left of a record's budget. */
export function createValueTruncator(): (text: string) => string {
  let left = MAX_VALUES_LENGTH;
  return (text) => {
    const value = truncateText(text, Math.max(CUT.length, Math.min(MAX_VALUE_LENGTH, left)));
    left -= value.length;
    return value;
  };
}

/** A value of any type as text: lists joined with semicolons as Exchange does, objects as JSON. */
export function stringifyValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(stringifyValue).join(';');
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** Parses JSON text, with its content made database-safe; returns the text itself if it is not JSON. */
export function parseJsonOrText(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return isJsonDatabaseSafe(text) ? value : makeDatabaseSafe(value);
}

/** An optional name or id, truncated; a wrong type or an empty text counts as absent. */
export function readTextField(fields: RawFields | undefined, key: string): string | undefined {
  const value = fields?.[key];
  return typeof value === 'string' && value !== '' ? truncateText(value, MAX_NAME_LENGTH) : undefined;
}

/** A required id; undefined if missing, empty or too long. */
export function readIdField(fields: RawFields, key: string): string | undefined {
  const value = fields[key];
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH ? value : undefined;
}

/** A number, also if written as text; NaN otherwise. */
export function readNumberField(fields: RawFields, key: string): number {
  const value = fields[key];
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

/** An optional nested object. */
export function readObjectField(fields: RawFields | undefined, key: string): RawFields | undefined {
  const value = fields?.[key];
  return isPlainObject(value) ? value : undefined;
}

/** The objects in a list; other entries are skipped, and anything but a list counts as empty. */
export function readObjectListField(fields: RawFields, key: string): readonly RawFields[] {
  const value = fields[key];
  if (!Array.isArray(value) || value.length === 0) return [];
  if (value.length <= MAX_ITEMS && value.every(isPlainObject)) return value;
  return value.slice(0, MAX_ITEMS).filter(isPlainObject);
}

/** Sets a text under a name from a record, safely even for `__proto__`. */
export function setOwnProperty(texts: Record<string, string>, name: string, text: string): void {
  if (name === '__proto__') {
    Object.defineProperty(texts, name, { value: text, configurable: true, enumerable: true, writable: true });
  } else texts[name] = text;
}
