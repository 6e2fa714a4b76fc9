import { SUBJECT_TABLES } from '../../subjects/lib/subject-table-registry.js';
import type { DialogueState } from '../model/dialogue-state.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { Understanding } from '../model/understanding.js';

/** Whether each row has one value of an attribute alone. */
const isExclusive = (table: string, id: string): boolean => {
  const attribute = SUBJECT_TABLES.find((one) => one.id === table)?.attributes[id];
  return attribute?.type === 'choice' && attribute.exclusive === true;
};

/** Whether a condition alone says that a row has a value. */
const isValue = ({ op, value, group }: QueryCondition, where: readonly QueryCondition[]): boolean =>
  op === 'is' &&
  typeof value === 'string' &&
  (group === undefined || where.filter((one) => one.group === group).length === 1);

/**
 * "and the one that is only in report mode?" after those that are on: none of those shown is, so that it is of the others, with what was
 * asked of them before apart from that. Any other meaning stays.
 */
export function askOfOtherState(followed: Understanding, state: DialogueState | undefined): Understanding {
  const before = state?.understanding.query;
  const { query } = followed;
  if (query === undefined || before === undefined || query.table !== before.table) return followed;
  const other = query.where.find(
    (one) =>
      isValue(one, query.where) &&
      isExclusive(query.table, one.attribute) &&
      !before.where.some((same) => same.attribute === one.attribute && same.value === one.value) &&
      contradicts(one, before.where),
  );
  if (other === undefined) return followed;
  // A question that is complete asks of all rows anyway.
  const goesOn = query.named.some(({ ids }) => ids !== undefined) || contradicts(other, query.where);
  if (!goesOn) return followed;
  return { ...followed, query: withoutState(query, before, other), otherQueries: [] };
}

const contradicts = ({ attribute, value }: QueryCondition, where: readonly QueryCondition[]): boolean =>
  where.some((one) => one.attribute === attribute && isValue(one, where) && one.value !== value);

function withoutState(query: Query, before: Query, other: QueryCondition): Query {
  const isOther = (one: QueryCondition): boolean => one.attribute !== other.attribute || one === other;
  const kept = before.where.filter(
    (one) => one.attribute !== other.attribute && !query.where.some(({ attribute }) => attribute === one.attribute),
  );
  const named = query.named.filter(({ ids }) => ids === undefined);
  return { ...query, where: [...kept, ...query.where.filter(isOther)], named };
}
