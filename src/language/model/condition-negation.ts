import type { ConditionOperator, QueryCondition } from './query.js';

const OPPOSITES: Readonly<Partial<Record<ConditionOperator, ConditionOperator>>> = {
  is: 'is-not',
  'is-not': 'is',
  has: 'has-not',
  'has-not': 'has',
  within: 'not-within',
  'not-within': 'within',
  'more-than': 'at-most',
  'at-most': 'more-than',
  'less-than': 'at-least',
  'at-least': 'less-than',
};

/** The condition that holds exactly where the given one does not. */
export function negateCondition(condition: QueryCondition): QueryCondition {
  const isFlag = typeof condition.value === 'boolean' && condition.op === 'is';
  return isFlag
    ? { ...condition, value: !condition.value }
    : { ...condition, op: OPPOSITES[condition.op] ?? condition.op };
}
