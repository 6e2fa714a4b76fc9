import { FEWEST_LETTERS } from './required-text.js';

/** Texts of which a match holds at least one of each list. */
type Required = readonly (readonly string[])[];

/** Patterns are indexed by runs of this many letters: shorter runs are in almost every text. */
const LETTERS = 3;

/** An index of patterns by letters that their matches hold: a pattern whose letters a text lacks is not looked at. */
export class HeldIndex {
  readonly #byLetters = new Map<string, number[]>();
  /** Patterns without a required text. */
  readonly #always: readonly number[];
  readonly #required: readonly Required[];

  constructor(required: readonly Required[]) {
    this.#required = required;
    const frequency = countLetters(required);
    const always: number[] = [];
    for (const [place, lists] of required.entries()) {
      const [best] = lists.toSorted((a, b) => shortest(b) - shortest(a));
      if (best === undefined) always.push(place);
      else for (const letters of new Set(best.map((text) => rarestIn(text, frequency)))) this.#file(letters, place);
    }
    this.#always = always;
  }

  /** The places, from `from` on and in order, of the patterns whose required texts are in a lower-case text. */
  listPossible(lower: string, from: number): readonly number[] {
    const filed = new Set(this.#always);
    for (const places of this.#listFiled(lower)) for (const place of places) filed.add(place);
    return [...filed]
      .filter((place) => place >= from && holdsAll(this.#required[place] ?? [], lower))
      .sort((a, b) => a - b);
  }

  /** Of a short list each run of letters is looked for in the text, of a long one each of the text in the list. */
  #listFiled(lower: string): readonly (readonly number[])[] {
    const found: (readonly number[])[] = [];
    if (this.#byLetters.size <= lower.length) {
      for (const [letters, places] of this.#byLetters) if (lower.includes(letters)) found.push(places);
      return found;
    }
    for (const letters of runsOf(lower)) {
      const places = this.#byLetters.get(letters);
      if (places !== undefined) found.push(places);
    }
    return found;
  }

  #file(letters: string, place: number): void {
    const same = this.#byLetters.get(letters);
    if (same === undefined) this.#byLetters.set(letters, [place]);
    else same.push(place);
  }
}

let last: { readonly lower: string; readonly runs: ReadonlySet<string> } | undefined;

/** The runs of letters of a text, as long as an index may have them. A text is looked for in many lists, one after the other. */
function runsOf(lower: string): ReadonlySet<string> {
  if (last?.lower === lower) return last.runs;
  const runs = new Set<string>();
  for (let at = 0; at < lower.length; at += 1)
    for (let length = FEWEST_LETTERS; length <= LETTERS; length += 1) runs.add(lower.slice(at, at + length));
  last = { lower, runs };
  return runs;
}

/** Whether a lower-case text holds one text of each list. Asked some thousand times a question, and therefore without closures. */
export function holdsAll(required: Required, lower: string): boolean {
  for (const texts of required) if (!holdsOne(texts, lower)) return false;
  return true;
}

function holdsOne(texts: readonly string[], lower: string): boolean {
  for (const text of texts) if (lower.includes(text)) return true;
  return false;
}

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));

/** The runs of letters of a text; a shorter text is one run. */
const lettersIn = (text: string): readonly string[] =>
  text.length <= LETTERS
    ? [text]
    : Array.from({ length: text.length - LETTERS + 1 }, (_, at) => text.slice(at, at + LETTERS));

function countLetters(required: readonly Required[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const letters of required.flat(2).flatMap(lettersIn)) frequency.set(letters, (frequency.get(letters) ?? 0) + 1);
  return frequency;
}

const rarestIn = (text: string, frequency: ReadonlyMap<string, number>): string =>
  lettersIn(text).reduce((best, one) => ((frequency.get(one) ?? 0) < (frequency.get(best) ?? 0) ? one : best));
