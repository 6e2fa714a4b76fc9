import { daysBetween, type Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question.js';
import { whenInWords } from '../../core/words.js';

/**
 * Since when the question wants something to be unused: "not used since June", "last used before June". Undefined where it names no
 * period, or one that has not begun; the check's own measure holds then.
 */
export function unusedSince({ since, until }: QuestionParameters, now: Instant): Instant | undefined {
  const asked = since ?? until;
  return asked !== undefined && isBefore(asked, now) ? asked : undefined;
}

/** "since 2026-09-27 (60 days)"; less than two days back with the time of day. */
export function sinceInWords(at: Instant, now: Instant): string {
  const days = Math.round(daysBetween(at, now));
  return days < 2 ? `since ${whenInWords(at)}` : `since ${at.slice(0, 10)} (${days} days)`;
}

/** Whether one moment lies before another, however finely each is written. */
export function isBefore(at: Instant, other: Instant): boolean {
  return Date.parse(at) < Date.parse(other);
}
