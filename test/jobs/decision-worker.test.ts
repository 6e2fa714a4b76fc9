import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import { ExpectedError } from '../../src/core/expected-error.js';
import { instant } from '../../src/core/instant.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import { applyDecisionEvent } from '../../src/decisions/decision-state-machine.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { type DecisionWorker, startDecisionWorker } from '../../src/jobs/decision-worker.js';
import { AlertTestEnvironment } from '../alerts/alert-test-environment.js';
import { channel } from '../alerts/alert-samples.js';
import { ARMED, decision, NOW, PEOPLE } from '../decisions/decision-samples.js';
import { recordingLog, silentLog } from '../support/test-logs.js';
import { waitUntil } from '../support/wait-until.js';

const { megan } = PEOPLE;
const HERE: ConversationReference = channel('soc');

describe('the work on decisions', () => {
  let house: AlertTestEnvironment;
  let work: DecisionWorker | undefined;
  before(async () => {
    house = await AlertTestEnvironment.open();
    house.now = NOW;
  });
  afterEach(() => work?.close());
  after(() => house.close());

  it('shows a click on the cards while approvals are compared and owners are asked, however long that takes', async () => {
    const { decisions } = house.store;
    const opened = decision();
    const entry = { at: NOW, decisionId: opened.id, app: opened.app, what: 'opened', by: megan, details: {} };
    await decisions.open(opened, entry);
    await decisions.rememberCopy({ decisionId: opened.id, conversation: HERE, activityId: 'card' });
    const until = instant('2026-12-24T09:00:00Z');
    const approve = {
      name: 'approve',
      by: megan,
      version: 1,
      reason: 'ours',
      until,
      fingerprint: computeAppFingerprint(ARMED),
    };
    const approved = applyDecisionEvent(opened, approve as Parameters<typeof applyDecisionEvent>[1], NOW);
    assert.ok(approved.ok);
    assert.ok(await decisions.change(opened, approved.next, approved.entries));

    const tenant = new AbortController();
    const theTenantAnswers = once(tenant.signal, 'abort');
    let looking = 0;
    work = startDecisionWorker({
      store: decisions,
      execute: () => Promise.resolve(),
      followUp: async () => {
        looking += 1;
        await theTenantAnswers;
      },
      askOwners: () => Promise.resolve(),
      messenger: house.recipient,
      draw: ({ version }) => ({ text: `version ${version}` }),
      log: silentLog,
    });
    await house.recipient.until((seen) => seen.includes('update soc: version 2'));
    while (looking === 0) await delay(5);
    const next = applyDecisionEvent(approved.next, { name: 'approval-void', why: 'Its owners changed.' }, NOW);
    assert.ok(next.ok);
    assert.ok(await decisions.change(approved.next, next.next, next.entries));
    work.wake();
    await house.recipient.until((seen) => seen.includes('update soc: version 3'));
    assert.equal(looking, 1);
    tenant.abort();
  });

  it('lets another process go on at once where carrying a decision out has failed', async () => {
    const { decisions } = house.store;
    const app = { ...ARMED.app, id: '00000000-0000-4000-8000-00000000beef' };
    const opened = decision({ id: '00000000-0000-4000-8000-00000000cafe', app });
    const entry = { at: NOW, decisionId: opened.id, app: opened.app, what: 'opened', by: megan, details: {} };
    assert.ok(await decisions.open(opened, entry));
    const revoking = { ...opened, state: { name: 'revoking', byHand: false } } as unknown as Decision;
    let tries = 0;
    work = startDecisionWorker({
      store: { ...decisions, inStates: (states) => Promise.resolve(states.includes('revoking') ? [revoking] : []) },
      execute: () => {
        tries += 1;
        return Promise.reject(new Error('the directory cannot be read'));
      },
      followUp: () => Promise.resolve(),
      messenger: house.recipient,
      draw: ({ version }) => ({ text: `version ${version}` }),
      leaseMs: 600_000,
      log: silentLog,
    });
    await waitUntil('it has tried', () => tries > 0);
    await waitUntil('another may', () => decisions.lease(opened.id, 'another process', 600_000));
  });

  it('tells a database that is away for a while, which is tried again, from a bug', async () => {
    const log = recordingLog();
    const broken = [new ExpectedError('The database cannot be reached.', 'Check that it runs.'), new Error('a bug')];
    work = startDecisionWorker({
      store: house.store.decisions,
      execute: () => Promise.resolve(),
      followUp: () => Promise.resolve(),
      askOwners: () => {
        const error = broken.shift();
        return error === undefined ? Promise.resolve() : Promise.reject(error);
      },
      messenger: house.recipient,
      draw: ({ version }) => ({ text: `version ${version}` }),
      log,
    });
    while (log.lines.length < 1) await delay(5);
    work.wake();
    while (log.lines.length < 2) await delay(5);
    assert.deepEqual(
      log.lines.map(({ level, message }) => `${level}: ${message}`),
      ['warn: decision work failed; will retry', 'error: decision work failed; will retry'],
    );
  });

  describe('by itself', () => {
    /** Of all decisions, only this one is looked at, and only when approvals are compared. */
    const approved = decision({ id: '00000000-0000-4000-8000-00000000feed' });
    const watching = (more: Partial<Parameters<typeof startDecisionWorker>[0]>) => {
      const seen = { looks: 0, followed: [] as string[] };
      work = startDecisionWorker({
        store: {
          ...house.store.decisions,
          inStates: (states) => Promise.resolve(states.includes('approved') ? [approved] : []),
        },
        execute: () => Promise.resolve(),
        followUp: ({ id }) => {
          seen.followed.push(id);
          return Promise.resolve();
        },
        askOwners: () => {
          seen.looks += 1;
          return Promise.resolve();
        },
        messenger: house.recipient,
        draw: ({ version }) => ({ text: `version ${version}` }),
        log: silentLog,
        ...more,
      });
      return seen;
    };

    it('looks every few seconds, not all the time', async () => {
      const seen = watching({});
      await waitUntil('it has looked', () => seen.looks === 1);
      await delay(300);
      assert.equal(seen.looks, 1);
    });

    it('looks as often as it is told', async () => {
      const seen = watching({ everyMs: 5 });
      await waitUntil('it looks again and again', () => seen.looks > 3);
    });

    it('compares approvals at its start, and again soon only where apps may have changed', async () => {
      const seen = watching({ approvalsEveryMs: 50, everyMs: 3_600_000 });
      await waitUntil('approvals are compared', () => seen.followed.length === 1);
      await delay(60);
      assert.deepEqual(seen.followed, [approved.id]);
      const toldAtMs = performance.now();
      work?.appsMayHaveChanged();
      await waitUntil('they are compared again', () => seen.followed.length === 2);
      // With the pause between two comparisons while events arrive, which is longer than the usual one here, it would be ten seconds.
      assert.ok(performance.now() - toldAtMs < 9_000);
    });

    it('does not compare approvals again within the usual time, however often it is woken', async () => {
      const seen = watching({ approvalsEveryMs: 3_600_000, everyMs: 5 });
      await waitUntil('it has looked a few times', () => seen.looks > 3);
      work?.appsMayHaveChanged();
      await waitUntil('and again', () => seen.looks > 6);
      assert.deepEqual(seen.followed, [approved.id]);
    });

    it('names the part that failed in its log', async () => {
      const log = recordingLog();
      watching({ log, followUp: () => Promise.reject(new Error('cannot be read')) });
      await waitUntil('it has failed', () => log.lines.length > 0);
      const [{ level, fields, message } = assert.fail()] = log.lines;
      assert.deepEqual([level, fields['what'], message], ['error', 'a decision', 'decision work failed; will retry']);
    });

    it('leaves comparing to the process that reads the tenant', async () => {
      const seen = watching({ isReader: () => false, everyMs: 5 });
      await delay(100);
      assert.deepEqual([seen.looks, seen.followed], [1, []]);
    });
  });
});
