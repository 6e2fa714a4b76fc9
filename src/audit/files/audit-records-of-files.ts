import { RecordScanner } from '../../bulk-data/json-records/record-scanner.js';
import type { ExpectedError } from '../../core/expected-error.js';
import type { AuditEvent } from '../../m365/audit-event.js';
import {
  parseJsonRecord,
  parseWantedRecord,
  UNUSED_SIGN_INS,
  type WantedOperations,
  type WantedRecordResult,
} from '../scan/wanted-record-parser.js';
import { readAuditFile } from './audit-file-reader.js';
import { RecordTally, type RecordCounts } from './record-tally.js';

/** What was in files. */
export interface FilesReading extends RecordCounts {
  /** The wanted events, each once. */
  readonly events: readonly AuditEvent[];
  /** Size of the files. */
  readonly bytes: number;
  /** Files, or files within archives, that could not be read, or not completely. */
  readonly problems: readonly ExpectedError[];
}

/** Reads files of audit records of any kind one after the other. Only the wanted events are held, and 16 bytes for each other record. */
export async function readAuditFiles(files: readonly string[], wanted: WantedOperations): Promise<FilesReading> {
  const events = new Map<string, AuditEvent>();
  const tally = new RecordTally();
  const take = (result: WantedRecordResult, content: () => string) => {
    switch (result.kind) {
      case 'event':
        if (!events.has(result.event.id)) events.set(result.event.id, result.event);
        tally.record(result.event.id);
        break;
      case 'unwanted':
        tally.record(result.recordId === '' ? content() : result.recordId);
        break;
      case 'skipped':
        tally.skipped(result.log, content());
        break;
      case 'malformed':
        tally.malformed(result.malformed.reason);
    }
  };
  const scanner = new RecordScanner(wanted, {
    record: (json, bytes) => {
      take(parseJsonRecord({ json, bytes }, wanted, undefined), () => json);
    },
    broken: (reason) => {
      tally.malformed(reason);
    },
    passed: (text, start, end) => {
      tally.unparsed(text, start, end, wanted.isSignInLog(text.slice(start, end)) ? UNUSED_SIGN_INS : undefined);
    },
  });
  const rows = {
    row: (fields: Readonly<Record<string, string>>) => {
      take(parseWantedRecord(fields, wanted), () => Object.values(fields).join('\n'));
    },
    broken: (reason: string) => {
      tally.malformed(reason);
    },
  };
  let bytes = 0;
  const problems: ExpectedError[] = [];
  for (const file of files) {
    const reading = await readAuditFile(file, { scanner, rows });
    bytes += reading.bytes;
    problems.push(...reading.problems);
  }
  return { ...tally.counts(), events: [...events.values()], bytes, problems };
}
