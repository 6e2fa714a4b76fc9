import assert from 'node:assert/strict';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { incident, subscription, uuid } from './alert-samples.js';

/** What PostgreSQL does on a full disk, without filling one: no file can grow. */
const FILL = `
  create function disk_is_full() returns event_trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
  create event trigger full_disk on ddl_command_start when tag in ('CREATE TABLE AS') execute function disk_is_full()`;
const MAKE_ROOM = 'drop event trigger full_disk; drop function disk_is_full';

describe('channels after the disk of the database was full', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  after(() => house.close());

  it('are told once that alerts may be late, and from when to when; then alerts go on', async () => {
    await house.subscribe(subscription('soc'), subscription('mail'));
    await house.query(FILL);
    const both = [1, 2].map(() => house.start({ everyMs: 50, outageAfterMs: 100 }));
    assert.equal((await house.store.findProblem())?.state, 'full');
    assert.deepEqual(await house.states(), {});
    await house.query(MAKE_ROOM);
    await house.recipient.until((seen) => seen.length === 2);
    await house.happens([incident(1)]);
    for (const one of both) one.wake();
    await house.recipient.until((seen) => seen.length === 4);
    const seen = house.recipient.seen.toSorted();
    assert.match(seen[1] ?? '', /^post mail: late full 20\S+Z 20\S+Z$/);
    assert.match(seen[3] ?? '', /^post soc: late full/);
    assert.equal(seen[2], `post soc: incident ${uuid(1)} v1 open a`);
    assert.equal(await house.store.findProblem(), undefined);
  });

  it('are told nothing of a short one', async () => {
    await house.empty();
    await house.subscribe(subscription('soc'));
    const alerts = house.start({
      everyMs: 20,
      findProblem: () => Promise.resolve(undefined),
      store: { ...house.store.alerts, plan: failingOnce(house) },
    });
    await house.happens([incident(2)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    assert.deepEqual(house.recipient.seen, [`post soc: incident ${uuid(2)} v1 open a`]);
  });

  it('a row of a kind that only a later version knows is left to it, and holds up nothing', async () => {
    await house.empty();
    await house.subscribe(subscription('soc'));
    await house.query(`
      insert into deliveries (key, kind, place, conversation_id, time_zone, not_before, state, created_at)
      values ('tomorrow', 'of-tomorrow', 'soc', 'soc', 'UTC', now(), 'pending', now())`);
    await house.happens([incident(3)]);
    house.start();
    await house.untilStates({ pending: 1, sent: 1 });
  });
});

/** The database is away at the first planning. */
function failingOnce({ store }: AlertTestEnvironment): typeof store.alerts.plan {
  let failed = false;
  return (planner) => {
    if (failed) return store.alerts.plan(planner);
    failed = true;
    return Promise.reject(new DatabaseProblem('away', 'The database cannot be reached.', 'Try again.'));
  };
}
