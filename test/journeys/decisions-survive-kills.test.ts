import assert from 'node:assert/strict';
import { planKillAims } from '../support/decision-kill-phases.js';
import { DecisionKillRun } from '../support/decision-kill-run.js';
import { listAppsWithPower } from '../support/unsteady-demo-tenant.js';
import { createRandom } from '../support/random-from-seed.js';

/** `decisions-survive-kills.run.ts` runs any number of kills. */
const SEED = 3;

describe(`kill -9 between a click and its last card, with a tenant and a connector on a bad day (seed ${SEED})`, function () {
  this.timeout(600_000);
  let house: DecisionKillRun;
  before(async () => {
    house = await DecisionKillRun.open(SEED);
    const random = createRandom(SEED);
    await house.round(listAppsWithPower(house.tenant.bench.world)[0] ?? assert.fail(), {
      revoke: planKillAims(['plan → confirmed', 'a write is out, or the next is due'], random),
      undo: planKillAims(['undo asked → confirmed', 'undo: confirmed → first write'], random),
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
