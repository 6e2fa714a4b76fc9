import { findRequiredAtFirst } from '../../core/required-text.js';
import { holdsAll, toSoughtTexts, type SoughtTexts } from '../../core/text-search.js';

const soughtOf = new WeakMap<readonly unknown[], readonly SoughtTexts[]>();

/**
 * The places in a list, from `from` on and in order, of the patterns that may match a text. What they require is read with the first text: the
 * list must not change.
 */
export function listMayMatch<T>(
  list: readonly T[],
  patternOf: (one: T) => RegExp,
  text: string,
  from = 0,
): readonly number[] {
  let sought = soughtOf.get(list);
  if (sought === undefined) {
    sought = list.map((one) => toSoughtTexts(findRequiredAtFirst(patternOf(one))));
    soughtOf.set(list, sought);
  }
  const places: number[] = [];
  for (let place = from; place < sought.length; place += 1) if (holdsAll(sought[place] ?? [], text)) places.push(place);
  return places;
}

/** The matches of a list of patterns in a text, in order; for the list see {@link listMayMatch}. */
export function* execEach(patterns: readonly RegExp[], text: string): Generator<RegExpExecArray> {
  for (const at of listMayMatch(patterns, (pattern) => pattern, text)) {
    const match = patterns[at]?.exec(text);
    if (match) yield match;
  }
}
