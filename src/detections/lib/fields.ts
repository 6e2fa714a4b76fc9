import type { AuditChange, AuditEvent } from '../../core/audit-event.js';
import { changeNamed, isNamed, parameterNamed } from '../../core/event-fields.js';

/** A property that the event changed, by its name in any letter case; the first where several have it. */
export function change(event: AuditEvent, name: string): AuditChange | undefined {
  return changeNamed(event, name);
}

/** What a property became; of a list with one value that value (`["x"]` is `x`). Undefined when it is absent or empty. */
export function newValue(event: AuditEvent, name: string): string | undefined {
  return single(change(event, name)?.new);
}

/** What a property was; removals have the name of what was removed only here. */
export function oldValue(event: AuditEvent, name: string): string | undefined {
  return single(change(event, name)?.old);
}

/** What a property became, or where it is gone, what it was. */
export function eitherValue(event: AuditEvent, name: string): string | undefined {
  return newValue(event, name) ?? oldValue(event, name);
}

/** A cmdlet's parameter by its name in any letter case; undefined when it was not given or is empty. */
export function parameter(event: AuditEvent, name: string): string | undefined {
  const found = parameterNamed(event, name);
  return found === undefined || found.trim() === '' ? undefined : found;
}

/** Several values of one parameter: the log joins them with `;` or `,`. */
export function parameterList(event: AuditEvent, name: string): readonly string[] {
  const text = parameter(event, name);
  if (text === undefined) return [];
  return text
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Whether a parameter or property says yes. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^\$?true$/i.test(value.trim());
}

/** Whether a parameter or property says no; absent is neither. */
export function isFalse(value: string | undefined): boolean {
  return value !== undefined && /^\$?false$/i.test(value.trim());
}

/** The values of a list that is JSON text (`["a","b"]`, `[true]`); any other text is one value, an empty one none. */
export function listOf(text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === '') return [];
  if (!isListOrText(text)) return [text];
  const value = json(text);
  if (!Array.isArray(value)) return [typeof value === 'string' ? value : text];
  return value.flatMap((one: unknown) => {
    if (one === null || one === '') return [];
    return [typeof one === 'string' ? one : JSON.stringify(one)];
  });
}

/** Whether text could be JSON of a list or a text, by its beginning; most values are plain, and failing to parse them is slow. */
function isListOrText(text: string): boolean {
  const first = text.charAt(0);
  return first === '[' || first === '"' || first.trim() === '';
}

/** No record of Microsoft's has JSON as long as this in one value; what is longer was made to keep us busy. */
const LONGEST_JSON = 262_144;

/** JSON text as a value; undefined when it is none. */
export function json(text: string): unknown {
  if (text.length > LONGEST_JSON) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the event is one of these operations, in any letter case. */
export function isOperation(event: AuditEvent, ...operations: readonly string[]): boolean {
  return operations.some((operation) => isNamed(event.operation, operation));
}

function single(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!isListOrText(text)) return text.trim();
  const values = listOf(text);
  const [first] = values;
  if (first === undefined || first.trim() === '') return undefined;
  return values.length === 1 ? first.trim() : text;
}
