import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { ReportSubscription } from '../../src/alerts/model/subscription.js';
import { findDueSlot, findNextSlot, isValidSchedule } from '../../src/alerts/report-schedule.js';
import { instant } from '../../src/core/instant.js';
import { startReportScheduler } from '../../src/jobs/report-scheduler.js';
import { silentLog } from '../support/test-logs.js';
import { createGate, waitUntil } from '../support/wait-until.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { planDueReports } from '../../src/alerts/scheduled-report-planner.js';
import { MEGAN, subscription } from './alert-samples.js';

function report(cron: string, more: Partial<ReportSubscription> = {}, timeZone = 'Europe/Zurich'): ReportSubscription {
  return {
    id: 'report-1',
    conversationId: 'soc',
    createdBy: MEGAN,
    createdAt: instant('2026-01-01T00:00:00Z'),
    kind: 'report',
    report: 'posture',
    parameters: {},
    schedule: { cron, timeZone, words: 'every day' },
    ...more,
  };
}
const due = (one: ReportSubscription, now: string, last?: string) =>
  findDueSlot(one, instant(now), last === undefined ? undefined : instant(last));

describe('scheduled reports', () => {
  it('come at their time in their zone, summer and winter', () => {
    const monday = report('0 9 * * 1');
    assert.equal(findNextSlot(monday, instant('2026-07-01T00:00:00Z')), '2026-07-06T07:00:00Z');
    assert.equal(findNextSlot(monday, instant('2026-12-01T00:00:00Z')), '2026-12-07T08:00:00Z');
    assert.equal(due(monday, '2026-07-06T06:59:59Z', '2026-06-29T07:00:00Z'), undefined);
    assert.equal(due(monday, '2026-07-06T07:00:00Z', '2026-06-29T07:00:00Z'), '2026-07-06T07:00:00Z');
    assert.equal(due(monday, '2026-07-06T07:00:05Z', '2026-07-06T07:00:00Z'), undefined);
  });

  it('at an hour that the night skips come when the clocks have gone forward, at one that comes twice once', () => {
    const slots = (from: string, count: number) => {
      const found: string[] = [];
      let now = instant(from);
      for (let index = 0; index < count; index += 1) {
        const next = findNextSlot(report('30 2 * * *'), now);
        assert.ok(next !== undefined);
        found.push(next);
        now = next;
      }
      return found;
    };
    assert.deepEqual(slots('2026-03-28T12:00:00Z', 2), ['2026-03-29T01:00:00Z', '2026-03-30T00:30:00Z']);
    assert.deepEqual(slots('2026-10-24T12:00:00Z', 2), ['2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z']);
    assert.equal(due(report('30 2 * * *'), '2026-10-25T01:30:30Z', '2026-10-25T00:30:00Z'), undefined);
  });

  it('owe nothing of before they were asked for, and nothing in a pause', () => {
    const fresh = report('0 9 * * *', { createdAt: instant('2026-11-24T12:00:00Z') });
    assert.equal(due(fresh, '2026-11-24T12:00:01Z'), undefined);
    assert.equal(due(fresh, '2026-11-25T09:00:00Z'), '2026-11-25T08:00:00Z');
    const paused = report('0 9 * * *', { pausedUntil: instant('2026-11-26T00:00:00Z') });
    assert.equal(due(paused, '2026-11-25T09:00:00Z'), undefined);
    assert.equal(findNextSlot(paused, instant('2026-11-25T09:00:00Z')), '2026-11-26T08:00:00Z');
    const overSince = report('0 9 * * *', { pausedUntil: instant('2026-11-20T00:00:00Z') });
    assert.equal(findNextSlot(overSince, instant('2026-11-25T09:00:00Z')), '2026-11-26T08:00:00Z');
  });

  it('a schedule that never comes, or is none, is refused and sends nothing', () => {
    for (const cron of ['0 9 31 2 *', 'nonsense', '', '* * * * * *']) {
      assert.equal(isValidSchedule({ cron, timeZone: 'UTC', words: '' }), false, cron);
      assert.equal(due(report(cron), '2026-11-25T09:00:00Z'), undefined);
      assert.equal(findNextSlot(report(cron), instant('2026-11-25T09:00:00Z')), undefined);
    }
    assert.equal(isValidSchedule({ cron: '0 9 * * 1', timeZone: 'Europe/Nowhere', words: '' }), false);
  });

  describe('in the outbox', () => {
    let house: AlertTestEnvironment;
    before(async () => {
      house = await AlertTestEnvironment.open();
    });
    afterEach(() => house.empty());
    after(() => house.close());

    it('each slot once by two processes; of those missed the newest, late', async () => {
      const options = { store: house.store.alerts, log: silentLog };
      house.now = instant('2026-11-24T08:00:00Z');
      await house.subscribe(report('0 9 * * *'));
      const alerts = house.start();
      const wake = () => {
        alerts.wake();
      };
      const jobs = [startReportScheduler({ ...options, wake }), startReportScheduler({ ...options, wake })];
      await house.recipient.until((seen) => seen.length === 1);
      await house.untilStates({ sent: 1 });
      house.now = instant('2026-11-28T20:00:00Z');
      for (const job of jobs) job.wake();
      await house.recipient.until((seen) => seen.length === 2);
      await house.untilStates({ sent: 2 });
      await Promise.all(jobs.map((job) => job.close()));
      assert.deepEqual(house.recipient.seen, [
        'post soc: report help due 2026-11-24T08:00:00Z',
        'post soc: report help due 2026-11-28T08:00:00Z late',
      ]);
    });

    it('are looked for again when the next is due, the first of them', async () => {
      const now = instant('2026-11-24T07:30:00Z');
      const planned = async (...reports: readonly ReportSubscription[]) =>
        planDueReports({
          ...house.store.alerts,
          now: () => Promise.resolve(now),
          subscriptions: () => Promise.resolve([subscription('soc'), ...reports]),
        });
      const made = { createdAt: now };
      const [morning, evening] = [report('0 9 * * *', made), report('0 18 * * *', { ...made, id: 'report-2' })];
      assert.deepEqual(await planned(evening, morning), { added: 0, nextInMs: 30 * 60_000 });
      assert.deepEqual(await planned(), { added: 0, nextInMs: undefined });
      assert.deepEqual(await planned(report('0 8 * * *'), evening), { added: 1, nextInMs: 9.5 * 3_600_000 });
    });

    it('are looked for seldom, and at once again when it is told of new ones while it looks', async () => {
      let looks = 0;
      const gates = [createGate(), createGate(), createGate()];
      const job = startReportScheduler({
        store: {
          ...house.store.alerts,
          now: async () => {
            looks += 1;
            await gates[looks - 1]?.gone;
            return instant('2026-11-24T08:00:00Z');
          },
        },
        log: silentLog,
        wake: () => undefined,
      });
      await waitUntil('it looks', () => looks === 1);
      job.wake();
      gates[0]?.letGo();
      await waitUntil('it looks again', () => looks === 2);
      gates[1]?.letGo();
      await delay(100);
      assert.equal(looks, 2);
      job.wake();
      await waitUntil('it is told', () => looks === 3);
      gates[2]?.letGo();
      await job.close();
      job.wake();
      await delay(20);
      assert.equal(looks, 3, 'never after its end');
    });

    it('one whose card Teams refuses is told in plain words, which say how to see it', async () => {
      house.now = instant('2026-11-24T08:00:00Z');
      await house.subscribe(report('0 9 * * *'));
      house.recipient.script = ({ text }) =>
        text.startsWith('report') ? { sent: false, reason: 'refused', detail: '413' } : undefined;
      const alerts = house.start();
      const wake = () => {
        alerts.wake();
      };
      const job = startReportScheduler({ store: house.store.alerts, log: silentLog, wake });
      await house.recipient.until((seen) => seen.length === 1);
      await job.close();
      assert.match(
        house.recipient.seen[0] ?? '',
        /^post soc: Teams refuses the card of a report .* ask its question\.$/,
      );
    });
  });
});
