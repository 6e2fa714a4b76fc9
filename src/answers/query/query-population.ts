import { formatCount } from '../../core/plural-formatting.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import type { AnySubjectTable, DefaultCondition } from '../../subjects/model/subject-table.js';
import { evaluateCondition } from './condition-evaluator.js';

/** The rows that a question is about before its conditions, and a note on those left out by default. */
export interface QueryPopulation {
  readonly rows: readonly unknown[];
  readonly notes: readonly string[];
}

/** Applies the table's default conditions that the question does not lift. Rows that are named stay: an answer about one is about that one. */
export function selectPopulation(
  table: AnySubjectTable,
  query: Query,
  rows: readonly unknown[],
  namedIds: ReadonlySet<string>,
): QueryPopulation {
  const leftOut: string[] = [];
  let left = rows;
  for (const one of table.defaults ?? []) {
    const attribute = table.attributes[one.attribute];
    if (attribute === undefined || isLifted(one, query)) continue;
    const condition: QueryCondition = { attribute: one.attribute, op: 'is', value: one.value, words: '' };
    const kept = left.filter(
      (row) => namedIds.has(table.subject(row as never).id) || evaluateCondition(attribute, condition, row) !== false,
    );
    const out = left.length - kept.length;
    const counted = leftOut.length === 0 ? formatCount(out, table.noun[0], table.noun[1]) : String(out);
    if (out > 0) leftOut.push(`${counted} that ${one.leftOut[out === 1 ? 0 : 1]}`);
    left = kept;
  }
  return { rows: left, notes: leftOut.length === 0 ? [] : [`Not counted: ${leftOut.join('; ')}.`] };
}

function isLifted({ attribute, unlessNamed = [], onlyWith }: DefaultCondition, { where, named, show }: Query): boolean {
  return (
    onlyWith?.every((id) => where.every((condition) => condition.attribute !== id)) === true ||
    where.some((condition) => condition.attribute === attribute) ||
    show?.includes(attribute) === true ||
    named.some(({ kind }) => unlessNamed.some((lookup) => lookup === kind))
  );
}
