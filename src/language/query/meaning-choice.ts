import type { QueryForm } from '../model/query.js';
import type { Meaning } from './table-vocabulary.js';

const ORDER: readonly Meaning['kind'][] = ['value', 'check', 'attribute', 'verb', 'noun', 'who', 'filler'];

/** The meaning of a phrase that has several: for "when", and beside a period, the verb that has a time comes first. */
export function chooseMeaning(meanings: readonly Meaning[], form: QueryForm, hasPeriod: boolean): Meaning {
  const order: readonly Meaning['kind'][] = form === 'when' || hasPeriod ? ['verb', ...ORDER] : ORDER;
  const [best = meanings[0]] = meanings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (best === undefined) throw new Error('a phrase without a meaning');
  return best;
}
