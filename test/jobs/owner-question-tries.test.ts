import assert from 'node:assert/strict';
import type { SendOutcome } from '../../src/bot/model/messenger-port.js';
import { instant } from '../../src/core/instant.js';
import type { Decision, OwnerQuestion } from '../../src/decisions/model/decision.js';
import { OwnerQuestionSender, type OwnerQuestionSenderOptions } from '../../src/jobs/owner-question-sender.js';
import { decision, NOW, PEOPLE } from '../decisions/decision-samples.js';
import { recordingLog } from '../support/test-logs.js';
import { takeMonotonicClock } from './monotonic-time.js';

const { megan, alex } = PEOPLE;
const DUE = instant('2026-11-27T09:00:00Z');
const question = (id: string, more: Partial<OwnerQuestion> = {}): OwnerQuestion => ({
  id,
  owner: alex,
  askedBy: megan,
  askedAt: NOW,
  dueAt: DUE,
  ...more,
});
const SENT: SendOutcome = { sent: true, activityId: 'x' };
const DOWN: SendOutcome = { sent: false, reason: 'unavailable', detail: '503' };

describe('how often an owner is asked', () => {
  let stored: Decision;
  let now = NOW;
  let answer: SendOutcome;
  let asked: string[];
  /** What happened to the lease of the decision, in order. */
  let leases: string[];
  let isFree: boolean;
  /** So many saves come too late: somebody else changed the decision. */
  let overtaken: number;
  let clock: ReturnType<typeof takeMonotonicClock>;
  let log: ReturnType<typeof recordingLog>;
  beforeEach(() => {
    stored = decision({ questions: [question('q-1')] });
    now = NOW;
    answer = SENT;
    asked = [];
    leases = [];
    isFree = true;
    overtaken = 0;
    clock = takeMonotonicClock();
    log = recordingLog();
  });
  afterEach(() => {
    clock.restore();
  });

  const sender = (more: Partial<OwnerQuestionSenderOptions> = {}) =>
    new OwnerQuestionSender({
      store: {
        inStates: (states) => Promise.resolve(states.includes(stored.state.name) ? [stored] : []),
        find: () => Promise.resolve(stored),
        change: (_, to) => {
          if ((overtaken -= 1) >= 0) return Promise.resolve(false);
          stored = to;
          return Promise.resolve(true);
        },
        lease: (id, holder, ms) => {
          leases.push(`${id} for ${ms} ms by ${holder}`);
          return Promise.resolve(isFree);
        },
        release: (id, holder) => {
          leases.push(`${id} released by ${holder}`);
          return Promise.resolve();
        },
      },
      ask: (_, { id }) => {
        asked.push(id);
        return Promise.resolve(answer);
      },
      clock: { now: () => now },
      log,
      ...more,
    });
  /** How often it is asked when so many milliseconds have passed. */
  const after = async (one: OwnerQuestionSender, ms: number) => {
    clock.pass(ms);
    const before = asked.length;
    await one.runOnce();
    return asked.length - before;
  };

  it('after five seconds, then ten and so on up to a quarter of an hour, while the service is down', async () => {
    answer = DOWN;
    const one = sender();
    assert.equal(await after(one, 0), 1);
    for (let waitMs = 5_000; waitMs < 900_000; waitMs *= 2) {
      assert.equal(await after(one, waitMs - 1_000), 0, `${waitMs} ms`);
      assert.equal(await after(one, 1_000), 1, `${waitMs} ms`);
    }
    for (let times = 0; times < 2; times += 1) {
      assert.equal(await after(one, 890_000), 0);
      assert.equal(await after(one, 10_000), 1);
    }
    const [{ level, fields } = assert.fail()] = log.lines;
    assert.deepEqual([level, fields], ['warn', { reason: 'unavailable', question: 'q-1' }]);
  });

  it('not before the service wants it, and each question waits for itself', async () => {
    stored = decision({ questions: [question('q-1'), question('q-2')] });
    answer = { sent: false, reason: 'busy', retryAfterMs: 60_000, detail: '429' };
    const one = sender();
    assert.equal(await after(one, 0), 2);
    assert.equal(await after(one, 59_000), 0);
    answer = DOWN;
    assert.equal(await after(one, 1_000), 2);
    assert.equal(await after(one, 10_000), 2, 'the wait has doubled, and no more is asked for');
    assert.deepEqual(asked, ['q-1', 'q-2', 'q-1', 'q-2', 'q-1', 'q-2']);
  });

  it('as soon as configured, for the first wait', async () => {
    answer = DOWN;
    const one = sender({ firstWaitMs: 60_000 });
    assert.equal(await after(one, 0), 1);
    assert.equal(await after(one, 59_000), 0);
    assert.equal(await after(one, 1_000), 1);
  });

  for (const reason of ['gone', 'refused'] as const)
    it(`no more when the message is ${reason}`, async () => {
      answer = { sent: false, reason, detail: '' };
      const one = sender();
      assert.equal(await after(one, 0), 1);
      assert.equal(await after(one, 3_600_000), 0);
      assert.equal(stored.questions[0]?.problem, reason);
    });

  it('by one process at a time, which lets go of the decision whatever happens', async () => {
    const one = sender();
    isFree = false;
    assert.equal(await after(one, 0), 0);
    isFree = true;
    await one.runOnce();
    const [tried, taken, released = '', ...more] = leases;
    assert.equal(tried, taken);
    const holder = released.split(' released by ')[1] ?? '';
    assert.match(holder, /^owner-questions:[0-9a-f-]{36}$/);
    assert.deepEqual(
      [tried, released, more],
      [`${stored.id} for 60000 ms by ${holder}`, `${stored.id} released by ${holder}`, []],
    );
    stored = decision({ questions: [question('q-2')] });
    leases.splice(0);
    await assert.rejects(sender({ ask: () => Promise.reject(new Error('ours')) }).runOnce(), /ours/);
    assert.equal(leases.length, 2);
  });

  it('not where nothing is due, and no process takes the decision for it', async () => {
    const over = [
      question('answered', { sentAt: NOW, answer: { at: NOW, text: 'ours' } }),
      question('failed', { problem: 'gone' }),
      question('silent', { sentAt: NOW, silentAt: DUE }),
      question('waits for an answer', { sentAt: NOW }),
    ];
    stored = decision({ questions: over });
    const one = sender();
    await one.runOnce();
    assert.deepEqual([asked, leases], [[], []]);
    now = DUE;
    await one.runOnce();
    await one.runOnce();
    assert.equal(leases.length, 2, 'once for the silence, and not again');
    assert.deepEqual(
      stored.questions.map(({ id, silentAt }) => [id, silentAt]),
      over.map(({ id }) => [id, id === 'silent' || id === 'waits for an answer' ? DUE : undefined]),
    );
    assert.deepEqual(asked, []);
    now = NOW;
    stored = decision({ questions: [...over, question('due')] });
    await one.runOnce();
    assert.deepEqual(asked, ['due']);
  });

  it('until an approval, which does not make the answer useless, but not after a revoke', async () => {
    const state = { name: 'approved', by: [megan], at: NOW, reason: 'ours', until: DUE, fingerprint: {} };
    stored = decision({ questions: [question('q-1')], state: state as unknown as Decision['state'] });
    assert.equal(await after(sender(), 0), 1);
    stored = decision({ questions: [question('q-1')], state: { name: 'expired', at: NOW, why: 'gone' } });
    assert.equal(await after(sender(), 0), 0);
  });

  it('and what became of it is saved though others change the decision meanwhile, up to five times', async () => {
    overtaken = 4;
    await sender().runOnce();
    assert.equal(stored.questions[0]?.sentAt, NOW);
    stored = decision({ questions: [question('q-1')] });
    overtaken = 5;
    await sender().runOnce();
    assert.deepEqual([stored.questions[0]?.sentAt, overtaken], [undefined, 0]);
  });
});
