import { ScannerBuffer } from '../../bulk-data/json-records/scanner-buffer.js';
import type { RecordScanner } from '../../bulk-data/json-records/record-scanner.js';
import { areKnownColumns } from '../records/record-shape.js';
import { CsvRows, readCsvHeader, type CsvHeader, type CsvSink } from './csv-rows.js';
import { refuseColumns, refuseText } from './file-likeness.js';
import { DamagedInputError } from './inflated-bytes.js';
import { peekBytes, type PeekedBytes } from './peeked-bytes.js';

/** Receives the records of files: those in JSON through a scanner, those in a CSV row by row. */
export interface RecordIntake {
  readonly scanner: RecordScanner;
  readonly rows: CsvSink;
}

/** Bytes that tell how records are written: the names of 130 columns are 4 KB. */
const HEAD_BYTES = 64 * 1024;
/** A text has no zero byte, at least not at its beginning. */
const BINARY_BYTES = 512;

/**
 * Splits a text into records, by how it begins: JSON in any form that the scanner knows, or a CSV. Damage is one broken record, after what
 * was read before it. Throws an expected error, with what it looks like, if it is neither.
 */
export async function frameRecords(name: string, text: AsyncIterable<Uint8Array>, intake: RecordIntake): Promise<void> {
  const peeked = await peekBytes(text, HEAD_BYTES);
  try {
    await framePeeked(name, peeked, intake);
  } finally {
    await peeked.close();
  }
}

async function framePeeked(name: string, { head, all }: PeekedBytes, intake: RecordIntake): Promise<void> {
  const start = head.toString('utf8', 0, HEAD_BYTES);
  // An export that found nothing.
  if (start.trim() === '') return;
  if (head.subarray(0, BINARY_BYTES).includes(0)) throw refuseText(name, start);
  const header = /^\s*[[{]/.test(start) ? undefined : readCsvHeader(start);
  if (header !== undefined && areKnownColumns(header.columns)) return frameCsv(name, header, all, intake.rows);
  if (/^\s*[[{]/.test(start) || hasObjects(start)) return frameJson(all, intake.scanner);
  if (header !== undefined && header.columns.length > 1 && !start.trimStart().startsWith('<'))
    throw refuseColumns(name, header.columns);
  throw refuseText(name, start);
}

/** Lines may have something before the object, such as a time. */
function hasObjects(start: string): boolean {
  return !/^\s*</.test(start) && /\{\s*"/.test(start);
}

async function frameJson(chunks: AsyncIterable<Uint8Array>, scanner: RecordScanner): Promise<void> {
  const feed = new ScannerBuffer(scanner);
  try {
    for await (const chunk of chunks) feed.write(chunk);
  } catch (error) {
    if (!(error instanceof DamagedInputError)) {
      feed.end();
      throw error;
    }
    feed.end(`damaged: ${error.message}`);
    return;
  }
  feed.end();
}

async function frameCsv(
  name: string,
  header: CsvHeader,
  chunks: AsyncIterable<Uint8Array>,
  sink: CsvSink,
): Promise<void> {
  const rows = new CsvRows(name, header, sink);
  let before = header.skipped;
  try {
    for await (const chunk of chunks) {
      await rows.write(before === 0 ? chunk : chunk.subarray(before));
      before = 0;
    }
  } catch (error) {
    if (!(error instanceof DamagedInputError)) throw error;
    sink.broken(`damaged: ${error.message}`);
  }
  await rows.end();
}
