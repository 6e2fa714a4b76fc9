import { stopSharedServer } from '../support/postgres-test-server.js';
import { measureAlertLatency } from './alert-latency-measurement.js';
import { type Bench, computeQuantile, createRatioFigure } from './bench-figure.js';

const REPLICAS = 4;
const ROUNDS = 4;
const SAMPLES = 20;

/** An alert with four replicas over an alert with one, by turns: the other three must not keep it waiting. */
export const bench: Bench = async () => {
  const rounds: { ours: number; floor: number }[] = [];
  const all: { readonly ours: number[]; readonly floor: number[] } = { ours: [], floor: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      // Whoever is measured first has the colder machine.
      const order = round % 2 === 0 ? (['floor', 'ours'] as const) : (['ours', 'floor'] as const);
      const p50 = { ours: Number.NaN, floor: Number.NaN };
      for (const who of order) {
        const { tookMs } = await measureAlertLatency(who === 'ours' ? REPLICAS : 1, SAMPLES);
        p50[who] = computeQuantile(tookMs, 0.5);
        all[who].push(...tookMs);
      }
      rounds.push(p50);
    }
  } finally {
    await stopSharedServer();
  }
  const figure = createRatioFigure('replica-alert-latency', 'the p50 of an alert with one replica', rounds);
  const p99 = (tookMs: readonly number[]) => String(Math.round(computeQuantile(tookMs, 0.99)));
  return { ...figure, detail: `${figure.detail ?? ''} (p50); p99 ${p99(all.ours)} and ${p99(all.floor)} ms` };
};
