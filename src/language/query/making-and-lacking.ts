import type { Word } from '../question-tokenizer.js';
import { isArticle, isFunctionWord } from './function-words.js';
import { BY, CHANGES, FOLLOWS_ITS_VERB, LACKING, MADE, NOBODY } from './small-word-patterns.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is had or lacked, and may hold for what stands at `at`, too. `by`: the word that negates it. */
export interface Carried {
  readonly at: number;
  readonly op: 'has' | 'has-not';
  readonly linked?: true;
  readonly by?: string;
}

/** How far behind "made" the changes may stand: "made the most changes". */
const MADE_REACH = 4;

const join = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/**
 * "mail flow changes made by", "made the most changes": what is made is the thing itself. `isOfEvent`: the words are read as those of a
 * change; `isNamed`, `isAtNoun`: its kind was named, and ends just before.
 */
export function isMaking(
  words: readonly Word[],
  { from, to }: Span,
  { isOfEvent, isNamed, isAtNoun }: Readonly<Record<'isOfEvent' | 'isNamed' | 'isAtNoun', boolean>>,
): boolean {
  const isMade = isOfEvent && MADE.test(join(words, from, to));
  // "changes that were not made in working hours" are no makings either.
  const around = [join(words, 0, from), join(words, to, to + MADE_REACH)];
  if (isMade && around.some((near) => CHANGES.test(near))) return true;
  return (isAtNoun || (isMade && isNamed)) && BY.test(words[to]?.text ?? '');
}

/** "without an owner": what a negation lacks is what stands right behind it, and nothing after that. */
export function isLackedAt(words: readonly Word[], negatedAt: number | undefined, from: number): boolean {
  if (negatedAt === undefined || !LACKING.test(words[negatedAt]?.text ?? '')) return false;
  return words.slice(negatedAt + 1, from).every(({ text }) => isArticle(text));
}

/** "without an owner expire", "that nobody owns expire": what is not there is what stands before the verb at `from`. */
export function isOfAnother(
  words: readonly Word[],
  negatedAt: number | undefined,
  from: number,
  unread: readonly number[],
): boolean {
  const word = words[negatedAt ?? -1]?.text ?? '';
  if (negatedAt === undefined || !LACKING.test(word)) return false;
  // "nobody has changed": what helps the verb is no other one.
  const isDirect = words.slice(negatedAt + 1, from).every(({ text }) => isFunctionWord(text));
  return unread.some((one) => one > negatedAt && one < from) || (NOBODY.test(word) && !isDirect);
}

/**
 * "die nutzen wir nicht", "n'est pas activé": in other languages the negation at `at` may end the clause, and negates what was read up to
 * `readTo`. "also nicht nur über Umwege" negates what stands behind it.
 */
export function isNegatedBehind(
  words: readonly Word[],
  at: number,
  readTo: number | undefined,
  unread: readonly number[],
): boolean {
  const { text = '', clause } = words[at] ?? {};
  const isOpen = unread.some((one) => one > at && words[one]?.clause === clause);
  return readTo !== undefined && readTo <= at && FOLLOWS_ITS_VERB.test(text) && !isOpen;
}

/** "users who are not admins", "non-admins", "que no sean administradores": the negation at `at` is said of the kind at `from`, by a verb before or between. */
export function isOfKind(words: readonly Word[], at: number, { from, to }: Span): boolean {
  const between = words.slice(at + 1, from).map(({ text }) => text);
  if (words[at]?.text === 'non' && between.length === 0) return true;
  if (words[at]?.clause !== words[from]?.clause || !between.every(isFunctionWord)) return false;
  const next = words[to]?.clause === words[from]?.clause ? words[to]?.text : undefined;
  // "die keine Administratoren sind": the verb stands last. "pas des applis Microsoft" says of which kind they are not.
  if (next !== undefined) return at > 0 && IS.test(next);
  return [words[at - 1]?.text ?? '', ...between].some((word) => IS.test(word));
}

const IS = /^(?:is|are|was|were|be|sind|ist|waren?|est|sont|soit|soient|es|son|sea|sean)$/;
