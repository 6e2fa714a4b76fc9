import type { Word } from '../question-tokenizer.js';
import { isArticle } from './function-words.js';
import { BY, CHANGES, LACKING, MADE, NOBODY } from './small-word-patterns.js';

interface Span {
  readonly from: number;
  readonly to: number;
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
  return unread.some((one) => one > negatedAt && one < from) || (NOBODY.test(word) && from - negatedAt > 1);
}

/** "that are not admins", "who are no admins", "non-admins": the kind at `from` is negated. `isAsked`: something was asked for before. */
export function isOfNoKind(
  words: readonly Word[],
  negatedAt: number | undefined,
  from: number,
  isAsked: boolean,
): boolean {
  if (negatedAt === undefined) return false;
  const word = words[negatedAt]?.text ?? '';
  const isBeside = words.slice(negatedAt + 1, from).every(({ text }) => isArticle(text));
  if (!isBeside || words[negatedAt]?.clause !== words[from]?.clause) return false;
  if (word === 'non') return true;
  return isAsked && (BE.test(words[negatedAt - 1]?.text ?? '') || /^(?:isn|aren)$/.test(word));
}

const BE = /^(?:is|are|was|were|be|being|sind|ist|war|waren|sont|est|son|es|and|but|or)$/;
