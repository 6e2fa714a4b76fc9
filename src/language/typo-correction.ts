import { isGivenName } from './given-names.js';
import { distance } from 'fastest-levenshtein';
import { groupBy } from '../core/group-by.js';
import { swapAtDifference } from '../core/swapped-letters.js';
import { foldAccents } from '../core/fold-accents.js';
import { CHANGE_VERBS } from './change-verbs.js';
import { COMMON_WORDS } from './common-words.js';
import { ENGLISH_VOCABULARY, listVocabularyOf, VOCABULARY } from './lexicon/phrase-lexicon.js';
import { findKnownForm } from './inflected-words.js';
import { isNearWord } from './near-words.js';
import { isFunctionWord, isNegation, isPossessive, isTimeWord } from './query/function-words.js';
import { isComparing } from './query/number-comparison.js';
import { isEnglishTableWord, isSubjectTableWord } from './query/subject-table-words.js';
import { findOrderInTime, findSuperlative } from './query/superlatives.js';
import type { OtherLanguage } from './rewording/other-language.js';
import { stemWord, type Word } from './question-tokenizer.js';

/** More unknown words than this in one text are not looked at: it is no question, and time is bounded. */
const MAX_CORRECTIONS = 40;
const MAX_WORD_CHARS = 24;

const TIME_WORDS =
  'yesterday|today|fortnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|quarter|month|week|weekend|hour|day|year|since|until|between|recently|which|what|where|does|have|their|there|show|list|many|these|those|about|with|from';

const isTarget = (word: string): boolean => word.length >= 3 && /^[\p{L}]+$/u.test(word);
const TARGETS = new Set([...CHANGE_VERBS, ...ENGLISH_VOCABULARY, ...TIME_WORDS.split('|')].filter(isTarget));
/** Short words of other languages are near too much. */
const isLong = (word: string): boolean => isTarget(word) && word.length >= 6;
const FOREIGN_TARGETS = [...VOCABULARY].filter((word) => isLong(word) && !TARGETS.has(word));
/** English words of the trade that people of every language use. */
const LOANS = new Set(
  `access account admin alert app audit backup client connector consent conditional credential exchange filter global group guest header
  helpdesk incident inbox journal login mail mailbox owner partner password permission phishing policy principal report role rule secret
  service sharepoint shared spam teams tenant token user admins apps connectors consents credentials groups guests headers owners
  permissions policies roles rules secrets tokens users microsoft outlook azure security defaults legacy`
    .trim()
    .split(/\s+/)
    .map(stemWord),
);

type Targets = ReadonlyMap<number, readonly string[]>;

const groupByLength = (words: Iterable<string>): Targets => groupBy(words, ({ length }) => length);

const BY_LENGTH = groupByLength(TARGETS);
const FOREIGN_BY_LENGTH = groupByLength(FOREIGN_TARGETS);
const LOANS_BY_LENGTH = groupByLength(LOANS);
/** A slip of the fingers stays in its language: "jeweils" is no "jewel", nor "paar" the Spanish "pasar". */
const BY_LENGTH_OF: Readonly<Record<OtherLanguage, Targets>> = {
  de: groupByLength([...listVocabularyOf('de')].filter(isLong)),
  fr: groupByLength([...listVocabularyOf('fr')].filter(isLong)),
  es: groupByLength([...listVocabularyOf('es')].filter(isLong)),
};

/** Whether this word is one of ordinary English or of the domain in any language, not only of a table or of a sentence. */
export function isEverydayWord(word: string): boolean {
  return (
    VOCABULARY.has(stemWord(word)) ||
    VOCABULARY.has(word) ||
    CHANGE_VERBS.has(word) ||
    isOrdinary(word) ||
    isNearWord(word)
  );
}

/** Whether this word is understood as it stands, so that it is no name: an everyday word, one of every sentence, or one of a subject table. */
export function isKnownWord(word: string): boolean {
  return isEverydayWord(word) || isFunctionWord(word) || isTimeWord(word) || isEnglishTableWord(word);
}

/** Whether a word is no typing error: a known word, one that orders or compares, or one of a subject table in another language. */
function isSpelledRight(word: string): boolean {
  return isKnownWord(word) || findSuperlative(word) !== undefined || isComparing(word) || isSubjectTableWord(word);
}

function isOrdinary(word: string): boolean {
  return COMMON_WORDS.has(word) || COMMON_WORDS.has(stemWord(word)) || (/ing$|ed$/.test(word) && inflected(word));
}

/** "walking", "walked", "planned": forms of an ordinary word. */
function inflected(word: string): boolean {
  const base = word.replace(/(?:ing|ed)$/, '');
  return (
    base.length >= 3 && (COMMON_WORDS.has(base) || COMMON_WORDS.has(`${base}e`) || COMMON_WORDS.has(base.slice(0, -1)))
  );
}

/** How many slips of the fingers a word of this length may hold. */
function tolerance(length: number): number {
  if (length <= 3) return 0;
  if (length <= 7) return 1;
  return length <= 12 ? 2 : 3;
}

/** How many slips of the fingers lead from one word to the other: as Levenshtein counts, but two neighbours swapped are one. */
export function countSlips(a: string, b: string): number {
  const plain = distance(a, b);
  return plain < 2 || a.length !== b.length ? plain : Math.min(plain, 1 + distance(swapAtDifference(a, b), b));
}

const sorted = (word: string): string => Array.from(word).toSorted().join('');

/** Letters that changed places are likelier than one too many: "raed" is "read", not "red". */
const SAME_LETTERS = 0.05;

function nearest(word: string, targets = BY_LENGTH): string | undefined {
  const limit = tolerance(word.length);
  let best: string | undefined;
  let bestCost = limit + 0.5;
  for (let length = word.length - limit; length <= word.length + limit; length += 1) {
    for (const candidate of targets.get(length) ?? []) {
      if (word.startsWith(candidate) && word.length > candidate.length + 1) continue; // "helper" is no "help"
      const firstLetter = candidate[0] === word[0] ? 0 : 0.4;
      const verb = CHANGE_VERBS.has(candidate) ? 0.1 : 0; // an order must not slip through
      const plain = countSlips(word, candidate) + firstLetter - verb;
      if (plain - SAME_LETTERS >= bestCost) continue;
      const isSame = candidate.length === word.length && sorted(candidate) === sorted(word);
      const cost = plain - (isSame ? SAME_LETTERS : 0);
      if (cost < bestCost && (cost < 2 || candidate[0] === word[0])) {
        best = candidate;
        bestCost = cost;
      }
    }
  }
  return best;
}

/** Words that are often typed without the space before or after them. */
const JOINERS = new Set(
  'mfa,2fa,admin,app,application,connector,rule,role,consent,secret,flow,access,principal,auth,authentication,permission,mail,policy,log,account,user,default,rolle,rollen,konto,konten,rechte,regel,regeln,konnektor'.split(
    ',',
  ),
);

/** "nomfa", "globaladmins": words that grew together. Only when every part is known and the last belongs to the domain. */
function grownTogether(word: string): string[] | undefined {
  for (let at = 2; at <= word.length - 3; at += 1) {
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (!isKnownWord(left) || (left.length < 3 && left !== 'no')) continue;
    if (JOINERS.has(stemWord(right))) return [left, right];
    const rest = right.length >= 6 && left.length >= 4 ? grownTogether(right) : undefined;
    if (rest) return [left, ...rest];
  }
  return undefined;
}

/** What is left of a word typed in haste: "apprvd", "secrts", "wht". */
function skeleton(word: string): string {
  return (
    word.slice(0, 1) +
    word
      .slice(1)
      .replace(/[aeiou]/g, '')
      .replace(/(.)\1/g, '$1')
  );
}

const bySkeleton = new Map<string, string | undefined>();
for (const word of TARGETS) {
  const bones = skeleton(word);
  const known = bySkeleton.get(bones);
  bySkeleton.set(bones, bySkeleton.has(bones) && known !== word ? undefined : word);
}

/** The only word of the domain with these consonants, for a word without vowels after its first letter. */
function withVowels(word: string): string | undefined {
  return word.length >= 3 && skeleton(word).length >= word.length - 1 && !/[aeiou]/.test(word.slice(1))
    ? bySkeleton.get(skeleton(word))
    : undefined;
}

/** Short words are not corrected by distance; these few slips are common and mean nothing else. */
const SHORT_SLIPS = new Map([
  ...['fma', 'maf', 'amf', 'mfaa', 'mmfa', 'mffa', 'mfas'].map((slip) => [slip, 'mfa'] as const),
  ...['aps', 'ap', 'apss'].map((slip) => [slip, 'app'] as const),
]);

/** Services that are written like a word of ours with a slip. */
const NO_SLIPS = new Set(['gmail', 'hotmail', 'ymail', 'icloud', 'webmail']);

/** "access1": a word of ours and a number, the space between them forgotten. */
const WITH_NUMBER = /^(\p{L}{4,})(\d{1,3})$/u;

/** In a text of another language only one slip inside a plain word makes it an English one: "viré" is no "fire", "traînent" no "training". */
const isLikelyEnglish = (word: string, target: string): boolean =>
  word[0] === target[0] && target.length >= 5 && /^[a-z]+$/.test(word) && countSlips(stemWord(word), target) <= 1;

/** "meinen" is no slip of "keinen", nor "deinen": few mistype the first letter, and small words differ in it. */
const sameStart = (word: string, target: string | undefined): string | undefined =>
  target?.[0] === foldAccents(word)[0] ? target : undefined;

function correctWord(word: string, language: OtherLanguage | undefined): string[] {
  if (NO_SLIPS.has(word)) return [word];
  const [, letters = '', number = ''] = WITH_NUMBER.exec(word) ?? [];
  if (letters !== '' && isSpelledRight(letters)) return [letters, number];
  const slip = SHORT_SLIPS.get(word);
  if (slip !== undefined) return [slip];
  const full = language !== undefined || isSpelledRight(word) ? undefined : withVowels(word);
  if (full !== undefined) return [full];
  if (word.length < 4 || word.length > MAX_WORD_CHARS || /[\d._@]/.test(word) || isSpelledRight(word)) return [word];
  const single = language === undefined ? meantInEnglish(word) : meantIn(language, word);
  if (single !== undefined && countSlips(stemWord(word), single) <= 1) return [single];
  return grownTogether(word) ?? [single ?? word];
}

const meantInEnglish = (word: string): string | undefined =>
  nearest(stemWord(word)) ?? nearest(word) ?? nearest(stemWord(word), FOREIGN_BY_LENGTH);

function meantIn(language: OtherLanguage, word: string): string | undefined {
  if (isNearWord(word)) return undefined;
  const own = sameStart(word, nearest(stemWord(word), BY_LENGTH_OF[language]));
  // In inflected languages the end tells the form: "deshabilitda" is "deshabilitada", not "deshabilita".
  if (own?.endsWith(stemWord(word).slice(-2)) === true && countSlips(stemWord(word), own) <= 1) return own;
  const loan = nearest(stemWord(word), LOANS_BY_LENGTH);
  return loan !== undefined && isLikelyEnglish(word, loan) ? loan : own;
}

/** A word that means what it says in every language of ours, and is not inflected. */
const isPlain = (word: string): boolean =>
  word.length < 5 ||
  /[\d._@]/.test(word) ||
  isFunctionWord(word) ||
  isTimeWord(word) ||
  isNegation(word) ||
  isPossessive(word) ||
  isComparing(word) ||
  findSuperlative(word) !== undefined ||
  findOrderInTime(word.replace(/s$/, '')) !== undefined ||
  isOrdinary(word) ||
  isNearWord(word) ||
  isEnglishTableWord(word) ||
  ENGLISH_VOCABULARY.has(stemWord(word)) ||
  CHANGE_VERBS.has(word);

/**
 * Corrects typing errors towards the words of the domain; ordinary English and names in capitals' places stay. `language`: of the text,
 * where it is another than English.
 */
export function correctTypos(words: readonly Word[], language?: OtherLanguage): Word[] {
  let left = MAX_CORRECTIONS;
  return words.flatMap((word, at) => {
    // "jonathan ward": what follows a first name is a name.
    const isOfName = isGivenName(word.text) || isGivenName(words[at - 1]?.text ?? '');
    const form =
      language === undefined || isOfName || isPlain(word.text) ? undefined : findKnownForm(word.text, language);
    if (form !== undefined) return [{ ...word, text: form, stem: stemWord(form) }];
    if (isSpelledRight(word.text) || left === 0 || isOfName) return [word];
    left -= 1;
    const corrected = correctWord(word.text, language);
    if (corrected.length === 1 && corrected[0] === word.text) return [word];
    return corrected.map((text) => ({ ...word, text, stem: stemWord(text) }));
  });
}
