import type { Detection } from '../../detections/model/detection.js';
import { formatMarkdownTable } from './markdown-table.js';

/** A markdown table of every detection: id, what it fires on, and MITRE ATT&CK techniques. */
export function renderDetectionTable(detections: readonly Detection[]): string {
  const rows = detections
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, description, techniques }) => [
      `\`${id}\``,
      description,
      techniques.map((technique) => technique.id).join(', '),
    ]);
  return formatMarkdownTable([['detection', 'fires when', 'ATT&CK'], ...rows]).join('\n');
}
