import { listOfWhich, type Query, type QueryCondition } from '../../language/model/query.js';
import { listValues, readAttribute } from './attribute-value-formatting.js';
import { isUnplaced, limitRows, orderRows } from './row-order.js';
import { all, any, evaluateConditions } from './condition-evaluator.js';
import { listCombinations, listHeldTogether, matchTogether } from './held-together.js';
import { evaluateJudgement } from './judgement-filter.js';
import { keyOf } from './name-candidates.js';
import type { ResolvedNames } from './name-resolver.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

/** Of which row a condition on an attribute is read: the row itself, or with what it holds of a name of the question alone. */
type RowReader = (row: unknown, attribute: string) => unknown;

/** "who has Exchange Administrator permanently?": how it is held is read of that role, of each that is named. */
function listReaders({ ofOneHeld }: QueryMaterial['table'], { filters }: ResolvedNames): readonly RowReader[] {
  const held = filters.flatMap((one) => (one.held === undefined ? [] : [one.held]));
  if (ofOneHeld === undefined || held.length === 0) return [(row) => row];
  return held.map(
    (values): RowReader =>
      (row, attribute) =>
        ofOneHeld.of.includes(attribute) ? ofOneHeld.narrow(row as never, values) : row,
  );
}

/** Conditions of one thing that a row holds, and the names of which it must have one. */
interface HeldSet {
  readonly conditions: readonly QueryCondition[];
  readonly names?: readonly string[];
}

/** What is said of one thing of a row: by several conditions, or by a name with conditions, "delegated Mail.Read". */
function listHeldSets(table: QueryMaterial['table'], where: readonly QueryCondition[], { filters }: ResolvedNames) {
  const ofNamed = where.filter(
    ({ attribute, op, apart }) => op === 'is' && apart !== true && table.heldEach?.ofNamed.includes(attribute) === true,
  );
  const named = ofNamed.length === 0 ? [] : filters.flatMap(({ held }) => (held === undefined ? [] : [held]));
  return [
    ...listHeldTogether(table, where)
      .flatMap(listCombinations)
      .map((conditions): HeldSet => ({ conditions })),
    ...named.flatMap((names) => listCombinations(ofNamed).map((conditions): HeldSet => ({ conditions, names }))),
  ];
}

/** Whether what is said of one thing that a row holds is true of one of them. */
function holdsOfOne({ attributes, heldEach }: QueryMaterial['table'], { conditions, names }: HeldSet, row: unknown) {
  const by = heldEach && attributes[heldEach.by];
  const isNamed = (one: unknown): boolean =>
    names === undefined ||
    (by !== undefined && listValues(readAttribute(by, one)).some((value) => names.includes(keyOf(value))));
  const each = heldEach?.each(row as never)?.filter(isNamed);
  return each && any(each.map((one) => evaluateConditions(attributes, conditions, one)));
}

/**
 * The first rows of which a question asks something, and those that could come before them. Where nothing but a name is asked of them ("was the last
 * rule made by Yusuf?"), a value's name selects none.
 */
function takeFirst(
  table: QueryMaterial['table'],
  query: Query,
  { filters }: ResolvedNames,
  rows: readonly unknown[],
): { readonly rows: readonly unknown[]; readonly unplaced: readonly unknown[] } {
  const ofWhich = listOfWhich(query);
  const isOfName = ofWhich.length === query.where.length && query.check === undefined;
  const selecting = isOfName ? filters.filter(({ subjects }) => subjects !== undefined) : filters;
  const such = rows.filter(
    (row) =>
      all(selecting.map(({ test }) => test(row))) !== false &&
      evaluateConditions(table.attributes, ofWhich, row) !== false,
  );
  const first = limitRows(orderRows(such, table, query), table, query);
  return {
    rows: first,
    unplaced: first.length === 0 ? such : such.filter((row) => isUnplaced(row, table, query)),
  };
}

/** The rows that match a query, and those of which it is not known. */
export function matchRows(
  { table, report, related = [] }: Pick<QueryMaterial, 'table' | 'report' | 'related'>,
  query: Query,
  names: ResolvedNames,
  population: readonly unknown[],
): MatchedRows {
  const judged = evaluateJudgement(table, query, report);
  const inScope = population.filter((row) => judged.isJudged(row));
  const byNames = inScope.map((row) => ({ row, named: all(names.filters.map(({ test }) => test(row))) }));
  const ofWhich = listOfWhich(query);
  const first = query.ofFirst === true ? takeFirst(table, query, names, inScope) : undefined;
  const asked = byNames.filter(({ row, named }) =>
    first === undefined
      ? named !== false && evaluateConditions(table.attributes, ofWhich, row) !== false
      : first.rows.includes(row),
  );
  const ofOne = table.heldEach === undefined ? [] : listHeldSets(table, query.where, names);
  const results = asked.map(({ row, named }) => ({
    row,
    holds: all([
      named,
      judged.holds(row),
      ...listReaders(table, names).map((read) => evaluateConditions(table.attributes, query.where, row, read)),
      ...ofOne.map((set) => holdsOfOne(table, set, row)),
      ...related.map((one) => one.holds(row)),
    ]),
  }));
  // What an own name selects is what the question is about; an attribute's name is one more condition.
  const isOfAll = query.every === true || query.ofKind === true;
  const isAboutNamed = isOfAll || first !== undefined || names.filters.some(({ subjects }) => subjects !== undefined);
  // "are all admins Global Administrators?": the name is the condition, and selects none of whom it is asked.
  const isOfNameOnly =
    query.every === true && query.where.length === 0 && query.check === undefined && related.length === 0;
  const found = {
    population: isAboutNamed && !isOfNameOnly ? asked.map(({ row }) => row) : inScope,
    matched: results.filter(({ holds }) => holds === true).map(({ row }) => row),
    undecided: results.filter(({ holds }) => holds === undefined).map(({ row }) => row),
    ...(first === undefined ? {} : { unplaced: first.unplaced }),
  };
  if (first !== undefined || found.matched.length + found.undecided.length > 0) return found;
  const rest = (row: unknown, where: readonly QueryCondition[], filters: ResolvedNames['filters']) =>
    all([
      judged.holds(row),
      ...filters.map(({ test }) => test(row)),
      evaluateConditions(table.attributes, where, row),
      ...related.map((one) => one.holds(row)),
    ]);
  const matched = matchTogether(table, { where: query.where, filters: names.filters }, inScope, rest);
  return matched === undefined ? found : { ...found, matched, isTogether: true };
}
