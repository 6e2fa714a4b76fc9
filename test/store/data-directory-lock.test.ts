import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { createLockHeldError, tryLockDataDirectory } from '../../src/store/embedded/data-directory-lock.js';
import { createDatabaseUrl } from '../support/postgres-test-server.js';
import { waitUntil } from '../support/wait-until.js';

describe('the lock on a data directory', () => {
  let connectionString: string;
  const clients: pg.Client[] = [];
  let losses: string[];
  beforeEach(async () => {
    losses = [];
    connectionString = await createDatabaseUrl();
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.end().catch(() => undefined)));
  });

  const attempt = async (who: string) => {
    const result = await tryLockDataDirectory({ connectionString }, () => losses.push(who));
    if (result.taken) clients.push(result.client);
    return result;
  };
  const held = async (who: string) => {
    const result = await attempt(who);
    assert.ok(result.taken);
    return result.client;
  };

  it('is held by one, and the other is told by whom', async () => {
    await held('first');
    const second = await attempt('second');
    assert.ok(!second.taken);
    assert.match(second.holder, new RegExp(`^process ${process.pid} on ${hostname()}, since 20\\d\\d-`));
    const error = createLockHeldError('/data', second.holder);
    assert.match(error.message, /^Another Tenant Warden works with \/data: process /);
    assert.match(error.nextStep, /DATA_DIR of its own/);
    assert.deepEqual(losses, [], 'who is refused loses nothing');
  });

  it('goes to a next one that comes while the server notices that the holder is gone', async () => {
    const first = await held('first');
    const second = attempt('second');
    await delay(200);
    await first.end();
    assert.equal((await second).taken, true);
  });

  it('lost with its connection is told to the holder, once', async () => {
    const first = await held('first');
    const { rows } = await first.query<{ pid: number }>('select pg_backend_pid() as pid');
    const other = await tryLockDataDirectory({ connectionString: await createDatabaseUrl() }, () => undefined);
    assert.ok(other.taken);
    clients.push(other.client);
    await other.client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await waitUntil('the loss is told', () => losses.length > 0);
    await delay(50);
    assert.deepEqual(losses, ['first']);
    assert.equal((await attempt('next')).taken, true);
  });
});
