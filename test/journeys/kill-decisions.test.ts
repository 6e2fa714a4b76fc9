import assert from 'node:assert/strict';
import { aimsAt } from '../support/decision-kill-phases.js';
import { DecisionKills } from '../support/decision-kills.js';
import { appsWithPower } from '../support/decision-tenant.js';
import { randomFrom } from '../support/random.js';

/** `decisions-survive-kills.run.ts` runs any number of kills. */
const SEED = 3;

describe(`kill -9 between a click and its last card, with a tenant and a connector on a bad day (seed ${SEED})`, function () {
  this.timeout(600_000);
  let house: DecisionKills;
  before(async () => {
    house = await DecisionKills.open(SEED);
    const random = randomFrom(SEED);
    await house.round(appsWithPower(house.tenant.bench.world)[0] ?? assert.fail(), {
      revoke: aimsAt(['plan → confirmed', 'a write is out, or the next is due'], random),
      undo: aimsAt(['undo asked → confirmed', 'undo: confirmed → first write'], random),
    });
  });
  after(() => house.close());

  it('was a run worth judging: killed, acknowledged, written', () => {
    const { clicks = 0, effects = 0 } = house.table.figures;
    assert.ok(house.kills >= 2 && clicks > 0 && effects > 0, JSON.stringify(house.table.figures));
  });

  it('loses no decision, writes nothing twice, says nothing untrue, and leaves no card behind', () => {
    assert.deepEqual(house.table.complaints, []);
  });

  it('leaves no bug in the log, and a record that is whole', async () => {
    assert.deepEqual(await house.bugs(), []);
  });
});
