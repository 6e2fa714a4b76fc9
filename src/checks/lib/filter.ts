import type { QuestionParameters } from '../../core/question.js';

/** What a question narrowed the answer to, and what the reader has to know of it. */
export interface Narrowed<T> {
  readonly items: readonly T[];
  readonly notes: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = {
  'not-microsoft': 'what is not Microsoft’s own',
  microsoft: 'Microsoft’s own',
  'app-actors': 'what apps did',
  expiring: 'what expires soon',
};

/**
 * Keeps what the question's filter names. A filter that a check does not know leaves everything in and says so: an answer to
 * another question than the one asked must not look like this one's. For the same reason a narrowed answer says what it is.
 */
export function narrow<T>(
  items: readonly T[],
  filter: string | undefined,
  known: Readonly<Record<string, (item: T) => boolean>>,
): Narrowed<T> {
  if (filter === undefined) return { items, notes: [] };
  const keep = Object.hasOwn(known, filter) ? known[filter] : undefined;
  if (keep === undefined) return { items, notes: [noSuchFilter(filter)] };
  const kept = items.filter(keep);
  return { items: kept, notes: [`Only ${inWords(filter)}: ${kept.length} of ${items.length}.`] };
}

/** What the reader has to know when a filter means nothing for a question. */
export function noSuchFilter(filter: string): string {
  return `"${filter}" is no filter for this question: nothing was left out.`;
}

/** The headline where a filter left nothing: "none of 0" would read as if all had been looked at. */
export function nothingLeft(noun: string, filter: string | undefined, items: readonly unknown[]): string | undefined {
  return filter === undefined || items.length > 0 ? undefined : `No ${noun} matches: ${inWords(filter)}`;
}

function inWords(filter: string): string {
  return (Object.hasOwn(WORDS, filter) ? WORDS[filter] : undefined) ?? filter;
}

/** What an answer about acts was narrowed to by the app or the person named: what is said of one must not read as if it were said of all. */
export function onlyNamed({ app, user }: QuestionParameters): readonly string[] {
  const named = [app, user].filter((one) => one !== undefined);
  return named.length === 0 ? [] : [`Only what is about ${named.join(' and ')}.`];
}
