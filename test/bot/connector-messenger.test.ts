import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ConversationReference } from '../../src/bot/model/conversation-reference.js';
import type { Messenger, SendOutcome } from '../../src/bot/model/messenger-port.js';
import type { ConnectorFault } from '../support/fake-bot-connector.js';
import { ADMIN, BotHarness, TENANT } from './bot-harness.js';

const CARD = { card: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary: 'Exchange takeover by an app' };
const TEXT = { text: 'Alerts for **Security** stopped.' };
const PERSON = '00000000-0000-4000-8000-000000000002';

describe('the messenger', () => {
  let house: BotHarness;
  let channel: ConversationReference;
  let chat: ConversationReference;

  beforeEach(async () => {
    house = await BotHarness.open();
    const known = {
      tenantId: TENANT,
      serviceUrl: house.connector.serviceUrl,
      channelId: 'msteams',
      botId: '28:warden',
    };
    channel = { ...known, conversationId: '19:alerts@thread.tacv2', conversationType: 'channel', teamId: '19:team' };
    chat = { ...known, conversationId: '19:ops@unq.gbl.spaces', conversationType: 'groupChat' };
  });
  afterEach(() => house.close());

  const messenger: Omit<Messenger, 'postToPerson'> = {
    post: (...it) => house.bot.messenger.post(...it),
    reply: (...it) => house.bot.messenger.reply(...it),
    update: (...it) => house.bot.messenger.update(...it),
  };

  describe('finds the right place', () => {
    it('a post in a channel begins a thread, and its root can be edited and replied to', async () => {
      const posted = await messenger.post(channel, CARD);
      assert.deepEqual(posted, { sent: true, activityId: '171' });
      const [create] = house.connector.of('create');
      assert.deepEqual(create?.activity, {
        isGroup: true,
        bot: { id: '28:warden', name: '' },
        tenantId: TENANT,
        channelData: { channel: { id: channel.conversationId }, tenant: { id: TENANT } },
        activity: {
          type: 'message',
          summary: CARD.summary,
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD.card }],
          channelData: { notification: { alert: true } },
        },
      });

      const replied = await messenger.reply(channel, '171', CARD);
      assert.equal(replied.sent, true);
      assert.equal(house.connector.of('send')[0]?.conversationId, '19:alerts@thread.tacv2;messageid=171');

      assert.deepEqual(await messenger.update(channel, '171', CARD), { sent: true, activityId: '171' });
      const [update] = house.connector.of('update');
      assert.deepEqual([update?.conversationId, update?.id], ['19:alerts@thread.tacv2;messageid=171', '171']);
    });

    it('in a chat there are no threads: a reply is the next message', async () => {
      const posted = await messenger.post(chat, CARD);
      assert.deepEqual(posted, { sent: true, activityId: 'sent-1' });
      await messenger.reply(chat, 'sent-1', TEXT);
      await messenger.update(chat, 'sent-1', CARD);
      assert.deepEqual(
        house.connector.calls.map(({ kind, conversationId, id }) => [kind, conversationId, id]),
        [
          ['send', chat.conversationId, undefined],
          ['send', chat.conversationId, undefined],
          ['update', chat.conversationId, 'sent-1'],
        ],
      );
    });

    it('a line of text goes as plain text: stars and links in it stay as they are', async () => {
      await messenger.post(chat, TEXT);
      const [send] = house.connector.of('send');
      assert.deepEqual([send?.activity.text, send?.activity.textFormat], [TEXT.text, 'plain']);
    });
  });

  describe('reaches a person', () => {
    it('by object id, opening the chat, which is remembered', async () => {
      await house.post(house.message('which admins lack MFA?'));
      const outcome = await house.bot.messenger.postToPerson(PERSON, CARD);
      assert.equal(outcome.sent, true);
      const [create] = house.connector.of('create');
      assert.deepEqual(create?.activity.members, [{ id: PERSON, name: '' }]);
      assert.equal(create.activity.tenantId, TENANT);
      assert.equal(create.activity.activity, undefined, 'the message follows by itself');
      assert.equal(house.connector.of('send', 'message').at(-1)?.conversationId, `a:with-${PERSON}`);
      assert.deepEqual(outcome.conversation, {
        conversationId: `a:with-${PERSON}`,
        conversationType: 'personal',
        tenantId: TENANT,
        serviceUrl: house.connector.serviceUrl,
        channelId: 'msteams',
        botId: '28:warden',
        userObjectId: PERSON,
      });
      assert.equal(house.remembered.get(`a:with-${PERSON}`)?.userObjectId, PERSON);
    });

    it('in the chat that there is, without opening one; after a removal it is opened anew', async () => {
      await house.post(house.message('which admins lack MFA?'));
      const posted = await house.bot.messenger.postToPerson(ADMIN.toUpperCase(), CARD);
      assert.deepEqual([posted.sent, posted.conversation?.conversationId], [true, 'a:personal']);
      assert.deepEqual(house.connector.of('create'), []);
      await house.post(house.activity({ type: 'installationUpdate', action: 'remove' }));
      const again = await house.bot.messenger.postToPerson(ADMIN, CARD);
      assert.equal(again.conversation?.conversationId, `a:with-${ADMIN}`);
    });

    it('says that the bot is not installed for them', async () => {
      await house.post(house.message('help'));
      house.connector.fail({ on: 'create', status: 403, times: 1, code: 'BotNotInConversationRoster' });
      const outcome = await house.bot.messenger.postToPerson(PERSON, CARD);
      assert.deepEqual(outcome, { sent: false, reason: 'gone', detail: 'HTTP 403 BotNotInConversationRoster' });
      assert.equal(house.remembered.has(`a:with-${PERSON}`), false);
    });

    it('a chat that could not be opened for certain is no message in doubt', async () => {
      await house.post(house.message('help'));
      house.connector.fail({ on: 'create', status: 504, times: 1 });
      assertNotSent(await house.bot.messenger.postToPerson(PERSON, CARD), 'unavailable');
      house.connector.fail({ on: 'send', status: 504, times: 1 });
      assertNotSent(await house.bot.messenger.postToPerson(PERSON, CARD), 'unknown');
    });

    it('where all activities went to another process, at the address that this one stored', async () => {
      const reference = { serviceUrl: house.connector.serviceUrl, channelId: 'msteams', botId: '28:warden' };
      const chat = { conversationId: '19:c', conversationType: 'channel', tenantId: TENANT, removed: false } as const;
      house.remembered.set('19:c', { ...reference, ...chat });
      const outcome = await house.bot.messenger.postToPerson(PERSON, CARD);
      assert.deepEqual([outcome.sent, outcome.conversation?.serviceUrl], [true, house.connector.serviceUrl]);
    });

    it('not before anybody wrote, where no service URL is known', async () => {
      assertNotSent(await house.bot.messenger.postToPerson(PERSON, CARD), 'unavailable');
      assert.deepEqual(house.connector.calls, []);
    });
  });

  describe('tries once and says what became of it', () => {
    const table: readonly (readonly [status: number, code: string, reason: string])[] = [
      [403, 'BotNotInConversationRoster', 'gone'],
      [403, 'BotDisabledByAdmin', 'gone'],
      [403, 'ConversationBlockedByUser', 'gone'],
      [403, 'MessageWritesBlocked', 'gone'],
      [403, 'InvalidBotApiHost', 'unavailable'],
      [400, 'BadSyntax', 'refused'],
      [413, 'MessageSizeTooBig', 'refused'],
      [401, 'BotNotRegistered', 'unavailable'],
      [302, 'Moved', 'unavailable'],
      [408, 'Timeout', 'unknown'],
      [412, 'PreconditionFailed', 'unavailable'],
      [429, 'ThrottledError', 'busy'],
      [500, 'ServiceError', 'unknown'],
      [502, 'BadGateway', 'unknown'],
      [503, 'ServiceUnavailable', 'unavailable'],
      [504, 'GatewayTimeout', 'unknown'],
    ];
    for (const [status, code, reason] of table) {
      it(`${status} ${code}: ${reason}`, async () => {
        const kinds = ['create', 'send', 'update'] as const;
        for (const on of kinds) house.connector.fail({ on, status, code, times: 9 });
        const outcomes = [
          await messenger.post(channel, CARD),
          await messenger.reply(channel, '1', CARD),
          await messenger.update(channel, '1', CARD),
        ];
        for (const outcome of outcomes) {
          assertNotSent(outcome, reason);
          assert.equal(outcome.sent ? '' : outcome.detail, `HTTP ${status} ${code}`);
        }
        assert.deepEqual(
          house.connector.calls.map(({ kind }) => kind),
          kinds,
          'each once',
        );
      });
    }

    it('a conversation that is not there is gone; in a channel it may be the thread alone', async () => {
      for (const status of [404, 500]) {
        for (const on of ['create', 'send', 'update'] as const) {
          house.connector.fail({ on, status, code: 'ConversationNotFound', times: on === 'create' ? 1 : 2 });
        }
        assertNotSent(await messenger.post(channel, CARD), 'gone');
        assertNotSent(await messenger.reply(channel, '1', CARD), 'missing');
        assertNotSent(await messenger.update(channel, '1', CARD), 'missing');
        assertNotSent(await messenger.reply(chat, '1', CARD), 'gone');
        assertNotSent(await messenger.update(chat, '1', CARD), 'gone');
      }
    });

    it('a message that is not there any more is missing; a 404 without a reason is about what was aimed at', async () => {
      const failing = (on: ConnectorFault['on'], code: string) => {
        house.connector.fail({ on, status: 404, code, times: 1 });
      };
      failing('update', 'ActivityNotFoundInConversation');
      assertNotSent(await messenger.update(channel, '1', CARD), 'missing');
      failing('send', 'ActivityNotFoundInConversation');
      assertNotSent(await messenger.reply(channel, '1', CARD), 'missing');
      failing('update', 'NotFound');
      assertNotSent(await messenger.update(channel, '1', CARD), 'missing');
      failing('create', 'NotFound');
      assertNotSent(await messenger.post(channel, CARD), 'gone');
    });

    it('429 says when to come again, and nothing is sent there before', async () => {
      house.connector.fail({ on: 'create', status: 429, times: 1, headers: { 'Retry-After': '7' } });
      const first = await messenger.post(channel, CARD);
      assert.equal(first.sent ? undefined : first.retryAfterMs, 7_000);
      const second = await messenger.post(channel, CARD);
      assertNotSent(second, 'busy');
      const retryAfterMs = second.sent ? 0 : (second.retryAfterMs ?? 0);
      assert.ok(retryAfterMs > 0 && retryAfterMs <= 7_000, String(retryAfterMs));
      assert.equal(house.connector.calls.length, 1, 'the second was not even tried');
      assert.equal((await messenger.post(chat, CARD)).sent, true, 'other conversations go on');
    });

    it('a connection torn after the request, an answer that never comes: unknown', async () => {
      house.connector.fail({ on: 'create', status: 0, times: 1, reset: true });
      assertNotSent(await messenger.post(channel, CARD), 'unknown');
      assert.equal(house.connector.calls.length, 1);

      const hasty = await BotHarness.open({ internal: { timings: { sendLimitMs: 300 } } });
      hasty.connector.fail({ on: 'create', status: 201, times: 1, afterMs: 60_000 });
      const startedAt = performance.now();
      const there = { ...channel, serviceUrl: hasty.connector.serviceUrl };
      assertNotSent(await hasty.bot.messenger.post(there, CARD), 'unknown');
      assert.ok(performance.now() - startedAt < 30_000, 'given up in time');
      await hasty.close();
    });

    it('nobody listens, or there is no such host: not taken, for certain', async () => {
      const serviceUrl = `http://127.0.0.1:${await closedPort()}`;
      const refused = await messenger.post({ ...channel, serviceUrl }, CARD);
      assertNotSent(refused, 'unavailable');
      assert.match(refused.sent ? '' : refused.detail, /ECONNREFUSED/);
    });

    it('a success without an id is not taken for one', async () => {
      house.connector.fail({ on: 'create', status: 201, times: 1 });
      assertNotSent(await messenger.post(channel, CARD), 'unknown');
    });

    it('nothing goes to a service URL outside the fence', async () => {
      const outcome = await messenger.post({ ...channel, serviceUrl: 'https://smba.evil.example/emea/' }, CARD);
      assertNotSent(outcome, 'unavailable');
      assert.match(outcome.sent ? '' : outcome.detail, /service URL/);
    });

    it('what it logs names no content', async () => {
      house.connector.fail({ on: 'send', status: 500, times: 1 });
      await messenger.post(chat, { text: 'a secret-word' });
      const warned = house.logged.filter(({ level }) => level === 'warn');
      assert.equal(warned.length, 1);
      assert.equal(JSON.stringify(warned, errorsToo).includes('secret-word'), false);
    });
  });

  it('waits for its turn within what Teams takes, threads included; what would wait long comes back as busy', async () => {
    const startedAt = performance.now();
    const sent = await Promise.all([
      ...Array.from({ length: 9 }, () => messenger.post(channel, CARD)),
      ...Array.from({ length: 3 }, () => messenger.reply(channel, '171', CARD)),
      messenger.post(chat, CARD),
    ]);
    const tookMs = performance.now() - startedAt;
    const busy = sent.flatMap((outcome) => (outcome.sent ? [] : [outcome]));
    for (const { reason, retryAfterMs } of busy) assert.ok(reason === 'busy' && (retryAfterMs ?? 0) > 0, reason);
    assert.ok(busy.length > 0 || tookMs > 2_000, 'the ninth goes after two seconds at the earliest');
    assert.equal(house.connector.calls.length, sent.length - busy.length, 'what was not taken was not sent');
    assert.equal(sent.at(-1)?.sent, true, 'another conversation does not wait');
  });
});

function assertNotSent(outcome: SendOutcome, reason: string): void {
  assert.equal(outcome.sent ? 'sent' : outcome.reason, reason, JSON.stringify(outcome));
}

function errorsToo(_key: string, value: unknown): unknown {
  return value instanceof Error ? { message: value.message, stack: value.stack, cause: value.cause } : value;
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : assert.fail();
}
