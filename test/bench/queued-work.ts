import pg from 'pg';
import { toKeyPart } from '../../src/alerts/alert-planning-state.js';
import { DEMO_TENANT_ID } from '../../src/demo/demo-tenant-contract.js';
import type { Store } from '../../src/store/persistent-store.js';
import { APPROVER } from '../journeys/attacks/activity-senders.js';
import { channel, finding, incident, subscription, uuid } from '../alerts/alert-samples.js';

/** Messages to one channel wait for each other; so many channels do not. */
const CHANNELS = 200;

/** Title of the finding with this number, as its card shows it. */
export const findingTitle = (number: number): string => `Rule ${number} was changed`;

/** The channel with this number. */
const channelId = (number: number): string => `19:bench-${number}@thread.tacv2`;

interface WorkSize {
  /** A multiple of the channels, which get the same number each. */
  readonly deliveries: number;
  /** That somebody can take on. */
  readonly incidents: number;
}

/** A database with work for several replicas. */
export class QueuedWork {
  readonly #deliveries: number;
  readonly #incidents: number;
  /** One for all: the replicas may have taken all others. */
  readonly #client: pg.Client;

  private constructor(client: pg.Client, { deliveries, incidents }: WorkSize) {
    this.#client = client;
    this.#deliveries = deliveries;
    this.#incidents = incidents;
  }

  static async open(databaseUrl: string, size: WorkSize): Promise<QueuedWork> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new QueuedWork(client, size);
  }

  /** Ids of the incidents. */
  get incidentIds(): readonly string[] {
    return Array.from({ length: this.#incidents }, (_, number) => uuid(number));
  }

  /** Stores channels, findings and incidents as if all alerts about them had been planned. */
  async prepare(store: Store, serviceUrl: string): Promise<void> {
    for (let number = 0; number < CHANNELS; number += 1) {
      await store.conversations.remember({ ...channel(channelId(number), serviceUrl), tenantId: DEMO_TENANT_ID });
      await store.alerts.saveSubscription(
        subscription(channelId(number), { topic: 'mail-flow', atLeast: 'high', timeZone: 'UTC' }),
      );
    }
    const findings = Array.from({ length: this.#deliveries / CHANNELS }, (_, number) => finding(number));
    // Not what the channels asked for: taking one on sends nothing.
    const records = this.incidentIds.map((_, number) => incident(number, { incident: { severity: 'low' } }));
    await store.incidents.assessed({
      generation: await store.incidents.generation(),
      eventIds: [],
      renamed: [],
      records,
      findings: findings.map((one) => ({ finding: one })),
    });
    await this.#query('update detection_findings set alerted_count = count');
    await this.#query('update incidents set alerted_version = version');
    await this.#tellOfIncidents();
  }

  /** Who takes an incident on was told of it: here as by an escalation, as nothing edits that. */
  async #tellOfIncidents(): Promise<void> {
    await this.#query(
      `insert into deliveries
        (key, kind, place, item_kind, item_id, version, time_zone, not_before, state, created_at)
      select 'incident:' || id || ':' || $2 || ':escalation', 'escalation', 'person:' || $2, 'incident', id, 1, 'UTC',
        now() - interval '1 hour', 'sent', now() - interval '1 hour'
      from unnest($1::text[]) as id`,
      [this.incidentIds, APPROVER.aadObjectId],
    );
  }

  /** Queues a card about each finding for each channel, all at once: an hour ago, so that they are no burst. */
  async queue(): Promise<void> {
    const keys = Array.from({ length: this.#deliveries / CHANNELS }, (_, number) => toKeyPart(finding(number).id));
    const ids = keys.map((_, number) => finding(number).id);
    await this.#query(
      `insert into deliveries
        (key, kind, place, conversation_id, item_kind, item_id, version, time_zone, not_before, state, created_at)
      select 'finding:' || item.key || ':' || place || ':card', 'card', place, place, 'finding', item.id, 1, 'UTC',
        now() - interval '1 hour', 'pending', now() - interval '1 hour'
      from unnest($1::text[], $2::text[]) as item(key, id),
        (select '19:bench-' || number || '@thread.tacv2' as place from generate_series(0, $3 - 1) as number) as places`,
      [keys, ids, CHANNELS],
    );
  }

  /** How many rows of the outbox are in each state, and how many incidents were taken on, each by one change. */
  async ended(): Promise<Readonly<Record<string, number>>> {
    const rows = await this.#query<{ state: string; count: number }>(
      `select state, count(*)::integer as count from deliveries group by state
      union all select 'taken on', count(*)::integer from incidents where version = 2 and record ? 'acknowledged'`,
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** Ends its connection. */
  async close(): Promise<void> {
    await this.#client.end();
  }

  async #query<T extends object>(text: string, values: readonly unknown[] = []): Promise<readonly T[]> {
    const { rows } = await this.#client.query<T>(text, [...values]);
    return rows;
  }
}
