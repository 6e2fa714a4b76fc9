import { crc32, createInflateRaw } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ExpectedError } from '../../core/expected-error.js';
import { DamagedInputError, type ExpansionLimit, inflateBytes } from './inflated-bytes.js';

/** A file in a zip, or why it is not read. */
export type ZipEntry =
  | { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly name: string; readonly problem: ExpectedError };

/** Ways of compression. Source: APPNOTE 4.4.5, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const METHOD = { stored: 0, deflated: 8 } as const;

/**
 * The files of a zip one after the other, by its list at the end; folders and what macOS adds are left out. Each must be read before the
 * next is asked for. Throws an expected error if the list cannot be read.
 */
export async function* readZipEntries(file: string, limit: ExpansionLimit): AsyncGenerator<ZipEntry, void, undefined> {
  const zip = await opened(file);
  // Names are only printed: no path of them is opened, so none is refused.
  const names = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const inside = entry.fileNameRaw.toString('utf8');
      names.add(inside);
      if (inside.endsWith('/') || inside.startsWith('__MACOSX/')) continue;
      if (inside === '[Content_Types].xml') {
        yield { name: file, problem: officeDocument(file) };
        return;
      }
      yield readEntry(zip, entry, `${file}: ${inside}`, limit);
    }
  } catch (error) {
    if (error instanceof ExpectedError || !(error instanceof Error)) throw error;
    throw damaged(file, error);
  } finally {
    zip.close();
  }
  if (names.size === 0)
    yield { name: file, problem: new ExpectedError(`${file} is an empty zip.`, 'Export it again.') };
}

async function opened(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, decodeStrings: false });
  } catch (error) {
    if (!(error instanceof Error) || 'syscall' in error) throw error;
    throw damaged(file, error);
  }
}

function readEntry(zip: ZipFile, entry: Entry, name: string, limit: ExpansionLimit): ZipEntry {
  if (entry.isEncrypted())
    return {
      name,
      problem: new ExpectedError(`${name} is encrypted.`, 'Unpack it with its password, and replay the file.'),
    };
  const { compressionMethod: method } = entry;
  if (method !== METHOD.stored && method !== METHOD.deflated)
    return {
      name,
      problem: new ExpectedError(
        `${name} is compressed in a way that is not read here (${method}).`,
        'Unpack it, and replay the file.',
      ),
    };
  return { name, bytes: contentOf(zip, entry, limit) };
}

/** Checks size and checksum, as a damaged file must not look whole. */
async function* contentOf(
  zip: ZipFile,
  entry: Entry,
  limit: ExpansionLimit,
): AsyncGenerator<Uint8Array, void, undefined> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  let length = 0;
  let sum = 0;
  const isStored = entry.compressionMethod === METHOD.stored;
  const chunks: AsyncIterable<Uint8Array> = isStored ? raw : inflateBytes(raw, createInflateRaw(), limit);
  for await (const chunk of chunks) {
    if (isStored) limit.add(chunk.length);
    length += chunk.length;
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== entry.uncompressedSize || sum !== entry.crc32)
    throw new DamagedInputError('its checksum is another one');
}

function damaged(file: string, cause: Error): ExpectedError {
  return new ExpectedError(
    `${file} is a zip that is cut off or damaged: its list of files cannot be read (${cause.message}).`,
    'Download it again. What is whole in it: zip -FF damaged.zip --out mended.zip',
    { cause },
  );
}

function officeDocument(file: string): ExpectedError {
  return new ExpectedError(
    `${file} looks like an Excel workbook or another Office document.`,
    'Replay the CSV that was exported, not what Excel saved: Excel cuts cells at 32,767 characters.',
  );
}
