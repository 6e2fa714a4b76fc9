import type { QueryOrder } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';
import { LIMITS, NAME_SOME } from './small-word-patterns.js';

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const NEWEST = set(
  'newest latest youngest neueste neuesten neuester jüngste jüngsten nouveau récente récent nuevo reciente',
);
const OLDEST = set(
  'oldest earliest älteste ältesten ältester ancien ancienne antiguo antigua antiguos antiguas vieux vieille vieilles viejo vieja viejos viejas',
);
const MOST = set('most meisten plus más largest biggest highest longest größte längste');
const LEAST = set('fewest least wenigsten moins menos lowest smallest shortest kürzeste');

const FIRST = set('first erste ersten erster erstes zuerst premier première premiers premières primer primero primera');
const LAST = set('last letzte letzten letzter letztes zuletzt dernier dernière derniers dernières último última');
const NEXT = set('next soonest nächste nächsten nächster nächstes prochain prochaine próximo próxima');

/** How a word orders: by time, or by the number that follows. `next`: by a time that lies ahead. */
export type Superlative = 'newest' | 'oldest' | 'next' | 'most' | 'least';

/** "la plus récente", "la más nueva": how young or old a thing is, behind the word that compares it. */
const NEWEST_OF = /^(?:récente?s?|recente?s?|nouve(?:au|aux|lles?)|jeunes?|recientes?|nuev[oa]s?)$/;
const OLDEST_OF = /^(?:ancien(?:ne)?s?|antigu[oa]s?)$/;
/** "plus ancien que", "más antigua de 30 días" compare with something. */
const COMPARED_WITH = /^(?:que|qu|de)$/;

/** The superlative of an age that two words are. */
export function findSuperlativeOfAge(words: readonly Word[], at: number): Superlative | undefined {
  const [before = '', more = '', age = '', next = '', number = ''] = [-1, 0, 1, 2, 3].map((by) => words[at + by]?.text);
  if (!/^(?:plus|más|mas)$/.test(more)) return undefined;
  const isCompared = COMPARED_WITH.test(next) && (next !== 'de' || /^\d/.test(number));
  // "une appli plus récente" is no superlative: "la plus récente", "notre appli la plus récente" are.
  if (isCompared || /^(?:une?|una?|des|unos|unas)$/.test(before)) return undefined;
  if (NEWEST_OF.test(age)) return 'newest';
  return OLDEST_OF.test(age) ? 'oldest' : undefined;
}

/** The superlative that a word is. */
export function findSuperlative(word: string): Superlative | undefined {
  if (NEWEST.has(word)) return 'newest';
  if (OLDEST.has(word)) return 'oldest';
  if (MOST.has(word)) return 'most';
  return LEAST.has(word) ? 'least' : undefined;
}

/** The order that a word says which is mostly part of a time: "expires first", "the last change"; not "last week". */
export function findOrderInTime(word: string): Superlative | undefined {
  if (FIRST.has(word)) return 'oldest';
  if (LAST.has(word)) return 'newest';
  return NEXT.has(word) ? 'next' : undefined;
}

/** What was not done for the longest was done first. */
export const LONGEST = /^(?:longest|längsten?|longtemps)$/;

/** Says how old something is, whatever else happens to it: "when does the oldest secret expire?". Not "the latest to expire". */
export const IS_OF_AGE =
  /^(?:newest|youngest|oldest|neueste[nrs]?|jüngste[nrs]?|älteste[nrs]?|ancien(?:ne)?s?|antigu[oa]s?)$/;

/** Whether it orders by a time. */
export const isByTime = (superlative: Superlative): boolean => superlative !== 'most' && superlative !== 'least';

/** The newest, and the most, come first from the end. */
export const directionOf = (superlative: Superlative): QueryOrder['direction'] =>
  superlative === 'newest' || superlative === 'most' ? 'descending' : 'ascending';

/** Whether a number says how many are wanted: "top 5", "the first three", "5 newest", "name three". */
export function isLimitAt(words: readonly Word[], at: number): boolean {
  const [before = '', after = ''] = [words[at - 1]?.text, words[at + 1]?.text];
  const isBeside = [before, after].some((word) => LIMITS.test(word) || findSuperlative(word) !== undefined);
  return isBeside || before === 'recent' || NAME_SOME.test(before);
}
