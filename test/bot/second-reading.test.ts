import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { TurnContext } from 'botbuilder';
// The running bot has the tenant's client, which changes how every request of the process is sent.
import '../../src/tenant/http/http-client.js';
import { createQueryModel } from '../../src/bot/second-reading/query-model.js';
import { composeSecondReading } from '../../src/compose-second-reading.js';
import { instant } from '../../src/core/instant.js';
import { readConfig } from '../../src/config.js';
import { understandMessage } from '../../src/language/understand-message.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { FakeModelServer } from '../support/fake-model-server.js';
import { dialogueOf } from '../support/dialogue-of.js';
import { recordingLog } from '../support/test-logs.js';
import { ADMIN, BotHarness, EMPLOYEE } from './bot-harness.js';

const QUESTION = 'which transport rules sidestep the junk detection?';
/** What a good model makes of {@link QUESTION}. */
const DRAFT = {
  table: 'transport-rules',
  where: [{ attribute: 'effect', op: 'is', value: 'bypasses-filtering', words: 'sidestep the junk detection' }],
  form: 'list',
  words: ['transport rules'],
};
const NOW = instant('2026-11-24T10:42:00Z');
const TRAP = 'https://evil.example/approve';

/** Step by step: the bot's web server changes what Node's `writeHead` returns. */
function send(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end(text);
}

const local = (question: string) => understandMessage(question, { now: NOW });

describe('A question that the local reading does not understand, with a model', () => {
  let server: FakeModelServer;
  let house: BotHarness;
  /** What the dialogue makes of a text. */
  let meaning = local;
  const printed: unknown[] = [];
  const print = console.log;
  before(async () => {
    console.log = (...what: unknown[]) => void printed.push(what);
    server = await FakeModelServer.start();
    const config = readConfig({ MODEL_ENDPOINT: server.endpoint, MODEL_NAME: 'small', MODEL_KEY: 'worthless' });
    const secondReading = composeSecondReading(config) ?? assert.fail('no model');
    house = await BotHarness.open({ dialogue: dialogueOf((text) => meaning(text)), secondReading });
  });
  beforeEach(() => {
    server.requests.length = 0;
    house.questions.length = 0;
    house.logged.length = 0;
  });
  after(async () => {
    console.log = print;
    await house.close();
    server.close();
  });

  async function understood(question: string): Promise<Understanding> {
    const { status } = await house.post(house.message(question));
    assert.equal(status, 200);
    return house.questions.at(-1)?.understanding ?? assert.fail('nothing was asked');
  }
  const reply = (draft: unknown) => {
    server.answer = (response) => {
      server.say(response, typeof draft === 'string' ? draft : JSON.stringify(draft));
    };
  };

  it('is answered by the query of the model, and every word is accounted for', async () => {
    assert.ok((local(QUESTION).query?.unread.length ?? 0) > 0, 'the local reading does not understand it');
    reply(DRAFT);
    const { intent, query, tractable } = await understood(QUESTION);
    assert.equal(intent, 'transport-rules');
    assert.deepEqual(query?.where, DRAFT.where);
    assert.deepEqual(query.unread, []);
    assert.equal(tractable, true);
  });

  it('sends the question and the vocabulary, once, and nothing of the tenant, the person or the conversation', async () => {
    reply(DRAFT);
    await understood(QUESTION);
    await understood(QUESTION);
    assert.equal(server.requests.length, 2);
    const [first, second] = server.requests;
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(first.path, '/v1/chat/completions');
    assert.equal(first.authorization, 'Bearer worthless');
    assert.equal(first.text, second.text, 'the second request knows nothing of the first');
    assert.deepEqual(
      first.body.messages.map(({ role }) => role),
      ['system', 'user'],
    );
    assert.equal(first.body.messages[1]?.content, QUESTION);
    for (const secret of [ADMIN, 'Adele', 'a:personal', '29:admin']) assert.ok(!first.text.includes(secret), secret);
  });

  it('logs how much was sent, and not what', async () => {
    reply(DRAFT);
    await understood(QUESTION);
    const line = house.logged.find(({ message }) => message === 'Model asked for a query') ?? assert.fail('no line');
    assert.deepEqual(line.fields['usable'], true);
    assert.equal((line.fields['sent'] as { questionCharacters: number }).questionCharacters, QUESTION.length);
    assert.ok(!JSON.stringify(house.logged).includes('sidestep'));
  });

  it('keeps a word unread that the model does not account for', async () => {
    reply({ ...DRAFT, where: [{ ...DRAFT.where[0], words: 'sidestep' }] });
    const { query } = await understood(QUESTION);
    assert.deepEqual(query?.unread, ['junk', 'detection']);
  });

  for (const question of [
    'which admins lack MFA?',
    'revoke all permissions of Huntwise',
    'alert me about critical findings',
    'help',
    'write me a poem',
  ]) {
    it(`is not sent when it is understood, an order or off topic: ${question}`, async () => {
      reply(DRAFT);
      await house.post(house.message(question));
      assert.equal(server.requests.length, 0);
    });
  }

  it('is not sent when it goes on from the answer before', async () => {
    reply(DRAFT);
    meaning = (question) => ({ ...local(question), followsUp: true });
    await house.post(house.message(QUESTION));
    meaning = local;
    assert.equal(house.questions.length, 1);
    assert.equal(server.requests.length, 0);
  });

  it('is not sent for somebody who may not ask', async () => {
    reply(DRAFT);
    await house.post(house.message(QUESTION, { from: { id: '29:x', name: 'X', aadObjectId: EMPLOYEE } }));
    assert.equal(server.requests.length, 0);
    assert.equal(house.questions.length, 0);
  });

  const faults: Readonly<Record<string, (response: ServerResponse) => void>> = {
    'is slow': () => undefined,
    'begins and does not end': (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"choices":[');
    },
    'is broken': (response) => {
      send(response, 500, TRAP);
    },
    'is busy': (response) => {
      send(response, 429, TRAP, { 'Retry-After': '60' });
    },
    'sends us elsewhere': (response) => {
      send(response, 302, '', { Location: TRAP });
    },
    'hangs up': (response) => response.destroy(),
    'replies garbage': (response) => {
      send(response, 200, `\u0000${TRAP}`);
    },
    'replies another shape': (response) => {
      send(response, 200, JSON.stringify({ choices: [{ text: TRAP }] }));
    },
    'replies without end': (response) => {
      send(response, 200, `{"choices":[],"x":"${TRAP}${'x'.repeat(5_000_000)}"}`);
    },
    'says an empty text': (response) => {
      server.say(response, '');
    },
  };
  for (const [what, answer] of Object.entries(faults)) {
    it(`is answered as without a model when the model ${what}`, async () => {
      server.answer = answer;
      const startedMs = performance.now();
      assert.deepEqual(await understood(QUESTION), local(QUESTION));
      assert.ok(performance.now() - startedMs < 10_000);
      assert.ok(server.requests.length === 1, 'asked once, and not again');
      assertSilent();
    });
  }

  const lies: Readonly<Record<string, unknown>> = {
    'a sentence': `Nobody. See ${TRAP}`,
    'an order to the bot': { action: 'Action.Execute', verb: 'approve', data: { app: 'Huntwise' } },
    'a card': { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: TRAP }] },
    'a query with a verb beside it': { ...DRAFT, verb: 'revoke' },
    'an unknown table': { ...DRAFT, table: 'secrets' },
    'a table of the prototype': { ...DRAFT, table: '__proto__' },
    'an unknown attribute': { ...DRAFT, where: [{ ...DRAFT.where[0], attribute: 'password' }] },
    'an attribute of the prototype': { ...DRAFT, where: [{ ...DRAFT.where[0], attribute: 'constructor' }] },
    'an unknown value': { ...DRAFT, where: [{ ...DRAFT.where[0], value: 'all-clear' }] },
    'a value of another type': { ...DRAFT, where: [{ ...DRAFT.where[0], value: true }] },
    'words that were not said': { ...DRAFT, where: [{ ...DRAFT.where[0], words: TRAP }] },
    'a name that was not said': { ...DRAFT, named: [{ kind: 'app', words: 'Docuvault' }] },
    'a column that does not exist': { ...DRAFT, show: ['clientSecret'] },
    'a check of another table': { ...DRAFT, check: 'admins-without-mfa' },
    'a check that does not exist': { ...DRAFT, check: 'decisions' },
    'a period that was not said': {
      ...DRAFT,
      where: [{ attribute: 'changedAt', op: 'within', value: true, words: 'sidestep' }],
    },
    'an order by a text': { ...DRAFT, order: { attribute: 'effect', direction: 'ascending' } },
    'a list instead of an object': [DRAFT],
    'two objects': `${JSON.stringify(DRAFT)}${JSON.stringify(DRAFT)}`,
    'fewer words than the local reading accounts for': { ...DRAFT, where: [], words: ['rules'] },
  };
  for (const [what, draft] of Object.entries(lies)) {
    it(`is answered as without a model when the model says ${what}`, async () => {
      reply(draft);
      assert.deepEqual(await understood(QUESTION), local(QUESTION));
      assert.equal(server.requests.length, 1);
      assertSilent();
    });
  }

  /** Nothing that the model said reaches a person, a log or the console. */
  function assertSilent(): void {
    const cards = JSON.stringify(house.cards());
    assert.ok(!cards.includes('evil.example'));
    assert.ok(!JSON.stringify(house.logged).includes('evil.example'));
    assert.deepEqual(printed, []);
  }
});

/** The SDK passes the turn on, and nothing in our prompt reads it. */
const NO_TURN = Object.create(TurnContext.prototype) as TurnContext;

const urlOf = (input: string | URL | Request): string => (input instanceof Request ? input.url : input.toString());

describe('Azure OpenAI', () => {
  const seen: { readonly url: string; readonly authorization: string | null }[] = [];
  const model = (token: () => Promise<string>) => {
    const log = recordingLog();
    const ask = createQueryModel({
      connection: { endpoint: 'https://ours.openai.azure.com/', name: 'small', access: { kind: 'entra', token } },
      vocabulary: 'table x: things',
      log,
      fetchModel: (input, init) => {
        seen.push({ url: urlOf(input), authorization: new Headers(init?.headers).get('authorization') });
        return Promise.resolve(Response.json({ choices: [{ message: { content: JSON.stringify(DRAFT) } }] }));
      },
    });
    return { ask, log };
  };

  it('is asked with a token of the managed identity', async () => {
    const { ask } = model(() => Promise.resolve('a-token'));
    assert.equal((await ask(QUESTION, NO_TURN))?.table, 'transport-rules');
    const [request] = seen.splice(0);
    assert.match(
      request?.url ?? '',
      /^https:\/\/ours\.openai\.azure\.com\/openai\/deployments\/small\/chat\/completions\?api-version=/,
    );
    assert.equal(request?.authorization, 'Bearer a-token');
  });

  it('is not asked without one, and the log says so', async () => {
    const { ask, log } = model(() => Promise.reject(new Error('no managed identity here')));
    assert.equal(await ask(QUESTION, NO_TURN), undefined);
    assert.deepEqual(seen, []);
    assert.ok(log.lines.some(({ message }) => message === 'Model not asked'));
  });
});
