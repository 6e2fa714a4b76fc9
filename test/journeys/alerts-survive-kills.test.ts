import assert from 'node:assert/strict';
import { killAndSettle, type AlertKillRunResult } from '../support/alert-kill-run.js';
import { type AlertKillProblems, findAlertKillProblems } from '../support/alert-kill-assertions.js';

/** `alerts-survive-kills.run.ts` runs any number of kills. */
const KILLS = 5;

describe('kill -9 while events come in and alerts go out, to a connector on a bad day', function () {
  this.timeout(600_000);
  let outcome: AlertKillRunResult;
  let verdict: AlertKillProblems;
  before(async () => {
    outcome = await killAndSettle(KILLS, { seed: 1, lookBack: false });
    verdict = findAlertKillProblems(outcome);
  });
  after(() => outcome.house.close());

  it('was a run worth judging: every start was killed, an attack was played, much was kept and told', () => {
    const { house, kept, telling } = outcome;
    assert.equal(
      [...house.kills.values()].reduce((sum, count) => sum + count, 0),
      KILLS,
    );
    assert.ok(house.events.attackers.length > 0);
    assert.ok(house.events.relevant.size > 0);
    assert.ok(kept.length > house.events.relevant.size);
    assert.ok(telling.cards > 0 && telling.replies > 0, JSON.stringify(telling));
    assert.ok(house.connector.calls.length > house.connector.accepted.length, 'the connector had a bad day');
  });

  it('loses no event, finding, incident or message, also of what happened after the last kill', () => {
    assert.deepEqual(verdict.lost, []);
  });

  it('keeps nothing and tells nothing twice; one attack is one incident', () => {
    assert.deepEqual(verdict.doubled, []);
  });

  it('comes to the findings and incidents of one undisturbed assessment', () => {
    assert.deepEqual(verdict.different, []);
  });

  it('tells of every message whose fate nobody knows', () => {
    assert.equal(outcome.telling.recovered, outcome.telling.unknown);
  });

  it('leaves nothing waiting for ever, no bug in the log, no process running', () => {
    assert.deepEqual(verdict.unsettled, []);
  });
});
