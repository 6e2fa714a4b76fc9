import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { builtProgram } from '../support/built.js';
import { ONE_IN, createRealisticRecord } from './audit-record-samples.js';
import { roundFigure, type Bench, type BenchFigure } from './bench-figure.js';

const run = promisify(execFile);
const FIRST = 1_000_000;
const LAST = 10_000_000;
const MB = 1_000_000;

interface Result {
  readonly marks: readonly { readonly seen: number; readonly rss: number }[];
  readonly kept: number;
  readonly malformed: number;
}

/** Growth of the resident memory from one million records to ten, of which one in ten thousand is relevant and kept. */
export const bench: Bench = async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'warden-bench-'));
  try {
    // The relevant one of them comes from the process, each time with an id of its own.
    const everyday = Array.from({ length: ONE_IN - 1 }, (_, n) =>
      JSON.stringify(createRealisticRecord(n < ONE_IN / 2 ? n : n + 1)),
    );
    const file = path.join(dir, 'records');
    writeFileSync(file, `${everyday.join('\n')}\n`);
    const given = JSON.stringify({ file, first: FIRST, last: LAST });
    const replaying = builtProgram('replay-memory-process');
    const { stdout } = await run(process.execPath, ['--expose-gc', replaying, given]);
    return figureOf(JSON.parse(stdout) as Result);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

function figureOf({ marks, kept, malformed }: Result): BenchFigure {
  const [start] = marks;
  const growths = marks.slice(1).map(({ rss }) => (rss - (start?.rss ?? Number.NaN)) / MB);
  return {
    name: 'replay-memory',
    value: roundFigure(growths.at(-1) ?? Number.NaN),
    unit: 'MB',
    floor: 'the same process after the first million records',
    n: growths.length,
    spread: [roundFigure(Math.min(...growths)), roundFigure(Math.max(...growths))],
    detail: `${marks.at(-1)?.seen ?? 0} records, ${kept} kept, ${malformed} malformed; ${roundFigure((start?.rss ?? 0) / MB)} MB at first`,
  };
}
