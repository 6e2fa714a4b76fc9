import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { runSql } from './stored-person.js';

describe('An activity that two replicas may get', () => {
  let url: string;
  let one: Store;
  let other: Store;
  before(async () => {
    url = await createMigratedDatabaseUrl();
    const options = { databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: systemClock };
    one = await openStore(options);
    other = await openStore(options);
  });
  after(async () => {
    await one.close();
    await other.close();
  });
  const passed = (minutes: number) =>
    runSql(
      url,
      `update taken_activities
       set taken_at = taken_at - interval '${minutes} minutes', lease_until = lease_until - interval '${minutes} minutes'`,
    );

  it('is one’s while it answers, and is answered from then on', async () => {
    assert.equal(await one.takenActivities.take('a', 60_000), 'ours');
    assert.equal(await other.takenActivities.take('a', 60_000), 'elsewhere');
    await one.takenActivities.markAnswered('a');
    assert.equal(await other.takenActivities.take('a', 60_000), 'answered');
    await passed(9);
    assert.equal(await other.takenActivities.take('a', 60_000), 'answered');
  });

  it('of ten minutes ago is another one, whether that was answered or begun', async () => {
    await one.takenActivities.take('b', 60_000);
    await one.takenActivities.begin('b');
    await one.takenActivities.take('c', 60_000);
    await one.takenActivities.begin('c');
    await one.takenActivities.markAnswered('c');
    await passed(11);
    assert.equal(await other.takenActivities.take('b', 60_000), 'ours');
    assert.equal(await other.takenActivities.take('c', 60_000), 'ours');
    assert.equal(await one.takenActivities.take('b', 60_000), 'elsewhere');
    assert.equal(await one.takenActivities.take('c', 60_000), 'elsewhere');
  });

  it('whose holder is gone is the other’s, who knows whether an answer was begun', async () => {
    await one.takenActivities.take('d', 0);
    await one.takenActivities.take('e', 0);
    await one.takenActivities.begin('e');
    await passed(1);
    assert.equal(await other.takenActivities.take('d', 60_000), 'ours');
    assert.equal(await other.takenActivities.take('e', 60_000), 'begun');
    assert.equal(await one.takenActivities.begin('e'), false);
  });

  it('that the database has lost is known again when its answer begins', async () => {
    await one.takenActivities.take('g', 60_000);
    await runSql(url, `delete from taken_activities where key = 'g'`);
    assert.equal(await one.takenActivities.begin('g'), true);
    assert.equal(await other.takenActivities.take('g', 60_000), 'elsewhere');
    await one.takenActivities.markAnswered('g');
    assert.equal(await other.takenActivities.take('g', 60_000), 'answered');
  });

  it('that is answered for a day is that for a day', async () => {
    await one.takenActivities.take('f', 60_000);
    await one.takenActivities.markAnswered('f', 24 * 60 * 60_000);
    await passed(23 * 60);
    assert.equal(await other.takenActivities.take('f', 60_000), 'answered');
    await passed(61);
    assert.equal(await other.takenActivities.take('f', 60_000), 'ours');
  });
});
