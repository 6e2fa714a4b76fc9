import type { Detection } from '../../core/detection.js';
import { aligned } from './aligned.js';

/** Every detection, by its id, with what it fires on and the techniques of MITRE ATT&CK: a markdown table. */
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
