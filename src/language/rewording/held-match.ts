import { HeldIndex, holdsAll } from './held-index.js';
import { findRequiredText } from './required-text.js';

const required = new WeakMap<RegExp, ReturnType<typeof findRequiredText>>();

function requiredOf(pattern: RegExp): ReturnType<typeof findRequiredText> {
  const known = required.get(pattern);
  if (known !== undefined) return known;
  const holds = findRequiredText(pattern);
  required.set(pattern, holds);
  return holds;
}

/** Whether a text, in small letters, has what every match of a pattern holds: without it the pattern need not be compiled and run. */
export const mayMatch = (pattern: RegExp, lower: string): boolean => holdsAll(requiredOf(pattern), lower);

let last = { text: '', lower: '' };

/** Hundreds of patterns are asked of one text, one after the other. */
function lowerOf(text: string): string {
  if (last.text !== text) last = { text, lower: text.toLowerCase() };
  return last.lower;
}

/** The match of a pattern, which is not run where it cannot match: most are never compiled. */
export function execHeld(pattern: RegExp, text: string): RegExpExecArray | null {
  return mayMatch(pattern, lowerOf(text)) ? pattern.exec(text) : null;
}

/** Whether a pattern matches; see {@link execHeld}. */
export function testHeld(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, lowerOf(text)) && pattern.test(text);
}

const indexes = new WeakMap<readonly unknown[], HeldIndex>();

/**
 * The places in a list, from `from` on and in order, of the patterns that may match a lower-case text. The list is indexed with its first text
 * and must not change: patterns that share no letters with the text are not looked at.
 */
export function listMayMatch<T>(
  list: readonly T[],
  patternOf: (one: T) => RegExp,
  lower: string,
  from = 0,
): readonly number[] {
  let index = indexes.get(list);
  if (index === undefined) indexes.set(list, (index = new HeldIndex(list.map((one) => requiredOf(patternOf(one))))));
  return index.listPossible(lower, from);
}

/** The matches of a list of patterns in a text, in order; for the list see {@link listMayMatch}. */
export function* execEach(patterns: readonly RegExp[], text: string): Generator<RegExpExecArray> {
  for (const at of listMayMatch(patterns, (pattern) => pattern, lowerOf(text))) {
    const match = patterns[at]?.exec(text);
    if (match) yield match;
  }
}
