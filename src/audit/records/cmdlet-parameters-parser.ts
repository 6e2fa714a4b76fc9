import { isPlainObject } from '../../core/text-and-object-guards.js';
import { internRecordText } from './record-text-interning.js';
import {
  truncateText,
  MAX_ITEMS,
  MAX_NAME_LENGTH,
  setOwnProperty,
  parseJsonOrText,
  createValueTruncator,
  stringifyValue,
} from './bounded-field-readers.js';

/**
 * Parses a cmdlet's parameters by name, from a list of names and values, the same list as one JSON string, or the
 * command as typed. Undefined if it is none of these.
 */
export function parseCmdletParameters(raw: unknown): Readonly<Record<string, string>> | undefined {
  const value = typeof raw === 'string' && raw.trim() !== '' ? parseJsonOrText(raw) : raw;
  if (value === undefined || value === null || value === '') return {};
  if (typeof value === 'string') return typedParameters(value);
  if (!Array.isArray(value)) return undefined;
  const keep = createValueTruncator();
  const parameters: Record<string, string> = {};
  for (const item of value.slice(0, MAX_ITEMS) as unknown[]) {
    if (!isPlainObject(item) || typeof item['Name'] !== 'string') return undefined;
    setOwnProperty(
      parameters,
      internRecordText(truncateText(item['Name'], MAX_NAME_LENGTH)),
      keep(stringifyValue(item['Value'])),
    );
  }
  return parameters;
}

/** Start of a parameter, `-Name "` or `-Name (`. Its value extends to the next start and may contain any quotes. */
const NAME = /(?:^|(?<=[")])\s+)-([A-Za-z]+)\s+(?=["(])/g;

/**
 * Parses parameters as typed, `-Name "x" -Roles ("a","b") -Tags ()`, the way Security & Compliance logs them. Undefined
 * if a name occurs twice, which no cmdlet accepts: then part of a value poses as a parameter, and it is unclear which.
 */
function typedParameters(typed: string): Readonly<Record<string, string>> | undefined {
  const text = typed.trim();
  const names = [...text.matchAll(NAME)];
  const different = new Set(names.map(([, name = '']) => name.toLowerCase()));
  if (names[0]?.index !== 0 || different.size < names.length || names.length > MAX_ITEMS) return undefined;
  const keep = createValueTruncator();
  const parameters: Record<string, string> = {};
  for (const [place, found] of names.entries()) {
    const [before, name = ''] = found;
    const value = text.slice(found.index + before.length, names[place + 1]?.index);
    setOwnProperty(parameters, internRecordText(truncateText(name, MAX_NAME_LENGTH)), keep(unquoted(value.trim())));
  }
  return parameters;
}

function unquoted(value: string): string {
  if (!value.startsWith('(')) return value.replace(/^"|"$/g, '');
  const list = value.replace(/^\(|\)$/g, '').split('","');
  return list.map((one) => one.replace(/^"|"$/g, '')).join(';');
}
