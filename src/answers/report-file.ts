import { setImmediate as breath } from 'node:timers/promises';
import type { CheckReport } from '../checks/model/check-report.js';
import { reportCsvLines } from './report-csv.js';
import { reportJsonPieces } from './report-json.js';

/** Formats of report files. */
export const FILE_FORMATS = ['csv', 'json'] as const;
/** A format of report files. */
export type FileFormat = (typeof FILE_FORMATS)[number];

/** All rows of a report as a file, never in memory as a whole: each call of `pieces` generates the same content again. */
export interface ReportFile {
  /** Made of the check's id and a date; contains no tenant text. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly pieces: () => Iterable<string>;
}

/** Pieces counted before yielding to the event loop, so that the bot stays responsive. */
const PIECES_A_BREATH = 5_000;

/** Creates the file that the command line prints with `--csv` or `--json`. */
export async function createReportFile(report: CheckReport, format: FileFormat): Promise<ReportFile> {
  const pieces = () => (format === 'csv' ? reportCsvLines(report) : reportJsonPieces(report));
  const { check, asOf } = report.result;
  return { name: `${check}-${asOf.slice(0, 10)}.${format}`, sizeBytes: await sizeOf(pieces()), pieces };
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
