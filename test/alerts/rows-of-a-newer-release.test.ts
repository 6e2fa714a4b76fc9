import assert from 'node:assert/strict';
import { incident, subscription, uuid } from './alert-samples.js';
import { AlertTestEnvironment } from './alert-test-environment.js';

/** A row of a kind that a newer release has; it runs beside this one, or did before a rollback. */
const ROW = `insert into deliveries
  (key, kind, place, conversation_id, time_zone, not_before, created_at, state, parent, recovered_by, lease_until, posting)`;

const high = (number: number) => incident(number, { incident: { severity: 'high' } });

describe('messages of a kind that only a newer release knows', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  afterEach(() => house.empty());
  after(() => house.close());

  const add = (
    key: string,
    kind: string,
    state: string,
    more: Partial<Record<'parent' | 'recovered', string>> = {},
  ) => {
    const text = (value: string | undefined) => (value === undefined ? 'null' : `'${value}'`);
    const times = `'UTC', now(), now() - interval '1 minute'`;
    const lease = state === 'claimed' ? `now() - interval '1 second', true` : 'null, false';
    return house.query(
      `${ROW} values ('${key}', '${kind}', 'soc', 'soc', ${times}, '${state}', ${text(more.parent)}, ${text(more.recovered)}, ${lease})`,
    );
  };
  const stateOf = async (key: string) => {
    const [row] = await house.query<{ state: string }>(`select state from deliveries where key = '${key}'`);
    return row?.state;
  };

  it('are left to it: the claim of one is not ended, and nothing of ours waits for it', async () => {
    await house.subscribe(subscription('soc'), subscription('other'));
    await add('sending', 'of-tomorrow', 'claimed');
    await house.happens([incident(1)]);
    house.start();
    await house.recipient.until((seen) => seen.some((line) => line.startsWith('post other')));
    assert.equal(await stateOf('sending'), 'claimed');
  });

  it('hold nothing up as what another message is about: a notice that names one, an edit of one', async () => {
    await house.subscribe(subscription('soc'));
    await add('lost', 'of-tomorrow', 'unknown', { recovered: 'notice' });
    await add('notice', 'recovered', 'pending');
    await add('shown', 'of-tomorrow', 'sent');
    await add('edit', 'edit', 'pending', { parent: 'shown' });
    await house.happens([incident(1)]);
    house.start();
    await house.recipient.until((seen) => seen.length === 1, 20_000);
    await house.happens([high(2)]);
    house.start().wake();
    await house.recipient.until((seen) => seen.length === 2, 20_000);
    assert.match(house.recipient.seen.join(), new RegExp(`${uuid(1)}.*${uuid(2)}`));
    const states = await Promise.all(['lost', 'notice', 'shown', 'edit'].map(stateOf));
    assert.deepEqual(states, ['unknown', 'pending', 'sent', 'pending']);
  });
});
