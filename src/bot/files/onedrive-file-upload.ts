import { setTimeout as delay } from 'node:timers/promises';
import type { ReportFile } from '../../answers/report-file.js';
import { omitUndefined } from '../../core/omit-undefined.js';

/** Whether the file arrived. `maybe`: the last piece was sent but got no response. */
export type UploadOutcome =
  | { readonly arrived: 'yes' }
  | { readonly arrived: 'no' | 'maybe'; readonly status?: number; readonly cause?: unknown };

/**
 * Pieces must be a multiple of 320 KiB.
 * Source: https://learn.microsoft.com/graph/api/driveitem-createuploadsession#upload-bytes-to-the-upload-session
 */
const CHUNK_BYTES = 16 * 320 * 1024;
const ATTEMPTS = 3;
const ATTEMPT_LIMIT_MS = 60_000;
const PAUSE_MS = 250;

/**
 * Uploads a file to an upload session, piece by piece, without a token (the URL grants write access). Follows no redirects: the
 * caller has checked this URL only. Never rejects.
 */
export async function uploadToOneDrive(
  uploadUrl: string,
  file: ReportFile,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  const { sizeBytes } = file;
  let sent = 0;
  for (const chunk of chunksOf(file.pieces())) {
    const range = `bytes ${sent}-${sent + chunk.length - 1}/${sizeBytes}`;
    sent += chunk.length;
    const isLast = sent === sizeBytes;
    const { status, cause } = await putWithRetries(uploadUrl, chunk, range, signal);
    if (isLast && (status === 200 || status === 201)) return { arrived: 'yes' };
    if (!isLast && status === 202) continue;
    const arrived = isLast && (status === undefined || status >= 500) ? 'maybe' : 'no';
    return { arrived, ...omitUndefined({ status, cause }) };
  }
  return { arrived: 'no' };
}

interface PutResult {
  /** undefined: no response. */
  readonly status?: number;
  readonly cause?: unknown;
}

/** OneDrive refuses or ignores a piece that it already has: a retry creates no second file. */
async function putWithRetries(url: string, chunk: Buffer, range: string, signal: AbortSignal): Promise<PutResult> {
  let result: PutResult = {};
  for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt += 1) {
    result = await put(url, chunk, range, signal);
    const { status } = result;
    if (status !== undefined && status !== 429 && status < 500) return result;
    if (attempt < ATTEMPTS) await delay(PAUSE_MS * attempt);
  }
  return result;
}

async function put(url: string, chunk: Buffer, range: string, signal: AbortSignal): Promise<PutResult> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': range },
      body: new Uint8Array(chunk),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_LIMIT_MS)]),
    });
    // The body is not needed and may be endless.
    await response.body?.cancel();
    return { status: response.status };
  } catch (cause) {
    return { cause };
  }
}

/** UTF-8 chunks of equal size; the last one is shorter. */
function* chunksOf(pieces: Iterable<string>): Iterable<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const next = Buffer.from(piece);
    waiting.push(next);
    bytes += next.length;
    while (bytes >= CHUNK_BYTES) {
      const all = Buffer.concat(waiting);
      yield all.subarray(0, CHUNK_BYTES);
      const rest = all.subarray(CHUNK_BYTES);
      waiting = [rest];
      bytes = rest.length;
    }
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
