import { closeSync, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '../../core/log.js';
import type { RequestRecorder } from './request-recorder.js';

/** A record of requests in a file. */
export interface RequestRecordFile extends RequestRecorder {
  close(): void;
}

/**
 * Appends to a file that only its owner may read, a line of JSON a try. Each line is written before the answer is used, so that a process
 * that dies leaves all that it asked. The first failure is logged, and recording ends; what is recorded for never fails by it.
 */
export function openRequestRecordFile(file: string, log: Log): RequestRecordFile {
  let handle: number | undefined;
  const give = (err: unknown) => {
    log.warn(
      { err, file: path.resolve(file) },
      'requests are not recorded any more: the file cannot be written; the work goes on. Give --record-requests or RECORD_REQUESTS a file that this account may write',
    );
    close();
  };
  const close = () => {
    const open = handle;
    handle = undefined;
    try {
      if (open !== undefined) closeSync(open);
    } catch {
      // Nothing is left to do with it.
    }
  };
  try {
    handle = openSync(file, 'a', 0o600);
    // An older file may be open to others. A pipe or a device has no mode of ours.
    if (fstatSync(handle).isFile()) fchmodSync(handle, 0o600);
  } catch (error) {
    give(error);
  }
  return {
    record(request) {
      if (handle === undefined) return;
      try {
        const line = Buffer.from(`${JSON.stringify(request)}\n`);
        const written = writeSync(handle, line);
        if (written < line.length) throw new Error(`${written} of ${line.length} bytes of a line were written`);
      } catch (error) {
        give(error);
      }
    },
    close,
  };
}
