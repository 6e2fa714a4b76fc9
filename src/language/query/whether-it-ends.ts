import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { Query, QueryCondition } from '../model/query.js';
import type { ReadVerb } from './verb-conditions.js';

/** "does Priya's role expire?": of somebody or something that is named it is asked whether an end is set, and not when. */
export function askWhetherItEnds(
  { where, named }: Pick<Query, 'where' | 'named'>,
  verbs: readonly ReadVerb[],
  { attributes }: AnySubjectTable,
): readonly QueryCondition[] {
  if (named.length === 0 || where.some(({ attribute }) => attributes[attribute]?.type === 'instant')) return [];
  const ending = verbs.find(({ attribute: id, not }) => {
    const attribute = attributes[id];
    return attribute?.type === 'instant' && attribute.ahead === true && !not;
  });
  return ending === undefined ? [] : [{ attribute: ending.attribute, op: 'has', value: true, words: ending.words }];
}
