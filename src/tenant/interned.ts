import { KnownTexts } from './known-texts.js';

/** Gives texts that are equal as one and the same string. */
export type Intern = <T extends string>(text: T) => T;

/** Texts remembered at a time, so that a list that repeats nothing costs nothing lasting. */
const CAPACITY = 400_000;

/**
 * JSON makes a string of its own of every text, and a large tenant repeats the same ids, names and moments in hundreds of thousands
 * of grants. One for each piece of work: what it remembers goes with it.
 */
export function createIntern(): Intern {
  let known = new KnownTexts();
  return <T extends string>(text: T): T => {
    if (known.size >= CAPACITY) known = new KnownTexts();
    // Equal texts are of the same type.
    return known.first(text) as T;
  };
}

/** For a single object, where nothing repeats. */
export const asItIs: Intern = (text) => text;
