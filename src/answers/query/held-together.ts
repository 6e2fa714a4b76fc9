import type { QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { groupBy } from '../../core/group-by.js';
import { evaluateConditions } from './condition-evaluator.js';
import type { RowFilter } from './row-filter.js';

/**
 * The conditions that are said of one thing that a row holds, set by set: "an application permission on Graph" is one permission. Those of a set
 * hold of the same one. Where an attribute is asked for twice, "delegated and application permissions on Graph", each value with the others.
 */
export function listHeldTogether(
  { heldEach }: Pick<AnySubjectTable, 'heldEach'>,
  where: readonly QueryCondition[],
): readonly (readonly QueryCondition[])[] {
  if (heldEach === undefined) return [];
  const sets: QueryCondition[][] = [];
  for (const condition of where) {
    if (condition.op !== 'is' || condition.value === false || !heldEach.of.includes(condition.attribute)) continue;
    const last = sets.at(-1);
    if (last === undefined || condition.apart === true) sets.push([condition]);
    else last.push(condition);
  }
  return sets.filter((set) => new Set(set.map(({ attribute }) => attribute)).size > 1);
}

/** A set with each value of an attribute that must hold by itself: no permission is delegated and for the app alone. */
export function listCombinations(set: readonly QueryCondition[]): readonly (readonly QueryCondition[])[] {
  const isSeveral = ({ attribute, group }: QueryCondition): boolean =>
    group === undefined && set.filter((one) => one.attribute === attribute && one.group === undefined).length > 1;
  const several = set.filter(isSeveral);
  const rest = set.filter((one) => !isSeveral(one));
  return several.length === 0 ? [set] : several.map((one) => [...rest, one]);
}

interface AskedTogether {
  readonly where: readonly QueryCondition[];
  readonly filters: readonly RowFilter[];
}

/**
 * "who consented to Mail.Read and offline_access?": no row is both, but rows that belong together may be. Those of which each is one of what is asked,
 * and together all of it. `rest`: whether all else holds of a row. undefined: the question asks no such thing, or there are none.
 */
export function matchTogether(
  { attributes, togetherIn }: AnySubjectTable,
  { where, filters }: AskedTogether,
  rows: readonly unknown[],
  rest: (row: unknown, where: readonly QueryCondition[], filters: readonly RowFilter[]) => boolean | undefined,
): readonly unknown[] | undefined {
  if (togetherIn === undefined) return undefined;
  const isPart = ({ attribute, op, group }: QueryCondition): boolean =>
    op === 'is' && group === undefined && togetherIn.of.includes(attribute);
  const parts = [
    ...filters.filter(({ held }) => held !== undefined).map(({ test }) => test),
    ...where.filter(isPart).map((one) => (row: unknown) => evaluateConditions(attributes, [one], row)),
  ];
  if (parts.length < 2) return undefined;
  const others = where.filter((one) => !isPart(one));
  const plain = filters.filter(({ held }) => held === undefined);
  const units = groupBy(
    rows.filter((row) => rest(row, others, plain) === true),
    (row) => togetherIn.key(row as never),
  );
  const matched = [...units.values()]
    .filter((unit) => parts.every((part) => unit.some((row) => part(row) === true)))
    .flatMap((unit) => unit.filter((row) => parts.some((part) => part(row) === true)));
  return matched.length === 0 ? undefined : matched;
}
