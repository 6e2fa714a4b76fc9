import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { instant } from '../../src/core/instant.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { decision, NOW, PEOPLE } from '../decisions/decision-samples.js';
import { createDatabaseUrl } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';

const MINUTE_MS = 60_000;

describe('Two processes whose clocks are ten minutes apart', () => {
  let url: string;
  const stores: Store[] = [];
  const realNow = Date.now;
  beforeEach(async () => (url = await createDatabaseUrl()));
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

  it('agree on the time: it is the database’s', async () => {
    const [ahead, behind] = [await openAhead(10 * MINUTE_MS, 'machine'), await openAhead(-10 * MINUTE_MS, 'machine')];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at');
    await client.end();
    for (const store of [ahead, behind]) {
      const awayMs = Math.abs(Date.parse(store.clock.now()) - (rows[0]?.at.getTime() ?? 0));
      assert.ok(awayMs < 5_000, `away by ${awayMs} ms`);
    }
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
