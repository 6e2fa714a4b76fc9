import assert from 'node:assert/strict';
import type { ReportSubscription } from '../../src/alerts/model/subscription.js';
import { instant } from '../../src/core/instant.js';
import { waitUntil } from '../support/wait-until.js';
import { AlertTestEnvironment } from './alert-test-environment.js';
import { at, channel, grown, incident, MEGAN, NOON, subscription, uuid } from './alert-samples.js';

const DAY_MINUTES = 24 * 60;

describe('What one person alone would read', () => {
  let house: AlertTestEnvironment;
  before(async () => {
    house = await AlertTestEnvironment.open();
  });
  beforeEach(() => {
    house.now = NOON;
  });
  afterEach(() => house.empty());
  after(() => house.close());

  /** Megan's 1:1 chat with the bot, where she has asked for alerts. */
  async function meganSubscribes(): Promise<void> {
    await house.subscribe(subscription('megan'));
    await house.store.conversations.remember({
      ...channel('megan', house.serviceUrl),
      conversationType: 'personal',
      userObjectId: MEGAN.objectId,
    });
  }

  /** It was tried, is not on its way any more, and waits. */
  async function untilHeld(): Promise<void> {
    const held = `select key from deliveries where state = 'pending' and last_error like '%may not see it%'`;
    await waitUntil('it is held back', async () => (await house.query(held)).length === 1);
  }

  it('waits while she may not see it, as it is in channels, and is told as it stands when she may again', async () => {
    await meganSubscribes();
    await house.subscribe(subscription('soc'));
    house.refused.set(MEGAN.objectId, 'not-allowed');
    const alerts = house.start();
    await house.happens([incident(1)]);
    alerts.wake();
    await house.untilStates({ pending: 1, sent: 1 });
    await untilHeld();
    await house.happens([grown(incident(1), ['a', 'b'])]);
    house.now = at(4);
    alerts.wake();
    await house.recipient.until((seen) => seen.length === 3);
    assert.ok(house.recipient.tried.every(({ place }) => place === 'soc'));

    house.refused.clear();
    house.now = at(11);
    alerts.wake();
    await house.recipient.until((seen) => seen.some((line) => line === `post megan: incident ${uuid(1)} v2 open ab`));
  });

  it('is not given up when Teams is away for a moment after she was waited for: that were no tries to send it', async () => {
    await meganSubscribes();
    house.refused.set(MEGAN.objectId, 'not-allowed');
    const alerts = house.start({ random: () => 0 });
    await house.happens([incident(1)]);
    alerts.wake();
    await untilHeld();
    // So many as a message is tried before it is given up.
    await house.query('update deliveries set attempts = 899');
    for (const look of [1, 2]) {
      house.now = at(6 * look);
      alerts.wake();
      const waits = `select key from deliveries where state = 'pending' and not_before > '${at(6 * look)}'`;
      await waitUntil('it was looked at once more', async () => (await house.query(waits)).length === 1);
    }
    house.refused.clear();
    house.recipient.script = (_, count) =>
      count === 0 ? { sent: false, reason: 'unavailable', detail: '503' } : undefined;
    house.now = at(18);
    alerts.wake();
    const tried = `select key from deliveries where state = 'pending' and last_error like 'unavailable%'`;
    await waitUntil('it was tried', async () => (await house.query(tried)).length === 1);
    house.now = at(30);
    alerts.wake();
    await house.untilStates({ sent: 1 });
  });

  it('waits, too, while it cannot be verified who she is', async () => {
    await meganSubscribes();
    house.refused.set(MEGAN.objectId, 'cannot-verify');
    const alerts = house.start();
    await house.happens([incident(1)]);
    alerts.wake();
    await untilHeld();
    house.now = at(30 * DAY_MINUTES);
    alerts.wake();
    await house.untilStates({ pending: 1 });
    assert.deepEqual(house.recipient.tried, []);
  });

  it('is not kept for ever for somebody who left', async () => {
    await meganSubscribes();
    house.refused.set(MEGAN.objectId, 'disabled');
    const alerts = house.start();
    await house.happens([incident(1)]);
    alerts.wake();
    await untilHeld();
    house.now = at(8 * DAY_MINUTES);
    alerts.wake();
    await house.untilStates({ dropped: 1 });
    assert.deepEqual(house.recipient.tried, []);
  });

  it('stays unsaid in a 1:1 chat of which it is not known whose it is', async () => {
    await house.subscribe(subscription('somebody'));
    await house.store.conversations.remember({ ...channel('somebody'), conversationType: 'personal' });
    const alerts = house.start();
    await house.happens([incident(1)]);
    alerts.wake();
    await untilHeld();
    assert.deepEqual(house.recipient.tried, []);
  });

  it('is no report of a tenant that she may not ask about any more', async () => {
    await meganSubscribes();
    const schedule = { cron: '0 9 * * *', timeZone: 'UTC', words: 'every day' };
    const report: ReportSubscription = {
      id: 'report-1',
      conversationId: 'megan',
      createdBy: MEGAN,
      createdAt: NOON,
      kind: 'report',
      report: 'posture',
      parameters: {},
      schedule,
    };
    await house.store.alerts.saveSubscription(report);
    house.refused.set(MEGAN.objectId, 'not-allowed');
    await house.store.alerts.addDelivery({
      key: 'report:report-1:1',
      kind: 'report',
      place: { conversationId: 'megan' },
      subscriptionId: 'report-1',
      due: instant(NOON),
      timeZone: 'UTC',
      notBefore: NOON,
    });
    house.start();
    await house.untilStates({ dropped: 1 });
    assert.deepEqual(house.recipient.tried, []);
  });

  describe('because nobody else reacted', () => {
    const escalation = { afterMinutes: 30, to: { person: MEGAN } } as const;

    async function nobodyReacts(): Promise<void> {
      await house.subscribe(subscription('soc', { escalation }));
      const alerts = house.start();
      await house.happens([incident(1)]);
      alerts.wake();
      await house.untilStates({ pending: 1, sent: 1 });
      house.now = at(31);
      alerts.wake();
    }

    it('wakes her also while her role is not activated, and tells her nothing but that', async () => {
      house.refused.set(MEGAN.objectId, 'not-allowed');
      await nobodyReacts();
      await house.recipient.until((seen) => seen.length === 2);
      assert.match(house.recipient.seen[1] ?? '', /^person .*: An incident waits .* activate your role/);
      assert.ok(!house.recipient.seen[1]?.includes(uuid(1)));
    });

    it('is not said to a guest, nor to an account that was switched off: the channel is called instead', async () => {
      house.refused.set(MEGAN.objectId, 'disabled');
      await nobodyReacts();
      await house.untilStates({ failed: 1, sent: 2 });
      assert.ok(house.recipient.tried.every(({ place }) => place === 'soc'));
    });
  });
});
