import type { DetectionFinding } from '../core/detection.js';
import { SEVERITIES } from '../core/severity.js';

/** Grows when a finding repeats, and when it becomes worse without repeating: what was told of it is out of date in both cases. */
export function findingVersion({ count, severity }: Pick<DetectionFinding, 'count' | 'severity'>): number {
  return count * SEVERITIES.length + (SEVERITIES.length - 1 - SEVERITIES.indexOf(severity));
}
