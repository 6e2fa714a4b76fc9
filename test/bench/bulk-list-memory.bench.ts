import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { builtProgram } from '../support/built.js';
import { type Bench, createRatioFigure, roundFigure } from './bench-figure.js';

const run = promisify(execFile);
const ROUNDS = 3;
const MB = 1_000_000;

/** Memory of 300,000 grants in a columnar list, beside the same grants as an array of parsed objects. */
export const bench: Bench = async () => {
  const rounds: { ours: number; floor: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({ ours: await measure('columnar'), floor: await measure('objects') });
  const [interned, set, compact] = [await measure('interned'), await measure('set'), await measure('compact-set')];
  const { ours, floor } = rounds[0] ?? { ours: Number.NaN, floor: Number.NaN };
  return {
    ...createRatioFigure('bulk-list-memory', 'an array of the parsed objects', rounds),
    detail:
      `columnar ${roundFigure(ours / MB)} MB, objects ${roundFigure(floor / MB)} MB, with interned texts ${roundFigure(interned / MB)} MB; ` +
      `the ids in a CompactStringSet ${roundFigure(compact / MB)} MB, in a Set ${roundFigure(set / MB)} MB`,
  };
};

/** Bytes that the structure takes, in a process of its own. */
async function measure(structure: string): Promise<number> {
  const file = builtProgram('bulk-list-memory-process');
  const { stdout } = await run(process.execPath, ['--expose-gc', file, structure]);
  return Number(stdout);
}
