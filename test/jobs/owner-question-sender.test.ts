import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { findUnaskedOwners } from '../../src/decisions/model/unasked-owners.js';
import type { DecisionEvent } from '../../src/decisions/decision-state-machine-events.js';
import { applyDecisionEvent } from '../../src/decisions/decision-state-machine.js';
import type { Decision, OwnerQuestion } from '../../src/decisions/model/decision.js';
import { OwnerQuestionSender } from '../../src/jobs/owner-question-sender.js';
import { AlertTestEnvironment } from '../alerts/alert-test-environment.js';
import { ARMED, decision, NOW, PEOPLE } from '../decisions/decision-samples.js';
import { silentLog } from '../support/test-logs.js';

const { megan, alex } = PEOPLE;
const DUE = instant('2026-11-27T09:00:00Z');
const QUESTION: OwnerQuestion = { id: 'q-1', owner: alex, askedBy: megan, askedAt: NOW, dueAt: DUE };

describe('the question to an owner', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  beforeEach(() => {
    house.now = NOW;
  });
  afterEach(async () => {
    await house.empty();
    await house.query('truncate decisions cascade');
  });
  after(() => house.close());

  const process = () =>
    new OwnerQuestionSender({
      store: house.store.decisions,
      ask: (_, { owner }) => house.recipient.postToPerson(owner.objectId, { text: 'What does it do?' }),
      clock: house.clock,
      log: silentLog,
      firstWaitMs: 0,
    });
  const asked = async (): Promise<Decision> => {
    const opened = decision();
    const entry = { at: NOW, decisionId: opened.id, app: opened.app, what: 'opened', by: megan, details: {} };
    return happens(await house.store.decisions.open(opened, entry), { name: 'owners-asked', questions: [QUESTION] });
  };
  const happens = async (before: Decision, event: DecisionEvent) => {
    const result = applyDecisionEvent(before, event, house.clock.now());
    assert.ok(result.ok, JSON.stringify(result));
    assert.ok(await house.store.decisions.change(before, result.next, result.entries));
    return result.next;
  };
  const present = async ({ id }: Decision) => {
    const found = await house.store.decisions.find(id);
    return { version: found?.version, question: found?.questions[0] };
  };

  it('is tried until it is known that it arrived, and then no more', async () => {
    const before = await asked();
    const fates = ['unavailable', 'busy', 'unknown'] as const;
    house.recipient.script = (_, count) => {
      const reason = fates[count];
      return reason && { sent: false, reason, detail: '' };
    };
    const one = process();
    for (const fate of fates) {
      await one.runOnce();
      assert.deepEqual(await present(before), { version: 2, question: QUESTION }, fate);
    }
    for (let looks = 3; looks > 0; looks -= 1) await one.runOnce();
    assert.deepEqual(await present(before), { version: 3, question: { ...QUESTION, sentAt: NOW } });
    assert.deepEqual(house.recipient.seen, ['person alex: What does it do?']);
    assert.equal(house.recipient.tried.length, 4);
  });

  it('outlives the process that was to ask it, and is asked by one of many', async () => {
    const before = await asked();
    house.recipient.script = () => ({ late: 50 });
    await Promise.all([process(), process(), process()].map((one) => one.runOnce()));
    assert.equal((await present(before)).question?.sentAt, NOW);
    assert.equal(house.recipient.seen.length, 1);
  });

  it('is not asked any more where the app was decided on meanwhile, or the decision is gone', async () => {
    const before = await asked();
    const late = (found: Decision | undefined) =>
      new OwnerQuestionSender({
        store: {
          ...house.store.decisions,
          inStates: () => Promise.resolve([before]),
          find: () => Promise.resolve(found),
        },
        ask: (_, { owner }) => house.recipient.postToPerson(owner.objectId, { text: 'What does it do?' }),
        clock: house.clock,
        log: silentLog,
      });
    await late({ ...before, state: { name: 'expired', at: NOW, why: 'its app is gone' } }).runOnce();
    await late(undefined).runOnce();
    assert.deepEqual(house.recipient.tried, []);
    await process().runOnce();
    assert.equal(house.recipient.tried.length, 1);
  });

  it('cannot arrive where the owner blocked the bot, and that is said instead of silence', async () => {
    const before = await asked();
    house.recipient.script = () => ({ sent: false, reason: 'gone', detail: 'blocked' });
    const one = process();
    await one.runOnce();
    house.now = DUE;
    await one.runOnce();
    assert.deepEqual(await present(before), { version: 3, question: { ...QUESTION, problem: 'gone' } });
    assert.equal(house.recipient.tried.length, 1);
  });

  it('that never arrived is no silence of its owner', async () => {
    const before = await asked();
    house.recipient.script = () => ({ sent: false, reason: 'unavailable', detail: '' });
    const one = process();
    await one.runOnce();
    house.now = DUE;
    await one.runOnce();
    assert.equal((await present(before)).question?.problem, 'unavailable');
  });

  it('is followed by silence once, when its time is over: the cards are drawn anew', async () => {
    const before = await asked();
    const one = process();
    await one.runOnce();
    await one.runOnce();
    assert.equal((await present(before)).version, 3);
    house.now = DUE;
    await one.runOnce();
    await one.runOnce();
    const silent = { ...QUESTION, sentAt: NOW, silentAt: DUE };
    assert.deepEqual(await present(before), { version: 4, question: silent });
  });

  it('is not followed by silence where there is an answer', async () => {
    const before = await happens(await asked(), { name: 'owner-question', questionId: 'q-1', became: 'sent' });
    await happens(before, { name: 'owner-answered', questionId: 'q-1', by: alex, text: 'it sends invoices' });
    house.now = DUE;
    await process().runOnce();
    assert.equal((await present(before)).version, 4);
  });

  it('goes to people only: an app that owns an app is not asked', () => {
    const owners = [
      { id: 'u', name: 'Nadja', kind: 'user' },
      { id: 's', name: 'Deployer', kind: 'service-principal' },
      { id: 'o', name: 'of an older version' },
    ] as const;
    const ids = findUnaskedOwners(decision({ snapshot: { ...ARMED, owners } })).map(({ id }) => id);
    assert.deepEqual(ids, ['u', 'o']);
  });
});
