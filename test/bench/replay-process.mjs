/** Replays blobs from a file, from the build as it runs, beside plain JSON.parse of the same bytes; prints milliseconds of each round. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseBlob, collectWantedOperations } from '../../src/audit/scan/wanted-record-parser.ts';
import { assessEvents } from '../../src/incidents/event-assessment.ts';
import { createEmptyKnownTenant } from '../../src/incidents/known-tenant.ts';
import { loadDetections } from '../../src/load-detections.ts';

const { file, sizes, rounds } = JSON.parse(process.argv[2] ?? '{}');
const bytes = readFileSync(file);
let from = 0;
const blobs = sizes.map((size) => bytes.subarray(from, (from += size)));
const detections = await loadDetections();

function replayed() {
  const wanted = collectWantedOperations(detections);
  const seenIds = new Set();
  const events = [];
  let seen = 0;
  for (const blob of blobs) {
    const read = parseBlob(blob, wanted, 'activity');
    seen += read.seen;
    for (const event of read.events) {
      if (seenIds.has(event.id)) continue;
      seenIds.add(event.id);
      events.push(event);
    }
  }
  const { findings } = assessEvents(events, { detections, known: createEmptyKnownTenant('2026-11-24T00:00:00Z') });
  return { seen, events: events.length, findings: findings.length };
}

function parsed() {
  let seen = 0;
  for (const blob of blobs) seen += JSON.parse(blob.toString('utf8')).length;
  return seen;
}

function timed(work) {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
}

const found = replayed();
if (found.seen !== parsed()) throw new Error(`${found.seen} records were counted, there are ${parsed()}`);
const figures = [];
for (let round = 0; round < rounds; round++) figures.push({ ours: timed(replayed), floor: timed(parsed) });
process.stdout.write(JSON.stringify({ ...found, bytes: bytes.length, rounds: figures }));
