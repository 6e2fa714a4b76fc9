import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createAccessPolicy } from '../../src/answers/caller-access-policy.js';
import { systemClock } from '../../src/system-clock.js';
import { composeAnswerService } from '../../src/compose-tenant.js';
import { instant } from '../../src/core/instant.js';
import { DemoTenantClient } from '../../src/demo/attack/demo-tenant-client.js';
import { readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { DEMO_READER_APP_ID, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { toExchangeRecord } from '../../src/demo/tenant-data/audit/exchange-record-formatter.js';
import { createGeneratorContext } from '../../src/demo/tenant-data/generator-context.js';
import { defaultTenantDataOptions } from '../../src/demo/tenant-data/default-generator-options.js';
import { composeBackgroundServices } from '../../src/compose-background-services.js';
import { channel, subscription } from '../alerts/alert-samples.js';
import { BotHarness } from '../bot/bot-harness.js';
import { silentLog } from '../support/test-logs.js';
import { openEmptyStore, stopSharedServer, temporaryDirectory } from '../support/postgres-test-server.js';
import { createRealisticRecord } from './audit-record-samples.js';
import { startDemoProcess } from './demo-tenant-process.js';
import { type Bench, computeQuantile, roundFigure } from './bench-figure.js';
import { createTenantAt } from './app-inventory-reading.js';

const SAMPLES = 40;
const EVENTS_A_MINUTE = 10_000;
const BLOB_EVERY_MS = 300;
/** A look at each source this often: it is in the figure, at most so much. */
const POLL_MS = 100;
/** A source that was read up to no longer ago has caught up with the history that the tenant comes with. */
const CAUGHT_UP_MS = 5_000;
const LIMIT_MS = 60_000;

/**
 * From an event that can be read at the source to its card at the Bot Connector, through everything: the demo tenant's feed over HTTPS,
 * the store, detections, the outbox, the card, HTTP. Ten thousand other events a minute flow through the same feed. The tenant is a
 * process of its own; the connector shares this one.
 */
export const bench: Bench = async () => {
  const place = await temporaryDirectory();
  const house = await BotHarness.open();
  const store = await openEmptyStore();
  const size = { ...defaultTenantDataOptions(new Date()), users: 400, servicePrincipals: 120 };
  const demo = await startDemoProcess({ ...size, controlDir: place.path });
  const tenant = createTenantAt(demo);
  const open = { tenantId: DEMO_TENANT_ID, tenant, ownAppIds: [DEMO_READER_APP_ID], close: () => tenant.close() };
  const answers = composeAnswerService(open, silentLog, store);
  const { callers } = tenant;
  const access = createAccessPolicy({
    tenantId: DEMO_TENANT_ID,
    roleTemplateIds: [],
    directory: callers,
    clock: systemClock,
    log: silentLog,
  });
  const services = await composeBackgroundServices({
    open,
    store,
    answers,
    access,
    config: {
      audit: { pollSeconds: POLL_MS / 1_000, keepDays: 400, lateAlertMinutes: 30 },
      dryRun: false,
      keepDays: 400,
    },
    approvers: { roleTemplateIds: [] },
    ownAppIds: open.ownAppIds,
    log: silentLog,
  });
  const flow = new AbortController();
  const jobs = services.start(house.bot.messenger);
  try {
    const running = await readRunningDemoFile(place.path);
    if (running === undefined) throw new Error('the demo tenant was not announced');
    const client = new DemoTenantClient(running);
    await until(async () => {
      const feeds = (await store.audit.states()).filter(({ source }) => source !== 'audit-query');
      const caughtUp = feeds.filter(({ readUpTo = '' }) => Date.now() - Date.parse(readUpTo) < CAUGHT_UP_MS);
      return caughtUp.length === 4 && (await store.audit.unassessed(1)).length === 0;
    });
    const flowing = everyday(client, flow.signal);

    const tookMs: number[] = [];
    const cpuBefore = process.cpuUsage();
    const samplesFromMs = performance.now();
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      // A channel for each: one that has many alerts within minutes gets one digest.
      const where = `19:bench-${sample}@thread.tacv2`;
      await store.conversations.remember(channel(where, house.connector.serviceUrl));
      const wanted = subscription(where, { topic: 'mail-flow', atLeast: 'high', createdAt: systemClock.now() });
      await store.alerts.saveSubscription(wanted);
      const name = `Bench relay ${sample}`;
      const record = connectorMade(name);
      const startedAtMs = performance.now();
      await client.tell([record], []);
      const [card] = await house.connector.waitFor(
        ({ kind, conversationId, activity }) =>
          kind === 'create' && conversationId === where && JSON.stringify(activity).includes(name),
        1,
        LIMIT_MS,
      );
      tookMs.push((card?.atMs ?? Number.NaN) - startedAtMs);
      await store.alerts.removeSubscription(wanted.id);
      await delay(100 + Math.random() * 2 * POLL_MS);
    }
    const { user, system } = process.cpuUsage(cpuBefore);
    const busy = (user + system) / 1_000 / (performance.now() - samplesFromMs);
    flow.abort();
    const { told, ms } = await flowing;
    const rate = Math.round((told / ms) * 60_000);
    return {
      name: 'alert-latency',
      value: Math.round(computeQuantile(tookMs, 0.99)),
      unit: 'ms',
      floor: `p99 from an event readable at the source to its card taken by the connector, ${rate} events a minute flowing; bar: 1,000 ms`,
      n: tookMs.length,
      spread: [Math.round(Math.min(...tookMs)), Math.round(Math.max(...tookMs))],
      detail: `p50 ${roundFigure(computeQuantile(tookMs, 0.5))} ms, p99 ${roundFigure(computeQuantile(tookMs, 0.99))} ms, with a look every ${POLL_MS} ms in it; ${roundFigure(100 * busy)}% of one core, flow and connector included`,
    };
  } finally {
    flow.abort();
    await jobs.close();
    await tenant.close();
    await demo.close();
    await store.close();
    await house.close();
    await stopSharedServer();
    await place.remove();
  }
};

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

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('the watch did not read what there was in time');
    await delay(100);
  }
}
