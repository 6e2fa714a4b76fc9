import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { createMigratedDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { BotHarness, reportFor } from './bot-harness.js';

describe('the same activity delivered to two replicas', () => {
  const stores: Store[] = [];
  let replicas: readonly BotHarness[] = [];
  beforeEach(async () => {
    const [first, second] = await openTwice();
    stores.push(first, second);
    replicas = [
      await BotHarness.open({ takenActivities: first.takenActivities }),
      await BotHarness.open({ takenActivities: second.takenActivities }),
    ];
  });
  afterEach(async () => {
    for (const one of replicas) await one.close();
    for (const store of stores.splice(0)) await store.close();
  });

  const questions = () => replicas.reduce((sum, one) => sum + one.questions.length, 0);
  const cards = () => replicas.reduce((sum, one) => sum + one.cards().length, 0);

  it('at once, and again later, is answered once', async () => {
    const [a, b] = replicas;
    const activity = a!.message('which admins lack MFA?');
    const answers = await Promise.all([a!.post(activity), b!.post(activity)]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    await b!.post(activity);
    await a!.post(activity);
    assert.deepEqual([questions(), cards()], [1, 1]);
    await b!.post(b!.message('which admins lack MFA?', { id: 'another' }));
    assert.deepEqual([questions(), cards()], [2, 2], 'the same words again are a new question');
  });

  it('a click is done once, and the second delivery is told so', async () => {
    const [a, b] = replicas;
    const click = a!.click('answer.refresh', { check: 'admins-without-mfa', parameters: {} });
    const first = await a!.post(click);
    const second = await b!.post(click);
    assert.equal(questions(), 1);
    assert.match(JSON.stringify(first.body), /AdaptiveCard/);
    assert.match(JSON.stringify(second.body), /taken already/);
  });

  it('while the first one is still answering, the second one leaves it to it', async () => {
    const [a, b] = replicas;
    a!.answerWith = async (question) => {
      await sleep(1_500);
      return reportFor(question);
    };
    const activity = a!.message('which admins lack MFA?');
    const slow = a!.post(activity);
    await sleep(100);
    await Promise.all([slow, b!.post(activity)]);
    assert.deepEqual([questions(), cards()], [1, 1]);
  });

  it('is answered by the second one when the first died before it answered', async () => {
    const [, b] = replicas;
    const activity = b!.message('which admins lack MFA?', { id: 'orphan' });
    const { letGo, gone } = createGate();
    const dead = await openDoomed();
    dead.answerWith = async (question) => {
      await gone;
      return reportFor(question);
    };
    const post = dead.post({ ...activity, serviceUrl: dead.connector.serviceUrl });
    await dead.connector.waitFor(({ activity: sent }) => sent.type === 'typing');
    await b!.post(activity);
    assert.equal(b!.cards().length, 1);
    assert.doesNotMatch(JSON.stringify(b!.connector.calls), /twice/);
    letGo();
    await post;
    await dead.close();
  });

  it('is answered with a word about it when the first died while it answered', async () => {
    const [, b] = replicas;
    const activity = b!.message('which admins lack MFA?', { id: 'half' });
    const dead = await openDoomed();
    await dead.post({ ...activity, serviceUrl: dead.connector.serviceUrl });
    assert.equal(dead.cards().length, 1);
    await dead.close();
    await b!.post(activity);
    assert.equal(b!.cards().length, 1);
    const told = b!.connector.calls.filter((call) => JSON.stringify(call).includes('You may see the answer twice'));
    assert.equal(told.length, 1);
    await b!.post(b!.message('which admins lack MFA?', { id: 'next' }));
    assert.equal(b!.cards().length, 2);
    assert.equal(JSON.stringify(b!.connector.calls).split('You may see the answer twice').length, 2, 'not said again');
  });

  it('is not answered again where the database restarts just when the answer is out', async () => {
    const [, b] = replicas;
    const activity = b!.message('which admins lack MFA?', { id: 'restart' });
    const taken = stores[0]!.takenActivities;
    let refusals = 0;
    const markAnswered = (key: string) => {
      refusals += 1;
      return refusals < 3 ? Promise.reject(new Error('the database restarts')) : taken.markAnswered(key);
    };
    const first = await BotHarness.open({ takenActivities: { ...taken, markAnswered } });
    replicas = [...replicas, first];
    await first.post({ ...activity, serviceUrl: first.connector.serviceUrl });
    await waitUntil('it is stored', () => Promise.resolve(refusals === 3));
    await b!.post(activity);
    assert.deepEqual([first.cards().length, b!.cards().length], [1, 0]);
  });

  it('is answered by the first one after all when the one that took it over died', async () => {
    const [wakes, end] = [createGate(), createGate()];
    const [stopped, dead] = [await openDoomed(), await openDoomed(stores[1])];
    replicas = [...replicas, stopped, dead];
    stopped.answerWith = (question) => wakes.gone.then(() => reportFor(question));
    dead.answerWith = (question) => end.gone.then(() => reportFor(question));
    const activity = stopped.message('which admins lack MFA?', { id: 'back' });
    const first = stopped.post(activity);
    await stopped.connector.waitFor(({ activity: sent }) => sent.type === 'typing');
    const takenOver = dead.post({ ...activity, serviceUrl: dead.connector.serviceUrl });
    await dead.connector.waitFor(({ activity: sent }) => sent.type === 'typing');
    wakes.letGo();
    await first;
    assert.equal(stopped.cards().length, 0);
    await stopped.post(activity);
    assert.equal(stopped.cards().length, 1);
    end.letGo();
    await takenOver;
    assert.equal(dead.cards().length, 0);
  });

  it('is answered once where the database restarts just when it arrives', async () => {
    const [, b] = replicas;
    const activity = b!.message('which admins lack MFA?', { id: 'arrives' });
    const taken = stores[0]!.takenActivities;
    let refusals = 0;
    const take = (key: string, leaseMs: number) => {
      refusals += 1;
      return refusals < 3 ? Promise.reject(new Error('the database restarts')) : taken.take(key, leaseMs);
    };
    const first = await BotHarness.open({ takenActivities: { ...taken, take } });
    replicas = [...replicas, first];
    await first.post({ ...activity, serviceUrl: first.connector.serviceUrl });
    await b!.post(activity);
    assert.deepEqual([first.cards().length, b!.cards().length], [1, 0]);
  });

  it('that was taken over meanwhile gets no error message either', async () => {
    const [, b] = replicas;
    const { letGo, gone } = createGate();
    const stopped = await openDoomed();
    replicas = [...replicas, stopped];
    stopped.answerWith = async () => {
      await gone;
      throw new Error('what it was working on is gone');
    };
    const activity = b!.message('which admins lack MFA?', { id: 'failed' });
    const first = stopped.post({ ...activity, serviceUrl: stopped.connector.serviceUrl });
    await stopped.connector.waitFor(({ activity: sent }) => sent.type === 'typing');
    await b!.post(activity);
    letGo();
    await first;
    assert.deepEqual(
      stopped.connector.calls.filter(({ activity: sent }) => sent.type === 'message'),
      [],
    );
    assert.ok(!stopped.logged.some(({ message }) => message.includes('Could not send the error message')));
  });

  it('is not answered a second time by the first one when that was stopped and wakes', async () => {
    const [, b] = replicas;
    const { letGo, gone } = createGate();
    const taken = stores[0]!.takenActivities;
    // What a stopped process does: it renews nothing, and goes on in the middle of its work when it wakes.
    const spy = { ...taken, take: async (key: string) => taken.take(key, 600), renew: () => Promise.resolve() };
    const stopped = await BotHarness.open({ takenActivities: spy });
    replicas = [...replicas, stopped];
    stopped.answerWith = async (question) => {
      await gone;
      return reportFor(question);
    };
    const activity = b!.message('which admins lack MFA?', { id: 'stopped' });
    const first = stopped.post({ ...activity, serviceUrl: stopped.connector.serviceUrl });
    await stopped.connector.waitFor(({ activity: sent }) => sent.type === 'typing');
    await b!.post(activity);
    assert.equal(b!.cards().length, 1);
    letGo();
    assert.equal((await first).status, 200);
    assert.equal(stopped.cards().length, 0);
    assert.deepEqual(
      stopped.logged.filter(({ level }) => level === 'error'),
      [],
    );
  });

  /** What it leaves behind is that of a process killed at some moment: its hold ends soon, and nothing is marked as answered. */
  async function openDoomed(store = stores[0]): Promise<BotHarness> {
    const taken = store!.takenActivities;
    return BotHarness.open({
      takenActivities: {
        ...taken,
        take: async (key: string) => taken.take(key, 600),
        markAnswered: () => Promise.resolve(),
        renew: () => Promise.resolve(),
      },
    });
  }

  async function openTwice(): Promise<readonly [Store, Store]> {
    const options = {
      databaseUrl: await createMigratedDatabaseUrl(),
      dataDir: tmpdir(),
      log: silentLog,
      clock: systemClock,
    };
    return [await openStore(options), await openStore(options)];
  }
});
