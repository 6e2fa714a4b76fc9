import type { Dictionary } from '../dictionary.js';
import { GERMAN_ADJECTIVES } from './german-adjectives.js';
import { GERMAN_NOUNS } from './german-nouns.js';
import { GERMAN_NOUNS_OF_MAIL } from './german-nouns-mail.js';
import { GERMAN_TURNS } from './german-phrases.js';
import { GERMAN_ROLES } from './german-roles.js';
import { GERMAN_AUXILIARIES, GERMAN_EMPTY, GERMAN_QUESTIONS, GERMAN_SMALL } from './german-small-words.js';
import { GERMAN_PARTICIPLES, GERMAN_PASTS, GERMAN_VERBS } from './german-verbs.js';

/** German in English. */
export const GERMAN: Dictionary = {
  nouns: { ...GERMAN_NOUNS, ...GERMAN_NOUNS_OF_MAIL, ...GERMAN_ROLES },
  adjectives: GERMAN_ADJECTIVES,
  verbs: GERMAN_VERBS,
  pasts: GERMAN_PASTS,
  participles: GERMAN_PARTICIPLES,
  auxiliaries: GERMAN_AUXILIARIES,
  questions: GERMAN_QUESTIONS,
  small: GERMAN_SMALL,
  phrases: GERMAN_TURNS,
  empty: GERMAN_EMPTY,
};
