import type { Detection } from '../../core/detection.js';
import { aligned } from './aligned.js';

/** A markdown table of every detection: id, what it fires on, and MITRE ATT&CK techniques. */
export function detectionTable(detections: readonly Detection[]): string {
  const rows = detections
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, description, techniques }) => [
      `\`${id}\``,
      description,
      techniques.map((technique) => technique.id).join(', '),
    ]);
  return aligned([['detection', 'fires when', 'ATT&CK'], ...rows]).join('\n');
}
