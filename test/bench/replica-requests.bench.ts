import { setTimeout as delay } from 'node:timers/promises';
import { stopSharedServer } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';
import { type BotsOnOneTenant, isLeaseHolder, startBotsOnOneTenant } from './bots-on-one-tenant.js';
import { type Bench, roundFigure } from './bench-figure.js';

const REPLICAS = 4;
/** The daily sweep begins five minutes after a replica has taken its lease; the audit log is read each minute. */
const SPAN_MS = 6.5 * 60_000;

/**
 * Requests that four replicas send to their tenant over those of one alone, from their start on, with the first reading of the tenant,
 * the audit log and the daily sweep. Each group has a demo tenant and a database of its own; both run at the same time.
 */
export const bench: Bench = async () => {
  const groups: BotsOnOneTenant[] = [];
  try {
    const counts = await Promise.all(
      [REPLICAS, 1].map(async (count) => {
        const group = await startBotsOnOneTenant(count, { LOG_LEVEL: 'info' });
        groups.push(group);
        return countRequests(group);
      }),
    );
    const [many = Number.NaN, one = Number.NaN] = counts.map(({ requests }) => requests);
    const ratio = roundFigure(many / one);
    return {
      name: 'replica-requests',
      value: ratio,
      unit: 'ratio',
      floor: `the requests of one replica in the same ${SPAN_MS / 60_000} minutes; bar: 1.1`,
      n: 1,
      spread: [ratio, ratio],
      detail: [`${REPLICAS} replicas ${many}, one ${one}`, ...counts.map(({ parts }) => parts)].join('; '),
    };
  } finally {
    await Promise.all(groups.map((group) => group.close()));
    await stopSharedServer();
  }
};

/** The requests until the span is over, in which the sweep has to be done; `parts`: how many went where. */
async function countRequests({ bots, demo }: BotsOnOneTenant) {
  const saysSweep = (said: string) => said.includes('daily sweep done');
  await waitUntil('one of them reads the tenant', () => Promise.resolve(bots.some(isLeaseHolder)));
  await delay(SPAN_MS);
  const { count: requests } = demo.requests;
  const sweeps = bots.filter((bot) => saysSweep(bot.output())).length;
  if (sweeps !== 1) throw new Error(`the daily sweep was done by ${sweeps} replicas`);
  const parts = new Map<string, number>();
  for (const { path } of demo.requests.log()) parts.set(serviceOf(path), (parts.get(serviceOf(path)) ?? 0) + 1);
  const said = [...parts].sort().map(([service, times]) => `${service} ${times}`);
  return { requests, parts: `of ${bots.length}: ${said.join(', ')}` };
}

function serviceOf(path: string): string {
  if (path.startsWith('/adminapi/')) return 'Exchange';
  if (path.startsWith('/api/v1.0/')) return 'activity feed';
  return /^\/(v1\.0|beta)\//.test(path) ? 'Graph' : 'tokens';
}
