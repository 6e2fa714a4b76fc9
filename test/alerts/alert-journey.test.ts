import assert from 'node:assert/strict';
import { createAlertCards } from '../../src/cards/alert-cards.js';
import { INTENT_WORDS } from '../../src/intent-wordings.js';
import { BotHarness } from '../bot/bot-harness.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { grown, incident, MEGAN, subscription } from './alert-samples.js';

const CHANNEL = '19:soc@thread.tacv2';

describe('alerts, through the real cards and the messenger, to the connector', () => {
  let bot: BotHarness;
  let alerts: AlertTestEnvironment;
  before(async () => {
    bot = await BotHarness.open();
    alerts = await AlertTestEnvironment.open();
    alerts.serviceUrl = bot.connector.serviceUrl;
  });
  afterEach(async () => {
    await alerts.empty();
    bot.connector.calls.length = 0;
  });
  after(async () => {
    await alerts.close();
    await bot.close();
  });

  const start = () =>
    alerts.start({
      messenger: bot.bot.messenger,
      cards: createAlertCards({ words: INTENT_WORDS }),
      random: () => 0,
    });

  it('an attack is one thread: its card edited in place, each step below it', async () => {
    await alerts.subscribe(subscription(CHANNEL));
    const job = start();
    await alerts.happens([incident(1)]);
    job.wake();
    const [created] = await bot.connector.waitFor(({ kind }) => kind === 'create');
    assert.match(JSON.stringify(created?.activity.activity?.attachments), /App 1 can manage all of Exchange/);
    await alerts.untilStates({ sent: 1 });
    const [card] = await alerts.query<{ activity_id: string }>(`select activity_id from deliveries`);
    const thread = `${CHANNEL};messageid=${card?.activity_id ?? ''}`;

    await alerts.happens([grown(incident(1), ['a', 'b'])]);
    job.wake();
    const [update] = await bot.connector.waitFor(({ kind }) => kind === 'update');
    assert.deepEqual([update?.conversationId, update?.id], [thread, card?.activity_id]);
    assert.match(JSON.stringify(update?.activity), /[Ss]tep b/);
    const [reply] = await bot.connector.waitFor(({ kind }) => kind === 'send');
    assert.equal(reply?.conversationId, thread);
    assert.match(JSON.stringify(reply.activity), /[Ss]tep b/);
    await alerts.untilStates({ sent: 3 });
  });

  it('a connection torn while the card was on its way: not sent again, but told of', async () => {
    await alerts.subscribe(subscription(CHANNEL));
    bot.connector.fail({ on: 'create', status: 502, times: 1, reset: true });
    await alerts.happens([incident(1)]);
    start();
    const [, recovered] = await bot.connector.waitFor(({ kind }) => kind === 'create', 2);
    assert.match(JSON.stringify(recovered?.activity.activity?.attachments), /incident\.details/);
    await alerts.untilStates({ sent: 1, unknown: 1 });
    assert.equal(bot.connector.calls.length, 2);
  });

  it('a channel without the bot: said to the person who set the alerts up, one to one', async () => {
    await alerts.subscribe(subscription(CHANNEL));
    bot.connector.fail({ on: 'create', status: 403, times: 1, code: 'BotNotInConversationRoster' });
    // The address of people is learned from whoever writes.
    await bot.post(bot.message('which admins lack MFA?'));
    await alerts.happens([incident(1)]);
    start();
    const [opened] = await bot.connector.waitFor(
      ({ kind, activity }) => kind === 'create' && activity.members !== undefined,
    );
    assert.deepEqual(
      opened?.activity.members?.map(({ id }) => id),
      [MEGAN.objectId],
    );
    await alerts.untilStates({ dropped: 1, sent: 1 });
    assert.equal((await alerts.store.conversations.find(CHANNEL))?.removed, true);
  });
});
