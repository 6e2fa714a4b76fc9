import type { AnySubjectTable } from '../../subjects/model/subject-table.js';
import type { NamedSubject, QueryCondition, QueryForm } from '../model/query.js';
import type { ReadVerb } from './verb-conditions.js';

/** "does Priya's role expire?": of somebody or something that is named it is asked whether an end is set, and not when. */
export function askWhetherItEnds(
  form: QueryForm,
  { where, named }: { readonly where: QueryCondition[]; readonly named: readonly NamedSubject[] },
  verbs: readonly ReadVerb[],
  { attributes }: AnySubjectTable,
): void {
  const isTimed = where.some(({ attribute }) => attributes[attribute]?.type === 'instant');
  if (form !== 'yes-no' || named.length === 0 || isTimed) return;
  const ending = verbs.find(({ attribute: id, not }) => {
    const attribute = attributes[id];
    return attribute?.type === 'instant' && attribute.ahead === true && !not;
  });
  if (ending !== undefined) where.push({ attribute: ending.attribute, op: 'has', value: true, words: ending.words });
}
