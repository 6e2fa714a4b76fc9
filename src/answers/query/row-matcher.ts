import { listOfWhich, type Query } from '../../language/model/query.js';
import { all, evaluateConditions } from './condition-evaluator.js';
import { evaluateJudgement } from './judgement-filter.js';
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
  const asked = byNames.filter(
    ({ row, named }) => named !== false && evaluateConditions(table.attributes, ofWhich, row) !== false,
  );
  const results = asked.map(({ row, named }) => ({
    row,
    holds: all([
      named,
      judged.holds(row),
      ...listReaders(table, names).map((read) => evaluateConditions(table.attributes, query.where, row, read)),
      ...related.map((one) => one.holds(row)),
    ]),
  }));
  // What an own name selects is what the question is about; an attribute's name is one more condition.
  const isOfAll = query.every === true || query.ofKind === true;
  const isAboutNamed = isOfAll || names.filters.some(({ subjects }) => subjects !== undefined);
  // "are all admins Global Administrators?": the name is the condition, and selects none of whom it is asked.
  const isOfNameOnly =
    query.every === true && query.where.length === 0 && query.check === undefined && related.length === 0;
  return {
    population: isAboutNamed && !isOfNameOnly ? asked.map(({ row }) => row) : inScope,
    matched: results.filter(({ holds }) => holds === true).map(({ row }) => row),
    undecided: results.filter(({ holds }) => holds === undefined).map(({ row }) => row),
  };
}
