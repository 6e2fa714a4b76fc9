import type { NamedSubject } from '../model/query.js';
import type { Word } from '../question-tokenizer.js';
import { lengthOfExcept } from './exclusion.js';
import { isArticle, isFunctionWord, isNegation } from './function-words.js';
import { BY } from './small-word-patterns.js';
import type { UnreadSpan } from './unread-spans.js';

/** How far behind a negation the name may stand that it leaves out: "that don't come from GitHub". */
const REACH = 5;

/** "the huntwise one": what stands for the kind that was named before. */
const STANDS_FOR = /^(?:ones?|apps?|rules?|connectors?|polic(?:y|ies)|accounts?|users?|admins?)$/;

/** Words by which a part of a kind is told, and no single one: "the backup and archiving products". */
const MOST_WORDS_OF_NAME = 3;

/** A name, and where it begins, as the index of a word. */
export interface PlacedName {
  readonly named: NamedSubject;
  readonly from: number;
}

/**
 * The names with those left out that a negation stands before which negates nothing else: "that don't come from GitHub", "not the huntwise
 * one"; or behind: "that Chloé does not own". `used`: the negations that are read with them.
 */
export function leaveOutNegated(
  names: readonly PlacedName[],
  unreadAt: readonly number[],
  words: readonly Word[],
): { readonly named: readonly NamedSubject[]; readonly used: readonly number[] } {
  const used: number[] = [];
  const left = unreadAt.filter((at) => isNegation(words[at]?.text ?? ''));
  const sameClause = (one: number, other: number): boolean => words[one]?.clause === words[other]?.clause;
  const named = names.map(({ named: one, from }) => {
    if (one.not === true || from < 0) return one;
    const before = left.findLast((at) => at < from && from - at <= REACH && isBefore(words, from, at));
    const behind = left.find((at) => at > from && sameClause(at, from) && isOfDoer(words, from, at));
    const at = before ?? behind ?? left.find((one) => one === from && isOfDidNot(words, from));
    if (at === undefined || used.includes(at)) return one;
    used.push(at);
    return { ...one, not: true, said: wordsFrom(words, Math.min(at, from), Math.max(at, from)) };
  });
  return { named, used };
}

/** "that Chloé does not own": only the name and what helps the verb stand between. */
function isOfDoer(words: readonly Word[], from: number, at: number): boolean {
  // "X has no effect" is about X.
  if (words[at]?.text === 'no') return false;
  return at - from <= REACH && HELPS.test(words[at - 1]?.text ?? words[at]?.text ?? '');
}

/** Behind the last word only who did something is left out: "not made by X", and not "why is MFA not enforced for X?". */
const isBefore = (words: readonly Word[], from: number, at: number): boolean =>
  from < words.length
    ? words[at]?.clause === words[from]?.clause
    : words[at]?.clause === words[from - 1]?.clause && words.slice(at, from).some(({ text }) => BY.test(text));

/** "which rules did X not make?" asks for the others; "did X not make a rule?" is of X. Who else holds what X does not was not asked. */
const isOfDidNot = (words: readonly Word[], from: number): boolean =>
  ASKS_WHICH.test(words[0]?.text ?? '') &&
  /^(?:(?:did|has|have|had) |do(?:es)? own$)/.test(`${words[from - 1]?.text ?? ''} ${words[from + 1]?.text ?? ''}`);

const ASKS_WHICH = /^(?:which|what|how|list|show|give|all|any\w*|everything)$/;

const HELPS = /^(?:do|does|did|is|are|was|were|has|have|had|can|may|could)$/;

const wordsFrom = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

/**
 * The name that an exception which nobody understood may leave out: of "apart from the Proofpoint one" Proofpoint. undefined: it tells a
 * group of things, or nothing.
 */
export function findExceptedName({ words: said, from }: UnreadSpan, words: readonly Word[]): NamedSubject | undefined {
  const length = lengthOfExcept(words, from);
  if (length === 0) return undefined;
  const end = words.findIndex(({ clause }, at) => at > from && clause !== words[from]?.clause);
  const rest = words.slice(from + length, end < 0 ? words.length : end).map(({ text }) => text);
  const isUnreadToEnd = said.split(' ').length >= length + rest.length;
  const name = rest.filter((word) => !STANDS_FOR.test(word) && !isArticle(word) && !isFunctionWord(word));
  const isOne = name.length > 0 && name.length <= MOST_WORDS_OF_NAME && !rest.some((word) => JOINS.test(word));
  return isUnreadToEnd && isOne ? { kind: 'name', words: name.join(' '), guess: true, not: true, said } : undefined;
}

const JOINS = /^(?:and|or|und|oder|et|ou|y|o|of|von|de|for|für|pour|para|with|mit|avec|con|that|which|who|in|on|by)$/;
