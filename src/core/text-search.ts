import type { RequiredText } from './required-text.js';

/** A text that is looked for, in small letters, and where its first, middle and last pair of letters is counted. */
interface Sought {
  readonly text: string;
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

/** One of these texts is looked for, or all of one of the others. */
interface SoughtList {
  readonly texts: readonly Sought[];
  readonly others: readonly SoughtTexts[];
}

/** Of each list one is looked for. */
export type SoughtTexts = readonly SoughtList[];

/** Required texts, ready to be looked for in many texts; each has at least two letters. */
export const toSoughtTexts = (required: RequiredText): SoughtTexts =>
  required.map((oneOf) => ({
    texts: oneOf.filter((one) => typeof one === 'string').map(toSought),
    others: oneOf.filter((one) => typeof one !== 'string').map(toSoughtTexts),
  }));

const toSought = (text: string): Sought => ({
  text,
  first: placeOfPair(text, 0),
  middle: placeOfPair(text, (text.length - 1) >> 1),
  last: placeOfPair(text, text.length - 2),
});

/** Pairs of letters share that many places. */
const PLACES = 4096;

const placeOfPair = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (PLACES - 1);

/** The text that was last searched, in small letters, and 1 at the place of each pair of its letters. */
const searched = { text: '', lower: '', pairs: new Uint8Array(PLACES) };

function search(text: string): void {
  searched.text = text;
  // A pattern that ignores case takes the long s for an "s" (https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt); it is a small letter.
  searched.lower = text.toLowerCase().replaceAll('ſ', 's');
  searched.pairs.fill(0);
  for (let at = searched.lower.length - 2; at >= 0; at -= 1) searched.pairs[placeOfPair(searched.lower, at)] = 1;
}

/**
 * Whether a text holds one text of each list, whatever its case. Some thousand texts are looked for in each of the few that a question is put
 * in: those with a pair of letters that the text lacks are not searched for.
 */
export function holdsAll(sought: SoughtTexts, text: string): boolean {
  if (searched.text !== text) search(text);
  return holdsEach(sought);
}

function holdsEach(sought: SoughtTexts): boolean {
  for (const list of sought) if (!holdsOne(list)) return false;
  return true;
}

function holdsOne({ texts, others }: SoughtList): boolean {
  const { lower, pairs } = searched;
  for (const { text, first, middle, last } of texts)
    if (pairs[first] === 1 && pairs[last] === 1 && pairs[middle] === 1 && lower.includes(text)) return true;
  for (const other of others) if (holdsEach(other)) return true;
  return false;
}
