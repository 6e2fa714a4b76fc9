/** A word with the two neighbours swapped where it first differs from another: the most usual slip of the fingers that is no single letter. */
export function swapAtDifference(word: string, other: string): string {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}
