import { ROWS_A_PAGE, type ListingRow } from '../core/report-listing.js';
import type { CheckReport } from '../checks/model/check-report.js';
import { toRowMark, type Mark } from './severity-and-outcome-marks.js';
import { sanitizeText, sanitizeToString } from './tenant-text-sanitizer.js';

/** An address longer than this opens the page of the whole matter instead. */
const LONGEST_URL = 400;

interface RowData {
  /** Empty where rows carry no severity, else one. */
  readonly marks: readonly Mark[];
  readonly name: string;
  readonly url: string;
  /** Empty or one: what is odd about the name. */
  readonly oddities: readonly { readonly text: string }[];
  /** Empty or one: the other cells in a line, each with what is odd about it. */
  readonly details: readonly { readonly text: string }[];
}

/** What a table is drawn of. */
interface TableSource {
  readonly columns: readonly string[];
  /** For a row whose own address is too long. */
  readonly portalUrl: string;
  /** undefined: the rows carry no severity, and the column is left out. */
  readonly markOf?: (row: ListingRow) => Mark;
  /** How sure a row is, where that is not certain. */
  readonly doubtOf?: (row: ListingRow) => readonly string[];
}

/** Template data of the one table. The header mirrors a row: the first column above, the others in a line below. */
export interface TableData {
  readonly widths: readonly { readonly width: string | number }[];
  /** The title over the marks: empty or one. */
  readonly heads: readonly { readonly text: string }[];
  readonly first: string;
  readonly others: readonly { readonly text: string }[];
  readonly rows: readonly RowData[];
}

/** Rows of a report as a table; none when there is no row. `scale` 1 is the comfortable length of texts. */
export function buildTableData(report: CheckReport, rows: readonly ListingRow[], scale: number): TableData | undefined {
  const source: TableSource = {
    columns: report.listing.columns,
    portalUrl: report.portalUrl,
    markOf: ({ severity }) => toRowMark(severity),
    doubtOf: (row) => doubt(report, row),
  };
  return drawTable(source, rows, scale);
}

/** Rows as a table, like {@link buildTableData}, of whatever they come from. */
export function drawTable(source: TableSource, rows: readonly ListingRow[], scale: number): TableData | undefined {
  if (rows.length === 0) return undefined;
  const lead = leadColumn(rows);
  const [first = 'Name', ...others] = leadFirst(source.columns, lead).map((column) => sanitizeToString(column, 30));
  const isMarked = source.markOf !== undefined;
  return {
    widths: isMarked ? [{ width: '92px' }, { width: 1 }] : [{ width: 1 }],
    heads: isMarked ? [{ text: 'Severity' }] : [],
    first,
    others: line(others.slice(0, 6), 120 * scale),
    rows: rows.slice(0, ROWS_A_PAGE).map((row) => rowData(source, row, lead, scale)),
  };
}

function rowData({ portalUrl, markOf, doubtOf }: TableSource, row: ListingRow, lead: number, scale: number): RowData {
  const [first, ...others] = leadFirst(row.cells, lead);
  const name = sanitizeText(first ?? row.subject.name, Math.round(80 * scale));
  const cells = others.slice(0, 8).map((cell) => {
    const { text, oddity } = sanitizeText(cell, Math.round(160 * scale));
    return oddity === undefined ? text : `${text} ⚠ ${oddity}`;
  });
  return {
    marks: markOf === undefined ? [] : [markOf(row)],
    name: name.text === '' ? '(no visible name)' : name.text,
    url: row.url.length > LONGEST_URL ? portalUrl : row.url,
    oddities: name.oddity === undefined ? [] : [{ text: name.oddity }],
    details: line([...cells, ...(doubtOf?.(row) ?? [])], 320 * scale),
  };
}

/** The column that names what a row is about, and whose page it opens; in a list of roles that is the holder, not the role. */
function leadColumn(rows: readonly ListingRow[]): number {
  const votes = rows.map(({ cells, subject }) => cells.indexOf(subject.name)).filter((index) => index > 0);
  const [first] = votes;
  return first !== undefined && votes.length > rows.length / 2 ? first : 0;
}

function leadFirst(cells: readonly string[], lead: number): readonly string[] {
  return [...cells.slice(lead, lead + 1), ...cells.filter((_, index) => index !== lead)];
}

/** Severity says how bad it is if true; where we are not sure that it is, the row says so. */
function doubt(report: CheckReport, { subject, severity }: ListingRow): readonly string[] {
  const findings = report.result.findings.filter(
    (one) => one.subject.kind === subject.kind && one.subject.id === subject.id && one.severity === severity,
  );
  const [first] = findings;
  if (first === undefined || findings.some(({ confidence }) => confidence === 'high')) return [];
  return [`${first.confidence} confidence`];
}

/** The rows that an answer opens with: a short list whole, else what is wrong, else a first look. */
export function selectTopRows(report: CheckReport): readonly ListingRow[] {
  const { rows } = report.listing;
  if (rows.length <= ROWS_A_PAGE) return rows;
  const wrong = rows.filter((row) => row.severity !== null);
  return wrong.length === 0 ? rows.slice(0, 5) : wrong.slice(0, ROWS_A_PAGE);
}

function line(cells: readonly string[], max: number): readonly { readonly text: string }[] {
  const text = cells.map((cell) => (cell === '' ? '–' : cell)).join(' · ');
  return text === '' ? [] : [{ text: sanitizeToString(text, Math.round(max)) }];
}
