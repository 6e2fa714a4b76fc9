import type { DetectionFinding } from './detection-finding.js';

/**
 * Describes how often a finding occurred: "3 times", or if its events differ (six roles given in one click) "the worst of 6 such acts",
 * because its title covers only one. Undefined: once.
 */
export function describeRepeats({ count, notes }: Pick<DetectionFinding, 'count' | 'notes'>): string | undefined {
  if (count <= 1) return undefined;
  const differs = new Set(notes.map(({ what }) => what)).size > 1;
  return differs ? `the worst of ${count} such acts` : `${count} times`;
}
