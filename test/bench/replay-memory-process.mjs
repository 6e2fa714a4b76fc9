/** Reads ten million records, made on the fly, as a replay reads a file; prints the resident memory after the first and after the last. */
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Readable } from 'node:stream';
import { frameRecords } from '../../src/audit/files/member-framing.ts';
import { createParsingSink, collectWantedOperations } from '../../src/audit/scan/wanted-record-parser.ts';
import { RecordScanner } from '../../src/bulk-data/json-records/record-scanner.ts';
import { assessEvents } from '../../src/incidents/event-assessment.ts';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.ts';
import { loadDetections } from '../../src/load-detections.ts';

const { file, first, last } = JSON.parse(process.argv[2] ?? '{}');
const detections = await loadDetections();
const wanted = collectWantedOperations(detections);
const events = new Map();
let malformed = 0;
const scanner = new RecordScanner(
  wanted,
  createParsingSink(wanted, undefined, {
    event: (event) => events.set(event.id, event),
    malformed: () => malformed++,
  }),
);
const marks = [];
/** As a file is read. */
const CHUNK_BYTES = 256 * 1024;

function mark() {
  globalThis.gc?.();
  marks.push({ seen: scanner.seen, rss: process.memoryUsage.rss() });
}

/** The same records again and again, the ids of the relevant ones apart: what is kept must grow as it does in life. */
async function* records() {
  const blob = readFileSync(file);
  let at = first;
  for (let turn = 0; scanner.seen < last; turn++) {
    for (let from = 0; from < blob.length; from += CHUNK_BYTES) yield blob.subarray(from, from + CHUNK_BYTES);
    const id = `relevant-${String(turn).padStart(8, '0')}`;
    yield Buffer.from(
      `{"CreationTime":"2026-11-01T00:00:00","Id":"${id}","Operation":"Add member to role.","Workload":"AzureActiveDirectory"}\n`,
    );
    if (scanner.seen < at) continue;
    mark();
    at += first;
  }
}

const rows = { row: () => undefined, broken: () => malformed++ };
await frameRecords('records', Readable.from(records(), { objectMode: true, highWaterMark: 1 }), { scanner, rows });
assessEvents([...events.values()], { detections, known: createEmptyKnownTenant('2026-11-24T00:00:00Z') });
mark();
process.stdout.write(JSON.stringify({ marks, kept: events.size, malformed }));
