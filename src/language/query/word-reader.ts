import type { QuestionMaterial } from '../parameters/question-parameters.js';
import { omitUndefined } from '../../core/omit-undefined.js';
import { WeakMemo } from '../../core/weak-memo.js';
import { findMentions } from '../concept-mentions.js';
import { ROLE_PHRASES } from '../parameters/role-names.js';
import { isConjunction, isFunctionWord, isNegation, isPossessive, isTimeWord } from './function-words.js';
import { ARTICLE, isExclusionAt, lengthOfExcept } from './exclusion.js';
import { comparisonAt, readNumber, type NumberComparison } from './number-comparison.js';
import { foldWord, phraseAt, type FoundPhrase } from './phrase-index.js';
import { findHourWords, isOfClock } from './time-words.js';
import { findOrderInTime, findSuperlative, findSuperlativeOfAge, LONGEST, type Superlative } from './superlatives.js';
import { findForm } from './question-form.js';
import { GOES_ON, INCLUDED, INCLUDES, LEFT_OUT, LIMITS, NEGATES, NO_ONCE_MORE, NOW } from './small-word-patterns.js';
import type { Meaning, TableVocabulary } from './table-vocabulary.js';

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
const OR = /^(?:or|oder|ou|o|u)$/;
/** "yes/no": it negates nothing. */
const NO_NEGATION = /^yes (?:or )?no$/;

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

/** A value that is one of several, and no yes or no. */
const isChoice = (one: Meaning): one is Extract<Meaning, { kind: 'value' }> =>
  one.kind === 'value' && typeof one.value === 'string';

/** Whether a clause ends at a word. */
const isFollowedByNothing = (words: QuestionMaterial['words'], at: number): boolean =>
  words[at]?.clause !== words[at - 1]?.clause;

/** The words of a question, each part of exactly one piece, as one table understands them. Phrases are tried longest first. */
export function readPieces(material: QuestionMaterial, { phrases, table }: TableVocabulary): readonly Piece[] {
  const { text, words, names, period } = material;
  const { folded, roles, ofHours, comparison: findComparison, special: findSpecial } = sameForEach(material);
  const hasLookup = (lookup: string): boolean =>
    Object.values(table.attributes).some(
      (one) => (one.type === 'text' || one.type === 'subjects') && one.lookup === lookup,
    );
  const rolesCount = hasLookup('role');
  const hasPeriod = period.since !== undefined || period.until !== undefined;
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const piece = pieceAt(at);
    pieces.push(piece);
    at = piece.to;
  }
  return pieces;

  /** "without MFA or a mailbox": French "a" is another word. */
  function isEnglishArticle(at: number): boolean {
    return words[at]?.text === 'a' && /^(?:n?or|without|no)$/.test(words[at - 1]?.text ?? '');
  }

  function isNumber(at: number): boolean {
    return readNumber(words[at]?.text) !== undefined;
  }

  /** "two" of "last two weeks", "deux" of "les deux dernières semaines". */
  function isCountOfTime(at: number): boolean {
    return isNumber(at) && isTimeWord(words[at + 1]?.text ?? '');
  }

  /** A number of one or two digits is of a date only beside what says so: "23 November, 2 to 3 am" has hours, too. */
  function isPartOfTime(at: number): boolean {
    const { text: said = '', clause } = words[at] ?? {};
    if (isOfClock(words, at, text)) return true;
    if (!isTimeWord(said)) return false;
    if (!/^\d{1,2}$/.test(said)) return true;
    return words.some(
      (word, other) =>
        Math.abs(other - at) <= REACH_OF_DATE &&
        word.clause === clause &&
        isTimeWord(word.text) &&
        !/^\d{1,2}$/.test(word.text),
    );
  }

  /** "the last change in October", "expires first this year"; not "the last two weeks". */
  function isOrderAt(at: number): boolean {
    const after = words[at + 1]?.text ?? '';
    const order = findOrderInTime(words[at]?.text ?? '') ?? findSuperlative(words[at]?.text ?? '');
    // "la semaine dernière"
    const isBehindTime = BEHIND_TIME.test(words[at]?.text ?? '') && isTimeWord(words[at - 1]?.text ?? '');
    return order !== undefined && !isTimeWord(after) && !isBehindTime && !isNumber(at + 1);
  }

  /** "which old apps": how old is old is not said; "how old is it", "two years old" ask or say it. */
  function isAgeAlone(at: number, to: number): boolean {
    const isAlone =
      to === at + 1 && /^(?:old|alte[nrs]?|vie(?:ux|il|ille|illes)|viej[oa]s?)$/.test(words[at]?.text ?? '');
    const isAsked = /^(?:how|wie|years?|months?|weeks?|days?|jahre?|monate?|wochen?|tage?|the)$/.test(
      words[at - 1]?.text ?? '',
    );
    return isAlone && !isAsked && words[to] !== undefined && words[to].clause === words[at]?.clause;
  }

  /** "strip headers off our mail" switches nothing off; "ou" without its accent asks for no place. */
  function isNoPhrase(at: number): boolean {
    const word = words[at]?.text;
    return word === 'ou' || (word === 'off' && DETERMINER.test(words[at + 1]?.text ?? ''));
  }

  /** "Gäste ausgenommen", "celles de Microsoft exclues": the word ends a clause that says nothing else. */
  function leftOutAlone(from: number): Piece | undefined {
    const { text: word = '', clause } = words[from] ?? {};
    if (!LEFT_OUT.test(word) || !isFollowedByNothing(words, from + 1)) return undefined;
    const start = words.findIndex((one) => one.clause === clause);
    const before = words.slice(start, from).map((one) => one.text);
    const isAside = start > 0 && before.length > 0 && before.length <= LONGEST_ASIDE && !before.some(isVerb);
    return isAside ? { is: 'left-out', from, to: from + 1 } : undefined;
  }

  function isNoOnceMore(at: number): boolean {
    const { text: word = '', clause } = words[at] ?? {};
    const before = words.slice(Math.max(0, at - REACH_OF_NO), at);
    return NO_ONCE_MORE.test(word) && before.some((one) => one.text === 'no' && one.clause === clause);
  }

  /** "nobody used", "nobody has ever signed into". */
  function isVerbNear(at: number): boolean {
    for (let passed = 0; passed <= 2; passed += 1) {
      const found = phraseAt(phrases, words, folded, at + passed);
      if (found !== undefined) return found.meanings.some(({ kind }) => kind === 'verb');
      if (!isFunctionWord(words[at + passed]?.text ?? '')) return false;
    }
    return false;
  }

  function isBySomebody(at: number): boolean {
    const text = words.slice(at, at + 3).map((word) => word.text);
    // "from someone outside" is a phrase of its own.
    return BY_SOMEBODY.test(text.join(' ')) && (phraseAt(phrases, words, folded, at)?.to ?? 0) < at + 3;
  }

  function endOfClause(from: number): number {
    const end = words.findIndex(({ clause }, at) => at > from && clause !== words[from]?.clause);
    return end < 0 ? words.length : end;
  }

  /** "except Bram": it negates nothing but the name. */
  function isExclusion(from: number, to: number): boolean {
    const [end = 0, next = Infinity] = [words[to - 1]?.end, words[to]?.start];
    if (isExclusionAt(words, to - 1) && names.some(({ start }) => start >= end && start < next)) return true;
    if (lengthOfExcept(words, from) === 0) return false;
    const at = words.findIndex(({ text }, index) => index >= to && !ARTICLE.test(text));
    // "except the backup and archiving products" leaves out several, and none by its name.
    const isListed = words.slice(at + 1, at + 3).some(({ text }) => isConjunction(text)) && at > to;
    return at >= 0 && !isListed && words[at]?.clause === words[from]?.clause && pieceAt(at).is === 'unread';
  }

  /** "critical or high permissions": what "or" joins with a value is a value like it, though a longer phrase begins there. */
  function alternativeAt(from: number): FoundPhrase<Meaning> | undefined {
    const [before, or] = pieces.slice(-2);
    if (before?.is !== 'phrase' || or?.to !== from || !OR.test(words[or.from]?.text ?? '')) return undefined;
    const told = before.meanings.flatMap((one) => (isChoice(one) ? [one.attribute] : []));
    if (told.length === 0) return undefined;
    return phraseAt(phrases, words, folded, from, (one) => isChoice(one) && told.includes(one.attribute));
  }

  /** "rol de Exchange Administrator": the words of a phrase end before the name of a role that goes on behind it. */
  function phraseBeforeRole(from: number): FoundPhrase<Meaning> | undefined {
    const found = phraseAt(phrases, words, folded, from);
    if (found === undefined || !rolesCount) return found;
    for (let at = from + 1; at < found.to; at += 1) {
      if ((roles.get(at) ?? 0) > found.to) return phraseAt(phrases, words.slice(0, at), folded.slice(0, at), from);
    }
    return found;
  }

  function pieceAt(from: number): Piece {
    if (ofHours.has(from)) return { is: 'time', from, to: from + 1 };
    const except = Math.max(lengthOfExcept(words, from), isNegation(words[from]?.text ?? '') ? 1 : 0);
    if (except > 0 && isExclusion(from, from + except)) return { is: 'function', from, to: from + except };
    const word = words[from]?.text ?? '';
    const one = { from, to: from + 1 };
    if (isBySomebody(from)) return { is: 'unread', from, to: endOfClause(from) };
    const aside = leftOutAlone(from);
    if (aside !== undefined) return aside;
    const longest = isNoPhrase(from) ? undefined : phraseBeforeRole(from);
    const found = longest && (alternativeAt(from) ?? longest);
    const ofAge = findSuperlativeOfAge(words, from);
    if (ofAge !== undefined) return { is: 'superlative', superlative: ofAge, from, to: from + 2 };
    const role = rolesCount ? roles.get(from) : undefined;
    if (role !== undefined && role > (found?.to ?? 0)) return { is: 'role', from, to: role };
    const comparison = findComparison(from);
    if (comparison !== undefined && comparison.to > (found?.to ?? 0)) {
      return hasPeriod && comparison.days !== undefined && found === undefined
        ? { is: 'time', from, to: comparison.to }
        : { is: 'comparison', comparison, from, to: comparison.to };
    }
    if (found?.meanings.every(({ kind }) => kind === 'attribute') === true && isAgeAlone(from, found.to))
      return { is: 'unread', ...one };
    if (found !== undefined) return { is: 'phrase', ...found };
    const special = findSpecial(from);
    if (special !== undefined) return special;
    if (isNoOnceMore(from)) return { is: 'function', ...one };
    if (PERMISSION.test(word)) return { is: hasLookup('permission') ? 'permission' : 'unread', ...one };
    if (isNegation(word) || (NOBODY.test(word) && isVerbNear(from + 1))) return { is: 'negation', ...one };
    if (isPossessive(word) && !isEnglishArticle(from)) return { is: 'possessive', ...one };
    if (SINCE.test(word) && WHEN.test(words[from + 1]?.text ?? '')) return { is: 'function', from, to: from + 2 };
    if (LIMITS.test(word) && (isNumber(from + 1) || isNumber(from - 1))) return { is: 'function', ...one };
    if (hasPeriod && !isOrderAt(from) && (isPartOfTime(from) || isCountOfTime(from))) return { is: 'time', ...one };
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
}

/** What words are to every table alike: it is found once. */
interface SameForEach {
  readonly folded: readonly string[];
  /** Names of roles: where one begins, and its end. */
  readonly roles: ReadonlyMap<number, number>;
  readonly ofHours: ReadonlySet<number>;
  readonly comparison: (from: number) => ReturnType<typeof comparisonAt>;
  readonly special: (from: number) => Piece | undefined;
}

const SAME_FOR_EACH = new WeakMemo<QuestionMaterial, SameForEach>(1);

const sameForEach = (material: QuestionMaterial): SameForEach =>
  SAME_FOR_EACH.get(material, '', () => {
    const { words, hours } = material;
    // "apps: admin consent?" names no role.
    const mentions = findMentions(words, ROLE_PHRASES).filter(
      ({ from, to }) => words[from]?.clause === words[to - 1]?.clause,
    );
    const roles = new Map(mentions.map(({ from, to }) => [from, to]));
    return {
      folded: words.map(({ text }) => foldWord(text)),
      roles,
      ofHours: new Set(findHourWords({ words, ...omitUndefined({ hours }) })),
      comparison: once((from) => comparisonAt(words, from)),
      special: once((from) => specialAt(material, from)),
    };
  });

function once<T>(of: (from: number) => T): (from: number) => T {
  const known = new Map<number, T>();
  return (from) => {
    if (known.has(from)) return known.get(from) as T;
    const found = of(from);
    known.set(from, found);
    return found;
  };
}

/** Several words that negate what follows, or leave out what comes before. */
function specialAt({ words, plain }: QuestionMaterial, from: number): Piece | undefined {
  const text = (length: number): string =>
    words
      .slice(from, from + length)
      .map((word) => word.text)
      .join(' ');
  if (/^at the same time$/.test(text(4))) return { is: 'function', from, to: from + 4 };
  if (/^whether or not$/.test(text(3))) return { is: 'function', from, to: from + 3 };
  if (OR_NOT.test(text(2)) && isFollowedByNothing(words, from + 2) && findForm(plain) === 'yes-no')
    return { is: 'function', from, to: from + 2 };
  for (const length of [3, 2]) {
    if (NO_NEGATION.test(text(length))) return { is: 'function', from, to: from + length };
  }
  if (/^no matter$/.test(text(2))) return { is: 'function', from, to: from + 2 };
  if (/^is it (?:true|correct|right)$/.test(text(3))) return { is: 'function', from, to: from + 3 };
  const isRest = NOTHING_ELSE.test(text(2)) && words.slice(0, from).some((word) => ONLY.test(word.text));
  if (isRest) return { is: 'function', from, to: from + 2 };
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
