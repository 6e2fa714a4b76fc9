import assert from 'node:assert/strict';
import { DecisionClickRaces, type RaceReport } from '../support/decision-click-races.js';
import { listAppsWithPower } from '../support/unsteady-demo-tenant.js';

/** `concurrent-decision-clicks.run.ts` runs any number of clicks. */
const CLICKS = 40;

describe('two processes, one database, and people who click everywhere at once', function () {
  this.timeout(600_000);
  let races: DecisionClickRaces;
  let report: RaceReport;
  before(async () => {
    races = await DecisionClickRaces.open();
    report = await races.run(listAppsWithPower(races.tenant.bench.world), CLICKS, () => undefined);
  });
  after(() => races.close());

  it('was a race: most clicks came too late, and were shown who decided', () => {
    assert.ok(report.clicks >= CLICKS && report.refused > report.won, JSON.stringify(report));
  });

  it('comes to one decision each, loses no click, writes nothing twice and nothing that two did not confirm', () => {
    assert.deepEqual(report.wrong, []);
  });

  it('leaves no bug in the log', () => {
    assert.deepEqual(races.bugs(), []);
  });
});
