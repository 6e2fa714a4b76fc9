import { ServiceError } from '../api-request-reply.js';
import { omitProperty } from '../omit-property.js';
import type { WireObject } from '../../demo-tenant-contract.js';

/** A type of Graph's schema: its properties, for `$select`. */
export interface EntityType {
  /** e.g. `microsoft.graph.user`. */
  readonly name: string;
  readonly properties: ReadonlySet<string>;
  /** Properties returned without `$select`; all when absent. */
  readonly defaults?: ReadonlySet<string>;
  /** Properties returned only on `$select`. */
  readonly onlyOnSelect?: ReadonlySet<string>;
  /** Properties that beta alone has. */
  readonly beta?: ReadonlySet<string>;
}

/** Defines a type; `properties` is a space-separated list. */
export function defineEntityType(
  name: string,
  properties: string,
  more: { readonly defaults?: string; readonly onlyOnSelect?: string; readonly beta?: string } = {},
): EntityType {
  return {
    name: `microsoft.graph.${name}`,
    properties: words(`id ${properties} ${more.beta ?? ''}`),
    ...(more.beta !== undefined && { beta: words(more.beta) }),
    ...(more.defaults !== undefined && { defaults: words(`id ${more.defaults}`) }),
    ...(more.onlyOnSelect !== undefined && { onlyOnSelect: words(more.onlyOnSelect) }),
  };
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** The type as the version of a request has it: v1.0 refuses and never returns what beta alone has. */
export function typeInVersion(type: EntityType, { pathname }: URL): EntityType {
  if (type.beta === undefined || !pathname.startsWith('/beta/')) return type;
  return omitProperty(type, 'beta');
}

/** Refuses a `$select` of a property the type does not have. */
export function assertSelectable(select: readonly string[] | undefined, type: EntityType): void {
  for (const name of select ?? []) {
    if (name === '*' || (type.properties.has(name) && type.beta?.has(name) !== true)) continue;
    throw new ServiceError(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type '${type.name}'.`,
    );
  }
}

/** Reduces an object to the selected properties; annotations (`@odata.type`) stay. */
export function selectProperties(
  row: WireObject,
  type: EntityType,
  select: readonly string[] | undefined,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name.startsWith('@') || (select === undefined && isDefault(name, type))) result[name] = value;
  }
  for (const name of select ?? []) {
    if (name === '*') Object.assign(result, selectProperties(row, type, undefined));
    else result[name] = row[name] ?? null;
  }
  return result;
}

function isDefault(name: string, type: EntityType): boolean {
  if (type.onlyOnSelect?.has(name) === true || type.beta?.has(name) === true) return false;
  return type.defaults?.has(name) ?? true;
}
