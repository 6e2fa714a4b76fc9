import type { DetectionFinding } from './detection.js';

/**
 * How often a finding was seen: "3 times", or where its events differ (six roles given in one click) "the worst of 6 such acts", for its
 * title tells one of them. Undefined: once.
 */
export function seenInWords({ count, notes }: Pick<DetectionFinding, 'count' | 'notes'>): string | undefined {
  if (count <= 1) return undefined;
  const differs = new Set(notes.map(({ what }) => what)).size > 1;
  return differs ? `the worst of ${count} such acts` : `${count} times`;
}
