import { formatList } from '../../core/sentence-formatting.js';
import { distinctSubjects } from '../../core/subject.js';
import type { Query, QueryCondition } from '../../language/model/query.js';
import { sayConditions } from './conditions-wording.js';
import type { ResolvedNames } from './name-resolver.js';
import { MOST_NAMES, type PhrasedAnswer } from './phrased-answer.js';
import type { QueryMaterial } from './query-material.js';
import { matchRows } from './row-matcher.js';

/** Above this, the list says little. */
const MOST_NEAR = 12;
const MOST_LINES = 2;

/**
 * For an answer of none: the rows that meet every condition except one, and which one that is. It shows somebody whose question was
 * misunderstood which condition ruled everything out. Empty if something matches, or if fewer than two conditions were asked.
 */
export function tellNearest(
  material: QueryMaterial,
  query: Query,
  names: ResolvedNames,
  population: readonly unknown[],
  { answer }: Pick<PhrasedAnswer, 'answer'>,
): readonly string[] {
  const isNone = answer.subjects.length === 0 && NONE.has(answer.kind) && names.notFound.length === 0;
  const { table } = material;
  if (
    !isNone ||
    table.single === true ||
    query.every === true ||
    query.ofFirst === true ||
    partsOf(query.where).length + names.filters.length < 2
  )
    return [];
  const near = [
    ...partsOf(query.where)
      .filter((part) => isReadWithout(part, query))
      .map((part) => ({
        says: (count: number) => sayConditions({ table, query: { where: part, named: [] } }, count),
        rows: matchRows(
          material,
          { ...query, where: query.where.filter((one) => !part.includes(one)) },
          names,
          population,
        ).matched,
      })),
    ...names.filters.map((filter) => ({
      says: () => filter.says,
      rows: matchRows(material, query, { ...names, filters: names.filters.filter((one) => one !== filter) }, population)
        .matched,
    })),
  ];
  return near
    .filter(({ rows }) => rows.length > 0 && rows.length <= MOST_NEAR)
    .toSorted((a, b) => a.rows.length - b.rows.length)
    .slice(0, MOST_LINES)
    .map(({ says, rows }) => {
      // Whoever holds two roles is in two rows.
      const called = distinctSubjects(rows.map((row) => table.subject(row as never))).map(({ name }) => name);
      return `${rows.length} ${rows.length === 1 ? 'matches' : 'match'} every condition except “${says(rows.length)}”: ${formatList(called, MOST_NAMES)}.`;
    });
}

/** The log is read from the time that is asked for: what meets everything but that time is not known. */
const isReadWithout = (part: readonly QueryCondition[], { about }: Query): boolean =>
  about !== 'event' || part.every(({ op }) => op !== 'within' && op !== 'not-within');

const NONE: ReadonlySet<string> = new Set(['list', 'count', 'yes-no']);

/** The conditions one by one; those of which one is enough together. */
function partsOf(where: readonly QueryCondition[]): readonly (readonly QueryCondition[])[] {
  const groups = new Set(where.flatMap(({ group }) => group ?? []));
  return [
    ...where.filter(({ group }) => group === undefined).map((one) => [one]),
    ...[...groups].map((id) => where.filter(({ group }) => group === id)),
  ];
}
