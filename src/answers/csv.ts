import { gapInWords } from '../core/conclude.js';
import type { Report } from '../core/report.js';
import { printable } from './text.js';

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * A cell that begins so may be run as a formula by a spreadsheet, and names in a tenant are anybody's. Full-width forms count too.
 * Source: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * All rows of an answer as a file: RFC 4180 with a byte order mark, one column for the severity, the listing's own, then the
 * object's id, its kind and its portal page. What could not be read stands in rows of its own at the end: a file is passed on
 * without the words around it, and must not read as if it were whole.
 */
export function rowsAsCsv(report: Report): string {
  return [...csvLines(report)].join('');
}

/** The same, a line at a time, for files that are too long to be held. */
export function* csvLines({ result, listing }: Report): Iterable<string> {
  const width = Math.max(listing.columns.length, 1);
  const head = listing.columns.length === 0 ? ['Name'] : listing.columns;
  yield BYTE_ORDER_MARK + line(['Severity', ...head, 'Object id', 'Kind', 'Portal page']);
  for (const { subject, severity, cells, url } of listing.rows) {
    yield line([severity ?? '', ...padded(cells, width), subject.id, subject.kind, url]);
  }
  for (const gap of result.gaps) yield line(['not read', ...padded([gapInWords(gap)], width), '', '', '']);
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '');
}

/** The apostrophe makes a spreadsheet show the text as it is. */
function cell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  const shown = printable(inert);
  return /[",;\s]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
