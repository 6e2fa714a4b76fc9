import type { AuditChange, AuditEvent } from '../../core/audit-event.js';

/** A property that the event changed, by its name in any letter case; the first where several have it. */
export function change(event: AuditEvent, name: string): AuditChange | undefined {
  const wanted = name.toLowerCase();
  return event.changes.find((one) => one.name.toLowerCase() === wanted);
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
  const wanted = name.toLowerCase();
  const found = Object.entries(event.parameters).find(([key]) => key.toLowerCase() === wanted)?.[1];
  return found === undefined || found.trim() === '' ? undefined : found;
}

/** Several values of one parameter: the log joins them with `;` or `,`. */
export function parameterList(event: AuditEvent, name: string): readonly string[] {
  return (parameter(event, name) ?? '')
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Whether a parameter or property says yes. */
export function isTrue(value: string | undefined): boolean {
  return /^\$?true$/i.test(value?.trim() ?? '');
}

/** Whether a parameter or property says no; absent is neither. */
export function isFalse(value: string | undefined): boolean {
  return /^\$?false$/i.test(value?.trim() ?? '');
}

/** The values of a list that is JSON text (`["a","b"]`, `[true]`); any other text is one value, an empty one none. */
export function listOf(text: string | undefined): readonly string[] {
  if (text === undefined || text.trim() === '') return [];
  const value = json(text);
  if (!Array.isArray(value)) return [typeof value === 'string' ? value : text];
  return value.flatMap((one: unknown) => {
    if (one === null || one === '') return [];
    return [typeof one === 'string' ? one : JSON.stringify(one)];
  });
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
  const own = event.operation.toLowerCase();
  return operations.some((operation) => operation.toLowerCase() === own);
}

function single(text: string | undefined): string | undefined {
  const values = listOf(text);
  const [first] = values;
  if (first === undefined || first.trim() === '') return undefined;
  return values.length === 1 ? first.trim() : text;
}
