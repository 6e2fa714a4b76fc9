import type { Dictionary } from '../dictionary.js';

/** Spanish in English. */
export const SPANISH: Dictionary = {
  nouns: {},
  adjectives: {},
  verbs: {},
  pasts: {},
  participles: {},
  auxiliaries: {},
  questions: {},
  small: {},
  phrases: {},
  empty: 'zzz',
};
