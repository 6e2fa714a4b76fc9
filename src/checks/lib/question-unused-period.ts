import { daysBetween, type Instant } from '../../core/instant.js';
import type { QuestionParameters } from '../../core/question-parameter-types.js';
import { formatUtcMinute } from '../../core/sentence-formatting.js';

/**
 * The start of the unused period the question asks for: "not used since June", "last used before June". Undefined when
 * it names no period or a future one; the check's default then applies.
 */
export function readUnusedSince({ since, until }: QuestionParameters, now: Instant): Instant | undefined {
  const asked = since ?? until;
  return asked !== undefined && isBefore(asked, now) ? asked : undefined;
}

/** "since 2026-09-27 (60 days)"; less than two days back with the time of day. */
export function describeSince(at: Instant, now: Instant): string {
  const days = Math.round(daysBetween(at, now));
  return days < 2 ? `since ${formatUtcMinute(at)}` : `since ${at.slice(0, 10)} (${days} days)`;
}

/** Whether one instant is before another, whatever their precision. */
export function isBefore(at: Instant, other: Instant): boolean {
  return Date.parse(at) < Date.parse(other);
}
