import type { PlanStep, RemediationId } from '../../core/remediation.js';

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

/**
 * How the object is made again from these settings; impossible when it has one more, of which we do not know how to put it
 * back: without a condition that it had, a rule would take all mail.
 */
export function madeAgain(
  object: ExchangeObject,
  settings: readonly string[],
  computed: readonly string[],
  undo: Extract<PlanStep['undo'], { possible: true }>,
): PlanStep['undo'] {
  const known = new Set([...settings, ...computed, ...COMPUTED]);
  const lost = Object.entries(object).flatMap(([name, value]) =>
    // `…@odata.type` says of what type a value is. A switch that is off is not set.
    known.has(name) || name.includes('@') || value === false || !saysSomething(value) ? [] : [name],
  );
  if (lost.length === 0) return undo;
  const some = `${lost.slice(0, MOST_NAMED).join(', ')}${lost.length > MOST_NAMED ? ' and more' : ''}`;
  return {
    possible: false,
    why: `it has settings that cannot be put back as they are (${some}): note them down first`,
  };
}

const MOST_NAMED = 5;

/** What Exchange gives every object and no parameter sets. */
const COMPUTED = [
  'Identity',
  'Id',
  'Guid',
  'ExchangeObjectId',
  'ImmutableId',
  'DistinguishedName',
  'AdminDisplayName',
  'ObjectCategory',
  'ObjectClass',
  'ObjectState',
  'OrganizationId',
  'OrganizationalUnitRoot',
  'OriginatingServer',
  'ExchangeVersion',
  'WhenCreated',
  'WhenCreatedUTC',
  'WhenChanged',
  'WhenChangedUTC',
  'IsValid',
  'RunspaceId',
  'PSComputerName',
  'PSShowComputerName',
];

function saysSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** Names the step on this object. */
export function stepId(remediation: RemediationId, object: ExchangeObject): string {
  return `${remediation}:${guidOf(object).toLowerCase()}`;
}
