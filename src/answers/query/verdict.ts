import { formatList } from '../../core/sentence-formatting.js';
import { withoutQuestions } from '../model/unread-wording.js';
import type { Query } from '../../language/model/query.js';

/** The word that a first line of a yes-no question begins with, and what it leaves aside. */
export const LEADING_VERDICT = /^(?:Yes|No|Not all|Not for certain|Most|Some)(?:, leaving .+? aside)?(?=[:,])/u;

/** A first line without that word: what was found. */
export const withoutVerdict = (headline: string): string =>
  LEADING_VERDICT.test(headline) ? headline.replace(LEADING_VERDICT, '').replace(/^[:,] /, '') : headline;

/** Yes or no, or another word that leads to what was found; a word that was not understood may turn it around, so that it is said with it. */
export function sayVerdict(holds: boolean | string, { unread }: Pick<Query, 'unread'>): string {
  const words = withoutQuestions(unread);
  const aside = words.length === 0 ? '' : `, leaving ${formatList(words.map((one) => `“${one}”`))} aside`;
  const verdict = typeof holds === 'string' ? holds : holds ? 'Yes' : 'No';
  return `${verdict}${aside}`;
}

/**
 * How much of a kind it is, where a question is about the kind as such: "are admins protected?" is answered by neither yes nor no where some
 * are and some are not. undefined: it is of one, of all or of none, or the question is about another.
 */
export function sayShareOfKind(query: Query, count: number, total: number): 'Not all' | 'Most' | 'Some' | undefined {
  if (query.ofKind !== true || count === 0 || count >= total) return undefined;
  if (count * 2 < total) return 'Some';
  // Those that are left out are told where that is no second no ("51 of 60 apps have no owner") and leaves no doubt of what they lack.
  const [only, ...others] = query.where;
  const isPlain = query.check === undefined && others.length === 0 && only?.op === 'is';
  return isPlain && only.value !== false && only.value !== 'none' ? 'Not all' : 'Most';
}
