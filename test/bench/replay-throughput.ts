import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { builtProgram } from '../support/built.js';
import { createBlob } from './audit-record-samples.js';
import { median, createRatioFigure, roundFigure, type BenchFigure } from './bench-figure.js';

const run = promisify(execFile);
const ROUNDS = 7;
const RECORDS_IN_BLOB = 1_000;

interface Result {
  readonly seen: number;
  readonly events: number;
  readonly findings: number;
  readonly bytes: number;
  readonly rounds: readonly { readonly ours: number; readonly floor: number }[];
}

/** How many times as fast as JSON.parse of the same bytes blobs become assessed findings: parse, rules, duplicates, incidents. */
export async function measureReplayThroughput(
  name: string,
  make: (n: number) => object,
  records: number,
): Promise<BenchFigure> {
  const blobs = Array.from({ length: records / RECORDS_IN_BLOB }, (_, i) =>
    createBlob(make, i * RECORDS_IN_BLOB, RECORDS_IN_BLOB),
  );
  const dir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  try {
    const file = path.join(dir, 'blobs');
    writeFileSync(file, Buffer.concat(blobs));
    const given = JSON.stringify({ file, sizes: blobs.map(({ length }) => length), rounds: ROUNDS });
    const { stdout } = await run(process.execPath, [builtProgram('replay-process'), given]);
    const { seen, events, findings, bytes, rounds } = JSON.parse(stdout) as Result;
    // A ratio of speeds: the other way round than one of times.
    const speeds = rounds.map(({ ours, floor }) => ({ ours: floor, floor: ours }));
    const [oursMs, floorMs] = [rounds.map(({ ours }) => ours), rounds.map(({ floor }) => floor)].map(median);
    const speed = (ms = Number.NaN) => `${roundFigure(bytes / 1_000 / ms)} MB/s`;
    return {
      ...createRatioFigure(name, 'JSON.parse of the same bytes', speeds),
      detail: `${seen} records of ${Math.round(bytes / seen)} bytes, ${events} relevant, ${findings} findings: ours ${speed(oursMs)}, JSON.parse ${speed(floorMs)}`,
    };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
