import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { NewDelivery } from '../../src/alerts/model/delivery.js';
import type { ReportSubscription, Subscription } from '../../src/alerts/model/subscription.js';
import { instant } from '../../src/core/instant.js';
import { type ReportScheduler, startReportScheduler } from '../../src/jobs/report-scheduler.js';
import { MEGAN } from '../alerts/alert-samples.js';
import { recordingLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';

const NINE = Date.parse('2026-11-24T09:00:00Z');
const HOUR_MS = 3_600_000;
const DAILY: ReportSubscription = {
  id: 'report-1',
  conversationId: 'soc',
  createdBy: MEGAN,
  createdAt: instant('2026-01-01T00:00:00Z'),
  kind: 'report',
  report: 'posture',
  parameters: {},
  schedule: { cron: '0 9 * * *', timeZone: 'UTC', words: 'every day' },
};

describe('when reports are looked for', () => {
  let nowMs: number;
  let looks: number;
  let look: () => Promise<readonly Subscription[]>;
  let added: NewDelivery[];
  let wakes: number;
  let log: ReturnType<typeof recordingLog>;
  let reports: ReportScheduler | undefined;
  beforeEach(() => {
    nowMs = NINE - HOUR_MS;
    looks = 0;
    look = () => Promise.resolve([DAILY]);
    added = [];
    wakes = 0;
    log = recordingLog();
  });
  afterEach(() => reports?.close());

  function start(everyMs?: number): ReportScheduler {
    return (reports = startReportScheduler({
      store: {
        now: () => Promise.resolve(instant(nowMs)),
        subscriptions: () => {
          looks += 1;
          return look();
        },
        lastSlot: () => Promise.resolve(added.at(-1)?.due ?? instant(NINE - 24 * HOUR_MS)),
        addDelivery: (delivery) => {
          added.push(delivery);
          return Promise.resolve(true);
        },
      },
      wake: () => (wakes += 1),
      log,
      ...(everyMs === undefined ? {} : { everyMs }),
    }));
  }

  it('one that is due is added at once, and whoever sends it is woken; until the next is due it rests', async () => {
    nowMs = NINE;
    start();
    await waitUntil('it is added', () => wakes === 1);
    await delay(50);
    assert.deepEqual([looks, wakes, added.map(({ due }) => due)], [1, 1, [instant(NINE)]]);
  });

  it('one that is not due yet is looked for when it is, and nobody is woken before', async () => {
    look = () => {
      nowMs = looks === 1 ? NINE - 30 : NINE;
      return Promise.resolve([DAILY]);
    };
    start(HOUR_MS);
    await waitUntil('it is added', () => wakes === 1);
    assert.equal(looks, 2);
  });

  it('without any, or with one that is far off, subscriptions are looked at as often as it is told', async () => {
    start(10);
    await waitUntil('it looks again and again', () => looks > 3);
    look = () => Promise.resolve([]);
    const before = looks;
    await waitUntil('so it does without reports', () => looks > before + 3);
    assert.equal(wakes, 0);
  });

  it('a change while it looks leads to one more look, and a change while it rests to one', async () => {
    const gate = createGate();
    look = async () => {
      await gate.gone;
      return [];
    };
    const running = start(HOUR_MS);
    await waitUntil('it looks', () => looks === 1);
    running.wake();
    running.wake();
    await delay(20);
    assert.equal(looks, 1, 'one look at a time');
    gate.letGo();
    await waitUntil('it looks once more', () => looks === 2);
    await delay(20);
    assert.equal(looks, 2);
    running.wake();
    await waitUntil('it looks at once', () => looks === 3);
    await delay(20);
    assert.equal(looks, 3);
  });

  it('a database that is away is told in the log, and asked again', async () => {
    look = () => (looks < 3 ? Promise.reject(new Error('away')) : Promise.resolve([DAILY]));
    nowMs = NINE;
    start(10);
    await waitUntil('it is added', () => wakes === 1);
    assert.deepEqual(
      log.lines.map(({ level, fields, message }) => [level, String(fields['err']), message]),
      [1, 2].map(() => ['warn', 'Error: away', 'failed to check for scheduled reports; will retry']),
    );
  });

  it('at its end it waits for the look under way, and looks no more', async () => {
    const gate = createGate();
    look = async () => {
      await gate.gone;
      return [];
    };
    const running = start(5);
    await waitUntil('it looks', () => looks === 1);
    let isClosed = false;
    const closed = running.close().then(() => (isClosed = true));
    await delay(20);
    assert.equal(isClosed, false);
    gate.letGo();
    await closed;
    running.wake();
    await delay(30);
    assert.equal(looks, 1);
  });

  it('at its end while it rests, the next look is called off', async () => {
    const running = start(30);
    await waitUntil('it has looked', () => looks > 0);
    await delay(5);
    const before = looks;
    await running.close();
    await delay(60);
    assert.equal(looks, before);
  });
});
