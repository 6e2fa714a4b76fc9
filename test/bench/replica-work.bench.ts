import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { openStore } from '../../src/store/persistent-store.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { KillableProduct } from '../support/killable-product-process.js';
import { createDatabaseUrl, stopSharedServer } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { IncidentClicks } from './incident-clicks.js';
import { type Bench, computeQuantile, roundFigure } from './bench-figure.js';
import { findingTitle, QueuedWork } from './queued-work.js';

const DELIVERIES = Number(process.env['BENCH_DELIVERIES'] ?? 100_000);
const CLICKS = Number(process.env['BENCH_CLICKS'] ?? 2_000);
const REPLICAS = [1, 2, 4] as const;
const LOOK_EVERY_MS = 100;
/** No message for so long: the rest is lost. */
const SILENT_MS = 180_000;
/** What is sent twice is sent within this time. */
const GRACE_MS = 20_000;

interface Outcome {
  readonly replicas: number;
  readonly seconds: number;
  readonly lost: number;
  readonly doubled: number;
  readonly words: string;
}

/**
 * Queued alerts and clicks, worked off by one, two and four replicas: is anything done twice or not at all, and how much faster are more of
 * them? Teams' limits are off, as they would hide what limits us. Each click reaches two replicas at once, as Teams repeats it.
 */
export const bench: Bench = async () => {
  const outcomes: Outcome[] = [];
  try {
    for (const replicas of REPLICAS) outcomes.push(await work(replicas));
  } finally {
    await stopSharedServer();
  }
  const [alone] = outcomes;
  const twice = outcomes.reduce((sum, { doubled }) => sum + doubled, 0);
  const lost = outcomes.reduce((sum, one) => sum + one.lost, 0);
  if (twice + lost > 0) throw new Error(`done twice: ${twice}, lost: ${lost}; ${JSON.stringify(outcomes)}`);
  const ratios = outcomes.map(({ seconds }) => roundFigure((alone?.seconds ?? Number.NaN) / seconds));
  return {
    name: 'replica-work',
    value: ratios.at(-1) ?? Number.NaN,
    unit: 'ratio',
    floor: `the throughput of one replica; ${DELIVERIES} deliveries, ${CLICKS} clicks`,
    n: outcomes.length,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    detail: `done twice 0, lost 0; ${outcomes.map(({ words }, at) => `${words}, ratio ${String(ratios[at])}`).join('; ')}`,
  };
};

async function work(replicas: number): Promise<Outcome> {
  const databaseUrl = await createDatabaseUrl();
  const connector = await FakeBotConnector.start();
  const demo = await startDemoTenant({ world: generateTenantData({ users: 60, servicePrincipals: 60 }) });
  const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog });
  const queue = await QueuedWork.open(databaseUrl, { deliveries: DELIVERIES, incidents: CLICKS });
  const products: KillableProduct[] = [];
  try {
    // Nobody reads the tenant meanwhile: that is not what is measured.
    await store.leases.take('reading the tenant', 24 * 3_600_000);
    await queue.prepare(store, connector.serviceUrl);
    for (let one = 0; one < replicas; one += 1) products.push(startProduct(databaseUrl, demo));
    const origins = await Promise.all(products.map(({ ready }) => ready));
    const clicks = new IncidentClicks(origins, connector.serviceUrl);
    await queue.queue();
    const startedAtMs = performance.now();
    const [sent] = await Promise.all([countCards(connector), clicks.makeAll(queue.incidentIds)]);
    const seconds = (sent.lastAtMs - startedAtMs) / 1_000;
    const ended = await queue.ended();
    const lost = DELIVERIES - sent.cards.size + (CLICKS - (ended['taken on'] ?? 0));
    const bugs = products.flatMap((product) => product.bugs());
    if (bugs.length > 0) throw new Error(bugs.slice(0, 3).join('\n'));
    const perSecond = Math.round(DELIVERIES / seconds);
    const clickMs = [0.5, 0.99].map((quantile) => Math.round(computeQuantile(clicks.tookMs, quantile))).join(' and ');
    return {
      replicas,
      seconds,
      lost,
      doubled: sent.doubled + clicks.doneTwice,
      words: `${replicas} replicas ${Math.round(seconds)} s (${perSecond} deliveries a second, p50 and p99 of a click ${clickMs} ms)`,
    };
  } finally {
    await Promise.all(products.map((product) => product.end('SIGTERM')));
    await queue.close();
    await store.close();
    await demo.close();
    await connector.close();
  }
}

function startProduct(databaseUrl: string, demo: Awaited<ReturnType<typeof startDemoTenant>>): KillableProduct {
  return KillableProduct.start({
    databaseUrl,
    // Four replicas, and who looks on, fit into the twenty connections of the embedded database.
    poolSize: 4,
    demo,
    pollSeconds: 3_600,
    withoutTeamsLimits: true,
    timings: { sendLimitMs: 20_000, invokeBudgetMs: 20_000 },
  });
}

/** Counts cards as they arrive, and drops them: they would take a gigabyte. */
async function countCards(connector: FakeBotConnector) {
  const cards = new Set<string>();
  let doubled = 0;
  let lastAtMs = performance.now();
  for (;;) {
    await delay(LOOK_EVERY_MS);
    connector.calls.length = 0;
    for (const { call } of connector.accepted.splice(0)) {
      const [title] = titleIn.exec(JSON.stringify(call.activity)) ?? [randomUUID()];
      const card = `${call.conversationId} ${title}`;
      if (cards.has(card)) doubled += 1;
      cards.add(card);
      lastAtMs = Math.max(lastAtMs, call.atMs);
    }
    const silentMs = performance.now() - lastAtMs;
    if (silentMs > (cards.size < DELIVERIES ? SILENT_MS : GRACE_MS)) return { cards, doubled, lastAtMs };
  }
}

const titleIn = new RegExp(findingTitle(0).replace('0', String.raw`\d+`));
