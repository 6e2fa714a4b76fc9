import type { AuditPropertyChange, AuditEvent } from '../../m365/audit-event.js';
import { findChangedProperty, equalsIgnoringCase, findCmdletParameter } from '../../m365/audit-event-fields.js';

/** A property that the event changed, by case-insensitive name; the first if several match. */
export function findChange(event: AuditEvent, name: string): AuditPropertyChange | undefined {
  return findChangedProperty(event, name);
}

/**
 * The new value of a property; a list with one value yields that value (`["x"]` is `x`). Undefined if absent or empty.
 */
export function readNewValue(event: AuditEvent, name: string): string | undefined {
  return single(findChange(event, name)?.new);
}

/** The old value of a property; removals name what was removed only here. */
export function readOldValue(event: AuditEvent, name: string): string | undefined {
  return single(findChange(event, name)?.old);
}

/** The new value of a property, or the old one if it was removed. */
export function readNewOrOldValue(event: AuditEvent, name: string): string | undefined {
  return readNewValue(event, name) ?? readOldValue(event, name);
}

/** A cmdlet's parameter by case-insensitive name; undefined if missing or blank. */
export function readParameter(event: AuditEvent, name: string): string | undefined {
  const found = findCmdletParameter(event, name);
  return found === undefined || found.trim() === '' ? undefined : found;
}

/** The values of one parameter: the log joins them with `;` or `,`. */
export function readParameterList(event: AuditEvent, name: string): readonly string[] {
  const text = readParameter(event, name);
  if (text === undefined) return [];
  return text
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Whether a parameter or property is true. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^\$?true$/i.test(value.trim());
}

/** Whether a parameter or property is false; absent is neither true nor false. */
export function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^\$?false$/i.test(value.trim());
}

/** The values of a JSON list (`["a","b"]`, `[true]`); any other text is one value, an empty text none. */
export function parseTextList(text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === '') return [];
  if (!isListOrText(text)) return [text];
  const value = parseBoundedJson(text);
  if (!Array.isArray(value)) return [typeof value === 'string' ? value : text];
  return value.flatMap((one: unknown) => {
    if (one === null || one === '') return [];
    return [typeof one === 'string' ? one : JSON.stringify(one)];
  });
}

/**
 * Whether text could be a JSON list or string, by its first character: most values are plain, and failed parsing is
 * slow.
 */
function isListOrText(text: string): boolean {
  const first = text.charAt(0);
  return first === '[' || first === '"' || first.trim() === '';
}

/** No genuine record has a JSON value this long; anything longer was made to waste our time. */
const LONGEST_JSON = 262_144;

/** Parses JSON text; undefined if it is too long or not JSON. */
export function parseBoundedJson(text: string): unknown {
  if (text.length > LONGEST_JSON) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the event is one of these operations, case-insensitive. */
export function isOperation(event: AuditEvent, ...operations: readonly string[]): boolean {
  return operations.some((operation) => equalsIgnoringCase(event.operation, operation));
}

function single(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!isListOrText(text)) return text.trim();
  const values = parseTextList(text);
  const [first] = values;
  if (first === undefined || first.trim() === '') return undefined;
  return values.length === 1 ? first.trim() : text;
}
