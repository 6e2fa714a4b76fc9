import type { WireObject } from '../../demo-tenant-contract.js';
import { ServiceError } from '../api-request-reply.js';
import { assertSelectable, selectProperties, type EntityType } from './entity-property-select.js';
import type { ExpandItem } from './query-options-parser.js';

/** Relations that `$expand` can follow: to many (silently cut at 20) or to one, which may be null. */
export type Expansions = Readonly<Record<string, Expansion>>;
/** One relation that `$expand` can follow. */
export interface Expansion {
  readonly type: EntityType;
  readonly follow: (row: WireObject) => readonly WireObject[] | WireObject | null;
}

/** "Typically returns a maximum of 20 items". Source: https://learn.microsoft.com/graph/query-parameters#expand-parameter */
const EXPAND_CAP = 20;

/** Reads the expanded relations of one object. */
export function expandRow(
  row: WireObject,
  expand: readonly ExpandItem[],
  expansions: Expansions,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { property, select } of expand) {
    const expansion = expansionOf(property, expansions);
    const target = expansion.follow(row);
    result[property] =
      target === null
        ? null
        : isMany(target)
          ? target.slice(0, EXPAND_CAP).map((item) => selectProperties(item, expansion.type, select))
          : selectProperties(target, expansion.type, select);
  }
  return result;
}

/** Refuses an `$expand` of a relation the type does not have. */
export function assertExpandable(expand: readonly ExpandItem[], expansions: Expansions): void {
  for (const { property, select } of expand) assertSelectable(select, expansionOf(property, expansions).type);
}

function expansionOf(property: string, expansions: Expansions): Expansion {
  const expansion = Object.hasOwn(expansions, property) ? expansions[property] : undefined;
  if (expansion !== undefined) return expansion;
  throw new ServiceError(
    400,
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a navigation property named '${property}'.`,
  );
}

function isMany(target: readonly WireObject[] | WireObject): target is readonly WireObject[] {
  return Array.isArray(target);
}
