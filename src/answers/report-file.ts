import { setImmediate as breath } from 'node:timers/promises';
import type { CheckReport } from '../checks/model/check-report.js';
import type { Answer } from './model/answer.js';
import type { QueryAnswer } from './model/query-answer.js';
import { reportCsvLines, rowCsvLines } from './report-csv.js';
import { queryAnswerJsonPieces, reportJsonPieces } from './report-json.js';

/** An answer that has rows. */
export type RowsAnswer = Extract<Answer, { kind: 'report' | 'query' }>;

/** Formats of report files. */
export const FILE_FORMATS = ['csv', 'json'] as const;
/** A format of report files. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** All rows of an answer as a file, never in memory as a whole: each call of `pieces` generates the same content again. */
export interface ReportFile {
  /** Made of the check's or the table's id and a date; contains no tenant text. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly pieces: () => Iterable<string>;
}

/** Pieces counted before yielding to the event loop, so that the bot stays responsive. */
const PIECES_A_BREATH = 5_000;

/** Creates the file that the command line prints with `--csv` or `--json`. */
export async function createAnswerFile(answer: RowsAnswer, format: FileFormat): Promise<ReportFile> {
  const { about, asOf, pieces } =
    answer.kind === 'report' ? ofReport(answer.report, format) : ofQuery(answer.result, format);
  return { name: `${about}-${asOf.slice(0, 10)}.${format}`, sizeBytes: await sizeOf(pieces()), pieces };
}

function ofReport(report: CheckReport, format: FileFormat) {
  const pieces = () => (format === 'csv' ? reportCsvLines(report) : reportJsonPieces(report));
  return { about: report.result.check, asOf: report.result.asOf, pieces };
}

function ofQuery(result: QueryAnswer, format: FileFormat) {
  const pieces = () => (format === 'csv' ? rowCsvLines(result) : queryAnswerJsonPieces(result));
  return { about: result.query.table, asOf: result.asOf, pieces };
}

/** The file format that a question requests ("as CSV"); undefined if it requests none. */
export function parseFileFormat(format: string | undefined): FileFormat | undefined {
  return FILE_FORMATS.find((known) => known === format);
}

async function sizeOf(pieces: Iterable<string>): Promise<number> {
  let bytes = 0;
  let count = 0;
  for (const piece of pieces) {
    bytes += Buffer.byteLength(piece);
    count += 1;
    if (count % PIECES_A_BREATH === 0) await breath();
  }
  return bytes;
}
