import type { QuestionParameters } from '../../core/question-parameter-types.js';

/** The narrowed items, and notes for the reader. */
export interface NarrowedAnswer<T> {
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
 * Applies the question's filter. A filter the check does not know keeps everything and adds a note: the answer must not
 * seem to match a question it does not. For the same reason a narrowed answer says so.
 */
export function narrowByFilter<T>(
  items: readonly T[],
  filter: string | undefined,
  known: Readonly<Record<string, (item: T) => boolean>>,
): NarrowedAnswer<T> {
  if (filter === undefined) return { items, notes: [] };
  const keep = Object.hasOwn(known, filter) ? known[filter] : undefined;
  if (keep === undefined) return { items, notes: [explainNoSuchFilter(filter)] };
  const kept = items.filter(keep);
  return { items: kept, notes: [`Only ${inWords(filter)}: ${kept.length} of ${items.length}.`] };
}

/** The note for a filter the check does not know. */
export function explainNoSuchFilter(filter: string): string {
  return `"${filter}" is no filter for this question: nothing was left out.`;
}

/** The headline when a filter leaves nothing: "none of 0" would read as if all had been judged. */
export function formatNothingLeftHeadline(
  noun: string,
  filter: string | undefined,
  items: readonly unknown[],
): string | undefined {
  return filter === undefined || items.length > 0 ? undefined : `No ${noun} matches: ${inWords(filter)}`;
}

function inWords(filter: string): string {
  return (Object.hasOwn(WORDS, filter) ? WORDS[filter] : undefined) ?? filter;
}

/** Notes the app or person an answer about acts is narrowed to, so that it does not read as a statement about all. */
export function noteOnlyNamed({ app, user }: QuestionParameters): readonly string[] {
  const named = [app, user].filter((one) => one !== undefined);
  return named.length === 0 ? [] : [`Only what is about ${named.join(' and ')}.`];
}
