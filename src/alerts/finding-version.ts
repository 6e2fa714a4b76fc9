import { SEVERITIES } from '../core/severity.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';

/** A number that grows when a finding repeats or becomes more severe: in both cases its card is out of date. */
export function findingVersion({ count, severity }: Pick<DetectionFinding, 'count' | 'severity'>): number {
  return count * SEVERITIES.length + (SEVERITIES.length - 1 - SEVERITIES.indexOf(severity));
}
