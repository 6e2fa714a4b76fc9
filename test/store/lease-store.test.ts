import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { AuditBatch } from '../../src/audit/model/audit-store-port.js';
import { instant } from '../../src/core/instant.js';
import { LeaseLost } from '../../src/core/lease.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

const MINUTE_MS = 60_000;
const NAME = 'audit reading';

const batch = (id: string): AuditBatch => ({
  source: 'activity:Audit.Exchange',
  events: [
    {
      id,
      at: instant('2026-11-20T10:00:00Z'),
      operation: 'New-InboundConnector',
      actor: { kind: 'app', id: 'App-1', name: 'Sync' },
      succeeded: true,
      target: 'Ran_xyz',
      source: 'activity',
      workload: 'exchange',
      parameters: {},
      targets: [],
      changes: [],
    },
  ],
  malformed: [],
  seen: 1,
  blobIds: [`blob of ${id}`],
  cursor: { at: id },
});

describe('A lease', () => {
  let one: Store;
  let other: Store;
  beforeEach(async () => {
    const databaseUrl = await createMigratedDatabaseUrl();
    const open = (aheadMs: number) =>
      openStore({
        databaseUrl,
        dataDir: tmpdir(),
        log: silentLog,
        // The clocks of the two machines are twenty minutes apart.
        clock: { now: () => instant(Date.now() + aheadMs) },
      });
    [one, other] = await Promise.all([open(-10 * MINUTE_MS), open(10 * MINUTE_MS)]);
  });
  afterEach(() => Promise.all([one.close(), other.close()]));

  it('is one process’s at a time, however wrong their clocks are, and free at once when let go of', async () => {
    const first = await one.leases.take(NAME, MINUTE_MS);
    assert.ok(first);
    assert.equal(await other.leases.take(NAME, MINUTE_MS), undefined);
    assert.equal(await one.leases.take(NAME, MINUTE_MS), undefined);
    assert.ok(await other.leases.take('another work', MINUTE_MS));
    await one.leases.release(first);
    const second = await other.leases.take(NAME, MINUTE_MS);
    assert.ok(second);
    assert.ok(second.token > first.token);
    assert.equal(await one.leases.renew(first, MINUTE_MS), false);
    await one.leases.release(first);
    assert.equal(await one.leases.take(NAME, MINUTE_MS), undefined);
    assert.equal(await other.leases.renew(second, MINUTE_MS), true);
  });

  it('runs out by the database’s clock when it is not renewed', async () => {
    assert.ok(await one.leases.take(NAME, 400));
    assert.equal(await other.leases.take(NAME, MINUTE_MS), undefined);
    await waitUntil('it has run out', async () => (await other.leases.take(NAME, MINUTE_MS)) !== undefined);
    assert.equal(await one.leases.take(NAME, MINUTE_MS), undefined);
  });

  it('is taken by exactly one of many that ask at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const asked = await Promise.all(
        Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? one : other).leases.take(`round ${round}`, MINUTE_MS)),
      );
      assert.equal(asked.filter((lease) => lease !== undefined).length, 1);
    }
  });

  it('guards what is stored: a process that was stopped and wakes up stores nothing under its old token', async () => {
    const old = await one.leases.take(NAME, 1);
    assert.ok(old);
    await one.audit.keep(batch('before'), old);
    await delay(5);
    const now = await other.leases.take(NAME, MINUTE_MS);
    assert.ok(now);
    await other.audit.keep(batch('after'), now);

    await assert.rejects(one.audit.keep(batch('late'), old), LeaseLost);
    await assert.rejects(
      one.audit.noteFailure('activity:Audit.Exchange', { reason: 'unreachable', detail: 'late' }, old),
      LeaseLost,
    );
    assert.deepEqual(
      (await other.audit.unassessed(10)).map(({ id }) => id),
      ['before', 'after'],
    );
    assert.deepEqual(await other.audit.cursor('activity:Audit.Exchange'), { at: 'after' });
    assert.deepEqual(await other.audit.unread('activity:Audit.Exchange', ['blob of late']), ['blob of late']);
    assert.equal((await other.audit.states())[0]?.gap, undefined);
  });
});
