import type { QueryAnswer } from '../model/query-answer.js';

/**
 * Whether an answer says of what was shown that it is so of none, though not all words were used. Of a follow-up that is no answer: the
 * words that were not used may be what it asks.
 */
export function isUnreadNone({ query, answer: { kind, value, subjects, of } }: QueryAnswer): boolean {
  // "does she have a usable second factor?": of one the answer tells what is so of it.
  if (query.unread.length === 0 || of === 1) return false;
  if (kind === 'yes-no') return value === false;
  return (kind === 'list' || kind === 'count') && subjects.length === 0 && (value === null || value === 0);
}
