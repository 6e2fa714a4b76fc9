import type { Query } from '../../language/model/query.js';
import { all, evaluateConditions } from './condition-evaluator.js';
import { evaluateJudgement } from './judgement-filter.js';
import type { ResolvedNames } from './name-resolver.js';
import type { MatchedRows, QueryMaterial } from './query-material.js';

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
  const asked = byNames.filter(({ named }) => named !== false);
  const results = asked.map(({ row, named }) => ({
    row,
    holds: all([
      named,
      judged.holds(row),
      evaluateConditions(table.attributes, query.where, row),
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
