import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { instant } from '../../src/core/instant.js';
import { DemoTenantClient } from '../../src/demo/attack/demo-tenant-client.js';
import { readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { toExchangeRecord } from '../../src/demo/tenant-data/audit/exchange-record-formatter.js';
import { createGeneratorContext } from '../../src/demo/tenant-data/generator-context.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { channel, subscription } from '../alerts/alert-samples.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { KillableProduct } from '../support/killable-product-process.js';
import { createDatabaseUrl, temporaryDirectory } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { createRealisticRecord } from './audit-record-samples.js';
import { startDemoProcess } from './demo-tenant-process.js';

const EVENTS_A_MINUTE = 10_000;
const BLOB_EVERY_MS = 300;
/** A look at each source this often: it is in the figure, at most so much. */
export const POLL_MS = 100;
/** A source that was read up to no longer ago has caught up with the history that the tenant comes with. */
const CAUGHT_UP_MS = 5_000;
const LIMIT_MS = 60_000;

/** Milliseconds of each alert, and how many other events flowed each minute. */
export interface AlertLatency {
  readonly tookMs: readonly number[];
  readonly eventsAMinute: number;
}

/**
 * Measures from an event that can be read at the source to its card at the Bot Connector, through everything: the demo tenant's feed over
 * HTTPS, the store, detections, the outbox, the card, HTTP. Many other events flow through the same feed. The tenant and each of so many
 * replicas are processes of their own; the connector is in this one. Stop the shared database server afterwards.
 */
export async function measureAlertLatency(replicas: number, samples: number): Promise<AlertLatency> {
  const place = await temporaryDirectory();
  const connector = await FakeBotConnector.start();
  const databaseUrl = await createDatabaseUrl();
  const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog });
  const size = { ...defaultTenantDataOptions(new Date()), users: 400, servicePrincipals: 120 };
  const demo = await startDemoProcess({ ...size, controlDir: place.path });
  const products = Array.from({ length: replicas }, () =>
    KillableProduct.start({
      databaseUrl,
      poolSize: 4,
      demo: { ...demo, credentials: demo },
      pollSeconds: POLL_MS / 1_000,
      timings: { sendLimitMs: 10_000, invokeBudgetMs: 10_000 },
    }),
  );
  const flow = new AbortController();
  try {
    await Promise.all(products.map(({ ready }) => ready));
    const running = await readRunningDemoFile(place.path);
    if (running === undefined) throw new Error('the demo tenant was not announced');
    const client = new DemoTenantClient(running);
    await untilCaughtUp(store);
    const flowing = everyday(client, flow.signal);
    const tookMs: number[] = [];
    for (let sample = 0; sample < samples; sample += 1) {
      tookMs.push(await timeOne({ sample, client, store, connector }));
      await delay(100 + Math.random() * 2 * POLL_MS);
    }
    flow.abort();
    const { told, ms } = await flowing;
    return { tookMs, eventsAMinute: Math.round((told / ms) * 60_000) };
  } finally {
    flow.abort();
    await Promise.all(products.map((product) => product.end('SIGTERM')));
    await demo.close();
    await store.close();
    await connector.close();
    await place.remove();
  }
}

interface Timed {
  readonly sample: number;
  readonly client: DemoTenantClient;
  readonly store: Store;
  readonly connector: FakeBotConnector;
}

/** Milliseconds of one alert. */
async function timeOne({ sample, client, store, connector }: Timed): Promise<number> {
  // A channel for each: one that has many alerts within minutes gets one digest.
  const where = `19:bench-${sample}@thread.tacv2`;
  await store.conversations.remember(channel(where, connector.serviceUrl));
  const wanted = subscription(where, { topic: 'mail-flow', atLeast: 'high', createdAt: store.clock.now() });
  await store.alerts.saveSubscription(wanted);
  const name = `Bench relay ${sample}`;
  const record = connectorMade(name);
  const startedAtMs = performance.now();
  await client.tell([record], []);
  const [card] = await connector.waitFor(
    ({ kind, conversationId, activity }) =>
      kind === 'create' && conversationId === where && JSON.stringify(activity).includes(name),
    1,
    LIMIT_MS,
  );
  await store.alerts.removeSubscription(wanted.id);
  return (card?.atMs ?? Number.NaN) - startedAtMs;
}

/** An inbound connector that takes mail from anywhere, made by a person a moment ago. */
function connectorMade(name: string): Readonly<Record<string, unknown>> {
  const now = Date.now();
  const context = createGeneratorContext(defaultTenantDataOptions(new Date(now)));
  return toExchangeRecord(context, {
    at: instant(Math.floor(now / 1_000) * 1_000),
    operation: 'New-InboundConnector',
    objectId: name,
    parameters: {
      Name: name,
      ConnectorType: 'OnPremises',
      SenderDomains: 'smtp:*;1',
      RequireTls: 'False',
      CloudServicesMailEnabled: 'True',
      TreatMessagesAsInternal: 'True',
    },
    actor: { kind: 'user', id: randomUUID(), userPrincipalName: 'bench@alpine-instruments.example', ip: '192.0.2.7' },
    key: randomUUID(),
  });
}

/** Sign-ins, file and mailbox events, blob after blob, until it is called off. */
async function everyday(
  client: DemoTenantClient,
  signal: AbortSignal,
): Promise<{ readonly told: number; readonly ms: number }> {
  const startedAtMs = performance.now();
  let told = 0;
  while (!signal.aborted) {
    const due = Math.floor(((performance.now() - startedAtMs) / 60_000) * EVENTS_A_MINUTE) - told;
    // The one relevant record in ten thousand is told by the sample, not by the flow.
    const records = Array.from({ length: due }, (_, n) => ({
      ...createRealisticRecord(told + n),
      contentType: 'Audit.Exchange',
    }));
    if (due > 0) await client.tell(records, []);
    told += due;
    await delay(BLOB_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return { told, ms: performance.now() - startedAtMs };
}

async function untilCaughtUp({ audit }: Store): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    const feeds = (await audit.states()).filter(({ source }) => source !== 'audit-query');
    const caughtUp = feeds.filter(({ readUpTo = '' }) => Date.now() - Date.parse(readUpTo) < CAUGHT_UP_MS);
    if (caughtUp.length === 4 && (await audit.unassessed(1)).length === 0) return;
    if (performance.now() > deadline) throw new Error('the watch did not read what there was in time');
    await delay(100);
  }
}
