import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { AlertStore } from '../../src/alerts/model/alert-store-port.js';
import type { DeliveryClaimOptions, DrawingLeaseOptions } from '../../src/alerts/model/claimed-delivery.js';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import {
  type AlertDispatcher,
  type AlertDispatcherOptions,
  startAlertDispatcher,
} from '../../src/jobs/alert-dispatcher.js';
import { AlertTestEnvironment } from '../alerts/alert-test-environment.js';
import { incident, plainCards, subscription, uuid } from '../alerts/alert-samples.js';
import { Recipient } from '../alerts/fake-recipient.js';
import { systemClock } from '../support/postgres-test-server.js';
import { recordingLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';

const HOUR_MS = 3_600_000;

/** An outbox that is empty unless a test says otherwise. */
class Outbox {
  plans = 0;
  looks = 0;
  /** How often planning has more to do than fits one pass. */
  more = 0;
  dueInMs: number | undefined;
  waiting: () => boolean | Promise<boolean> = () => false;
  planning: () => void | Promise<void> = () => undefined;
  readonly claims: DeliveryClaimOptions[] = [];
  readonly drawings: DrawingLeaseOptions[] = [];
  readonly store: Partial<AlertStore> = {
    plan: async () => {
      this.plans += 1;
      await this.planning();
      return { more: (this.more -= 1) >= 0, actions: 0 };
    },
    claim: (options) => {
      this.claims.push(options);
      return Promise.resolve([]);
    },
    leaseDrawings: (options) => {
      this.drawings.push(options);
      return Promise.resolve([]);
    },
    nextDueInMs: () => Promise.resolve(this.dueInMs),
    isAnythingWaiting: () => {
      this.looks += 1;
      return Promise.resolve(this.waiting());
    },
  };
}

describe('When alerts are planned and sent', () => {
  const running: AlertDispatcher[] = [];
  let log: ReturnType<typeof recordingLog>;
  beforeEach(() => (log = recordingLog()));
  afterEach(() => Promise.all(running.splice(0).map((one) => one.close())));

  function start(outbox: Outbox, more: Partial<AlertDispatcherOptions> = {}): AlertDispatcher {
    const alerts = startAlertDispatcher({
      // Nothing else of the store is used while nothing is due.
      store: outbox.store as AlertStore,
      conversations: { markRemoved: () => Promise.resolve() },
      messenger: new Recipient(),
      cards: plainCards,
      answers: { answer: () => Promise.resolve({ kind: 'help' }) },
      access: { mayAsk: () => Promise.resolve({ allowed: true }) },
      findProblem: () => Promise.resolve(undefined),
      tenantId: uuid(1),
      clock: systemClock,
      log,
      everyMs: HOUR_MS,
      ...more,
    });
    running.push(alerts);
    return alerts;
  }

  it('is at the start and at each wake, once for many wakes, and in as many passes as there is to plan', async () => {
    const outbox = new Outbox();
    outbox.more = 2;
    const alerts = start(outbox);
    await waitUntil('all is planned', () => outbox.claims.length > 2);
    await delay(50);
    assert.deepEqual([outbox.plans, outbox.claims.length], [3, 3], 'then it rests');
    const gate = createGate();
    outbox.planning = () => gate.gone;
    alerts.wake();
    await waitUntil('it plans', () => outbox.plans === 4);
    for (let wakes = 0; wakes < 5; wakes += 1) alerts.wake();
    await delay(20);
    assert.equal(outbox.plans, 4, 'one plan at a time');
    gate.letGo();
    await waitUntil('it plans what changed meanwhile', () => outbox.plans === 5 && outbox.claims.length === 5);
    await delay(50);
    assert.deepEqual([outbox.plans, outbox.claims.length, log.lines], [5, 5, []]);
  });

  it('is again when the next row is due, or the usual time has passed, whichever is sooner', async () => {
    const due = new Outbox();
    due.dueInMs = 20.5;
    start(due);
    const often = new Outbox();
    often.dueInMs = HOUR_MS;
    start(often, { everyMs: 10 });
    const rare = new Outbox();
    start(rare);
    await waitUntil('both plan again and again', () => due.plans > 3 && often.plans > 3);
    assert.equal(rare.plans, 1);
    await Promise.all(running.map((one) => one.close()));
    const plans = [due.plans, often.plans];
    await delay(60);
    assert.deepEqual([due.plans, often.plans], plans, 'not after the end');
  });

  it('is for up to twenty channels at once, each claimed for ten seconds, reports drawn for a minute', async () => {
    const usual = new Outbox();
    const other = new Outbox();
    start(usual);
    start(other, { leaseMs: 1, drawingLeaseMs: 2, parallel: 3 });
    await waitUntil('both claim', () => usual.drawings.length > 0 && other.drawings.length > 0);
    const asked = ({ claims: [claim], drawings: [drawing] }: Outbox) => [
      claim?.leaseMs,
      claim?.limit,
      drawing?.leaseMs,
    ];
    assert.deepEqual(
      [asked(usual), asked(other)],
      [
        [10_000, 20, 60_000],
        [1, 3, 2],
      ],
    );
  });

  it('is within seconds where another process died over it, and not where nothing waits or that cannot be read', async () => {
    const [left, nothing, unread, busy] = [new Outbox(), new Outbox(), new Outbox(), new Outbox()];
    left.waiting = () => left.plans < 2;
    unread.waiting = () => Promise.reject(new Error('away'));
    const gate = createGate();
    busy.planning = () => gate.gone;
    busy.waiting = () => true;
    const closed = new Outbox();
    closed.waiting = () => true;
    await start(closed).close();
    for (const one of [left, nothing, unread, busy]) start(one);
    await waitUntil('it is planned', () => left.plans === 2 && nothing.looks === 1 && unread.looks === 1);
    await delay(20);
    assert.deepEqual([left.plans, nothing.plans, unread.plans], [2, 1, 1]);
    assert.deepEqual([busy.looks, closed.looks], [0, 0], 'what plans need not look');
    gate.letGo();
  });

  it('is tried again a second after the database failed, which is told in the log', async () => {
    const outbox = new Outbox();
    outbox.planning = () => {
      if (outbox.plans === 1) throw new DatabaseProblem('away', 'It cannot be reached.', 'Wait.');
    };
    start(outbox);
    await waitUntil('it has failed', () => log.lines.length > 0);
    const failedAtMs = performance.now();
    await waitUntil('it is tried again', () => outbox.plans === 2);
    assert.ok(performance.now() - failedAtMs > 800, 'not at once');
    const [{ level, fields } = assert.fail()] = log.lines;
    assert.deepEqual([level, String(fields['err'])], ['warn', 'ExpectedError: It cannot be reached.']);
  });

  it('ends with the process: what is being planned is waited for, nothing begins after it', async () => {
    const outbox = new Outbox();
    const gate = createGate();
    outbox.dueInMs = 1;
    outbox.more = 5;
    outbox.planning = () => gate.gone;
    const alerts = start(outbox);
    await waitUntil('it plans', () => outbox.plans === 1);
    let isClosed = false;
    const closed = alerts.close().then(() => (isClosed = true));
    await delay(20);
    assert.equal(isClosed, false);
    gate.letGo();
    await closed;
    alerts.wake();
    await delay(50);
    assert.deepEqual([outbox.plans, log.lines], [1, []]);
  });

  it('after an outage channels are told of it, once, and alerts go on', async () => {
    const house = await AlertTestEnvironment.open();
    await house.subscribe(subscription('soc'));
    let isAway = true;
    const plan: AlertStore['plan'] = (planner) =>
      isAway
        ? Promise.reject(new DatabaseProblem('away', 'It cannot be reached.', 'Wait.'))
        : house.store.alerts.plan(planner);
    const alerts = house.start({ outageAfterMs: 0, everyMs: HOUR_MS, store: { ...house.store.alerts, plan }, log });
    await waitUntil('it has failed', () => log.lines.length > 0);
    isAway = false;
    await house.recipient.until((seen) => seen.length === 1);
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    assert.match(house.recipient.seen[0] ?? '', /^post soc: late away /);
    assert.equal(house.recipient.seen[1], `post soc: incident ${uuid(1)} v1 open a`);
    await house.close();
  });

  it('a busy channel gets its alert when it takes messages again, though nobody wakes anything', async () => {
    const house = await AlertTestEnvironment.open();
    await house.subscribe(subscription('soc'));
    await house.happens([incident(1)]);
    house.recipient.script = (_, count) =>
      count === 0 ? { sent: false, reason: 'busy', retryAfterMs: 50, detail: '429' } : undefined;
    house.start({ everyMs: HOUR_MS });
    await house.recipient.until((seen) => seen.length === 1);
    await house.close();
  });
});
