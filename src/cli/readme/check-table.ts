import type { AnyCheck } from '../../core/check.js';
import { aligned } from './aligned.js';

/** Every check that is built, by its id, with its question: a markdown table. */
export function checkTable(checks: readonly AnyCheck[]): string {
  const rows = checks.map(({ id, question }) => [`\`${id}\``, question]);
  return aligned([['check', 'question'], ...rows]).join('\n');
}
