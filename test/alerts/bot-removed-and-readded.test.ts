import assert from 'node:assert/strict';
import pg from 'pg';
import { waitUntil } from '../support/wait-until.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { channel, finding, grown, incident, NOON, subscription, uuid } from './alert-samples.js';

const card = (number: number, version = 1, keys = 'a') => `incident ${uuid(number)} v${version} open ${keys}`;

describe('a bot that is thrown out of a channel and comes back', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  afterEach(() => house.empty());
  after(() => house.close());

  it('when the bot is gone from a channel, that is said in another, and nothing more goes there', async () => {
    await house.subscribe(subscription('gone'), subscription('soc'));
    house.recipient.script = ({ place }) =>
      place === 'gone' ? { sent: false, reason: 'gone', detail: 'BotNotInConversationRoster' } : undefined;
    const alerts = house.start();
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 2);
    assert.deepEqual([...house.recipient.seen].sort(), [`post soc: ${card(1)}`, 'post soc: unreachable gone']);
    await house.happens([incident(2)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.equal(house.recipient.tried.filter(({ place }) => place === 'gone').length, 1);

    await house.subscribe(subscription('gone'));
    house.recipient.script = () => undefined;
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    await house.recipient.until((seen) => seen.includes(`post gone: ${card(1, 2, 'ab')}`));
  });

  it('what happened while the bot was away is told when it is back, once', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 50 });
    await house.store.conversations.markRemoved('soc');
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    assert.match(house.recipient.seen[0] ?? '', /unreachable soc/);
    await house.store.conversations.remember(channel('soc', house.serviceUrl));
    await house.recipient.until((seen) => seen.length === 2);
    assert.equal(house.recipient.seen[1], `post soc: ${card(1)}`);
    await house.store.conversations.markTeam('19:team', 'removed');
    await house.store.conversations.markTeam('19:team', 'back');
    await house.happens([incident(2)]);
    await house.recipient.until((seen) => seen.length === 3);
    assert.equal(house.recipient.seen[2], `post soc: ${card(2)}`);
  });

  it('what was found meanwhile is told when it is back as well: there, once, and nowhere else', async () => {
    house.now = NOON;
    await house.subscribe(subscription('soc'), subscription('other'));
    await house.happens([], [finding(1)]);
    // Planned once: nobody plans any more while the bot is in neither.
    const alerts = house.start({ everyMs: 600_000 });
    await house.recipient.until((seen) => seen.length === 2);
    await house.store.conversations.markTeam('19:team', 'removed');
    await house.store.conversations.remember(channel('other', house.serviceUrl));
    await house.happens([], [finding(2)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.includes(`post other: finding ${finding(2).id} 1x`));
    await house.recipient.until((seen) => seen.includes('post other: unreachable soc'));
    await house.subscribe(subscription('late'));
    const before = house.recipient.seen.length;

    await house.store.conversations.remember(channel('soc', house.serviceUrl));
    alerts.wake();
    await house.recipient.until((seen) => seen.includes(`post soc: finding ${finding(2).id} 1x`));
    await house.happens([], [{ ...finding(2), count: 2 }]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === before + 4);
    assert.deepEqual(house.recipient.seen.slice(before).sort(), [
      `post late: finding ${finding(2).id} 2x`,
      `post soc: finding ${finding(2).id} 1x`,
      `update other: finding ${finding(2).id} 2x`,
      `update soc: finding ${finding(2).id} 2x`,
    ]);
  });

  it('tells what happened while the bot was away also where the database had to end one of two that waited for each other', async () => {
    await house.subscribe(subscription('soc'));
    await house.store.conversations.markRemoved('soc');
    await house.happens([incident(1), incident(2)]);
    await house.store.alerts.plan(() => []);
    const other = new pg.Client({ connectionString: house.url });
    await other.connect();
    const touch = (number: number) =>
      other.query('update incidents set changed_at = now() where id = $1', [uuid(number)]);
    try {
      await other.query('begin');
      await touch(2);
      const back = house.store.conversations.remember(channel('soc', house.serviceUrl));
      const waits = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await waitUntil('one waits for the other', async () => (await house.query(waits)).length > 0);
      // Which of them is ended is for the database to say.
      await touch(1).catch(() => undefined);
      await other.query('commit');
      await back;
    } finally {
      await other.end();
    }
    house.start();
    await house.untilStates({ sent: 2 });
  });

  it('a step that was on its way when the bot was thrown out is told when it is back', async () => {
    await house.subscribe(subscription('soc'));
    const alerts = house.start({ everyMs: 600_000 });
    await house.happens([incident(1)]);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 1);
    house.recipient.script = () => ({ sent: false, reason: 'gone', detail: 'BotNotInConversationRoster' });
    await house.happens([grown(incident(1), ['a', 'b'])]);
    alerts.wake();
    // Whoever asked for the alerts is told that nothing can be written there.
    await house.untilStates({ dropped: 2, failed: 1, sent: 1 });

    house.recipient.script = () => undefined;
    await house.store.conversations.remember(channel('soc', house.serviceUrl));
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.deepEqual(house.recipient.seen.slice(1), [
      `update soc: ${card(1, 2, 'ab')}`,
      `reply soc: step ${uuid(1)} b`,
    ]);
  });
});
