import type { Explanation } from '../model/explanation.js';
import type { AnswerValue } from '../model/query-answer.js';

/** An explanation as data: the terms that it speaks of; `unknown` when nobody here knows the term. */
export function toExplanationValue({ subjects }: Explanation): AnswerValue {
  return {
    kind: subjects.length === 0 ? 'unknown' : 'explanation',
    value: null,
    subjects: subjects.map(({ id, name }) => ({ kind: 'term', id, name })),
    of: null,
  };
}
