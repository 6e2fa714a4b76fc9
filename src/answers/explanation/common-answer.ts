import type { Explanation } from '../model/explanation.js';

/** An explanation or a decline in the form in which every answer is given to programs. */
export interface CommonAnswer {
  readonly kind: 'explanation' | 'unknown' | 'declined';
  readonly value: null;
  readonly subjects: readonly { readonly kind: 'term'; readonly id: string; readonly name: string }[];
  readonly of: null;
}

/** The common form of an explanation; of a term that nobody here knows, `unknown`. */
export function summariseExplanation({ subjects }: Explanation): CommonAnswer {
  return {
    kind: subjects.length === 0 ? 'unknown' : 'explanation',
    value: null,
    subjects: subjects.map(({ id, name }) => ({ kind: 'term', id, name })),
    of: null,
  };
}

/** The common form of a question that is declined, for whatever reason. */
export function summariseDecline(): CommonAnswer {
  return { kind: 'declined', value: null, subjects: [], of: null };
}
