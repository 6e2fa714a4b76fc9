import type { RemediationId } from '../../core/remediation.js';

/** An object of Exchange as `Get-…` gives it. */
export type ExchangeObject = Readonly<Record<string, unknown>>;

/** Its GUID, which no other object has: names can be given twice over time. */
export function guidOf(object: ExchangeObject): string {
  return textOf(object, 'Guid') || textOf(object, 'Identity') || nameOf(object);
}

export function nameOf(object: ExchangeObject): string {
  return textOf(object, 'Name');
}

function textOf(object: ExchangeObject, property: string): string {
  const value = object[property];
  return typeof value === 'string' ? value : '';
}

/** Settings to make the object again: those of `names` that say something. What Exchange computes is left out. */
export function settingsOf(object: ExchangeObject, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.map((name) => [name, object[name]] as const).filter(([, value]) => saysSomething(value)),
  );
}

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** Names the step on this object. */
export function stepId(remediation: RemediationId, object: ExchangeObject): string {
  return `${remediation}:${guidOf(object).toLowerCase()}`;
}
