import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ExpectedError } from '../../core/expected-error.js';
import type { RecordScanner } from '../../bulk-data/json-records/record-scanner.js';
import { ScannerBuffer } from '../../bulk-data/json-records/scanner-buffer.js';

/** Bytes read at a time. */
const CHUNK_BYTES = 256 * 1024;

/** Receives the bytes of a stream as they arrive. */
interface Intake {
  write(chunk: Uint8Array): Promise<void> | void;
  end(): Promise<void> | void;
}

/**
 * Reads a file of audit records of any size into a scanner, in constant memory; `-` is standard input. Accepts plain or
 * gzip, UTF-8 or UTF-16 (as PowerShell 5 writes it), detected by the first bytes. Returns the bytes read. Throws an
 * expected error if the file cannot be read; what was read until then counts.
 */
export async function scanAuditFile(file: string, scanner: RecordScanner): Promise<number> {
  try {
    return await scanAuditStream(
      file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES }),
      scanner,
    );
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new ExpectedError(`${file} cannot be read: ${error.message}`, 'Check the path and your rights to the file.', {
      cause: error,
    });
  }
}

/** Reads a stream of bytes the same way. */
export async function scanAuditStream(source: Readable, scanner: RecordScanner): Promise<number> {
  let bytes = 0;
  let head = Buffer.alloc(0);
  let intake: Intake | undefined;
  const feed = new ScannerBuffer(scanner);
  for await (const chunk of source as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (intake !== undefined) await intake.write(chunk);
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < LONGEST_MARK) continue;
      intake = intakeFor(head, feed);
      await intake.write(head);
    }
  }
  if (intake === undefined) {
    intake = intakeFor(head, feed);
    await intake.write(head);
  }
  await intake.end();
  return bytes;
}

const LONGEST_MARK = 2;

/** Gzip: https://www.rfc-editor.org/rfc/rfc1952; byte order marks: https://www.unicode.org/faq/utf_bom.html */
function intakeFor(head: Buffer, feed: ScannerBuffer): Intake {
  const mark = head.length < LONGEST_MARK ? 0 : head.readUInt16BE(0);
  if (mark === 0x1f8b) return unzipping(feed);
  if (mark === 0xfffe) return decoding('utf-16le', feed);
  return mark === 0xfeff ? decoding('utf-16be', feed) : feed;
}

function decoding(encoding: string, feed: ScannerBuffer): Intake {
  const decoder = new TextDecoder(encoding);
  return {
    write: (chunk) => {
      feed.write(Buffer.from(decoder.decode(chunk, { stream: true })));
    },
    end: () => {
      feed.write(Buffer.from(decoder.decode()));
      feed.end();
    },
  };
}

/** Feeds everything decompressed before the file is cut or damaged, then reports the damage. */
function unzipping(feed: ScannerBuffer): Intake {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  let problem: Error | undefined;
  gunzip.on('data', (chunk: Buffer) => {
    feed.write(chunk);
  });
  // The stream closes both at its end and after an error.
  const closed = new Promise((resolve) => gunzip.once('close', resolve));
  gunzip.on('error', (error) => (problem = error));
  return {
    async write(chunk) {
      if (problem !== undefined || gunzip.write(chunk)) return;
      await Promise.race([new Promise((resolve) => gunzip.once('drain', resolve)), closed]);
    },
    async end() {
      gunzip.end();
      await closed;
      feed.end(problem === undefined ? undefined : `gzip: ${problem.message}`);
    },
  };
}
