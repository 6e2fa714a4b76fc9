import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createGate } from '../support/wait-until.js';
import { BotHarness } from './bot-harness.js';

describe('strangers at the local door', () => {
  let house: BotHarness;
  beforeEach(async () => {
    house = await BotHarness.open();
  });
  afterEach(async () => {
    await house.close();
  });

  /** By node:http, which unlike fetch lets a test set Host and leave headers out. */
  function raw(
    headers: Readonly<Record<string, string>>,
    body = '{}',
    path = '/api/messages',
    method = 'POST',
  ): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        { host: '127.0.0.1', port: house.bot.port, path, method, headers, agent: false },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  it('a web page in the user’s browser cannot drive the bot', async () => {
    const json = { 'Content-Type': 'application/json' };
    const message = JSON.stringify(house.message('MFA?'));
    for (const headers of [
      { ...json, Origin: 'https://evil.example' },
      { ...json, Origin: 'http://localhost:56150' },
      { ...json, Origin: 'null' },
      { ...json, Host: 'evil.example' },
      { ...json, Host: 'localhost.evil.example:3978' },
      { ...json, Host: '127.0.0.1.evil.example' },
    ]) {
      assert.equal((await raw(headers, message)).status, 403, JSON.stringify(headers));
    }
    assert.equal((await raw({ 'Content-Type': 'text/plain' }, message)).status, 415);
    assert.deepEqual(house.questions, []);
    assert.equal((await raw({ ...json, Host: 'localhost:3978' }, message)).status, 200);
    assert.equal((await raw({ ...json, Host: '[::1]:3978' }, JSON.stringify(house.message('MFA?')))).status, 200);
  });

  it('listens on loopback only', async function () {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (outside === undefined) return;
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect(house.bot.port, outside.address);
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
    assert.equal(reached, false);
  });

  it('replies go to loopback only', async () => {
    for (const serviceUrl of [
      'http://169.254.169.254/',
      'https://smba.trafficmanager.net/emea/',
      'http://localhost.evil.example/',
      'http://user:secret@127.0.0.1/',
      'http://127.0.0.1.evil.example/',
      'ftp://127.0.0.1/',
      'http://0x7f.1.evil.example',
    ]) {
      assert.equal((await house.post(house.message('MFA?', { serviceUrl }))).status, 403, serviceUrl);
    }
    assert.deepEqual(house.questions, []);
    await house.stillAnswers();
  });

  it('wrong bodies are 4xx in our words, and the next message is answered', async () => {
    const deep = (levels: number) => `{"type":"message","value":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const cases: readonly (readonly [
      name: string,
      status: number,
      body: string | Uint8Array<ArrayBuffer>,
      type?: string,
    ])[] = [
      ['10 MB', 413, `{"text":"${'a'.repeat(10_000_000)}"}`],
      ['1 MB', 413, JSON.stringify(house.message('a'.repeat(1_000_000)))],
      ['not JSON', 400, '{"type": "secret-in-the-body'],
      ['a list', 400, '[]'],
      ['a number', 400, '7'],
      ['null', 400, 'null'],
      ['nothing', 400, ''],
      ['an empty object', 400, '{}'],
      ['nested 100,000 deep', 400, deep(100_000)],
      ['nested 50 deep', 400, deep(50)],
      ['text', 415, 'hello', 'text/plain'],
      ['a form', 415, 'type=message', 'application/x-www-form-urlencoded'],
      ['multipart', 415, '--x', 'multipart/form-data; boundary=x'],
      ['bytes', 415, new Uint8Array([1, 2, 3]), 'application/octet-stream'],
      ['nearly JSON', 415, '{}', 'application/jsonp'],
    ];
    for (const [name, status, body, type] of cases) {
      const response = await house.postRaw(body, type === undefined ? {} : { 'Content-Type': type });
      assert.equal(response.status, status, name);
      const { code, message } = response.body as { code: string; message: string };
      assert.match(code, /^[A-Za-z]+$/, name);
      assert.equal(/secret|at |node_modules/.test(message), false, name);
    }
    await house.stillAnswers();
  });

  it('a compressed body, which could be a bomb, is not unpacked', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(50_000_000, 0x20)));
    assert.ok(bomb.length < 256 * 1024);
    const { status } = await house.postRaw(bomb, { 'Content-Encoding': 'gzip' });
    assert.equal(status, 415);
    assert.equal((await house.postRaw('not gzip', { 'Content-Encoding': 'gzip' })).status, 415);
    await house.stillAnswers();
  });

  it('activities without who, where and to whom are 400, and name the field only', async () => {
    for (const field of ['from', 'recipient', 'conversation', 'channelId', 'serviceUrl', 'type']) {
      const { status, body } = await house.post(house.message('MFA?', { [field]: undefined }));
      assert.equal(status, 400, field);
      assert.match((body as { message: string }).message, new RegExp(field));
    }
    for (const more of [
      { from: { aadObjectId: 'x' } },
      { conversation: { id: 7 } },
      { conversation: [] },
      { text: { toString: 'x' } },
      { entities: 'none' },
      { membersAdded: [{}] },
      { replyToId: {} },
    ]) {
      assert.equal((await house.post(house.message('MFA?', more))).status, 400, JSON.stringify(more));
    }
    await house.stillAnswers();
  });

  it('odd but harmless fields are no reason to stay silent', async () => {
    for (const more of [
      { entities: [{ type: 'mention' }, { type: 'mention', text: 7, mentioned: null }, {}] },
      { channelData: 'text' },
      { channelData: { tenant: null, team: null } },
      { localTimezone: 'Nowhere/Land', locale: '' },
      { timestamp: 'yesterday' },
      { id: null, locale: null, entities: null, replyToId: null, name: null, value: null },
      { __proto__: null, constructor: 'x' },
    ]) {
      const before = house.cards().length;
      assert.equal((await house.post(house.message('MFA?', more))).status, 200, JSON.stringify(more));
      assert.equal(house.cards().length, before + 1, JSON.stringify(more));
    }
  });

  it('names full of markup, overrides and templates are only text', async () => {
    for (const text of [
      '<at>MFA</at>',
      '${secret}',
      '\u202egnp.AFM',
      '[MFA](https://evil.example)',
      '<at><at>',
      '&amp;lt;at&amp;gt;',
    ]) {
      assert.equal((await house.post(house.message(text))).status, 200);
    }
    assert.deepEqual(
      house.questions.map(({ understanding }) => understanding.question),
      ['MFA', '${secret}', '\u202egnp.AFM', '[MFA](https://evil.example)', 'help', '&lt;at&gt;'],
    );
  });

  it('what the reply could not carry is refused, not taken and then met with silence', async () => {
    const plain = house.message('MFA?') as Record<'from' | 'recipient' | 'conversation', object>;
    const unusable: [keyof typeof plain, object][] = [
      ['from', { name: 5 }],
      ['from', { role: {} }],
      ['recipient', { name: true }],
      ['recipient', { role: [] }],
      ['conversation', { name: {} }],
      ['conversation', { role: 1 }],
      ['conversation', { aadObjectId: {} }],
      ['conversation', { id: 'half a pair \ud800' }],
      ['conversation', { id: 'line\nbreak' }],
      ['conversation', { id: '\u4f1a\u8bdd' }],
    ];
    for (const [part, wrong] of unusable) {
      const { status } = await house.post({ ...plain, [part]: { ...plain[part], ...wrong } });
      assert.equal(status, 400, `${part} ${JSON.stringify(wrong)}`);
    }
    assert.equal((await house.post({ ...plain, from: { ...plain.from, name: null } })).status, 200);
    assert.equal(house.cards().length, 1);
  });

  it('other paths and methods are 404 and 405, and no response says what serves it', async () => {
    const json = { 'Content-Type': 'application/json' };
    const found = [
      await raw(json, '{}', '/api/secret-path'),
      await raw(json, '', '/api/messages', 'GET'),
      await raw(json, '{}', '/healthz', 'POST'),
      await raw(json, '{}'),
    ];
    assert.deepEqual(
      found.map(({ status }) => status),
      [404, 405, 405, 400],
    );
    for (const { headers, text } of found) {
      assert.equal(headers.server, undefined);
      assert.equal(headers['x-powered-by'], undefined);
      assert.equal(text.includes('secret-path'), false);
    }
  });
});

describe('an idle connection', () => {
  it('is kept for longer than the proxies before the bot keep it, or their next request would be lost', async () => {
    const house = await BotHarness.open();
    const response = await fetch(new URL('/healthz', house.url));
    await response.arrayBuffer();
    await house.close();
    assert.equal(response.headers.get('keep-alive'), 'timeout=250');
  });
});

describe('a port that is taken', () => {
  it('is told in words with the next step, and nothing goes on running', async () => {
    const first = await BotHarness.open();
    try {
      await assert.rejects(BotHarness.open({ port: first.bot.port }), {
        name: 'ExpectedError',
        message: `Port ${first.bot.port} is already in use.`,
      });
      assert.equal((await first.post(first.message('MFA?'))).status, 200);
    } finally {
      await first.close();
    }
  });
});

describe('closing the bot', () => {
  it('lets a running turn end, then refuses connections; closing twice is fine', async () => {
    const house = await BotHarness.open();
    const answered = house.answerWith;
    const { gone, letGo } = createGate();
    house.answerWith = async (question) => {
      await gone;
      return answered(question);
    };
    const running = house.post(house.message('MFA?'));
    await house.connector.waitFor((call) => call.activity.type === 'typing');
    const closing = house.bot.close();
    letGo();
    assert.equal((await running).status, 200);
    await closing;
    assert.equal(house.cards().length, 1);
    await assert.rejects(fetch(house.url));
    await house.close();
  });

  it('does not wait for a turn that never ends, nor for idle keep-alive sockets', async () => {
    const house = await BotHarness.open({ internal: { timings: { closeLimitMs: 100 } } });
    house.answerWith = () => new Promise(() => undefined);
    const idle = connect(house.bot.port, '127.0.0.1');
    idle.on('error', () => undefined);
    const running = house.post(house.message('MFA?'));
    await house.connector.waitFor((call) => call.activity.type === 'typing');
    const startedAt = performance.now();
    await house.close();
    assert.ok(performance.now() - startedAt < 20_000);
    await running.catch(() => undefined);
    idle.destroy();
  });
});
