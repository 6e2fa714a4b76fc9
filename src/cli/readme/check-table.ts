import type { AnyCheck } from '../../checks/model/check.js';
import { formatMarkdownTable } from './markdown-table.js';

/** A markdown table of every check: id and question. */
export function renderCheckTable(checks: readonly AnyCheck[]): string {
  const rows = checks.map(({ id, question }) => [`\`${id}\``, question]);
  return formatMarkdownTable([['check', 'question'], ...rows]).join('\n');
}
