import { stopSharedServer } from '../support/postgres-test-server.js';
import { type AlertLatency, measureAlertLatency, POLL_MS } from './alert-latency-measurement.js';
import { type Bench, computeQuantile, roundFigure } from './bench-figure.js';

const SAMPLES = 40;

/** The 99th percentile of an alert with one replica; see {@link measureAlertLatency}. */
export const bench: Bench = async () => {
  const { tookMs, eventsAMinute } = await measure();
  return {
    name: 'alert-latency',
    value: Math.round(computeQuantile(tookMs, 0.99)),
    unit: 'ms',
    floor: `p99 from an event readable at the source to its card taken by the connector, ${eventsAMinute} events a minute flowing; bar: 1,000 ms`,
    n: tookMs.length,
    spread: [Math.round(Math.min(...tookMs)), Math.round(Math.max(...tookMs))],
    detail: `p50 ${roundFigure(computeQuantile(tookMs, 0.5))} ms, p99 ${roundFigure(computeQuantile(tookMs, 0.99))} ms, with a look every ${POLL_MS} ms in it`,
  };
};

async function measure(): Promise<AlertLatency> {
  try {
    return await measureAlertLatency(1, SAMPLES);
  } finally {
    await stopSharedServer();
  }
}
