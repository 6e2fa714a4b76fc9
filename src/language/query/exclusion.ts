import type { Word } from '../question-tokenizer.js';
import { EXCLUDES } from './small-word-patterns.js';

/** Words that leave out what is named behind them, and negate nothing else: "except Bram", "other than Bram". */
const EXCEPT = /^(?:except|excepting|excluding|besides|außer|ausser|sauf|hormis|excepto|salvo)$/;
const EXCEPT_TWO =
  /^(?:other than|else than|different from|anders als|andere[rmns]? als|autres? que|distint[oa]s? (?:de|a)|otr[oa]s? que|apart from|aside from|leaving aside|leaving out|except for|not counting|but for|bis auf|abgesehen von|à part|aparte de|menos a)$/;

const pair = (words: readonly Word[], at: number): string => `${words[at - 1]?.text ?? ''} ${words[at]?.text ?? ''}`;

/** Whether a word ends what leaves out the name behind it. */
function isExceptAt(words: readonly Word[], at: number): boolean {
  return EXCEPT.test(words[at]?.text ?? '') || EXCEPT_TWO.test(pair(words, at));
}

/** The same; before what is surely a name also "not" and "without". */
export function isExclusionAt(words: readonly Word[], at: number): boolean {
  return isExceptAt(words, at) || EXCLUDES.test(words[at]?.text ?? '');
}

/** Begins what all but one of are meant: "all rules but the Proofpoint one". */
const OF_ALL = /^(?:all|every|everything|everyone|everybody|any|anything|anyone|anybody|each|none|nobody|nothing|no)$/;

/** Whether the word before a name, or before its article, leaves it out: "except the Mailgate one", "all but the Mailgate one". */
export function isLeftOutAt(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (ARTICLE.test(words[at]?.text ?? '')) at -= 1;
  if (isExceptAt(words, at)) return true;
  const { clause, text = '' } = words[at] ?? {};
  return text === 'but' && words.slice(0, at).some((word) => word.clause === clause && OF_ALL.test(word.text));
}

/** Between what leaves out and the name: "except the Mailgate one". */
export const ARTICLE = /^(?:the|our|der|die|das|den|dem|le|la|les|el|los|las)$/;

/** "except apps": holders are left out, and no app of a change. */
export const IS_APP = /^(?:apps?|applications?|service principals?)$/;

/**
 * "not counting apps", "except apps and guests": the kind that stands behind the exclusion at `at` is left out, and the question is about
 * another. What follows it may say which of them are: "except apps without owners".
 */
export function isExceptedKind(
  words: readonly Word[],
  at: number | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const length = at === undefined ? 0 : lengthOfExcept(words, at);
  if (at === undefined || length === 0) return false;
  const isNext = words.slice(at + length, from).every(({ text }) => ARTICLE.test(text));
  const [kind, next] = [words[to - 1], words[to]];
  return (
    isNext &&
    (next === undefined || next.clause !== kind?.clause || /^(?:and|or|nor|und|oder|et|ou|y|o|e)$/.test(next.text))
  );
}

/** How many words an exclusion that begins at a word has; 0: none does. */
export function lengthOfExcept(words: readonly Word[], at: number): number {
  if (EXCEPT_TWO.test(pair(words, at + 1))) return 2;
  return EXCEPT.test(words[at]?.text ?? '') ? 1 : 0;
}
