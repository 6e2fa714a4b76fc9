import { dialogueOf } from '../support/dialogue-of.js';
import assert from 'node:assert/strict';
import type { SubscribeRequest } from '../../src/alerts/model/subscription-request.js';
import type { SubscriptionService } from '../../src/alerts/model/subscription-service-port.js';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import type { IncidentRecord } from '../../src/incidents/model/incident.js';
import type { Person } from '../../src/core/person-id-and-name.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { record } from '../cards/alert-card-fixtures.js';
import { waitUntil } from '../support/wait-until.js';
import { BotHarness, cardIn, EMPLOYEE, GUEST, reportFor, TENANT } from './bot-harness.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
const TOAST = 'application/vnd.microsoft.activity.message';
const CHANNEL = '19:alerts@thread.tacv2';
const SECOND = '00000000-0000-4000-8000-000000000003';

interface CardResponse {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** A service that keeps what it was asked, and one incident. */
class FakeSubscriptionService implements SubscriptionService {
  readonly changes: {
    readonly request: SubscribeRequest;
    readonly where: ConversationReference;
    readonly by: Person;
  }[] = [];
  readonly acknowledged: { readonly id: string; readonly by: Person }[] = [];
  #record: IncidentRecord = record({ id: 'i-1' });

  change(request: SubscribeRequest, where: ConversationReference, by: Person) {
    this.changes.push({ request, where, by });
    return Promise.resolve({ outcome: 'added' as const, words: 'Alerts come here now.', current: [] });
  }

  acknowledge(id: string, _where: ConversationReference, by: Person) {
    this.acknowledged.push({ id, by });
    if (id !== this.#record.id) return Promise.resolve(undefined);
    this.#record = { ...this.#record, acknowledged: this.#record.acknowledged ?? { by, at: this.#record.openedAt } };
    return Promise.resolve(this.#record);
  }
}

const WANTED: SubscribeRequest = { want: 'alerts', topic: 'everything', atLeast: 'critical' };

/** The language room in two rules. */
function understand(text: string): Understanding {
  const known = { question: text, parameters: {}, confidence: 1, alternatives: [] };
  if (text === 'alert us somehow') return { ...known, intent: 'subscribe' };
  if (/alert|stop/.test(text)) {
    return { ...known, intent: 'subscribe', subscribe: text === 'stop' ? { want: 'stop', what: 'all' } : WANTED };
  }
  return { ...known, intent: text.includes('MFA') ? 'admins-without-mfa' : 'incidents' };
}

describe('alerts in chat', () => {
  let house: BotHarness;
  let service: FakeSubscriptionService;

  beforeEach(async () => {
    service = new FakeSubscriptionService();
    house = await BotHarness.open({ alerts: service, dialogue: dialogueOf(understand) });
    house.answerWith = (question) => {
      if (question.understanding.intent !== 'incidents') return Promise.resolve(reportFor(question));
      const answeredAt = record().openedAt;
      if (question.incident === 'i-1') return Promise.resolve({ kind: 'incident', record: record(), answeredAt });
      return Promise.resolve({ kind: 'incidents', incidents: [], findings: [], sources: [], answeredAt });
    };
  });
  afterEach(() => house.close());

  /** In a thread of a channel, where the bot is mentioned. */
  const inChannel = {
    conversation: { id: `${CHANNEL};messageid=17`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
    channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: CHANNEL } },
  };

  async function press(verb: string, data: unknown, more: object = {}): Promise<CardResponse> {
    const { status, body } = await house.post(house.click(verb, data, more));
    assert.equal(status, 200);
    return body as CardResponse;
  }

  describe('subscribing', () => {
    it('in a channel by mention: the channel, not the thread, by whom the activity says', async () => {
      const text = '<at>Tenant Warden</at>&nbsp;alert this channel about critical findings';
      const entities = [
        { type: 'mention', text: '<at>Tenant Warden</at>', mentioned: { id: '28:warden', name: 'Tenant Warden' } },
      ];
      await house.post(house.message(text, { ...inChannel, entities }));
      assert.equal(service.changes.length, 1);
      const [{ request, where, by }] = service.changes as [(typeof service.changes)[0]];
      assert.deepEqual(request, WANTED);
      assert.deepEqual(by, { objectId: '00000000-0000-4000-8000-000000000001', name: 'Adele Vance' });
      assert.deepEqual(
        [where.conversationId, where.conversationType, where.teamId, where.tenantId],
        [CHANNEL, 'channel', '19:team', TENANT],
      );
      assert.equal(house.remembered.get(CHANNEL)?.serviceUrl, house.connector.serviceUrl, 'remembered before');
      const [card] = house.cards() as [{ shows: { kind: string; change: { words: string } } }];
      assert.deepEqual([card.shows.kind, card.shows.change.words], ['subscriptions', 'Alerts come here now.']);
    });

    it('by a button: "stop" is the same as the word typed', async () => {
      const response = await press('ask', { question: 'stop' });
      assert.equal(response.type, TOAST);
      assert.deepEqual(service.changes[0]?.request, { want: 'stop', what: 'all' });
      assert.equal(house.cards().length, 1);
    });

    it('what is about alerts but says too little is asked back by the service', async () => {
      await house.post(house.message('alert us somehow'));
      assert.equal(service.changes[0]?.request.want, 'unclear');
    });

    it('people who may not ask may not change it either, typed or clicked', async () => {
      for (const aadObjectId of [EMPLOYEE, GUEST]) {
        const from = { id: '29:other', aadObjectId };
        await house.post(house.message('alert this channel about critical findings', { from, ...inChannel }));
        const response = await press('ask', { question: 'stop' }, { from });
        assert.deepEqual([response.type, response.value], [TOAST, 'a card about refused']);
      }
      assert.deepEqual(service.changes, []);
    });

    it('who asks is never what the message claims', async () => {
      const value = { verb: 'ask', question: 'stop', from: { aadObjectId: EMPLOYEE }, by: { objectId: EMPLOYEE } };
      await house.post(house.activity({ type: 'message', value }));
      assert.equal(service.changes[0]?.by.objectId, '00000000-0000-4000-8000-000000000001');
    });

    it('without an alerts service the answers room says what there is', async () => {
      const other = await BotHarness.open({ dialogue: dialogueOf(understand) });
      await other.post(other.message('alert this channel about critical findings'));
      assert.equal(other.questions[0]?.understanding.intent, 'subscribe');
      await other.close();
    });
  });

  describe('"I’m on it"', () => {
    it('the clicker gets the card at once, everyone else by an edit, in the zone that the card was drawn in', async () => {
      const data = { incident: 'i-1', timeZone: 'Europe/Zurich' };
      const response = await press('incident.acknowledge', data, { ...inChannel, localTimezone: 'America/New_York' });
      assert.equal(response.type, CARD);
      assert.deepEqual(service.acknowledged, [
        { id: 'i-1', by: { objectId: '00000000-0000-4000-8000-000000000001', name: 'Adele Vance' } },
      ]);
      const [update] = await house.connector.waitFor((call) => call.kind === 'update');
      assert.equal(update?.id, 'card-1');
      assert.deepEqual(update.activity.attachments?.map(cardIn), [response.value]);
      assert.deepEqual(house.zones, ['Europe/Zurich']);
    });

    it('the second one sees who has it', async () => {
      const mayAlso = await BotHarness.open({
        alerts: service,
        access: { mayAsk: () => Promise.resolve({ allowed: true }) },
      });
      await press('incident.acknowledge', { incident: 'i-1' });
      const from = { id: '29:megan', aadObjectId: SECOND, name: 'Megan Bowen' };
      const { body } = await mayAlso.post(mayAlso.click('incident.acknowledge', { incident: 'i-1' }, { from }));
      const { shows } = (body as { value: { shows: { record: IncidentRecord } } }).value;
      assert.equal(shows.record.acknowledged?.by.name, 'Adele Vance');
      assert.equal(service.acknowledged[1]?.by.name, 'Megan Bowen');
      await mayAlso.close();
    });

    it('a click of an old client changes the card as well', async () => {
      const value = { verb: 'incident.acknowledge', incident: 'i-1' };
      await house.post(house.activity({ type: 'message', value, replyToId: 'card-1' }));
      assert.equal(house.connector.of('update')[0]?.id, 'card-1');
      assert.equal(service.acknowledged.length, 1);
    });

    it('an incident that is not there: the card stays, the clicker is told', async () => {
      const response = await press('incident.acknowledge', { incident: 'i-404' });
      assert.deepEqual([response.type, response.value], [TOAST, 'a card about incidents']);
      assert.deepEqual(house.connector.of('update'), []);
    });

    it('someone who may not ask may not take it on; the card stays', async () => {
      const from = { id: '29:employee', aadObjectId: EMPLOYEE };
      const response = await press('incident.acknowledge', { incident: 'i-1' }, { from });
      assert.deepEqual([response.type, response.value], [TOAST, 'a card about refused']);
      assert.deepEqual(service.acknowledged, []);
      assert.deepEqual(house.connector.calls, []);
    });

    for (const data of [{}, { incident: '' }, { incident: 7 }, { incident: 'x'.repeat(101) }, { incident: ['i-1'] }]) {
      it(`data that is none: ${JSON.stringify(data).slice(0, 40)}`, async () => {
        assert.equal((await press('incident.acknowledge', data)).statusCode, 400);
        assert.deepEqual(service.acknowledged, []);
      });
    }
  });

  describe('Details', () => {
    it('come as a new message in the same thread; the card with the button stays', async () => {
      const response = await press('incident.details', { incident: 'i-1', page: 2 }, inChannel);
      assert.equal(response.type, TOAST);
      const sent = house.connector.of('send', 'message');
      assert.deepEqual(
        sent.map(({ conversationId }) => conversationId),
        [`${CHANNEL};messageid=17`],
      );
      assert.equal(house.cards()[0]?.['page'], 2);
      assert.deepEqual(house.connector.of('update'), []);
      assert.equal(house.questions[0]?.incident, 'i-1');
    });

    it('of an incident that is gone: what is there is shown', async () => {
      await press('incident.details', { incident: 'i-404', page: 1 });
      const [card] = house.cards() as [{ shows: { kind: string } }];
      assert.equal(card.shows.kind, 'incidents');
    });
  });

  it('a removed bot is noted, and its return clears it', async () => {
    const update = (action: string) => house.activity({ type: 'installationUpdate', action, ...inChannel });
    await house.post(update('add'));
    await waitUntil('that is remembered', () => house.remembered.get(CHANNEL)?.removed === false);
    await house.post(update('remove'));
    await waitUntil('that is remembered', () => house.remembered.get(CHANNEL)?.removed === true);
    await house.post(update('add'));
    await waitUntil('that is remembered', () => house.remembered.get(CHANNEL)?.removed === false);
  });
});

describe('a bot that is removed from a team', () => {
  const TEAM = '19:team@thread.tacv2';
  let house: BotHarness;
  beforeEach(async () => {
    house = await BotHarness.open();
  });
  afterEach(() => house.close());

  it('is gone from every channel of it, and back in every one, though Teams tells of the first alone', async () => {
    const inTeam = (id: string) => ({
      conversation: { id, conversationType: 'channel', tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: TEAM } },
    });
    const removed = (id: string) => house.remembered.get(id)?.removed;
    await house.post(house.message('help', inTeam('19:soc@thread.tacv2')));
    await waitUntil('the channel is marked', () => removed('19:soc@thread.tacv2') === false);
    const members = [{ id: '28:warden' }];
    await house.post(house.activity({ type: 'conversationUpdate', membersRemoved: members, ...inTeam(TEAM) }));
    await waitUntil('the channel is marked', () => removed('19:soc@thread.tacv2') === true);
    await house.post(house.activity({ type: 'conversationUpdate', membersAdded: members, ...inTeam(TEAM) }));
    await waitUntil('the channel is marked', () => removed('19:soc@thread.tacv2') === false);
    await house.post(house.message('help', inTeam('19:other')));
    await waitUntil('it is remembered', () => removed('19:other') === false);
    await house.post(house.activity({ type: 'conversationUpdate', membersRemoved: members, ...inTeam('19:other') }));
    await waitUntil('one channel is marked', () => removed('19:other') === true);
    assert.equal(removed('19:soc@thread.tacv2'), false, 'one channel is not the team');
  });
});
