import assert from 'node:assert/strict';
import { createAlertCards } from '../../src/cards/alert-cards.js';
import { instant } from '../../src/core/instant.js';
import type { DecisionEvent } from '../../src/decisions/decision-state-machine-events.js';
import { computeAppFingerprint } from '../../src/decisions/app-fingerprint.js';
import { applyDecisionEvent } from '../../src/decisions/decision-state-machine.js';
import type { Decision } from '../../src/decisions/model/decision.js';
import { syncIncidentsWithDecisions } from '../../src/jobs/incident-decision-sync.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { AlertTestEnvironment } from '../alerts/alert-test-environment.js';
import { incident, subscription } from '../alerts/alert-samples.js';
import { ARMED, decision, NOW, PEOPLE, PLAN } from '../decisions/decision-samples.js';

const { megan } = PEOPLE;
const BEFORE = instant('2026-11-24T08:00:00Z');
const RECORD = incident(1, {
  openedAt: BEFORE,
  incident: {
    subject: { kind: 'service-principal', id: ARMED.app.id, name: 'Sync' },
    handles: [`app:${ARMED.app.id}`],
    lastAt: BEFORE,
  },
});
const APPROVE: DecisionEvent = {
  name: 'approve',
  by: megan,
  version: 1,
  reason: 'our backup',
  until: instant('2026-12-24T09:00:00Z'),
  fingerprint: computeAppFingerprint(ARMED),
};

describe('incidents follow the decisions on their apps', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  afterEach(async () => {
    await house.empty();
    await house.query('truncate decisions cascade');
  });
  after(() => house.close());

  const look = () => syncIncidentsWithDecisions({ ...house.store, clock: house.clock });
  const status = async () => (await house.store.incidents.find(RECORD.id))?.status.name;
  const happens = async (before: Decision, event: DecisionEvent) => {
    const result = applyDecisionEvent(before, event, NOW);
    assert.ok(result.ok, JSON.stringify(result));
    assert.ok(await house.store.decisions.change(before, result.next, result.entries));
    return result.next;
  };
  const begin = () => {
    const opened = decision();
    const details = {};
    const { id: decisionId, app } = opened;
    return house.store.decisions.open(opened, { at: NOW, decisionId, app, what: 'opened', by: megan, details });
  };

  it('closed once by an approval, open again when it is void; the card in the channel shows both, in place', async () => {
    house.now = NOW;
    await house.subscribe(subscription('channel'));
    const alerts = house.start();
    await house.happens([RECORD]);
    alerts.wake();
    await house.untilStates({ sent: 1 });

    const opened = await begin();
    assert.equal(await look(), false, 'nobody has decided yet');
    const approved = await happens(opened, APPROVE);
    assert.deepEqual([await look(), await look()], [true, false]);
    assert.equal(await status(), 'closed');
    assert.deepEqual(await house.store.incidents.open(), []);
    alerts.wake();
    // The edit of the card, and the reply that tells of it.
    await house.untilStates({ sent: 3 });

    await happens(approved, { name: 'approval-void', why: 'Since it was approved, its owners changed.' });
    assert.deepEqual([await look(), await look()], [true, false]);
    assert.equal(await status(), 'open');
    alerts.wake();
    await house.untilStates({ sent: 5 });
    assert.deepEqual(await house.query('select kind, version from deliveries order by seq'), [
      { kind: 'card', version: 3 },
      { kind: 'edit', version: 2 },
      { kind: 'reply', version: null },
      { kind: 'edit', version: 3 },
      { kind: 'reply', version: null },
    ]);
  });

  it('the thread of the alert hears of each end of a decision once, however often and by how many it is looked', async () => {
    house.now = NOW;
    await house.subscribe(subscription('channel'));
    const alerts = house.start({ cards: createAlertCards({ words: INTENT_WORDS }) });
    await house.happens([RECORD]);
    alerts.wake();
    await house.untilStates({ sent: 1 });
    const replies = () => house.recipient.tried.filter(({ how }) => how === 'reply');
    const looks = async () => {
      await Promise.all([look(), look(), look()]);
      await look();
      alerts.wake();
    };

    const approved = await happens(await begin(), APPROVE);
    await looks();
    await house.untilStates({ sent: 3 });
    const back = await happens(approved, { name: 'approval-void', why: 'Since it was approved, its owners changed.' });
    await looks();
    await house.untilStates({ sent: 5 });
    const { version } = back;
    const planned = await happens(back, { name: 'plan', by: megan, version, plan: PLAN });
    const confirm = { name: 'confirm', planHash: PLAN.hash, dryRun: false, byHand: false, reason: 'not ours' } as const;
    let now = await happens(planned, { ...confirm, by: megan, version: planned.version });
    await looks();
    for (const [at, { id: stepId }] of PLAN.steps.entries()) {
      now = await happens(now, { name: 'step', progress: { stepId, state: at === 0 ? 'failed' : 'gone', at: NOW } });
    }
    now = await happens(now, { name: 'carried-out' });
    await looks();
    await house.untilStates({ sent: 7 });
    now = await happens(now, { name: 'undo', by: megan, version: now.version, reason: 'it was ours', dryRun: false });
    const undoSteps = now.state.name === 'undoing' ? now.state.undoSteps : [];
    assert.ok(undoSteps.length > 0);
    for (const { stepId } of undoSteps) {
      now = await happens(now, { name: 'step', progress: { stepId, state: 'gone', at: NOW } });
    }
    await happens(now, { name: 'carried-out' });
    await looks();
    await house.untilStates({ sent: 9 });
    await looks();

    assert.deepEqual([...new Set(replies().map(({ root }) => root))], ['message-1']);
    assert.deepEqual(
      replies().map(({ text }) => text),
      [
        'Decided: Exchange takeover by an app\nSync is approved until 24 Dec 2026, 09:00\nBy Megan Bowen, 24 Nov 2026, 09:00.',
        'Decided: Exchange takeover by an app\nThe approval of Sync holds no more\nSince it was approved, its owners changed. 24 Nov 2026, 09:00.',
        'Decided: Exchange takeover by an app\nSync is revoked in part only\nBy Megan Bowen, ended 24 Nov 2026, 09:00. What is left stands on the card of the decision.',
        'Decided: Exchange takeover by an app\nThe revoke of Sync was undone\nBy Megan Bowen, read back 24 Nov 2026, 09:00.',
      ],
    );
  });

  it('an incident that opened after its app was decided on is not told of that', async () => {
    await happens(await begin(), APPROVE);
    await house.happens([{ ...RECORD, openedAt: instant(Date.parse(NOW) + 1) }]);
    await look();
    assert.equal((await house.store.incidents.find(RECORD.id))?.decided, undefined);
  });

  it('many look at once, and it is closed once', async () => {
    await house.happens([RECORD]);
    await happens(await begin(), APPROVE);
    const changes = await Promise.all([look(), look(), look(), look()]);
    assert.equal(changes.filter(Boolean).length, 1);
    assert.equal((await house.store.incidents.find(RECORD.id))?.version, 2);
  });

  it('the card of a closed one says why, and has nothing left to decide', async () => {
    await house.happens([RECORD]);
    await happens(await begin(), APPROVE);
    await look();
    const record = await house.store.incidents.find(RECORD.id);
    assert.ok(record);
    const drawn = JSON.stringify(createAlertCards({ words: INTENT_WORDS }).incident(record, { timeZone: 'UTC' }));
    assert.match(drawn, /Closed .*approved by Megan Bowen until 2026-12-24/);
    assert.doesNotMatch(drawn, /decision\.review|incident\.acknowledge/);
    assert.match(drawn, /incident\.details/);
  });
});
