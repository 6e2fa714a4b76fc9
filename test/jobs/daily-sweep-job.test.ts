import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { SweepSummary } from '../../src/answers/model/tenant-sweep.js';
import type { Answer } from '../../src/answers/model/answer.js';
import { instant, type Instant } from '../../src/core/instant.js';
import type { AnswerRequest, AnswerService } from '../../src/answers/model/answer-service-port.js';
import { createDailySweepJob } from '../../src/jobs/daily-sweep-job.js';
import { type LeasedJobs, startLeasedJobs } from '../../src/jobs/leased-jobs.js';
import type { Store } from '../../src/store/persistent-store.js';
import { openEmptyStore } from '../support/postgres-test-server.js';
import { recordingLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

const DAY_MS = 86_400_000;

let store: Store;
const started: LeasedJobs[] = [];

/** `processes`: how many share the database. */
function house(look: (question: AnswerRequest) => Promise<SweepSummary['outcomes']>, processes = 1) {
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
  const sweeps = {
    since: (from: Instant) => Promise.resolve(kept.filter(({ asOf }) => Date.parse(asOf) >= Date.parse(from))),
  };
  const jobs = Array.from({ length: processes }, () =>
    startLeasedJobs({
      leases: store.leases,
      name: 'reading the tenant',
      jobs: [createDailySweepJob({ answers, sweeps, clock: { now: () => instant(nowMs) }, log, everyMs: 2 })],
      log,
    }),
  );
  started.push(...jobs);
  return { jobs, asked, kept, log, pass: (ms: number) => (nowMs += ms) };
}

const outcome = (status: 'pass' | 'unknown') =>
  [{ check: 'risky-apps', status, examined: 0, counts: {}, gaps: [] }] as const;

describe('the daily look at the tenant', () => {
  beforeEach(async () => (store = await openEmptyStore()));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((jobs) => jobs.close()));
    await store.close();
  });

  it('is taken once for all processes on a database', async () => {
    const { asked, jobs } = house(async () => {
      await delay(50);
      return outcome('pass');
    }, 4);
    await waitUntil('one has looked', () => asked.length > 0);
    await delay(150);
    assert.equal(asked.length, 1);
    assert.equal(jobs.filter(({ isHolder }) => isHolder()).length, 1);
  });

  it('is taken once a day, whatever the times it is looked up', async () => {
    const { jobs, asked, pass } = house(() => Promise.resolve(outcome('pass')));
    await waitUntil('it has looked', () => asked.length === 1);
    pass(DAY_MS / 2);
    await delay(30);
    assert.equal(asked.length, 1);
    assert.deepEqual([asked[0]?.understanding.intent, asked[0]?.refresh], ['posture', true]);
    pass(DAY_MS);
    await waitUntil('it has looked', () => asked.length === 2);
    await jobs[0]?.close();
    pass(2 * DAY_MS);
    await delay(20);
    assert.equal(asked.length, 2);
  });

  it('is taken again when it could see nothing, or failed', async () => {
    const outcomes = [() => Promise.resolve(outcome('unknown')), () => Promise.reject(new Error('down'))];
    const { asked, log } = house(() => (outcomes.shift() ?? (() => Promise.resolve(outcome('pass'))))());
    await waitUntil('it has looked', () => asked.length === 3);
    await delay(30);
    assert.equal(asked.length, 3);
    assert.ok(log.lines.some(({ level }) => level === 'warn'));
  });

  it('is called off when the house closes, and waited for', async () => {
    const { jobs, asked, kept } = house(
      ({ signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            resolve(outcome('unknown'));
          });
        }),
    );
    await waitUntil('it has looked', () => asked.length === 1);
    await jobs[0]?.close();
    assert.equal(kept.length, 1);
  });

  it('is no failure when it is not due, was taken or showed nothing: only what is thrown is', async () => {
    let recent: readonly SweepSummary[] = [];
    let asked = 0;
    const job = createDailySweepJob({
      answers: {
        answer: () => {
          asked += 1;
          return Promise.resolve({ kind: 'help' });
        },
      },
      sweeps: { since: () => Promise.resolve(recent) },
      clock: { now: () => instant('2026-11-24T09:00:00Z') },
      log: recordingLog(),
    });
    const lease = { name: 'work', token: 1 };
    const turn = { lease, signal: new AbortController().signal, onProgress: () => undefined };
    assert.deepEqual([await job.run(turn), asked], [true, 1]);
    recent = [{ asOf: instant('2026-11-24T08:00:00Z'), cost: { requests: 1, ms: 1 }, outcomes: outcome('pass') }];
    assert.deepEqual([await job.run(turn), asked], [true, 1], 'not due');
    recent = [];
    assert.deepEqual([await job.run({ ...turn, signal: AbortSignal.abort() }), asked], [true, 1], 'called off');
  });
});
