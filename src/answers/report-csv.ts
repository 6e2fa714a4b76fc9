import { describeGap } from '../core/gap-wording.js';
import type { CheckReport } from '../checks/model/check-report.js';
import type { QueryAnswer } from './model/query-answer.js';
import { replaceUnprintable } from './answer-text-renderer.js';

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * A spreadsheet may run a cell with such a prefix as a formula, and anyone can choose a name in a tenant. Includes full-width forms.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * All rows of a report as CSV: RFC 4180 with a byte order mark; columns: severity, the listing's columns, object id, kind and portal
 * page. Gaps are separate rows at the end: a file is passed on without the answer around it and must not look complete.
 */
export function reportAsCsv(report: CheckReport): string {
  return [...reportCsvLines(report)].join('');
}

/** The same, line by line, for files too large for memory. */
export function* reportCsvLines({ result, listing }: CheckReport): Iterable<string> {
  yield* rowCsvLines({ listing, gaps: result.gaps });
}

/** All rows of the answer to a query as CSV, like {@link reportAsCsv}. */
export function queryAnswerAsCsv(result: QueryAnswer): string {
  return [...rowCsvLines(result)].join('');
}

/** Rows as CSV line by line, and what was not read. */
export function* rowCsvLines({ listing, gaps }: Pick<QueryAnswer, 'listing' | 'gaps'>): Iterable<string> {
  const width = Math.max(listing.columns.length, 1);
  const head = listing.columns.length === 0 ? ['Name'] : listing.columns;
  yield BYTE_ORDER_MARK + line(['Severity', ...head, 'Object id', 'Kind', 'Portal page']);
  for (const { subject, severity, cells, url } of listing.rows) {
    yield line([severity ?? '', ...padded(cells, width), subject.id, subject.kind, url]);
  }
  for (const gap of gaps) yield line(['not read', ...padded([describeGap(gap)], width), '', '', '']);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '');
}

/** The apostrophe makes a spreadsheet treat the cell as text. */
function cell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  const shown = replaceUnprintable(inert);
  return /[",;\s]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
