import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { SweepSummary } from '../../src/answers/model/tenant-sweep.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { instant } from '../../src/core/instant.js';
import type { AnswerRequest, AnswerService } from '../../src/answers/model/answer-service-port.js';
import { startDailySweep } from '../../src/jobs/daily-sweep-job.js';
import { recordingLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

const DAY_MS = 86_400_000;

function house(look: (question: AnswerRequest) => Promise<SweepSummary['outcomes']>) {
  let nowMs = Date.parse('2026-11-24T09:00:00Z');
  const kept: SweepSummary[] = [];
  const asked: AnswerRequest[] = [];
  const log = recordingLog();
  const answers: AnswerService = {
    async answer(question): Promise<Answer> {
      asked.push(question);
      const asOf = instant(nowMs);
      kept.push({ asOf, cost: { requests: 1, ms: 1 }, outcomes: await look(question) });
      return { kind: 'help' };
    },
  };
  const job = startDailySweep({
    answers,
    sweeps: {
      save: () => Promise.resolve(),
      since: (from) => Promise.resolve(kept.filter(({ asOf }) => Date.parse(asOf) >= Date.parse(from))),
      lastBefore: () => Promise.resolve(undefined),
      firstAfter: () => Promise.resolve(undefined),
    },
    clock: { now: () => instant(nowMs) },
    log,
    checkEveryMs: 2,
  });
  return { job, asked, kept, log, pass: (ms: number) => (nowMs += ms) };
}

const outcome = (status: 'pass' | 'unknown') =>
  [{ check: 'risky-apps', status, examined: 0, counts: {}, gaps: [] }] as const;

describe('the daily look at the tenant', () => {
  it('is taken once a day, whatever the times it is looked up', async () => {
    const { job, asked, pass } = house(() => Promise.resolve(outcome('pass')));
    await waitUntil('it has looked', () => asked.length === 1);
    pass(DAY_MS / 2);
    await delay(30);
    assert.equal(asked.length, 1);
    assert.deepEqual([asked[0]?.understanding.intent, asked[0]?.refresh], ['posture', true]);
    pass(DAY_MS);
    await waitUntil('it has looked', () => asked.length === 2);
    await job.close();
    pass(2 * DAY_MS);
    await delay(20);
    assert.equal(asked.length, 2);
  });

  it('is taken again when it could see nothing, or failed', async () => {
    const outcomes = [() => Promise.resolve(outcome('unknown')), () => Promise.reject(new Error('down'))];
    const { job, asked, log } = house(() => (outcomes.shift() ?? (() => Promise.resolve(outcome('pass'))))());
    await waitUntil('it has looked', () => asked.length === 3);
    await delay(30);
    assert.equal(asked.length, 3);
    assert.ok(log.lines.some(({ level }) => level === 'warn'));
    await job.close();
  });

  it('is called off when the house closes, and waited for', async () => {
    const { job, asked, kept } = house(
      ({ signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            resolve(outcome('unknown'));
          });
        }),
    );
    await waitUntil('it has looked', () => asked.length === 1);
    await job.close();
    assert.equal(kept.length, 1);
  });
});
