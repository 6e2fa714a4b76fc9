import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseProblem } from '../../src/core/database-problem.js';
import type { BotTimings } from '../../src/bot/bot-options.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import { createGate } from '../support/wait-until.js';
import { ADMIN, BotHarness, reportFor, TENANT } from './bot-harness.js';

/** `TYPING_TIMER_DELAY` of @microsoft/teams-ai 1.7.4, `Application.js`. */
const SDK_TYPING_AFTER_MS = 1_000;

describe('asking the bot', () => {
  let house: BotHarness;
  beforeEach(async () => {
    house = await BotHarness.open();
  });
  afterEach(() => house.close());

  /** From here on answers come once they are let go, and the bot has less patience. */
  async function takesLong(
    timings: Partial<BotTimings>,
    isSlow: (question: AnswerRequest) => boolean = () => true,
  ): Promise<() => void> {
    await house.close();
    house = await BotHarness.open({ internal: { timings } });
    const { gone, letGo } = createGate();
    house.answerWith = async (question) => {
      question.onProgress?.({ done: 1, total: 3, fact: 'roleHoldings' });
      question.onProgress?.({ done: 2, total: 3, fact: 'adminAuthentication' });
      if (isSlow(question)) await gone;
      return reportFor(question);
    };
    return letGo;
  }

  it('a question in personal chat: typing first, then one card', async () => {
    const { status } = await house.post(house.message('which admins lack MFA?'));
    assert.equal(status, 200);
    const sent = house.connector.of('send').map((call) => call.activity);
    assert.deepEqual(
      sent.map((activity) => activity.type),
      ['typing', 'message'],
    );
    assert.equal(sent[1]?.summary, 'a card about report');
    assert.equal(sent[1].text, undefined, 'card and text in one activity would arrive as two');
    assert.equal(sent[1].attachments?.[0]?.contentType, 'application/vnd.microsoft.card.adaptive');
    assert.equal(house.questions[0]?.understanding.intent, 'admins-without-mfa');
    assert.deepEqual(house.asked, [{ objectId: ADMIN, tenantId: TENANT }]);
  });

  it('in a group chat and in a channel the mention is no part of the question', async () => {
    const mention = {
      type: 'mention',
      text: '<at>Tenant Warden</at>',
      mentioned: { id: '28:warden', name: 'Tenant Warden' },
    };
    const other = { type: 'mention', text: '<at>Diego S</at>', mentioned: { id: '29:diego', name: 'Diego S' } };
    const group = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } };
    const channel = {
      conversation: {
        id: '19:general@thread.tacv2;messageid=17',
        conversationType: 'channel',
        isGroup: true,
        tenantId: TENANT,
      },
      channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id: '19:general@thread.tacv2' } },
    };
    await house.post(
      house.message('<at>Tenant Warden</at>&nbsp;which admins lack MFA?', { ...group, entities: [mention] }),
    );
    await house.post(
      house.message('&nbsp;<at>Tenant Warden</at> does <at>Diego S</at>&nbsp; have MFA &amp; a &lt;role&gt;?\n', {
        ...channel,
        entities: [mention, other],
      }),
    );
    assert.deepEqual(
      house.questions.map((question) => question.understanding.question),
      ['which admins lack MFA?', 'does Diego S have MFA & a <role>?'],
    );
    assert.equal(house.cards().length, 2);
    const last = house.connector.of('send', 'message').at(-1);
    assert.equal(last?.conversationId, '19:general@thread.tacv2;messageid=17', 'the answer goes into the thread');
    assert.equal(house.remembered.get('19:general@thread.tacv2')?.teamId, '19:team');
    assert.ok(house.remembered.has('19:group'));
  });

  it('nothing but a mention, a file, or a picture is answered with help', async () => {
    const mention = { type: 'mention', text: '<at>W</at>', mentioned: { id: '28:warden' } };
    await house.post(house.message('<at>W</at>', { entities: [mention] }));
    await house.post(
      house.activity({ type: 'message', attachments: [{ contentType: 'image/png', contentUrl: 'https://x/y' }] }),
    );
    assert.deepEqual(
      house.cards().map((card) => card['shows']),
      [{ kind: 'help' }, { kind: 'help' }],
    );
  });

  it('an answer that takes long says what is being read, then comes', async () => {
    const letGo = await takesLong({ slowAfterMs: 50, typingEveryMs: 30 });
    const asked = house.post(house.message('which admins lack MFA?'));
    await house.connector.waitFor(({ activity }) => activity.type === 'message');
    await house.connector.waitFor(({ activity }) => activity.type === 'typing', 2);
    letGo();
    await asked;
    const sent = house.connector.of('send').map((call) => call.activity);
    const texts = sent.filter((activity) => activity.type === 'message').map((activity) => activity.text);
    assert.deepEqual(texts, [
      'Reading role assignments, sign-in methods and more from your tenant (2 of 3 done)…',
      undefined,
    ]);
    assert.ok(sent.filter((activity) => activity.type === 'typing').length >= 2, 'typing goes on');
    assert.equal(sent.at(-1)?.summary, 'a card about report', 'the card is the last word');
  });

  it('typing is sent once, and not again by the SDK', async () => {
    const letGo = await takesLong({});
    const asked = house.post(house.message('which admins lack MFA?'));
    await sleep(SDK_TYPING_AFTER_MS + 200);
    letGo();
    await asked;
    assert.equal(house.connector.of('send', 'typing').length, 1);
  });

  it('no typing is sent to a channel, where Teams does not show it', async () => {
    const letGo = await takesLong({ typingEveryMs: 30 });
    const asked = house.post(
      house.message('which admins lack MFA?', {
        conversation: { id: '19:general@thread.tacv2;messageid=17', conversationType: 'channel', tenantId: TENANT },
        channelData: { tenant: { id: TENANT }, team: { id: '19:team' } },
      }),
    );
    await sleep(SDK_TYPING_AFTER_MS + 200);
    letGo();
    await asked;
    assert.deepEqual(
      house.connector.of('send').map(({ activity }) => activity.type),
      ['message'],
    );
  });

  it('a short question beside a long one: both are answered, and the long one goes on typing', async () => {
    const letGo = await takesLong({ typingEveryMs: 30 }, ({ understanding }) =>
      understanding.question.startsWith('slow'),
    );
    const slow = house.post(house.message('slow: MFA?'));
    await house.connector.waitFor(({ activity }) => activity.type === 'typing');
    await house.post(house.message('MFA?'));
    const typingSoFar = house.connector.of('send', 'typing').length;
    await house.connector.waitFor(({ activity }) => activity.type === 'typing', typingSoFar + 1);
    letGo();
    await slow;
    assert.equal(house.cards().length, 2);
  });

  it('lets the HTTP request go when the answer takes very long, and still answers', async () => {
    const letGo = await takesLong({ releaseAfterMs: 50 });
    const { status } = await house.post(house.message('which admins lack MFA?'));
    assert.equal(status, 200);
    assert.equal(house.cards().length, 0, 'a request held until then Teams would give up, and deliver again');
    letGo();
    await house.connector.waitFor((call) => call.activity.summary === 'a card about report');
  });

  it('fifty questions at once in one conversation: every one is answered', async () => {
    const all = await Promise.all(
      Array.from({ length: 50 }, () => house.post(house.message('which admins lack MFA?'))),
    );
    assert.ok(all.every(({ status }) => status === 200));
    assert.equal(house.cards().length, 50);
    assert.deepEqual(
      house.logged.filter(({ level }) => level === 'error'),
      [],
    );
  });

  it('the same activity delivered again is answered once; the same words again are a new question', async () => {
    const activity = house.message('which admins lack MFA?');
    const both = await Promise.all([house.post(activity), house.post(activity)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    await house.post(activity);
    assert.equal(house.cards().length, 1);
    await house.post(house.message('which admins lack MFA?'));
    assert.equal(house.cards().length, 2);
  });

  it('edits, deletions, reactions and what is not known are no errors and get no words', async () => {
    for (const type of ['messageUpdate', 'messageDelete', 'messageReaction', 'typing', 'event', 'somethingNew']) {
      const { status } = await house.post(house.activity({ type, text: 'which admins lack MFA?' }));
      assert.equal(status, 200, type);
    }
    assert.deepEqual(house.connector.calls, []);
  });

  it('a client that wants its replies in the response gets them there', async () => {
    const { status, body } = await house.post(
      house.message('which admins lack MFA?', { deliveryMode: 'expectReplies' }),
    );
    assert.equal(status, 200);
    const { activities } = body as { activities: { type: string }[] };
    assert.deepEqual(
      activities.map(({ type }) => type),
      ['typing', 'message'],
    );
  });

  it('a text of 100,000 characters is answered', async () => {
    const { status } = await house.post(house.message(`MFA ${'<at>x</at>&nbsp;'.repeat(6_250)}`));
    assert.equal(status, 200);
    assert.equal(house.cards().length, 1);
    assert.ok((house.questions[0]?.understanding.question.length ?? Infinity) <= 4_000);
  });

  it('a throttled connector is tried again', async () => {
    house.connector.fail({ on: 'send', status: 412, times: 1 });
    await house.stillAnswers();
  });

  it('a store that fails costs nobody an answer', async () => {
    house.storeFails = true;
    await house.stillAnswers();
    assert.ok(house.logged.some(({ fields }) => fields['what'] === 'remember conversation'));
  });

  it('tells health and readiness', async () => {
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${house.bot.port}${path}`)).status;
    assert.equal(await get('/healthz'), 200);
    assert.equal(await get('/readyz'), 200);
    house.ready = false;
    assert.equal(await get('/readyz'), 503);
    assert.equal(await get('/healthz'), 200);
  });

  it('says how late the audit sources are, and is ready all the same', async () => {
    await house.close();
    house = await BotHarness.open({ readinessDetails: () => Promise.resolve({ audit: { late: true } }) });
    const response = await fetch(`http://127.0.0.1:${house.bot.port}/readyz`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ready', audit: { late: true } });
  });

  it('is not ready when the database goes away while it is asked, and logs no error', async () => {
    await house.close();
    const away = new DatabaseProblem('restarting', 'The database is starting or stopping.', 'Wait.');
    house = await BotHarness.open({ readinessDetails: () => Promise.reject(away) });
    const response = await fetch(`http://127.0.0.1:${house.bot.port}/readyz`);
    assert.equal(response.status, 503);
    assert.deepEqual(await response.json(), { status: 'database', reason: away.message, nextStep: 'Wait.' });
    assert.ok(house.logged.every(({ level }) => level !== 'error'));
  });

  it('tells both to HEAD as to GET, without a body', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const [head, get] = await Promise.all(
        ['HEAD', 'GET'].map((method) => fetch(`http://127.0.0.1:${house.bot.port}${path}`, { method })),
      );
      assert.equal(head?.status, 200);
      assert.equal(head.headers.get('content-type'), get?.headers.get('content-type'));
      assert.equal(await head.text(), '');
      await get?.text();
    }
    house.ready = false;
    assert.equal((await fetch(`http://127.0.0.1:${house.bot.port}/readyz`, { method: 'HEAD' })).status, 503);
  });

  it('a readiness check that breaks is a 500 with a number and nothing of the error', async () => {
    await house.close();
    house = await BotHarness.open({ findUnreadiness: () => Promise.reject(new Error('postgres://user:secret@host')) });
    const response = await fetch(`http://127.0.0.1:${house.bot.port}/readyz`);
    assert.equal(response.status, 500);
    assert.match(
      await response.text(),
      /^\{"code":"InternalError","message":"Something broke on our side \([0-9a-f]{8}\)/,
    );
  });
});
