import { LARGE_TENANT } from './app-inventory-reading.js';
import { median, roundFigure, type Bench } from './bench-figure.js';
import { measureBotProcess, type MeasuredProcess } from './bot-process-measurement.js';
import { startDemoProcess } from './demo-tenant-process.js';

const ROUNDS = 3;
const MB = 1_000_000;

/**
 * Peak memory of the bot while it reads all apps, over the same bot idle: at 10,000 service principals (value) and at 100,000. It is
 * started with the options of Node that `npm start` has.
 */
export const bench: Bench = async () => {
  const small = (await measured(LARGE_TENANT.servicePrincipals, ROUNDS)).map(over);
  const [large = { idleBytes: Number.NaN, peakBytes: Number.NaN }] = await measured(
    10 * LARGE_TENANT.servicePrincipals,
    1,
  );
  const value = median(small);
  return {
    name: 'sweep-memory',
    value: roundFigure(value),
    unit: 'MB',
    floor: 'the same bot idle',
    n: ROUNDS,
    spread: [roundFigure(Math.min(...small)), roundFigure(Math.max(...small))],
    detail:
      `${10 * LARGE_TENANT.servicePrincipals} service principals: ${roundFigure(over(large))} MB, ${roundFigure(over(large) / value)} times as much ` +
      `for ten times the apps; the whole process then ${roundFigure(large.peakBytes / MB)} MB, idle ${roundFigure(large.idleBytes / MB)} MB`,
  };
};

function over({ idleBytes, peakBytes }: Pick<MeasuredProcess, 'idleBytes' | 'peakBytes'>): number {
  return (peakBytes - idleBytes) / MB;
}

async function measured(servicePrincipals: number, rounds: number): Promise<MeasuredProcess[]> {
  const demo = await startDemoProcess({ users: LARGE_TENANT.users, servicePrincipals });
  const all: MeasuredProcess[] = [];
  try {
    for (let round = 0; round < rounds; round++) all.push(await measureBotProcess(demo, 'inventory'));
    return all;
  } finally {
    await demo.close();
  }
}
