/** Texts of which a match holds at least one of each list. */
type Required = readonly (readonly string[])[];

/** Patterns are indexed by runs of this many letters: shorter runs are in almost every text. */
const LETTERS = 3;

/** An index of patterns by letters that their matches hold: a pattern whose letters a text lacks is not looked at. */
export class HeldIndex {
  readonly #byLetters = new Map<string, number[]>();
  /** The lengths of the runs of letters that patterns are indexed by. */
  readonly #lengths: readonly number[];
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
    this.#lengths = [...new Set([...this.#byLetters.keys()].map(({ length }) => length))];
  }

  /** The places, from `from` on and in order, of the patterns whose required texts are in a lower-case text. */
  listPossible(lower: string, from: number): readonly number[] {
    const filed = new Set(this.#always);
    for (const length of this.#lengths) {
      for (let at = 0; at + length <= lower.length; at += 1)
        for (const place of this.#byLetters.get(lower.slice(at, at + length)) ?? []) filed.add(place);
    }
    return [...filed].filter((place) => place >= from && this.#hasAll(place, lower)).sort((a, b) => a - b);
  }

  #hasAll(place: number, lower: string): boolean {
    return this.#required[place]?.every((texts) => texts.some((one) => lower.includes(one))) === true;
  }

  #file(letters: string, place: number): void {
    const same = this.#byLetters.get(letters);
    if (same === undefined) this.#byLetters.set(letters, [place]);
    else same.push(place);
  }
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
