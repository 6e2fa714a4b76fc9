import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { ExpectedError } from '../../core/expected-error.js';
import { refuseBinary } from './file-likeness.js';
import { ExpansionLimit, inflateBytes } from './inflated-bytes.js';
import { frameRecords, type RecordIntake } from './member-framing.js';
import { peekBytes } from './peeked-bytes.js';
import { decodeText } from './text-decoding.js';
import { readZipEntries } from './zip-entries.js';

/** Bytes read at a time. */
const CHUNK_BYTES = 256 * 1024;

/** What became of a file. */
export interface FileReading {
  /** Its size, packed as it is. */
  readonly bytes: number;
  /** What could not be read of it, or not completely; the rest of it counts. */
  readonly problems: readonly ExpectedError[];
}

/**
 * Reads a file of audit records of any size, in constant memory; `-` is standard input. It may be gzip or a zip, UTF-8 or UTF-16, JSON or
 * CSV, all known by its first bytes. Never throws because of what is in it.
 */
export async function readAuditFile(file: string, intake: RecordIntake): Promise<FileReading> {
  let bytes = 0;
  const problems: ExpectedError[] = [];
  try {
    const { size, source } = await openFile(file);
    const limit = new ExpansionLimit(file, () => size ?? bytes);
    const counted = (async function* () {
      for await (const chunk of source) {
        bytes += chunk.length;
        yield chunk;
      }
    })();
    const peeked = await peekBytes(counted, SIGNATURE_BYTES);
    if (!isZip(peeked.head)) await readMember(file, peeked.all, intake, limit);
    else {
      await peeked.close();
      if (file === '-') throw zipAsStream();
      bytes = size ?? bytes;
      for await (const entry of readZipEntries(file, limit)) {
        if ('problem' in entry) problems.push(entry.problem);
        else
          await readMember(entry.name, entry.bytes, intake, limit).catch((error: unknown) =>
            problems.push(expected(error, entry.name)),
          );
      }
    }
  } catch (error) {
    problems.push(expected(error, file));
  }
  return { bytes, problems };
}

const SIGNATURE_BYTES = 4;

async function openFile(
  file: string,
): Promise<{ readonly size: number | undefined; readonly source: AsyncIterable<Uint8Array> }> {
  if (file === '-') return { size: undefined, source: process.stdin };
  const about = await stat(file);
  if (about.isDirectory())
    throw new ExpectedError(`${file} is a folder.`, `Name the files in it: ${file.replace(/\/$/, '')}/*`);
  return {
    size: about.isFile() ? about.size : undefined,
    source: createReadStream(file, { highWaterMark: CHUNK_BYTES }),
  };
}

/** A gzip in a gzip occurs where a download was compressed once more. */
const MOST_LAYERS = 2;

/** Reads a file, or one within a zip. */
async function readMember(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  intake: RecordIntake,
  limit: ExpansionLimit,
): Promise<void> {
  let peeked = await peekBytes(bytes, HEAD_BYTES);
  try {
    for (let layer = 0; layer < MOST_LAYERS && isGzip(peeked.head); layer++) {
      const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
      peeked = await peekBytes(inflateBytes(peeked.all, gunzip, limit), HEAD_BYTES);
    }
    if (isZip(peeked.head)) {
      const nextStep = 'Unpack the outer one, and replay what was in it.';
      throw new ExpectedError(`${name} is a zip within another archive.`, nextStep);
    }
    refuseBinary(name, peeked.head);
    await frameRecords(name, decodeText(peeked.all), intake);
  } finally {
    await peeked.close();
  }
}

/** Enough for the signature of a tar archive. */
const HEAD_BYTES = 512;

/** Source: https://www.rfc-editor.org/rfc/rfc1952 */
function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** A zip with files, or without. Source: APPNOTE 4.3.7 and 4.3.16, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
function isZip(head: Buffer): boolean {
  const start = head.toString('latin1', 0, 4);
  return start === 'PK\x03\x04' || start === 'PK\x05\x06';
}

function zipAsStream(): ExpectedError {
  return new ExpectedError(
    'Standard input is a zip, whose list of files is at its end.',
    'Name the file itself, or unpack it: unzip -p file.zip | warden replay -',
  );
}

/** Bugs are thrown on. */
function expected(error: unknown, file: string): ExpectedError {
  if (error instanceof ExpectedError) return error;
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return new ExpectedError(`${file} cannot be read: ${error.message}`, 'Check the path and your rights to the file.', {
    cause: error,
  });
}
