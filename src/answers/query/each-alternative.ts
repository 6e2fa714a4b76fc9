import { formatList } from '../../core/sentence-formatting.js';
import type { QueryCondition } from '../../language/model/query.js';
import { evaluateCondition } from './condition-evaluator.js';
import { sayCondition } from './condition-wording.js';
import type { QueryMaterial } from './query-material.js';

/** The conditions of which any is enough, where a question has one such list; "guests included" is none. */
function findAlternatives(where: readonly QueryCondition[]): readonly QueryCondition[] {
  const grouped = where.filter(({ group }) => group !== undefined);
  const isOneList = new Set(grouped.map(({ group }) => group)).size === 1;
  const isSaidApart = new Set(grouped.map(({ words }) => words)).size === grouped.length;
  return isOneList && isSaidApart ? grouped : [];
}

/** How many are what a question tells as alternatives, and what else it asks of all of them. */
export interface EachAlternative {
  /** "4 are enforced, 0 are off and 1 only reports". */
  readonly says: string;
  readonly others: readonly QueryCondition[];
}

/** "how many are on, off or only testing?": each is counted by itself. undefined: the question tells no alternatives. */
export function countAlternatives(
  { table, query }: Pick<QueryMaterial, 'table' | 'query'>,
  matched: readonly unknown[],
): EachAlternative | undefined {
  const alternatives = findAlternatives(query.where);
  if (alternatives.length < 2) return undefined;
  const counts = alternatives.flatMap((condition) => {
    const attribute = table.attributes[condition.attribute];
    if (attribute === undefined) return [];
    const count = matched.filter((row) => evaluateCondition(attribute, condition, row) === true).length;
    return [`${count} ${sayCondition(attribute, condition)[count === 1 ? 0 : 1]}`];
  });
  return { says: formatList(counts, counts.length), others: query.where.filter(({ group }) => group === undefined) };
}
