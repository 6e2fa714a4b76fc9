import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createGate, waitUntil } from '../support/wait-until.js';
import { copyIn, DecisionWorkerHouse, inState } from './decision-worker-house.js';

const nothing = () => Promise.resolve();

describe('decisions that are carried out and followed up', () => {
  const REVOKING = inState(1, 'revoking', { byHand: false });
  const UNDOING = inState(2, 'undoing', { byHand: false });
  let house: DecisionWorkerHouse;
  beforeEach(() => (house = new DecisionWorkerHouse()));
  afterEach(() => house.close());

  it('are revokes and undos, each under a lease of this process; those done by hand are left to people', async () => {
    house.decisions = [REVOKING, UNDOING, inState(3, 'revoking', { byHand: true }), inState(4, 'revoked')];
    const carriedOut: string[] = [];
    house.start({
      execute: ({ id }) => {
        carriedOut.push(id);
        return nothing();
      },
    });
    await waitUntil('both are released', () => house.stored.length === 2);
    await house.round();
    assert.deepEqual(carriedOut, [REVOKING.id, UNDOING.id]);
    assert.deepEqual(house.stored.toSorted(), [`released ${REVOKING.id}`, `released ${UNDOING.id}`]);
    assert.equal(house.holders.size, 1);
  });

  it('go on at once where one has ended, and one that stopped early is begun again after two seconds', async () => {
    house.decisions = [REVOKING];
    let begun = 0;
    const gate = createGate();
    house.start({
      execute: async () => {
        begun += 1;
        await gate.gone;
      },
    });
    await waitUntil('it is carried out', () => begun === 1);
    house.clock.pass(3_000);
    await house.round();
    assert.equal(begun, 1, 'it still runs');
    const { length } = house.limits;
    gate.letGo();
    await waitUntil('its end is a reason to look', () => house.limits.length > length + 1);
    await waitUntil('it is begun again', () => begun === 2);
    await house.round();
    await house.round();
    assert.equal(begun, 2, 'not at once');
    house.clock.pass(2_000);
    await house.round();
    assert.equal(begun, 3);
  });

  it('are left to the process that has the lease, and to nobody where the decision is gone', async () => {
    house.decisions = [REVOKING];
    house.lease = () => false;
    const carriedOut: string[] = [];
    house.start({
      execute: ({ id }) => {
        carriedOut.push(id);
        return nothing();
      },
    });
    await house.round();
    await house.round();
    assert.deepEqual([carriedOut, house.stored], [[], []]);
    house.lease = () => true;
    Object.assign(house.store, { find: () => Promise.resolve(undefined) });
    house.clock.pass(2_000);
    await house.round();
    await waitUntil('it is released', () => house.stored.length > 0);
    assert.deepEqual([carriedOut, house.log.lines], [[], []]);
  });

  it('keep their lease while they run, through a database that is away, and stop when another process has it', async () => {
    house.decisions = [REVOKING];
    const ended: unknown[] = [];
    house.start({
      leaseMs: 30,
      execute: async (_, signal) => {
        if (!signal.aborted) await once(signal, 'abort');
        ended.push(signal.reason);
      },
    });
    await waitUntil('it is renewed', () => house.leases > 3);
    house.lease = () => Promise.reject(new Error('away'));
    const before = house.leases;
    await waitUntil('renewing is tried again', () => house.leases > before + 2);
    assert.deepEqual([ended, house.log.lines], [[], []]);
    house.lease = () => house.stored.length > 0;
    await waitUntil('it has stopped', () => ended.length === 1);
    assert.match(String(ended[0]), /another process executes this decision/);
    await house.round();
    const { leases } = house;
    await delay(60);
    assert.equal(house.leases, leases, 'what has ended is not renewed');
  });

  it('are renewed three times before their lease expires', async () => {
    house.decisions = [REVOKING];
    const gate = createGate();
    house.start({ leaseMs: 1_500, execute: () => gate.gone });
    await waitUntil('it has the lease', () => house.leases === 1);
    const fromMs = Date.now();
    await waitUntil('it is renewed', () => house.leases === 2);
    gate.letGo();
    assert.ok(Date.now() - fromMs < 4_000);
  });

  it('stop at the end of the process, which waits for them, and says nothing of it in the log', async () => {
    house.decisions = [REVOKING];
    const gate = createGate();
    const reasons: unknown[] = [];
    let begun = 0;
    house.start({
      execute: async (_, signal) => {
        begun += 1;
        await once(signal, 'abort');
        reasons.push(signal.reason);
        await gate.gone;
        throw new Error('called off');
      },
    });
    await waitUntil('it is carried out', () => begun === 1);
    let isClosed = false;
    const closed = house.work.close().then(() => (isClosed = true));
    await waitUntil('it is told', () => reasons.length === 1);
    await delay(20);
    assert.equal(isClosed, false);
    gate.letGo();
    await closed;
    await delay(20);
    assert.match(String(reasons[0]), /closing/);
    assert.deepEqual([house.log.lines, begun, house.stored], [[], 1, [`released ${REVOKING.id}`]]);
  });

  it('are followed up one after the other, cards shown in between, and no further than to the end of the process', async () => {
    house.decisions = [REVOKING, UNDOING].map(({ id }) => ({ ...inState(3, 'failed-in-part'), id }));
    const gates = [createGate(), createGate()];
    const followed: string[] = [];
    house.start({
      followUp: async ({ id }) => {
        followed.push(id);
        await gates[followed.length - 1]?.gone;
      },
    });
    await waitUntil('the first is followed up', () => followed.length === 1);
    await delay(20);
    const { length } = house.limits;
    gates[0]?.letGo();
    await waitUntil('the second is followed up', () => followed.length === 2);
    await waitUntil('cards are shown', () => house.limits.length > length);
    house.work.wake();
    await delay(10);
    const closed = house.work.close();
    gates[1]?.letGo();
    await closed;
    assert.deepEqual(followed, [REVOKING.id, UNDOING.id], 'not once more, though it was woken');
  });

  it('and when the process ends, those that were to follow are left to the next', async () => {
    house.decisions = [REVOKING, UNDOING].map(({ id }) => ({ ...inState(3, 'revoked'), id }));
    const gate = createGate();
    const followed: string[] = [];
    house.start({
      followUp: async ({ id }) => {
        followed.push(id);
        await gate.gone;
      },
    });
    await waitUntil('the first is followed up', () => followed.length === 1);
    const closed = house.work.close();
    gate.letGo();
    await closed;
    assert.deepEqual(followed, [REVOKING.id]);
  });

  it('wait for nothing else that fails: each part is told of by its name, and the others are done', async () => {
    house.decisions = [REVOKING];
    house.stale.push({ copy: copyIn('soc', REVOKING), decision: REVOKING });
    const fail = (what: string) => () => Promise.reject(new Error(what));
    Object.assign(house.store, { settleNotes: fail('notes') });
    house.start({
      syncIncidents: fail('incidents'),
      askOwners: fail('owners'),
      followUp: fail('follow-up'),
      execute: fail('execute'),
      messenger: { update: fail('card') },
    });
    await waitUntil('all have failed', () => new Set(house.log.lines.map(({ fields }) => fields['what'])).size === 6);
    Object.assign(house.store, {
      inStates: (states: readonly string[]) => fail(states.includes('revoked') ? 'followed' : 'begun')(),
      staleCopies: fail('copies'),
    });
    house.work.wake();
    const told = () => new Map(house.log.lines.map(({ fields }) => [(fields['err'] as Error).message, fields['what']]));
    await waitUntil('all are told of', () => told().size === 9);
    assert.deepEqual(Object.fromEntries(told()), {
      incidents: 'incidents of decisions',
      owners: 'questions to owners',
      'follow-up': 'a decision',
      execute: 'carrying a decision out',
      card: 'a card of a decision',
      notes: 'the record',
      begun: 'decisions',
      followed: 'decisions',
      copies: 'cards of decisions',
    });
  });

  it('without owners to ask and incidents to close, nothing fails; with them, each is done in each round', async () => {
    house.decisions = [REVOKING];
    house.start();
    await house.round();
    assert.deepEqual(house.log.lines, []);
    await house.work.close();
    const done: string[] = [];
    const does = (what: string) => () => {
      done.push(what);
      return nothing();
    };
    Object.assign(house.store, { settleNotes: does('notes') });
    house.start({ syncIncidents: does('incidents'), askOwners: does('owners') });
    await waitUntil('all is done', () => ['notes', 'incidents', 'owners'].every((what) => done.includes(what)));
  });
});

describe('approvals, compared with their apps', () => {
  const APPROVED = inState(2, 'approved');
  let house: DecisionWorkerHouse;
  beforeEach(() => (house = new DecisionWorkerHouse()));
  afterEach(() => house.close());

  it('are looked at again when the log tells of a change, after ten seconds and not a quarter of an hour', async () => {
    let looks = 0;
    house.decisions = [APPROVED];
    house.start({ followUp: () => Promise.resolve(void (looks += 1)) });
    await waitUntil('they are looked at', () => looks === 1);
    house.clock.pass(9_000);
    house.work.appsMayHaveChanged();
    await house.round();
    assert.equal(looks, 1, 'not twice in ten seconds');
    house.clock.pass(2_000);
    await house.round();
    await waitUntil('they are looked at for the change', () => looks === 2);
    house.clock.pass(60_000);
    await house.round();
    assert.equal(looks, 2, 'nothing has changed since');
    house.clock.pass(15 * 60_000);
    await house.round();
    await waitUntil('their time has come', () => looks === 3);
  });
});
