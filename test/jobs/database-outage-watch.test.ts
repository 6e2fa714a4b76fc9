import assert from 'node:assert/strict';
import { DatabaseProblem, type DatabaseState } from '../../src/core/database-problem.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { DatabaseOutageWatch } from '../../src/jobs/database-outage-watch.js';

const at = (minute: number): Instant => instant(`2026-11-24T09:${String(minute).padStart(2, '0')}:00Z`);
const problem = (state: DatabaseState) => new DatabaseProblem(state, 'It cannot be used.', 'Wait.');

describe('the watch over the database', () => {
  let now: Instant;
  let found: DatabaseProblem | undefined;
  let watch: DatabaseOutageWatch;
  beforeEach(() => {
    now = at(0);
    found = undefined;
    watch = new DatabaseOutageWatch({
      findProblem: () => Promise.resolve(found),
      clock: { now: () => now },
      outageAfterMs: 120_000,
    });
  });

  it('tells of an outage from its first failure, once it is over, until it was told', async () => {
    watch.failed(problem('away'));
    now = at(1);
    watch.failed(problem('restarting'));
    now = at(2);
    assert.deepEqual(await watch.findEnded(), { since: at(0), state: 'restarting' });
    assert.deepEqual(await watch.findEnded(), { since: at(0), state: 'restarting' }, 'not told yet');
    watch.told();
    assert.equal(await watch.findEnded(), undefined);
  });

  it('does not tell of a short one, nor count it with the next', async () => {
    watch.failed(problem('away'));
    now = at(1);
    assert.equal(await watch.findEnded(), undefined);
    now = at(30);
    assert.equal(await watch.findEnded(), undefined);
    watch.failed(problem('away'));
    now = at(32);
    assert.deepEqual(await watch.findEnded(), { since: at(30), state: 'away' });
  });

  it('waits for the end: a full disk is found by looking', async () => {
    found = problem('full');
    assert.equal(await watch.findEnded(), undefined);
    now = at(10);
    assert.equal(await watch.findEnded(), undefined);
    found = undefined;
    assert.deepEqual(await watch.findEnded(), { since: at(0), state: 'full' });
  });

  it('is not concerned by other failures', async () => {
    watch.failed(new Error('a bug'));
    now = at(10);
    assert.equal(await watch.findEnded(), undefined);
  });
});
