import assert from 'node:assert/strict';
import type { Delivery, NewDelivery } from '../../src/alerts/model/delivery.js';
import { instant } from '../../src/core/instant.js';
import type { Store } from '../../src/store/persistent-store.js';
import { channel, NOON, subscription } from '../alerts/alert-samples.js';
import { systemClock } from '../../src/system-clock.js';
import { openEmptyStore } from '../support/postgres-test-server.js';

const MANY = 300;
const WANTING = '19:wanting@thread.tacv2';
const LEFT = '19:left@thread.tacv2';
const UNWANTING = '19:unwanting@thread.tacv2';

/** A waiting message of a conversation. */
function waiting(conversationId: string, number: number, more: Partial<NewDelivery> = {}): NewDelivery {
  const id = `rule-${number}`;
  return {
    key: `finding:${id}:${conversationId}:${more.kind ?? 'card'}`,
    kind: 'card',
    place: { conversationId },
    item: { kind: 'finding', id },
    timeZone: 'UTC',
    notBefore: NOON,
    ...more,
  };
}

describe('the outbox while many messages wait', () => {
  let store: Store;
  let ahead = 0;
  const clock = { ...systemClock, now: () => instant(Date.now() + ahead) };
  before(async () => {
    store = await openEmptyStore({ clock });
    for (const conversationId of [WANTING, LEFT, UNWANTING]) {
      await store.conversations.remember(channel(conversationId));
      if (conversationId !== UNWANTING) await store.alerts.saveSubscription(subscription(conversationId));
    }
    await store.conversations.markRemoved(LEFT);
    // The first rows are those of the busiest conversation.
    for (let number = 0; number < MANY; number += 1) await store.alerts.addDelivery(waiting(WANTING, number));
    for (const conversationId of [LEFT, UNWANTING]) await store.alerts.addDelivery(waiting(conversationId, 0));
    await store.alerts.addDelivery(waiting(WANTING, MANY, { kind: 'digest', why: 'pause' }));
  });
  after(() => store.close());

  it('plans without reading the cards that are as they should be', async () => {
    // An hour later they are no burst.
    ahead = 3_600_000;
    let read: readonly string[] = [];
    await store.alerts.plan(({ deliveries }) => {
      read = deliveries.map(({ place, kind }) => `${kind} ${'conversationId' in place ? place.conversationId : ''}`);
      return [];
    });
    ahead = 0;
    assert.deepEqual(read.toSorted(), [`card ${LEFT}`, `card ${UNWANTING}`, `digest ${WANTING}`]);
  });

  const claim = () => store.alerts.claim({ limit: 9, urgentLimit: 9, leaseMs: 60_000, drawn: [], except: [] });
  const keysOf = (claimed: Awaited<ReturnType<typeof claim>>) => claimed.map(({ delivery }) => delivery.key).toSorted();

  it('claims the oldest of each conversation, whoever has how many, and an urgent one of a busy one', async () => {
    const firsts = [LEFT, UNWANTING, WANTING].map((conversationId) => waiting(conversationId, 0).key).toSorted();
    assert.deepEqual(keysOf(await claim()), firsts);
    assert.deepEqual(keysOf(await claim()), [], 'they are being sent');
    const urgent = waiting(WANTING, MANY + 1, { urgent: true });
    await store.alerts.addDelivery(urgent);
    const [claimed, ...more] = await claim();
    assert.deepEqual([claimed?.delivery.key, claimed?.delivery.urgent, more], [urgent.key, true, []]);
  });

  it('leaves one that could not be sent alone until its time, whichever process claims', async () => {
    const one = waiting(UNWANTING, MANY + 2);
    await store.alerts.addDelivery(one);
    const first = waiting(UNWANTING, 0).key;
    const busy = { key: first, attempts: 1, kind: 'card', place: { conversationId: UNWANTING } } as Delivery;
    const inAnHour = instant(Date.parse(store.clock.now()) + 3_600_000);
    await store.alerts.settle(busy, { state: 'pending', notBefore: inAnHour, error: 'busy' });
    assert.deepEqual(keysOf(await claim()), [one.key]);
  });
});
