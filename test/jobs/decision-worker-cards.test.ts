import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { SendOutcome } from '../../src/bot/model/messenger-port.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { copyIn, DecisionWorkerHouse, inState } from './decision-worker-house.js';

const refusedBy = (reason: Extract<SendOutcome, { sent: false }>['reason'], retryAfterMs?: number): SendOutcome => ({
  sent: false,
  reason,
  detail: '',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

describe('the cards of decisions, edit by edit', () => {
  const OPEN = inState(1, 'superseded');
  let house: DecisionWorkerHouse;
  beforeEach(() => (house = new DecisionWorkerHouse()));
  afterEach(() => house.close());

  const isStale = (conversationId: string, version = 1) =>
    house.stale.push({ copy: copyIn(conversationId, OPEN), decision: { ...OPEN, version } });

  it('one that was edited shows its version, and the next version at once', async () => {
    isStale('soc');
    house.start();
    await waitUntil('it is edited', () => house.stored.length === 1);
    isStale('soc', 2);
    await house.round();
    await house.round();
    assert.deepEqual(house.edits, ['soc v1', 'soc v2']);
    assert.deepEqual(house.stored, ['soc: edit 7 shows 1', 'soc: edit 7 shows 2']);
  });

  it('one of which nobody knows what it shows is edited again at once', async () => {
    isStale('soc');
    house.overtaken = true;
    house.start();
    await waitUntil('it is edited', () => house.stored.length > 0);
    await house.round();
    house.overtaken = false;
    await house.round();
    assert.ok(house.edits.length > 1);
    assert.deepEqual(house.stale, []);
  });

  for (const reason of ['missing', 'gone'] as const)
    it(`one that is ${reason} is forgotten, and not tried again`, async () => {
      isStale('soc');
      house.answer = () => refusedBy(reason);
      house.start();
      await house.round();
      assert.deepEqual([house.edits, house.stored], [['soc v1'], ['soc: forgotten']]);
    });

  for (const [what, outcome, waitMs] of [
    ['that cannot be reached', refusedBy('unavailable'), 2_000],
    ['that may have been edited', refusedBy('unknown'), 2_000],
    ['of a busy service, which asks for less time', refusedBy('busy', 500), 2_000],
    ['of a busy service, which asks for more', refusedBy('busy', 60_000), 60_000],
  ] as const)
    it(`one ${what} is tried again after ${waitMs / 1_000} s, and not before`, async () => {
      isStale('soc');
      house.answer = () => outcome;
      house.start();
      await house.round();
      house.clock.pass(waitMs / 2);
      await house.round();
      assert.deepEqual(house.stored, ['soc: edit 7 shows nothing new']);
      house.clock.pass(waitMs / 2);
      await house.round();
      assert.deepEqual(house.edits, ['soc v1', 'soc v1']);
    });

  it('one that the service refuses is not sent again, and its next version is', async () => {
    isStale('soc');
    house.answer = () => refusedBy('refused');
    house.start();
    await house.round();
    house.clock.pass(3_600_000);
    await house.round();
    assert.deepEqual(house.edits, ['soc v1']);
    house.stale = [];
    isStale('soc', 2);
    await house.round();
    assert.deepEqual(house.edits, ['soc v1', 'soc v2']);
  });

  it('one that another process edits is left to it, and looked at again', async () => {
    isStale('soc');
    house.editedElsewhere = true;
    house.start();
    await house.round();
    house.editedElsewhere = false;
    await house.round();
    assert.deepEqual(house.edits, []);
    house.clock.pass(2_000);
    await house.round();
    assert.deepEqual(house.stored, ['soc: edit 7 shows 1']);
  });

  it('many are all edited without anybody waking it, and then it rests', async () => {
    for (let number = 0; number < 45; number += 1) isStale(`channel ${number}`);
    house.start();
    await waitUntil('all are edited', () => house.edits.length === 45);
    await delay(50);
    const { length } = house.limits;
    await delay(50);
    assert.deepEqual([house.limits.length, house.stale], [length, []]);
  });

  it('those that were never tried come before those that wait, twenty in a round', async () => {
    for (let number = 0; number < 20; number += 1) isStale(`stuck ${number}`);
    house.answer = () => refusedBy('unavailable');
    house.start();
    await house.round();
    assert.equal(house.edits.length, 20);
    assert.equal(house.limits.at(-1), 40, 'those that wait hide no other');
    isStale('new');
    house.clock.pass(2_000);
    await house.round();
    assert.deepEqual(house.edits.slice(20, 22), ['new v1', 'stuck 0 v1']);
  });

  it('two copies in one conversation, and of two decisions, wait each for itself', async () => {
    const other = inState(2, 'superseded');
    isStale('soc');
    house.start();
    house.answer = () => refusedBy('unavailable');
    await house.round();
    house.stale.push({ copy: copyIn('soc', other), decision: other });
    isStale('mail');
    await house.round();
    assert.deepEqual(house.edits, ['soc v1', 'soc v1', 'mail v1']);
  });

  it('are left to the next start when it is closed between two, and nothing is looked up any more', async () => {
    const gate = createGate();
    isStale('first');
    isStale('second');
    house.start({
      messenger: {
        update: async ({ conversationId }) => {
          house.edits.push(conversationId);
          await gate.gone;
          return { sent: true, activityId: 'x' };
        },
      },
    });
    await waitUntil('it edits', () => house.edits.length === 1);
    const { length } = house.limits;
    house.work.wake();
    let isClosed = false;
    const closed = house.work.close().then(() => (isClosed = true));
    house.work.wake();
    await delay(20);
    assert.equal(isClosed, false, 'an edit under way is waited for');
    gate.letGo();
    await closed;
    await delay(20);
    assert.deepEqual([house.edits, house.limits.length], [['first'], length]);
  });
});
