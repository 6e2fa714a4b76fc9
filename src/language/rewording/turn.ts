/** A way to put something, and the words that the readers know. */
export type Turn = readonly [asked: RegExp, plain: string];

/** What may stand before a whole question; it is the first group of a turn. */
export const FIRST = '^((?:[Aa]nd |[Ss]o |[Bb]ut |[Oo]k |[Oo]kay )*)';
/** A whole question ends here. */
export const END = '(?=[\\s?.!]*$)';
