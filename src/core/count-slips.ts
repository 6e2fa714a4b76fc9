import { distance } from 'fastest-levenshtein';

/**
 * How many slips of the fingers lead from one word to the other: as Levenshtein counts, but the first two neighbours that are swapped are one
 * (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
export function countSlips(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain < 2 || a.length !== b.length) return plain;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return Math.min(plain, 1 + distance(swapped, b));
}
