import { formatList } from '../../core/sentence-formatting.js';
import type { Query } from '../../language/model/query.js';
import { negateCondition } from '../../language/model/condition-negation.js';
import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import { evaluateCondition } from './condition-evaluator.js';
import { sayCondition } from './condition-wording.js';

/**
 * "can sign in without a second factor": the opposite of what a row fails, which says more than that not all of it is so. undefined: it
 * cannot be told, as of alternatives, and of what a check found.
 */
export function sayFailing({ where, check }: Query, { attributes }: AnySubjectTable, row: unknown): string | undefined {
  if (check !== undefined || where.some(({ group }) => group !== undefined)) return undefined;
  const opposites = where.flatMap((condition) => {
    const attribute = attributes[condition.attribute];
    const fails = attribute !== undefined && evaluateCondition(attribute, condition, row) === false;
    return fails ? [sayCondition(attribute, negateCondition(condition))[0]] : [];
  });
  // Several values of one attribute are any of them.
  const isOfEach = new Set(where.map(({ attribute }) => attribute)).size === where.length;
  return opposites.length === 0 || !isOfEach ? undefined : formatList(opposites);
}
