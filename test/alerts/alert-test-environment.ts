import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import type { Subscription } from '../../src/alerts/model/subscription.js';
import type { AccessPolicy, AccessRefusalReason } from '../../src/answers/model/access-policy-port.js';
import type { Clock } from '../../src/core/clock.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import type { Instant } from '../../src/core/instant.js';
import type { AnswerService } from '../../src/answers/model/answer-service-port.js';
import type { DetectionFinding } from '../../src/detections/model/detection-finding.js';
import {
  startAlertDispatcher,
  type AlertDispatcher,
  type AlertDispatcherOptions,
} from '../../src/jobs/alert-dispatcher.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { PATIENCE_MS } from '../support/wait-until.js';
import { Recipient } from './fake-recipient.js';
import { channel, plainCards, uuid } from './alert-samples.js';

const answers: AnswerService = { answer: () => Promise.resolve({ kind: 'help' }) };

/** The alerts on a database of their own, with someone who receives them. */
export class AlertTestEnvironment {
  recipient = new Recipient();
  /** Where the conversations are reached; the recipient does not mind. */
  serviceUrl = 'https://connector.test';
  /** Set: the clock stands there. */
  now: Instant | undefined;
  /** People who may not see anything, by object id, and why. */
  readonly refused = new Map<string, AccessRefusalReason>();
  readonly access: AccessPolicy = {
    mayAsk: ({ objectId }) => {
      const reason = this.refused.get(objectId);
      return Promise.resolve(reason === undefined ? { allowed: true } : { allowed: false, reason });
    },
  };
  readonly clock: Clock = { now: () => this.now ?? systemClock.now() };
  #running: AlertDispatcher[] = [];
  #opened: Store | undefined;

  private constructor(readonly url: string) {}

  static async open(): Promise<AlertTestEnvironment> {
    const house = new AlertTestEnvironment(await createMigratedDatabaseUrl());
    const { url: databaseUrl, clock } = house;
    house.#opened = await openStore({ databaseUrl, dataDir: tmpdir(), log: silentLog, clock });
    return house;
  }

  get store(): Store {
    assert.ok(this.#opened);
    return this.#opened;
  }

  /** As if nothing had ever happened. */
  async empty(): Promise<void> {
    await Promise.all(this.#running.map((alerts) => alerts.close()));
    this.#running = [];
    this.recipient = new Recipient();
    this.now = undefined;
    this.refused.clear();
    await this.query('truncate incidents, detection_findings, subscriptions, deliveries, conversation_references');
  }

  start(more: Partial<AlertDispatcherOptions> = {}): AlertDispatcher {
    const alerts = startAlertDispatcher({
      store: this.store.alerts,
      findProblem: () => this.store.findProblem(),
      conversations: this.store.conversations,
      messenger: this.recipient,
      cards: plainCards,
      answers,
      access: this.access,
      tenantId: uuid(1),
      clock: this.clock,
      log: silentLog,
      ...more,
    });
    this.#running.push(alerts);
    return alerts;
  }

  async subscribe(...subscriptions: readonly Subscription[]): Promise<void> {
    for (const one of subscriptions) {
      await this.store.conversations.remember(channel(one.conversationId, this.serviceUrl));
      await this.store.alerts.saveSubscription(one);
    }
  }

  /** As the incidents room saves them; `incidentId`: the incident that covers the findings. */
  async happens(
    records: readonly IncidentRecord[],
    findings: readonly DetectionFinding[] = [],
    incidentId?: string,
  ): Promise<void> {
    const { incidents } = this.store;
    const covered = incidentId === undefined ? {} : { incidentId };
    const batch = {
      eventIds: [],
      renamed: [],
      records,
      findings: findings.map((finding) => ({ finding, ...covered })),
    };
    while (!(await incidents.assessed({ ...batch, generation: await incidents.generation() })));
  }

  async query<T>(text: string): Promise<readonly T[]> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows as T[];
  }

  /** How many rows are in each state, notes about digests left out. */
  async states(): Promise<Readonly<Record<string, number>>> {
    const rows = await this.query<{ state: string; count: number }>(
      `select state, count(*)::integer as count from deliveries where kind <> 'member' group by state order by state`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** Waits until the rows are in these states. */
  async untilStates(expected: Readonly<Record<string, number>>, limitMs = PATIENCE_MS): Promise<void> {
    const deadline = Date.now() + limitMs;
    for (;;) {
      const states = await this.states();
      if (isDeepStrictEqual(states, expected)) return;
      if (Date.now() > deadline) assert.deepEqual(states, expected);
      await delay(10);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.map((alerts) => alerts.close()));
    await this.store.close();
  }
}
