import type { Dictionary } from '../dictionary.js';

/** French in English. */
export const FRENCH: Dictionary = {
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
