import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { stopSharedServer } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';
import { cpuSeconds } from './process-cpu.js';
import { isLeaseHolder, startBotsOnOneTenant } from './bots-on-one-tenant.js';
import { type Bench, roundFigure } from './bench-figure.js';

/** For some minutes after its start a process collects the garbage of it, in up to three passes that are no work of an idle one. */
const SETTLE_MS = 150_000;
/** Longer than any pause between two looks of the product, and than an unused connection stays. */
const SPAN_MS = 90_000;
const LOOK_EVERY_MS = 100;
const STANDBY = 1;

/**
 * What a replica costs that has nothing to do while another one reads the tenant: processor time, and connections to the database that it
 * opens. Reads `/proc`, so it runs on Linux only.
 */
export const bench: Bench = async () => {
  const running = await startBotsOnOneTenant(2, { LOG_LEVEL: 'info' });
  const observer = new pg.Client({ connectionString: running.databaseUrl });
  try {
    await observer.connect();
    const [reader, standby] = running.bots;
    if (reader === undefined || standby === undefined) throw new Error('not both have started');
    await waitUntil('one of them reads the tenant', () => Promise.resolve(isLeaseHolder(reader)));
    await delay(SETTLE_MS);
    const before = {
      cpu: await cpuSeconds(standby.pid),
      reader: await cpuSeconds(reader.pid),
      ...(await seen(observer)),
    };
    const known = new Set(before.connections);
    const opened = new Set<string>();
    let most = known.size;
    const startedAtMs = performance.now();
    while (performance.now() - startedAtMs < SPAN_MS) {
      await delay(LOOK_EVERY_MS);
      const { connections } = await seen(observer);
      most = Math.max(most, connections.length);
      for (const one of connections) if (!known.has(one)) opened.add(one);
    }
    const seconds = (performance.now() - startedAtMs) / 1_000;
    const percent = (100 * ((await cpuSeconds(standby.pid)) - before.cpu)) / seconds;
    const readerPercent = (100 * ((await cpuSeconds(reader.pid)) - before.reader)) / seconds;
    const sessions = (await seen(observer)).sessions - before.sessions;
    if (isLeaseHolder(standby)) throw new Error('it was no standby: it took the lease');
    const bar = 0.5;
    return {
      name: 'idle',
      value: roundFigure(percent / bar),
      unit: 'ratio',
      floor: `${bar} % of one core, which a standby replica may take`,
      n: 1,
      spread: [roundFigure(percent / bar), roundFigure(percent / bar)],
      detail:
        `${roundFigure(percent)} % of a core over ${Math.round(seconds)} s; it opened ${opened.size} connections and held ${most}; ` +
        `both replicas together opened ${sessions}; the one that reads the tenant took ${roundFigure(readerPercent)} %`,
    };
  } finally {
    await observer.end();
    await running.close();
    await stopSharedServer();
  }
};

/** The connections of the standby now, and how many sessions this database has seen in all. */
async function seen(
  observer: pg.Client,
): Promise<{ readonly connections: readonly string[]; readonly sessions: number }> {
  const { rows } = await observer.query<{ connections: readonly string[] | null; sessions: string }>(
    `select (select array_agg(pid || ' ' || backend_start) from pg_stat_activity where application_name = $1) as connections,
      (select sessions from pg_stat_database where datname = current_database()) as sessions`,
    [`bot-${STANDBY}`],
  );
  const [row] = rows;
  return { connections: row?.connections ?? [], sessions: Number(row?.sessions) };
}
