import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { WeakMemo } from '../../core/weak-memo.js';
import { findMentions } from '../concept-mentions.js';
import type { Query } from '../model/query.js';
import { findDepartment, findPageNumber, findRequestedFormat } from '../parameters/department-page-and-format.js';
import { ROLE_PHRASES } from '../parameters/role-names.js';
import { isConjunction, isFunctionWord, isNegation, isPossessive, isTimeWord } from './function-words.js';
import { lengthOfExcept } from './exclusion.js';
import { comparisonAt, readNumber, type NumberComparison } from './number-comparison.js';
import { foldWord } from './phrase-index.js';
import { findHourWords, isOfClock } from './time-words.js';
import { findOrderInTime, findSuperlative, findSuperlativeOfAge, LONGEST, type Superlative } from './superlatives.js';
import { findFormOfMaterial } from './question-form.js';
import {
  GOES_ON,
  INCLUDED,
  INCLUDES,
  LEFT_OUT,
  LIMITS,
  LONGEST_SAYING,
  NEGATES,
  NO_ONCE_MORE,
  NOW,
  SAYS_SOMETHING,
} from './small-word-patterns.js';
import type { Meaning } from './table-vocabulary.js';

/** What a stretch of words is; `to` is exclusive. */
export type Piece = { readonly from: number; readonly to: number } & (
  | { readonly is: 'phrase'; readonly meanings: readonly Meaning[] }
  | { readonly is: 'role' }
  | { readonly is: 'permission' }
  | { readonly is: 'comparison'; readonly comparison: NumberComparison }
  | { readonly is: 'superlative'; readonly superlative: Superlative }
  | { readonly is: 'negation' | 'possessive' | 'function' | 'time' | 'number' | 'unread' }
  /** The thing before it is left out: "break glass excepted". */
  | { readonly is: 'left-out' }
  /** The thing before or after it counts, too: "including guests". */
  | { readonly is: 'included'; readonly of: 'before' | 'after' }
);

/** What the words of a question are for every table. Found once for a question. */
export interface WordFacts {
  readonly folded: readonly string[];
  /** Names of roles: where one begins, and its end. */
  readonly roles: ReadonlyMap<number, number>;
  readonly ofHours: ReadonlySet<number>;
  readonly hasPeriod: boolean;
  readonly department: string | undefined;
  /** Which page and file of the rows are asked for. */
  readonly shown: Pick<Query, 'page' | 'format'>;
  readonly at: (from: number) => WordFact;
}

/** What the words from one on are for every table. */
export interface WordFact {
  readonly comparison: NumberComparison | undefined;
  /** How many words leave out or negate what follows; 0: none. */
  readonly except: number;
  readonly isBySomebody: boolean;
  readonly leftOut: Piece | undefined;
  readonly isNoPhrase: boolean;
  readonly superlativeOfAge: Superlative | undefined;
  /** A word that begins no phrase of the table. */
  readonly alone: Piece;
  /** "nobody", which negates a verb: whether one is near, the table knows. */
  readonly mayNegate: boolean;
}

const FACTS = new WeakMemo<QuestionMaterial, WordFacts>(1);

/** The facts about the words of a question. */
export const findWordFacts = (material: QuestionMaterial): WordFacts =>
  FACTS.get(material, '', () => readFacts(material));

function readFacts(material: QuestionMaterial): WordFacts {
  const { text, plain, words, hours, period } = material;
  // "apps: admin consent?" names no role.
  const mentions = findMentions(words, ROLE_PHRASES).filter(
    ({ from, to }) => words[from]?.clause === words[to - 1]?.clause,
  );
  return {
    folded: words.map(({ text }) => foldWord(text)),
    roles: new Map(mentions.map(({ from, to }) => [from, to])),
    ofHours: new Set(findHourWords({ words, ...omitUndefined({ hours }) })),
    hasPeriod: period.since !== undefined || period.until !== undefined,
    department: findDepartment(text),
    shown: omitUndefined({ page: findPageNumber(text), format: findRequestedFormat(plain) }),
    at: once((from) => readFact(material, from)),
  };
}

function readFact(material: QuestionMaterial, from: number): WordFact {
  const { words } = material;
  const word = words[from]?.text ?? '';
  const special = specialAt(material, from);
  return {
    comparison: comparisonAt(words, from),
    except: Math.max(lengthOfExcept(words, from), isNegation(word) ? 1 : 0),
    isBySomebody: BY_SOMEBODY.test(textOf(words, from, 3)),
    leftOut: leftOutAlone(words, from),
    isNoPhrase: isNoPhrase(words, from),
    superlativeOfAge: findSuperlativeOfAge(words, from),
    alone: special ?? aloneAt(material, from),
    mayNegate: NOBODY.test(word) && special === undefined && !isNoOnceMore(words, from) && !PERMISSION.test(word),
  };
}

function once<T extends object>(of: (from: number) => T): (from: number) => T {
  const known: T[] = [];
  return (from) => (known[from] ??= of(from));
}

type Words = QuestionMaterial['words'];

const textOf = (words: Words, from: number, length: number): string =>
  words
    .slice(from, from + length)
    .map((word) => word.text)
    .join(' ');

/** A permission's technical name, by what it allows; a domain has dots, too. */
const PERMISSION =
  /^[a-z][a-z_-]+(?:\.[a-z_-]+)*\.(?:read\w*|write\w*|send\w*|manage\w*|access\w*|full\w*|selected|ownedby|invite|create|export|migrat\w+|revoke\w*|enable\w*|delete\w*|submit|join\w*|initiate\w*)(?:\.[a-z_-]+)*$|^full_access_as_/;

/** "created by somebody who is no admin": what is said of somebody without a name is said of nobody that a table knows. */
const BY_SOMEBODY =
  /^(?:by|from) (?:some(?:one|body)|any(?:one|body)|people|persons|users|accounts|those) (?:who|that|with|without|outside|not|whose)$/;

/** Whoever: of a verb they say that it was done by no one. */
const NOBODY = /^(?:nobody|noone|niemand|personne|nadie)$/;

/** "only by SMS, nothing better": it says "only" once more. */
const NOTHING_ELSE = /^(?:nothing (?:else|better|stronger|more)|sonst nichts|rien d'autre|nada más)$/;
const ONLY = /^(?:only|just|solely|merely|nur|seulement|uniquement|solo|sólo|solamente)$/;

/** "between 1 and 10 November": how far from the month a day may stand, in words. */
const REACH_OF_DATE = 3;

/** "has it MFA or not?" asks the same as without. */
const OR_NOT = /^(?:or|oder|ou|o) (?:not|no|nicht|non|pas)$/;
/** "yes/no", "besides that, who …": it negates nothing. */
const NO_NEGATION = /^(?:yes (?:or )?no|besides (?:that|this|these))$/;

/** Adjectives that stand behind their noun. */
const BEHIND_TIME = /^(?:derni|prochain|últim|próxim)/;

/** Words before a thing: after them "off" is a preposition. */
const DETERMINER = /^(?:the|a|an|our|my|your|their|its|of|all|any|every|each|incoming|outgoing|mail|mails|messages?)$/;

/** How far before "nunca" the "no" may stand that it says once more, in words. */
const REACH_OF_NO = 6;

/** How many words may stand before the one that leaves them out. */
const LONGEST_ASIDE = 5;
const isVerb = (word: string): boolean =>
  /^(?:is|are|was|were|has|have|ist|sind|war|waren|hat|haben|est|sont|ont|es|son|están?|tienen?|fueron)$/.test(word);

/** "since when", "bis wann": they ask for a time and name none. */
const SINCE = /^(?:since|until|till|seit|bis|depuis|jusqu|desde|hasta)$/;
const WHEN = /^(?:when|wann|quand|cuándo|cuando|what|which)$/;

/** Whether a clause ends at a word. */
const isFollowedByNothing = (words: QuestionMaterial['words'], at: number): boolean =>
  words[at]?.clause !== words[at - 1]?.clause;

/** "without MFA or a mailbox": French "a" is another word. */
function isEnglishArticle(words: Words, at: number): boolean {
  return words[at]?.text === 'a' && /^(?:n?or|without|no)$/.test(words[at - 1]?.text ?? '');
}

function isNumber(words: Words, at: number): boolean {
  return readNumber(words[at]?.text) !== undefined;
}

/** "two" of "last two weeks", "deux" of "les deux dernières semaines". */
function isCountOfTime(words: Words, at: number): boolean {
  return isNumber(words, at) && isTimeWord(words[at + 1]?.text ?? '');
}

/** A number of one or two digits is of a date only beside what says so: "23 November, 2 to 3 am" has hours, too. */
function isPartOfTime({ words, text }: Pick<QuestionMaterial, 'words' | 'text'>, at: number): boolean {
  const { text: said = '', clause } = words[at] ?? {};
  if (isOfClock(words, at, text)) return true;
  if (!isTimeWord(said)) return false;
  if (!/^\d{1,2}$/.test(said)) return true;
  // "entre el 1 y el 15 del mes pasado": the first day is of the date of the second.
  const behind = words.findIndex((word, other) => other > at && /^\d{1,2}$/.test(word.text));
  const isRange = behind > at && behind - at <= REACH_OF_DATE && words[behind]?.clause === clause;
  const isOfRange = isRange && words.slice(at + 1, behind).every((word) => isFunctionWord(word.text));
  if (isOfRange && isPartOfTime({ words, text }, behind)) return true;
  return words.some(
    (word, other) =>
      Math.abs(other - at) <= REACH_OF_DATE &&
      word.clause === clause &&
      isTimeWord(word.text) &&
      !/^\d{1,2}$/.test(word.text),
  );
}

/** "the last change in October", "expires first this year"; not "the last two weeks". */
function isOrderAt(words: Words, at: number): boolean {
  const after = words[at + 1]?.text ?? '';
  const order = findOrderInTime(words[at]?.text ?? '') ?? findSuperlative(words[at]?.text ?? '');
  // "la semaine dernière"
  const isBehindTime = BEHIND_TIME.test(words[at]?.text ?? '') && isTimeWord(words[at - 1]?.text ?? '');
  return order !== undefined && !isTimeWord(after) && !isBehindTime && !isNumber(words, at + 1);
}

/** "which old apps": how old is old is not said; "how old is it", "two years old" ask or say it. */
export function isAgeAlone(words: Words, at: number, to: number): boolean {
  const isAlone =
    to === at + 1 && /^(?:old|alte[nrs]?|vie(?:ux|il|ille|illes)|viej[oa]s?)$/.test(words[at]?.text ?? '');
  const isAsked = /^(?:how|wie|years?|months?|weeks?|days?|jahre?|monate?|wochen?|tage?|the)$/.test(
    words[at - 1]?.text ?? '',
  );
  return isAlone && !isAsked && words[to] !== undefined && words[to].clause === words[at]?.clause;
}

/** "strip headers off our mail" switches nothing off; "ou" without its accent asks for no place. */
function isNoPhrase(words: Words, at: number): boolean {
  const word = words[at]?.text;
  return word === 'ou' || (word === 'off' && DETERMINER.test(words[at + 1]?.text ?? ''));
}

/** "Gäste ausgenommen", "celles de Microsoft exclues": the word ends a clause that says nothing else. */
function leftOutAlone(words: Words, from: number): Piece | undefined {
  const { text: word = '', clause } = words[from] ?? {};
  if (!LEFT_OUT.test(word) || !isFollowedByNothing(words, from + 1)) return undefined;
  const start = words.findIndex((one) => one.clause === clause);
  const before = words.slice(start, from).map((one) => one.text);
  const isAside = start > 0 && before.length > 0 && before.length <= LONGEST_ASIDE && !before.some(isVerb);
  return isAside ? { is: 'left-out', from, to: from + 1 } : undefined;
}

function isNoOnceMore(words: Words, at: number): boolean {
  const { text: word = '', clause } = words[at] ?? {};
  const before = words.slice(Math.max(0, at - REACH_OF_NO), at);
  return NO_ONCE_MORE.test(word) && before.some((one) => one.text === 'no' && one.clause === clause);
}

/** A word of no phrase, and of no words that are one together. */
function aloneAt(material: QuestionMaterial, from: number): Piece {
  const { words, period } = material;
  const hasPeriod = period.since !== undefined || period.until !== undefined;
  const word = words[from]?.text ?? '';
  const one = { from, to: from + 1 };
  if (isNoOnceMore(words, from)) return { is: 'function', ...one };
  if (PERMISSION.test(word)) return { is: 'permission', ...one };
  if (isNegation(word)) return { is: 'negation', ...one };
  if (isPossessive(word) && !isEnglishArticle(words, from)) return { is: 'possessive', ...one };
  if (SINCE.test(word) && WHEN.test(words[from + 1]?.text ?? '')) return { is: 'function', from, to: from + 2 };
  if (LIMITS.test(word) && (isNumber(words, from + 1) || isNumber(words, from - 1))) return { is: 'function', ...one };
  if (hasPeriod && !isOrderAt(words, from) && (isPartOfTime(material, from) || isCountOfTime(words, from)))
    return { is: 'time', ...one };
  if (/^(?:most|least)$/.test(word) && /^recent(?:ly)?$/.test(words[from + 1]?.text ?? '')) {
    return { is: 'superlative', superlative: word === 'most' ? 'newest' : 'oldest', from, to: from + 2 };
  }
  if (!hasPeriod && NOW.test(word)) return { is: 'function', ...one };
  const superlative = findSuperlative(word) ?? findOrderInTime(word);
  if (superlative !== undefined) {
    // "for the longest time"
    const isOfTime = LONGEST.test(word) && words[from + 1]?.text === 'time';
    return { is: 'superlative', superlative, from, to: isOfTime ? from + 2 : from + 1 };
  }
  if (isFunctionWord(word)) return { is: 'function', ...one };
  if (readNumber(word) !== undefined) return { is: 'number', ...one };
  return { is: 'unread', ...one };
}

/** How many small words from one on say something together that no table reads; 0: none. They end what is said. */
export function lengthOfSaying(words: Words, from: number): number {
  for (let length = LONGEST_SAYING; length > 1; length -= 1) {
    const to = from + length;
    const isEnd = isFollowedByNothing(words, to) || isConjunction(words[to]?.text ?? '');
    if (to <= words.length && isEnd && SAYS_SOMETHING.test(textOf(words, from, length))) return length;
  }
  return 0;
}

/** Several words that negate what follows, or leave out what comes before. */
function specialAt(material: QuestionMaterial, from: number): Piece | undefined {
  const { words } = material;
  const text = (length: number): string => textOf(words, from, length);
  if (/^at the same time$/.test(text(4))) return { is: 'function', from, to: from + 4 };
  if (/^whether or not$/.test(text(3))) return { is: 'function', from, to: from + 3 };
  if (OR_NOT.test(text(2)) && isFollowedByNothing(words, from + 2) && findFormOfMaterial(material) === 'yes-no')
    return { is: 'function', from, to: from + 2 };
  // "en plus le rôle X": besides, and no most.
  if (/^en plus$/.test(text(2)) && words[from + 2]?.text !== 'de') return { is: 'function', from, to: from + 2 };
  for (const length of [3, 2]) {
    if (NO_NEGATION.test(text(length))) return { is: 'function', from, to: from + length };
  }
  if (/^no matter$/.test(text(2))) return { is: 'function', from, to: from + 2 };
  if (/^is it (?:true|correct|right)$/.test(text(3))) return { is: 'function', from, to: from + 3 };
  const isRest = NOTHING_ELSE.test(text(2)) && words.slice(0, from).some((word) => ONLY.test(word.text));
  if (isRest) return { is: 'function', from, to: from + 2 };
  const said = lengthOfSaying(words, from);
  if (said > 0) return { is: 'unread', from, to: from + said };
  for (const length of [3, 2, 1]) {
    const to = from + length;
    if (to > words.length) continue;
    if (LEFT_OUT.test(text(length)) && isFollowedByNothing(words, to)) return { is: 'left-out', from, to };
    if (NEGATES.test(text(length))) return { is: 'negation', from, to };
    const isEnd = isFollowedByNothing(words, to) || GOES_ON.test(words[to]?.text ?? '');
    if (isEnd && from > 0 && INCLUDED.test(text(length))) return { is: 'included', of: 'before', from, to };
    if (!isEnd && INCLUDES.test(text(length))) return { is: 'included', of: 'after', from, to };
  }
  return undefined;
}
