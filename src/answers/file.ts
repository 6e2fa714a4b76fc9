import { setImmediate as breath } from 'node:timers/promises';
import type { Report } from '../core/report.js';
import { csvLines } from './csv.js';
import { jsonPieces } from './json.js';

export const FILE_FORMATS = ['csv', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** All rows of a report as a file, never held as a whole: each reading of `pieces` writes it anew, the same each time. */
export interface ReportFile {
  /** Of a check's id and a day: no text from the tenant. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly pieces: () => Iterable<string>;
}

/** Counted between breaths: the bot answers others meanwhile. */
const PIECES_A_BREATH = 5_000;

/** The file that the command line prints with `--csv` or `--json`. */
export async function reportFile(report: Report, format: FileFormat): Promise<ReportFile> {
  const pieces = () => (format === 'csv' ? csvLines(report) : jsonPieces(report));
  const { check, asOf } = report.result;
  return { name: `${check}-${asOf.slice(0, 10)}.${format}`, sizeBytes: await sizeOf(pieces()), pieces };
}

/** What "as CSV" in a question asks for; undefined where the answer is to be a card and nothing else. */
export function fileFormat(format: string | undefined): FileFormat | undefined {
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
