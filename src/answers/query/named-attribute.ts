import type { Query, QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';

/** Where a name is looked for in the rows: an attribute that the question speaks of. */
export interface NamedAttribute {
  readonly attribute: string;
  /** "which policies exclude nobody called Diego": the name takes the place of this condition. */
  readonly condition?: QueryCondition;
}

/** One thing that a name means: a row itself (no attribute), or a value of an attribute. */
interface NameTarget {
  readonly attribute?: string;
}

/**
 * The attribute that a question speaks of, where several can hold what it names: "which policies exclude Diego" looks for him among those
 * left out, not among those covered. undefined: the question speaks of none of them.
 */
export function findNamedAttribute(
  { show = [], where }: Query,
  table: AnySubjectTable,
  targets: readonly NameTarget[],
): NamedAttribute | undefined {
  const lookups = new Set(targets.map(({ attribute }) => lookupOf(table, attribute)));
  if (targets.some(({ attribute }) => attribute === undefined)) return undefined;
  const fits = (attribute: string): boolean => {
    const lookup = lookupOf(table, attribute);
    return lookup !== undefined && lookups.has(lookup);
  };
  const condition = where.find(({ attribute, op }) => (op === 'has' || op === 'has-not') && fits(attribute));
  if (condition !== undefined) return { attribute: condition.attribute, condition };
  const shown = show.find(fits);
  return shown === undefined ? undefined : { attribute: shown };
}

function lookupOf(table: AnySubjectTable, id: string | undefined): string | undefined {
  const attribute = id === undefined ? undefined : table.attributes[id];
  return attribute?.type === 'text' || attribute?.type === 'subjects' ? attribute.lookup : undefined;
}
