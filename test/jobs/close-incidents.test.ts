import assert from 'node:assert/strict';
import { createAlertCards } from '../../src/cards/alert-cards.js';
import type { Decision } from '../../src/core/decision.js';
import { instant } from '../../src/core/instant.js';
import { decide } from '../../src/decisions/machine.js';
import { fingerprintOf } from '../../src/decisions/fingerprint.js';
import type { DecisionEvent } from '../../src/decisions/events.js';
import { closeIncidents } from '../../src/jobs/close-incidents.js';
import { INTENT_WORDS } from '../../src/language/words.js';
import { AlertHouse } from '../alerts/house.js';
import { incident, subscription } from '../alerts/samples.js';
import { ARMED, decision, NOW, PEOPLE } from '../decisions/support.js';

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
  fingerprint: fingerprintOf(ARMED),
};

describe('incidents follow the decisions on their apps', function () {
  this.timeout(30_000);
  let house: AlertHouse;
  before(async () => {
    house = await AlertHouse.open();
  });
  afterEach(async () => {
    await house.empty();
    await house.query('truncate decisions cascade');
  });
  after(() => house.close());

  const look = () => closeIncidents({ ...house.store, clock: house.clock });
  const status = async () => (await house.store.incidents.find(RECORD.id))?.status.name;
  const happens = async (before: Decision, event: DecisionEvent) => {
    const result = decide(before, event, NOW);
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
    await house.untilStates({ sent: 2 });

    await happens(approved, { name: 'approval-void', why: 'Since it was approved, its owners changed.' });
    assert.deepEqual([await look(), await look()], [true, false]);
    assert.equal(await status(), 'open');
    alerts.wake();
    await house.untilStates({ sent: 3 });
    assert.deepEqual(await house.query('select kind, version from deliveries order by seq'), [
      { kind: 'card', version: 3 },
      { kind: 'edit', version: 2 },
      { kind: 'edit', version: 3 },
    ]);
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
