import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../../src/answers/model/answer.js';
import type { AnswerRequest } from '../../src/answers/model/answer-service-port.js';
import { AS_OF, dossier } from '../support/sample-dossier.js';
import { ADELE, person } from '../support/sample-person.js';
import { createGate } from '../support/wait-until.js';
import { cardIn, EMPLOYEE, BotHarness, reportFor, TENANT } from './bot-harness.js';

const REFERENCE = { check: 'admins-without-mfa', parameters: { role: 'Global Administrator', since: '2026-11-01' } };
const CARD = 'application/vnd.microsoft.card.adaptive';
const TOAST = 'application/vnd.microsoft.activity.message';

interface CardResponse {
  readonly statusCode: number;
  readonly type: string;
  readonly value: Record<string, unknown> & { readonly code?: string };
}

describe('pressing a button on a card', () => {
  let house: BotHarness;
  beforeEach(async () => {
    house = await BotHarness.open();
  });
  afterEach(() => house.close());

  /** From here on every answer takes longer than a click may; they come once they are let go. */
  async function takesLong(answer: typeof house.answerWith): Promise<() => void> {
    await house.close();
    house = await BotHarness.open({ internal: { timings: { invokeBudgetMs: 20 } } });
    const { gone, letGo } = createGate();
    house.answerWith = async (question) => {
      await gone;
      return answer(question);
    };
    return letGo;
  }

  const report = (question: AnswerRequest) => Promise.resolve(reportFor(question));

  async function press(activity: object): Promise<CardResponse> {
    const { status, body } = await house.post(activity);
    assert.equal(status, 200);
    return body as CardResponse;
  }

  it('Next: the clicker gets the page in the response, everyone else by an update of the message', async () => {
    const response = await press(house.click('answer.page', { ...REFERENCE, page: 2 }));
    assert.equal(response.statusCode, 200);
    assert.equal(response.type, CARD);
    assert.equal(response.value['page'], 2);
    assert.equal('refresh' in response.value, false);
    const [update] = await house.connector.waitFor((call) => call.kind === 'update');
    assert.equal(update?.id, 'card-1');
    assert.deepEqual(update.activity.attachments?.map(cardIn), [response.value]);
    assert.deepEqual(house.questions[0]?.understanding.parameters, {
      role: 'Global Administrator',
      since: '2026-11-01T00:00:00Z',
    });
    assert.equal(house.questions[0].refresh, undefined, 'paging reads nothing again');
  });

  it('a connector that is slow with typing does not use up the time of the click', async () => {
    const letGo = await takesLong(report);
    house.connector.fail({ on: 'send', status: 400, times: 1, afterMs: 60_000 });
    const response = await press(house.click('ask', { question: 'which admins lack MFA?' }));
    assert.match(JSON.stringify(response.value), /^"Reading/, 'answered while typing was still on its way');
    letGo();
    await house.connector.waitFor((call) => call.kind === 'send' && call.activity.type === 'message');
  });

  it('Why and how to fix explains', async () => {
    const response = await press(house.click('answer.explain', REFERENCE));
    assert.equal(response.value['explain'], true);
  });

  it('a refresh that the client makes by itself changes no message, or it would refresh for ever', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'answer.refresh', data: REFERENCE }, trigger: 'automatic' };
    const response = await press(house.click('', {}, { value }));
    assert.equal(response.type, CARD);
    await delay(50);
    assert.deepEqual(house.connector.of('update'), []);
  });

  it('nor does one that takes longer than a click may', async () => {
    const letGo = await takesLong(report);
    const value = { action: { type: 'Action.Execute', verb: 'answer.refresh', data: REFERENCE }, trigger: 'automatic' };
    const response = await press(house.click('', {}, { value }));
    assert.equal(response.type, TOAST);
    letGo();
    await delay(50);
    assert.deepEqual([house.questions.length, house.connector.of('update')], [1, []]);
  });

  it('Refresh reads the tenant again; what takes longer than a click may is delivered when done', async () => {
    const letGo = await takesLong(report);
    const response = await press(house.click('answer.refresh', REFERENCE));
    assert.equal(response.type, TOAST);
    assert.match(JSON.stringify(response.value), /^"Reading/);
    assert.equal(house.questions[0]?.refresh, true);
    letGo();
    const [update] = await house.connector.waitFor((call) => call.kind === 'update');
    assert.equal(update?.id, 'card-1');
  });

  it('Look again on the attack path judges it anew', async () => {
    const response = await press(house.click('attack-path.refresh', {}));
    assert.equal(response.type, CARD);
    const [asked] = house.questions;
    assert.deepEqual([asked?.understanding.intent, asked?.refresh], ['attack-path', true]);
  });

  it('a card that is gone by then is followed by a new one', async () => {
    const letGo = await takesLong(report);
    house.connector.fail({ on: 'update', status: 404, times: 1 });
    await press(house.click('answer.refresh', REFERENCE));
    letGo();
    await house.connector.waitFor((call) => call.kind === 'send' && call.activity.summary === 'a card about report');
  });

  it('a question on the help card is answered by a new message', async () => {
    const response = await press(house.click('ask', { question: 'which admins lack MFA?' }));
    assert.equal(response.type, TOAST);
    assert.equal(house.cards().length, 1);
    assert.deepEqual(house.connector.of('update'), []);
  });

  it('a question that takes long is answered later, below', async () => {
    const letGo = await takesLong(report);
    await press(house.click('ask', { question: 'which admins lack MFA?' }));
    assert.equal(house.cards().length, 0);
    letGo();
    await house.connector.waitFor((call) => call.activity.summary === 'a card about report');
  });

  it('a late answer that breaks is said, with a number and nothing else', async () => {
    const letGo = await takesLong(() => Promise.reject(new Error('secret-in-an-error')));
    await press(house.click('answer.refresh', REFERENCE));
    letGo();
    await house.connector.waitFor((call) => call.activity.summary === 'a card about broken');
    assert.equal(JSON.stringify(house.connector.calls).includes('secret-in-an-error'), false);
  });

  it('a client without Action.Execute sends the same as a message, and its card is changed', async () => {
    const value = { verb: 'answer.page', ...REFERENCE, page: 3 };
    await house.post(house.activity({ type: 'message', value, replyToId: 'card-1' }));
    const [update] = house.connector.of('update');
    assert.equal(update?.id, 'card-1');
    assert.equal(update.activity.attachments?.map(cardIn)[0]?.['page'], 3);
    await house.post(house.activity({ type: 'message', value: { verb: 'ask', question: 'MFA?' } }));
    assert.equal(house.cards().length, 1);
  });

  it('a click delivered again gets the response of the first', async () => {
    const click = house.click('answer.refresh', REFERENCE);
    const [first, second] = await Promise.all([press(click), press(click)]);
    assert.deepEqual(first, second);
    assert.equal(house.questions.length, 1);
  });

  it('someone who may not ask is told so alone; the card stays', async () => {
    const from = { id: '29:employee', aadObjectId: EMPLOYEE };
    for (const verb of ['answer.page', 'answer.refresh', 'answer.explain']) {
      const response = await press(house.click(verb, { ...REFERENCE, page: 1 }, { from }));
      assert.deepEqual([response.type, response.value], [TOAST, 'a card about refused'], verb);
    }
    assert.deepEqual(house.questions, []);
    assert.deepEqual(house.connector.calls, []);
  });

  it('who clicks is what the activity says, not what the card claims', async () => {
    const data = { ...REFERENCE, page: 1, aadObjectId: EMPLOYEE, from: { aadObjectId: EMPLOYEE }, tenantId: 'x' };
    await press(house.click('answer.page', data));
    const forged = { question: 'MFA?', aadObjectId: '00000000-0000-4000-8000-000000000001', tenantId: TENANT };
    await press(house.click('ask', forged, { from: { id: '29:e', aadObjectId: EMPLOYEE } }));
    assert.deepEqual(
      house.asked.map(({ objectId }) => objectId.slice(-1)),
      ['1', '4'],
    );
    assert.equal(house.questions.length, 1);
  });

  describe('about one app', () => {
    const app = 'a0000000-0000-4000-8000-000000000001';
    const about = (question: AnswerRequest): Promise<Answer> =>
      Promise.resolve(
        question.understanding.intent === 'app-details'
          ? { kind: 'dossier', dossier: dossier(), stored: false, answeredAt: AS_OF }
          : reportFor(question),
      );

    it('opening it is a new message; the card with the button stays', async () => {
      house.answerWith = about;
      const response = await press(house.click('dossier.open', { app }));
      assert.equal(response.type, TOAST);
      assert.deepEqual(house.questions.at(-1)?.understanding.parameters, { app });
      assert.equal(house.connector.of('send', 'message').length, 1);
      assert.deepEqual(house.connector.of('update'), []);
    });

    it('turning its page changes the card in place and reads nothing again; Refresh does', async () => {
      house.answerWith = about;
      const response = await press(house.click('dossier.page', { app, page: 3 }));
      assert.deepEqual([response.type, response.value['page']], [CARD, 3]);
      assert.deepEqual([house.questions.at(-1)?.anyAge, house.questions.at(-1)?.refresh], [true, false]);
      await house.connector.waitFor((call) => call.kind === 'update');
      await press(house.click('dossier.page', { app, page: 1, refresh: true }));
      assert.deepEqual([house.questions.at(-1)?.anyAge, house.questions.at(-1)?.refresh], [false, true]);
    });

    it('an old client sends the same as a message and gets the same', async () => {
      house.answerWith = about;
      await house.post(house.activity({ type: 'message', replyToId: 'card-1', value: { verb: 'dossier.open', app } }));
      assert.equal(house.connector.of('send', 'message').at(-1)?.activity.summary, 'a card about dossier');
    });

    it('someone who may not ask learns nothing by a button either', async () => {
      const from = { id: '29:employee', aadObjectId: EMPLOYEE };
      const response = await press(house.click('dossier.open', { app }, { from }));
      assert.deepEqual([response.type, response.value], [TOAST, 'a card about refused']);
      assert.deepEqual(house.questions, []);
    });
  });

  describe('about one person', () => {
    const of = { person: ADELE.id, since: '2026-11-01T00:00:00Z' };
    const about = (question: AnswerRequest): Promise<Answer> =>
      Promise.resolve(
        question.understanding.intent === 'person-details'
          ? { kind: 'person', dossier: person(), stored: false, answeredAt: AS_OF }
          : reportFor(question),
      );

    it('opening it is a new message, with the period that was asked for', async () => {
      house.answerWith = about;
      const response = await press(house.click('person.open', of));
      assert.equal(response.type, TOAST);
      assert.deepEqual(house.questions.at(-1)?.understanding.parameters, { user: ADELE.id, since: of.since });
      assert.equal(house.connector.of('send', 'message').length, 1);
    });

    it('turning its page changes the card in place and reads nothing again; Refresh does', async () => {
      house.answerWith = about;
      const response = await press(house.click('person.page', { ...of, page: 3 }));
      assert.deepEqual([response.type, response.value['page']], [CARD, 3]);
      assert.deepEqual([house.questions.at(-1)?.anyAge, house.questions.at(-1)?.refresh], [true, false]);
      await house.connector.waitFor((call) => call.kind === 'update');
      await press(house.click('person.page', { person: ADELE.id, page: 1, refresh: true }));
      assert.deepEqual([house.questions.at(-1)?.anyAge, house.questions.at(-1)?.refresh], [false, true]);
    });

    it('someone who may not ask learns nothing by a button either', async () => {
      const from = { id: '29:employee', aadObjectId: EMPLOYEE };
      const response = await press(house.click('person.open', of, { from }));
      assert.deepEqual([response.type, response.value], [TOAST, 'a card about refused']);
      assert.deepEqual(house.questions, []);
    });
  });

  const forged: readonly (readonly [name: string, verb: unknown, data: unknown])[] = [
    ['an unknown verb', 'app.revoke', REFERENCE],
    ['a verb of the prototype', '__proto__', REFERENCE],
    ['no verb', undefined, REFERENCE],
    ['a verb that is no text', { toString: 'x' }, REFERENCE],
    ['no data', 'answer.page', undefined],
    ['an unknown check', 'answer.page', { ...REFERENCE, check: 'everything', page: 1 }],
    ['page zero', 'answer.page', { ...REFERENCE, page: 0 }],
    ['a page without end', 'answer.page', { ...REFERENCE, page: 1e308 }],
    ['half a page', 'answer.page', { ...REFERENCE, page: 1.5 }],
    ['a parameter of 100,000 characters', 'answer.refresh', { ...REFERENCE, parameters: { app: 'a'.repeat(100_000) } }],
    ['a parameter that is an object', 'answer.refresh', { ...REFERENCE, parameters: { app: { $ne: null } } }],
    ['a moment that is none', 'answer.refresh', { ...REFERENCE, parameters: { since: 'yesterday' } }],
    ['an app by its name', 'dossier.open', { app: 'Office Sync Helper' }],
    ['an app that leads elsewhere', 'dossier.page', { app: '../users', page: 1 }],
    ['a page of no app', 'dossier.page', { page: 1 }],
    ['a person by their name', 'person.open', { person: 'Adele Vance' }],
    ['a person who leads elsewhere', 'person.page', { person: '../apps', page: 1 }],
    ['a person of no moment', 'person.open', { person: ADELE.id, since: 'yesterday' }],
    ['an empty question', 'ask', { question: '   ' }],
    ['a question of 100,000 characters', 'ask', { question: 'q'.repeat(100_000) }],
  ];
  for (const [name, verb, data] of forged) {
    it(`${name} is an error in the documented shape, and the next message is answered`, async () => {
      const response = await press(house.click(verb, data));
      assert.deepEqual([response.statusCode, response.type], [400, 'application/vnd.microsoft.error']);
      assert.equal(response.value.code, 'BadRequest');
      await house.stillAnswers();
    });
  }

  it('a click of an older client on a button that is not ours is told to the clicker alone', async () => {
    const id = '19:c@thread.tacv2';
    const inChannel = {
      conversation: { id: `${id};messageid=17`, conversationType: 'channel', isGroup: true, tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: '19:team' }, channel: { id } },
    };
    await house.post(house.activity({ type: 'message', value: { verb: 'app.revoke' }, ...inChannel }));
    const [told] = await house.connector.waitFor((call) => /not one of mine/.test(call.activity.text ?? ''));
    assert.match(told?.conversationId ?? '', /^a:/, 'one to one');
  });

  it('other invokes, and values that are nothing, get an error in the body and never an HTTP error', async () => {
    for (const [name, value] of [
      ['task/fetch', { data: {} }],
      ['composeExtension/query', null],
      ['signin/verifyState', { state: '1' }],
      ['adaptiveCard/action', null],
      ['adaptiveCard/action', 'text'],
      ['adaptiveCard/action', { action: [] }],
      [undefined, undefined],
    ] as const) {
      const response = await press(house.activity({ type: 'invoke', name, value }));
      assert.equal(response.statusCode, 400, String(name));
    }
    await house.post(house.activity({ type: 'message', value: { verb: 'app.revoke' } }));
    assert.match(house.connector.of('send', 'message').at(-1)?.activity.text ?? '', /not one of mine/);
    await house.stillAnswers();
  });

  it('a handler that throws a secret: a number for the person, the error for the log', async () => {
    house.answerWith = () => Promise.reject(new Error('password=hunter2', { cause: new Error('the cause') }));
    const { status, text } = await house.postRaw(JSON.stringify(house.click('answer.refresh', REFERENCE)));
    assert.equal(status, 200);
    assert.match(text, /"statusCode":500.*Something broke on our side \([0-9a-f]{8}\)/);
    const message = await house.postRaw(JSON.stringify(house.message('MFA?')));
    assert.deepEqual([message.status, message.text], [200, '']);
    assert.equal(house.connector.of('send', 'message').at(-1)?.activity.summary, 'a card about broken');
    assert.equal((text + JSON.stringify(house.connector.calls)).includes('hunter2'), false);
    const errors = house.logged.filter(({ level }) => level === 'error').map(({ fields }) => fields['err'] as Error);
    assert.deepEqual(
      errors.map(({ message, cause }) => [message, (cause as Error).message]),
      [
        ['password=hunter2', 'the cause'],
        ['password=hunter2', 'the cause'],
      ],
    );
    house.answerWith = (question) => Promise.resolve(reportFor(question));
    await house.stillAnswers();
  });
});
