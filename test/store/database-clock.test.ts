import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { instant } from '../../src/core/instant.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import type { ClaimedDelivery } from '../../src/alerts/model/claimed-delivery.js';
import { decision, NOW, PEOPLE } from '../decisions/decision-samples.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';

const MINUTE_MS = 60_000;

describe('Two processes whose clocks are ten minutes apart', () => {
  let url: string;
  const stores: Store[] = [];
  const realNow = Date.now;
  beforeEach(async () => (url = await createMigratedDatabaseUrl()));
  afterEach(async () => {
    Date.now = realNow;
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });

  /** A store in a process whose machine is so far ahead of the database. */
  async function openAhead(aheadMs: number, how: 'machine' | 'injected'): Promise<Store> {
    const ahead = () => realNow() + aheadMs;
    if (how === 'machine') Date.now = ahead;
    const clock = how === 'machine' ? {} : { clock: { now: () => instant(ahead()) } };
    const store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, ...clock });
    stores.push(store);
    return store;
  }

  const states = async () =>
    (await sql<{ key: string; state: string }>('select key, state from deliveries order by key')).map(
      ({ key, state }) => [key, state],
    );

  async function sql<T extends pg.QueryResultRow>(text: string): Promise<readonly T[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<T>(text);
    await client.end();
    return rows;
  }

  /** A store whose last measurement of the database's time is wrong by so many minutes, as after a machine slept. */
  async function openMeasured(aheadMinutes: number): Promise<Store> {
    const real = performance.now.bind(performance);
    performance.now = () => real() - aheadMinutes * MINUTE_MS;
    try {
      const store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog });
      stores.push(store);
      return store;
    } finally {
      performance.now = real;
    }
  }

  it('agree on the time: it is the database’s', async () => {
    const [ahead, behind] = [await openAhead(10 * MINUTE_MS, 'machine'), await openAhead(-10 * MINUTE_MS, 'machine')];
    const [row] = await sql<{ at: Date }>('select clock_timestamp() as at');
    for (const store of [ahead, behind]) {
      const awayMs = Math.abs(Date.parse(store.clock.now()) - (row?.at.getTime() ?? 0));
      assert.ok(awayMs < 5_000, `away by ${awayMs} ms`);
    }
  });

  it('do not take a message from the one that sends it, and send each when it is due by the database', async () => {
    const [right, ahead, behind] = [await openMeasured(0), await openMeasured(10), await openMeasured(-10)];
    const now = right.clock.now();
    assert.ok(Date.parse(ahead.clock.now()) - Date.parse(now) > 9 * MINUTE_MS);
    const options = { limit: 5, urgentLimit: 5, except: [], leaseMs: MINUTE_MS, drawn: [] };
    const add = (name: string, inMs: number) =>
      right.alerts.addDelivery({
        key: name,
        kind: 'card',
        place: { conversationId: name },
        item: { kind: 'finding', id: name },
        timeZone: 'UTC',
        notBefore: instant(Date.parse(now) + inMs),
      });
    const keys = (claimed: readonly ClaimedDelivery[]) => claimed.map(({ delivery }) => delivery.key);
    // A minute ago: on a busy machine the measurement of the database's time is some seconds off.
    await add('due', -MINUTE_MS);
    await add('later', 5 * MINUTE_MS);
    const [claimed] = await behind.alerts.claim(options);
    assert.equal(claimed?.delivery.key, 'due', 'one that is behind is not locked out');
    await ahead.alerts.plan(() => []);
    assert.deepEqual(await states(), [
      ['due', 'claimed'],
      ['later', 'pending'],
    ]);
    assert.deepEqual(keys(await ahead.alerts.claim(options)), [], 'nothing else is due');

    // Teams asks for a minute's patience: a minute by the database's clock.
    const notBefore = instant(Date.parse(behind.clock.now()) + MINUTE_MS);
    await behind.alerts.settle(claimed.delivery, { state: 'pending', notBefore, error: 'busy' });
    const [row] = await sql<{ ms: number }>(
      `select (extract(epoch from not_before - now()) * 1000)::float8 as ms from deliveries where key = 'due'`,
    );
    assert.ok(row !== undefined && row.ms > 30_000 && row.ms <= MINUTE_MS, `due in ${row?.ms} ms`);
    const waitMs = (await ahead.alerts.nextDueInMs()) ?? NaN;
    assert.ok(waitMs > 20_000 && waitMs <= MINUTE_MS, `wakes in ${waitMs} ms`);
  });

  it('do not take a decision that the other carries out, and take it when its lease is over', async () => {
    const [ahead, behind] = [await openAhead(10 * MINUTE_MS, 'injected'), await openAhead(-10 * MINUTE_MS, 'injected')];
    const { id } = await ahead.decisions.open(decision({ id: randomUUID() }), {
      at: NOW,
      decisionId: null,
      app: null,
      what: 'opened',
      by: PEOPLE.megan,
      details: {},
    });
    assert.equal(await behind.decisions.lease(id, 'behind', MINUTE_MS), true);
    assert.equal(await ahead.decisions.lease(id, 'ahead', MINUTE_MS), false);
    await behind.decisions.release(id, 'behind');

    assert.equal(await ahead.decisions.lease(id, 'ahead', 1), true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await behind.decisions.lease(id, 'behind', MINUTE_MS), true);
  });
});
