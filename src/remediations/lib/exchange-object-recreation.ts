import type { RemediationId } from '../model/remediation-id.js';
import type { PlanStep } from '../model/revoke-plan.js';

/** An Exchange object as its `Get-…` cmdlet returns it. */
export type ExchangeObject = Readonly<Record<string, unknown>>;

/** The object's GUID: unlike a name, it is never reused. */
export function getObjectGuid(object: ExchangeObject): string {
  return textOf(object, 'Guid') || textOf(object, 'Identity') || getObjectName(object);
}

/** The object's name. */
export function getObjectName(object: ExchangeObject): string {
  return textOf(object, 'Name');
}

function textOf(object: ExchangeObject, property: string): string {
  const value = object[property];
  return typeof value === 'string' ? value : '';
}

/** The non-empty settings among `names`, for creating the object again. Computed properties are left out. */
export function pickSettings(object: ExchangeObject, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.map((name) => [name, object[name]] as const).filter(([, value]) => saysSomething(value)),
  );
}

/**
 * The undo that recreates the object from these settings; impossible if it has another setting that we cannot restore: without one of its
 * conditions, a rule would apply to all mail.
 */
export function buildRecreateUndo(
  object: ExchangeObject,
  settings: readonly string[],
  computed: readonly string[],
  undo: Extract<PlanStep['undo'], { possible: true }>,
): PlanStep['undo'] {
  const known = new Set([...settings, ...computed, ...COMPUTED]);
  const lost = Object.entries(object).flatMap(([name, value]) =>
    // `…@odata.type` is a value's type. A switch that is off counts as unset.
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

/** Properties that Exchange sets on every object and no parameter can. */
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

/** The id of the plan step on this object. */
export function buildStepId(remediation: RemediationId, object: ExchangeObject): string {
  return `${remediation}:${getObjectGuid(object).toLowerCase()}`;
}
