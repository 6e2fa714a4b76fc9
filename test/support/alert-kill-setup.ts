import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { AlertSubscription } from '../../src/alerts/model/subscription.js';
import type { AuditBatch } from '../../src/audit/model/audit-store-port.js';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import { systemClock } from '../../src/system-clock.js';
import { instant } from '../../src/core/instant.js';
import { demoConnection } from '../../src/demo-connection.js';
import { readRunningDemoFile } from '../../src/demo/running-demo-file.js';
import { startDemoTenant, type DemoTenant } from '../../src/demo/start-demo-tenant.js';
import { DEMO_PEOPLE, DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { createTenantClient, type TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { FakeBotConnector, type ConnectorCall, type ConnectorFault } from './fake-bot-connector.js';
import { EventsOfRound } from './alert-kill-events.js';
import { silentLog } from './test-logs.js';
import { createDatabaseUrl, temporaryDirectory } from './postgres-test-server.js';
import { KillableProduct } from './killable-product-process.js';

const POLL_SECONDS = 0.2;
/** Test value in ms for what takes a minute in production. */
const LEASE_MS = 4_500;
/** How long the product waits for the connector, in ms. */
const SEND_LIMIT_MS = 1_500;

/** The phase a process was killed in, judged by what it left undone. */
export const ALERT_KILL_PHASES = ['before ingest', 'sending', 'assessment', 'ingest', 'at rest'] as const;
export type AlertKillPhase = (typeof ALERT_KILL_PHASES)[number];

/** Connector faults: about half of the calls fail, each in a different way. */
export function createConnectorFaults(
  random: () => number,
): (call: ConnectorCall) => Omit<ConnectorFault, 'on' | 'times'> | undefined {
  return () => {
    const luck = random();
    if (luck < 0.1) return { status: 429, headers: { 'Retry-After': '1' } };
    if (luck < 0.18) return { status: 503 };
    if (luck < 0.23) return { status: 500 };
    if (luck < 0.28) return { status: 500, taken: true };
    if (luck < 0.33) return { status: 502, reset: true };
    if (luck < 0.39) return { status: 502, reset: true, taken: true };
    if (luck < 0.46) return { status: 201, taken: true, afterMs: random() * 1_000 };
    return luck < 0.49 ? { status: 201, taken: true, afterMs: 2 * SEND_LIMIT_MS } : undefined;
  };
}

/** As if the audit log had been searched and nothing been found. */
export const SEARCHED: AuditBatch = {
  source: 'audit-query',
  events: [],
  malformed: [],
  seen: 0,
  blobIds: [],
  cursor: { slices: [], planned: [] },
};

const conversation = (name: string, type: ConversationReference['conversationType'], serviceUrl: string) => ({
  conversationId: type === 'channel' ? `19:${name}@thread.tacv2` : `19:${name}@thread.v2`,
  conversationType: type,
  tenantId: DEMO_TENANT_ID,
  serviceUrl,
  channelId: 'msteams',
  botId: '28:bot',
});

/** Everything that outlives the killed process: tenant, database, connector. */
export class AlertKillSetup {
  readonly kills = new Map<AlertKillPhase, number>(ALERT_KILL_PHASES.map((phase) => [phase, 0]));
  readonly bugs: string[] = [];
  /** Of the last start that got so far. */
  #startMs = 3_000;
  #victim: KillableProduct | undefined;

  private constructor(
    readonly demo: DemoTenant,
    readonly tenant: TenantClient,
    readonly store: Store,
    readonly databaseUrl: string,
    readonly connector: FakeBotConnector,
    readonly events: EventsOfRound,
    readonly subscriptions: readonly AlertSubscription[],
    private readonly removeDirectory: () => Promise<void>,
  ) {}

  /** `lookBack`: the product also searches the half year before, as on its first day; else that counts as done. */
  static async open(random: () => number, { lookBack }: { readonly lookBack: boolean }): Promise<AlertKillSetup> {
    const directory = await temporaryDirectory();
    const world = generateTenantData();
    const demo = await startDemoTenant({ world, controlDir: directory.path, auditLatencyMs: 100, auditQueryMs: 20 });
    const control = await readRunningDemoFile(directory.path);
    if (control === undefined) throw new Error('the demo tenant did not say where it is');
    const tenant = createTenantClient({ ...demoConnection(demo), clock: systemClock, log: silentLog });
    const databaseUrl = await createDatabaseUrl();
    const store = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock: systemClock });
    const connector = await FakeBotConnector.start();
    if (!lookBack) await store.audit.keep(SEARCHED);
    const subscriptions = await subscribeToAlerts(store, connector.serviceUrl);
    const events = new EventsOfRound(world, control, random);
    return new AlertKillSetup(demo, tenant, store, databaseUrl, connector, events, subscriptions, () =>
      directory.remove(),
    );
  }

  /** One life: started, given something to do, killed at a moment that chance decides. */
  async live(random: () => number): Promise<void> {
    const claimedBefore = new Set(await this.#claimed());
    this.demo.requests.reset();
    const victim = this.start();
    const kind = random();
    if (kind < 0.25) {
      await this.events.happen();
      await delay(random() * this.#startMs);
    } else {
      const startedAtMs = performance.now();
      await victim.ready;
      this.#startMs = performance.now() - startedAtMs;
      if (kind >= 0.4) await this.events.happen();
      if (kind < 0.7) await delay(random() * this.#lifeMs());
      else await this.#nearMessage(random);
    }
    await this.end('SIGKILL');
    const phase = await this.#phase(claimedBefore);
    this.kills.set(phase, (this.kills.get(phase) ?? 0) + 1);
  }

  start(): KillableProduct {
    this.#victim = KillableProduct.start({
      databaseUrl: this.databaseUrl,
      demo: this.demo,
      pollSeconds: POLL_SECONDS,
      alertLeaseMs: LEASE_MS,
      readLeaseMs: 900,
      timings: { sendLimitMs: SEND_LIMIT_MS, invokeBudgetMs: 2_500 },
    });
    return this.#victim;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.#victim?.end(signal);
    this.bugs.push(...(this.#victim?.bugs() ?? []));
    this.#victim = undefined;
  }

  async query<T extends pg.QueryResultRow>(text: string): Promise<readonly T[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  }

  /** Processes of the product that still run. */
  left(): number {
    return KillableProduct.running();
  }

  async close(): Promise<void> {
    await this.end('SIGKILL');
    await this.store.close();
    await this.tenant.close();
    await this.demo.close();
    await this.connector.close();
    await this.removeDirectory();
  }

  /** Two seconds, on a machine that has the time; starting takes longer there. */
  #lifeMs(): number {
    return Math.max(2_000, 0.7 * this.#startMs);
  }

  /** Shortly after the next message arrives at the connector, or when none does for so long. */
  async #nearMessage(random: () => number): Promise<void> {
    const heard = this.connector.calls.length;
    const until = performance.now() + this.#lifeMs();
    while (this.connector.calls.length === heard && performance.now() < until) await delay(2);
    await delay(random() ** 2 * 200);
  }

  async #claimed(): Promise<readonly string[]> {
    const rows = await this.query<{ claim: string }>(
      `select key || ' ' || attempts as claim from deliveries where state = 'claimed'`,
    );
    return rows.map(({ claim }) => claim);
  }

  async #phase(claimedBefore: ReadonlySet<string>): Promise<AlertKillPhase> {
    const asked = this.demo.requests.log().some(({ path: asking }) => asking.includes('/subscriptions/content'));
    if (!asked) return 'before ingest';
    if ((await this.#claimed()).some((claim) => !claimedBefore.has(claim))) return 'sending';
    const [unassessed] = await this.query(`select 1 from audit_events where not assessed limit 1`);
    if (unassessed !== undefined) return 'assessment';
    const states = await this.store.audit.states();
    const behind = states.some(({ readUpTo }) => readUpTo === undefined || readUpTo < this.events.lastToldAt);
    return behind ? 'ingest' : 'at rest';
  }
}

/** Four conversations that are told of different things; the last one of what is critical alone. */
export async function subscribeToAlerts(store: Store, serviceUrl: string): Promise<readonly AlertSubscription[]> {
  const wanted = [
    [conversation('everything', 'channel', serviceUrl), 'everything', 'medium'],
    [conversation('incidents', 'channel', serviceUrl), 'incidents', 'high'],
    [conversation('mail-flow', 'channel', serviceUrl), 'mail-flow', 'low'],
    [conversation('night', 'groupChat', serviceUrl), 'everything', 'critical'],
  ] as const;
  const subscriptions = wanted.map(([{ conversationId }, topic, atLeast]): AlertSubscription => ({
    id: `alerts:${topic}:${conversationId}`,
    conversationId,
    createdBy: { objectId: DEMO_PEOPLE.approver, name: 'Approver' },
    createdAt: instant(new Date()),
    kind: 'alerts',
    topic,
    atLeast,
    timeZone: 'UTC',
  }));
  for (const [reference] of wanted) await store.conversations.remember(reference);
  for (const one of subscriptions) await store.alerts.saveSubscription(one);
  return subscriptions;
}
