import type { AnyCheck } from '../../core/check.js';
import { aligned } from './aligned.js';

/** A markdown table of every check: id and question. */
export function checkTable(checks: readonly AnyCheck[]): string {
  const rows = checks.map(({ id, question }) => [`\`${id}\``, question]);
  return aligned([['check', 'question'], ...rows]).join('\n');
}
