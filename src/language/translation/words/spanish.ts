import type { Dictionary } from '../dictionary.js';
import { SPANISH_ADJECTIVES } from './spanish-adjectives.js';
import { SPANISH_NOUNS } from './spanish-nouns.js';
import { SPANISH_MAIL_NOUNS } from './spanish-nouns-mail.js';
import { SPANISH_ROLE_NOUNS } from './spanish-nouns-roles.js';
import { SPANISH_EMPTY, SPANISH_TURNS } from './spanish-phrases.js';
import { SPANISH_AUXILIARIES, SPANISH_QUESTIONS, SPANISH_SMALL_WORDS } from './spanish-small-words.js';
import { SPANISH_PARTICIPLES, SPANISH_PASTS, SPANISH_VERBS } from './spanish-verbs.js';

/** Spanish in English. */
export const SPANISH: Dictionary = {
  nouns: { ...SPANISH_NOUNS, ...SPANISH_MAIL_NOUNS, ...SPANISH_ROLE_NOUNS },
  adjectives: SPANISH_ADJECTIVES,
  verbs: SPANISH_VERBS,
  pasts: SPANISH_PASTS,
  participles: SPANISH_PARTICIPLES,
  auxiliaries: SPANISH_AUXILIARIES,
  questions: SPANISH_QUESTIONS,
  small: SPANISH_SMALL_WORDS,
  phrases: SPANISH_TURNS,
  empty: SPANISH_EMPTY,
};
