import { stopSharedServer } from '../support/postgres-test-server.js';
import { type AlertLatency, measureAlertLatency } from './alert-latency-measurement.js';
import { type Bench, computeQuantile, roundFigure } from './bench-figure.js';

const REPLICAS = 4;

/** An alert with four replicas over an alert with one: another replica must not take it to where it waits. */
export const bench: Bench = async () => {
  try {
    const one = await measureAlertLatency(1);
    const many = await measureAlertLatency(REPLICAS);
    const ratioAt = (quantile: number) =>
      roundFigure(computeQuantile(many.tookMs, quantile) / computeQuantile(one.tookMs, quantile));
    const spread = [ratioAt(0.5), ratioAt(0.99)].toSorted((a, b) => a - b);
    return {
      name: 'replica-alert-latency',
      value: ratioAt(0.5),
      unit: 'ratio',
      floor: 'the p50 of an alert with one replica',
      n: one.tookMs.length + many.tookMs.length,
      spread: [spread[0] ?? Number.NaN, spread[1] ?? Number.NaN],
      detail: `${words(1, one)}; ${words(REPLICAS, many)}; the spread is p50 and p99`,
    };
  } finally {
    await stopSharedServer();
  }
};

function words(replicas: number, { tookMs, eventsAMinute }: AlertLatency): string {
  const [p50, p99] = [0.5, 0.99].map((quantile) => Math.round(computeQuantile(tookMs, quantile)));
  return `${replicas} replicas p50 ${String(p50)} ms, p99 ${String(p99)} ms with ${eventsAMinute} events a minute`;
}
