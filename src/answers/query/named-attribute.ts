import type { NamedSubject, Query, QueryCondition } from '../../language/model/query.js';
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

/** Which of the names of a question one is: "created by A and changed by B" speaks of an attribute for each, in the same order. */
export interface NameTurn {
  /** From 0. */
  readonly at: number;
  readonly of: number;
}

/**
 * The attribute that a question speaks of, where several can hold what it names: "which policies exclude Diego" looks for him among those
 * left out, not among those covered. undefined: the question speaks of none of them.
 */
export function findNamedAttribute(
  query: Query,
  table: AnySubjectTable,
  targets: readonly NameTarget[],
  turn: NameTurn = { at: 0, of: 1 },
): NamedAttribute | undefined {
  const { show = [], where } = query;
  const lookups = new Set(targets.map(({ attribute }) => lookupOf(table, attribute)));
  // "secrets that don't belong to Ticketbridge": the rows are called after it, too.
  const lacked = where.find(
    ({ attribute, op }) => op === 'has-not' && targets.some((one) => one.attribute === attribute),
  );
  if (lacked !== undefined) return { attribute: lacked.attribute, condition: lacked };
  if (targets.some(({ attribute }) => attribute === undefined)) return undefined;
  const fits = (attribute: string): boolean => {
    const lookup = lookupOf(table, attribute);
    return lookup !== undefined && lookups.has(lookup);
  };
  const condition = where.find(({ attribute, op }) => (op === 'has' || op === 'has-not') && fits(attribute));
  if (condition !== undefined) return { attribute: condition.attribute, condition };
  // "which policies exclude Global Administrator": roles that are left out are told beside the people.
  const asked = show.flatMap((id) => [id, ...alsoOf(table, id)]);
  const fitting = asked.filter((attribute) => fits(attribute) && !isDoerAskedFor(query, table, attribute));
  const shown = fitting[turn.of === fitting.length ? turn.at : 0];
  return shown === undefined ? undefined : { attribute: shown };
}

/** "who reset the password of Diego", "when was it reset, and by whom": whoever did it is asked for, and the name is somebody else. */
export function isDoerAskedFor({ form, show = [] }: Query, { attributes }: AnySubjectTable, id: string): boolean {
  const attribute = attributes[id];
  const isDoer = (attribute?.type === 'text' || attribute?.type === 'subjects') && attribute.who !== undefined;
  return isDoer && (form === 'who' || form === 'when') && show.includes(id);
}

function alsoOf({ attributes }: AnySubjectTable, id: string): readonly string[] {
  const attribute = attributes[id];
  return attribute?.type === 'subjects' ? (attribute.also ?? []) : [];
}

function lookupOf(table: AnySubjectTable, id: string | undefined): string | undefined {
  const attribute = id === undefined ? undefined : table.attributes[id];
  return attribute?.type === 'text' || attribute?.type === 'subjects' ? attribute.lookup : undefined;
}

/** The attributes whose values a name means, where it means no row: a later question goes on with what somebody did. */
export function attributesOf(targets: readonly { readonly attribute?: string }[]): Pick<NamedSubject, 'attributes'> {
  const attributes = [...new Set(targets.flatMap(({ attribute }) => attribute ?? []))];
  return targets.every(({ attribute }) => attribute !== undefined) ? { attributes } : {};
}
