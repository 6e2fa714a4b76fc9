import type { AuditPropertyChange, AuditEvent } from '../../m365/audit-event.js';
import { findChangedProperty, equalsIgnoringCase, findCmdletParameter } from '../../m365/audit-event-fields.js';
import { isListOrText, parseTextList } from '../../m365/audit-value-parser.js';

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
  const change = findChange(event, name);
  return change === undefined ? undefined : (single(change.new) ?? single(change.old));
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

/** Whether the event is one of these operations, case-insensitive. */
export function isOperation(event: AuditEvent, ...operations: readonly string[]): boolean {
  for (const operation of operations) if (equalsIgnoringCase(event.operation, operation)) return true;
  return false;
}

function single(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!isListOrText(text)) return text.trim();
  const values = parseTextList(text);
  const [first] = values;
  if (first === undefined || first.trim() === '') return undefined;
  return values.length === 1 ? first.trim() : text;
}
