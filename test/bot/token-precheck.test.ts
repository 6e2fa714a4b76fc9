import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { exportSPKI, generateKeyPair, UnsecuredJWT } from 'jose';
import { GOVERNMENT_BOT } from '../../src/m365/bot-channels.js';
import { startBot } from '../../src/bot/start-bot.js';
import { ADMIN, BotHarness, TENANT } from './bot-harness.js';
import { FakeBotConnector } from '../support/fake-bot-connector.js';
import { BOT_ID, BOT_TENANT, TokenIssuer } from './token-issuer.js';

const require = createRequire(import.meta.url);
const MODE = { kind: 'teams', botId: BOT_ID, botType: 'SingleTenant', tenantId: BOT_TENANT, password: 'x' } as const;

/** The list in the SDK that unsigned tokens can make grow. */
function emulatorIssuers(): readonly string[] {
  const connector = require.resolve('botframework-connector');
  const { ToBotFromBotOrEmulatorTokenValidationParameters: parameters } = require(
    connector.replace(/index\.js$/, 'auth/tokenValidationParameters.js'),
  ) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };
  return parameters.issuer;
}

describe('tokens, with an app id', () => {
  let issuer: TokenIssuer;
  let house: BotHarness;
  let good: Record<string, string>;
  before(async () => {
    issuer = await TokenIssuer.start();
  });
  after(() => issuer.close());
  beforeEach(async () => {
    house = await BotHarness.open({ mode: MODE, internal: issuer.internals });
    good = bearer(await issuer.token(house.connector.serviceUrl));
  });
  afterEach(() => house.close());

  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const claims = (changes: Record<string, unknown>) => issuer.token(house.connector.serviceUrl, changes);

  it('a genuine token: answered, with the bot’s own token towards the connector', async () => {
    await house.stillAnswers(good);
    assert.deepEqual(
      [...new Set(house.connector.calls.map(({ authorization }) => authorization))],
      ['Bearer the-bots-own-token'],
    );
  });

  it('in the cloud of the US government: its own issuer is taken, and the worldwide one refused', async () => {
    const { settings, serviceUrl, serviceHosts } = GOVERNMENT_BOT.usgov;
    const channel = { settings, serviceUrl, serviceHosts };
    const there = await BotHarness.open({ mode: { ...MODE, channel }, internal: issuer.internals });
    try {
      const { serviceUrl: here } = there.connector;
      await there.stillAnswers(bearer(await issuer.token(here, { iss: 'https://api.botframework.us' })));
      const { status } = await there.post(there.message('hello'), bearer(await issuer.token(here)));
      assert.equal(status, 401);
    } finally {
      await there.close();
    }
  });

  it('what follows a click carries the bot’s own token, too', async () => {
    const data = { check: 'admins-without-mfa', parameters: {} };
    const { status } = await house.post(house.click('answer.refresh', data), good);
    assert.equal(status, 200);
    const [update] = await house.connector.waitFor((call) => call.kind === 'update');
    assert.equal(update?.authorization, 'Bearer the-bots-own-token');
  });

  const nowSeconds = Math.floor(Date.now() / 1_000);
  const bad: readonly (readonly [name: string, token: () => Promise<string> | string])[] = [
    [
      'alg none',
      () => new UnsecuredJWT({ iss: 'https://api.botframework.com', aud: BOT_ID, exp: nowSeconds + 600 }).encode(),
    ],
    [
      'HS256 with the public key as secret',
      async () => {
        const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
        return issuer.token(house.connector.serviceUrl, {}, secret, 'HS256');
      },
    ],
    [
      'a foreign key with the right key id',
      async () => issuer.token(house.connector.serviceUrl, {}, (await generateKeyPair('RS256')).privateKey),
    ],
    ['no expiry', () => claims({ exp: undefined })],
    ['expired a minute ago', () => claims({ exp: nowSeconds - 60 })],
    ['not valid yet', () => claims({ nbf: nowSeconds + 3_600 })],
    ['another audience', () => claims({ aud: '44444444-4444-4444-8444-444444444444' })],
    ['another issuer', () => claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
    ['another service URL', () => claims({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['a foreign tenant', () => claims({ tid: '55555555-5555-4555-8555-555555555555' })],
    ['no token', () => ''],
    ['not a token', () => 'a.b.c'],
    ['100,000 characters', () => 'a'.repeat(10_000)],
  ];
  for (const [name, token] of bad) {
    it(`${name}: 401, not a word why, and the next message is answered`, async () => {
      const { status, body } = await house.post(house.message('MFA?'), bearer(await token()));
      assert.equal(status, 401);
      assert.deepEqual(body, { code: 'Unauthorized', message: 'The token is missing or not valid.' });
      assert.deepEqual(house.questions, []);
      await house.stillAnswers(good);
    });
  }

  it('a genuine token with a payload changed on the way: 401', async () => {
    const [header, , signature] = (await claims({})).split('.');
    const payload = Buffer.from(
      JSON.stringify({ iss: 'https://api.botframework.com', aud: BOT_ID, exp: nowSeconds + 600, admin: true }),
    ).toString('base64url');
    const { status } = await house.post(house.message('MFA?'), bearer([header, payload, signature].join('.')));
    assert.equal(status, 401);
  });

  it('no header at all: 401', async () => {
    assert.equal((await house.post(house.message('MFA?'))).status, 401);
  });

  it('1,000 unsigned emulator tokens leave the SDK’s list of issuers as it was, and lock nobody out', async () => {
    await house.stillAnswers(good);
    const before = [...emulatorIssuers()];
    const statuses = new Map<number, number>();
    for (let batch = 0; batch < 20; batch += 1) {
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, index) => {
          const number = String(batch * 50 + index).padStart(12, '0');
          const tid = `66666666-6666-4666-8666-${number}`;
          const iss = index % 2 === 0 ? `https://sts.windows.net/${tid}/` : 'https://api.botframework.com';
          const header = Buffer.from('{"alg":"RS256","kid":"key-1"}').toString('base64url');
          const payload = Buffer.from(JSON.stringify({ iss, tid, exp: nowSeconds + 600, ver: '1.0' })).toString(
            'base64url',
          );
          return house.postRaw('{}', bearer(`${header}.${payload}.c2ln`));
        }),
      );
      for (const { status } of results) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    assert.deepEqual(emulatorIssuers(), before);
    assert.deepEqual([statuses.get(401), statuses.get(429)], [30, 970]);
    assert.ok(house.logged.filter(({ message }) => message === 'Token refused').length <= 30);
    await house.stillAnswers(good);
  });

  it('other channels, whose tokens the SDK checks otherwise, are not served', async () => {
    for (const channelId of ['AseChannel', 'emulator', 'webchat']) {
      assert.equal((await house.post(house.message('MFA?', { channelId }), good)).status, 400, channelId);
    }
  });

  it('replies go to Teams and nowhere else, whatever a signed token says', async () => {
    for (const serviceUrl of [
      'http://169.254.169.254/metadata',
      'https://smba.trafficmanager.net.evil.example/',
      'https://evil.example/smba.trafficmanager.net',
      'https://smba.trafficmanager.net@evil.example/',
      'http://smba.trafficmanager.net/emea/',
      'https://smba.trafficmanager.net:8443/',
      'https://botframework.com.evil.example/',
      'file:///etc/passwd',
      'not a url',
    ]) {
      const signed = bearer(await issuer.token(serviceUrl));
      assert.equal((await house.post(house.message('MFA?', { serviceUrl }), signed)).status, 403, serviceUrl);
    }
    assert.deepEqual(house.questions, []);
    await house.stillAnswers(good);
  });

  it('in a channel the sender’s own tenant is asked for: outsiders of a shared channel and guests are refused', async () => {
    const channel = {
      conversation: { id: '19:shared@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: '19:team' } },
    };
    const member = { aadObjectId: ADMIN, tenantId: TENANT, userRole: 'user' } as const;
    const people = [
      { ...member, id: '29:inside' },
      { ...member, id: '29:outside', tenantId: '77777777-7777-4777-8777-777777777777' },
      { ...member, id: '29:guest', userRole: 'guest' as const },
      { ...member, id: '29:other', aadObjectId: '00000000-0000-4000-8000-000000000009' },
    ];
    for (const person of people) house.connector.members.set(person.id, person);
    for (const id of [...people.map((person) => person.id), '29:unlisted']) {
      await house.post(house.message('MFA?', { ...channel, from: { id, aadObjectId: ADMIN } }), good);
    }
    const shown = house.cards().map((card) => card['shows'] as { kind: string; reason?: string });
    assert.deepEqual(
      shown.map(({ kind, reason }) => reason ?? kind),
      ['report', 'other-tenant', 'guest', 'cannot-verify', 'cannot-verify'],
    );
    const lookUps = house.connector.of('member').length;
    await house.post(house.message('MFA?', { ...channel, from: { id: '29:inside', aadObjectId: ADMIN } }), good);
    assert.equal(house.connector.of('member').length, lookUps, 'kept for five minutes');
  });

  it('a connector that redirects elsewhere does not get the bot’s token sent there', async () => {
    const elsewhere = await FakeBotConnector.start();
    try {
      house.connector.fail({ on: 'send', status: 307, times: 9, headers: { location: `${elsewhere.serviceUrl}/v3/` } });
      assert.equal((await house.post(house.message('MFA?'), good)).status, 200);
      assert.deepEqual([elsewhere.calls, elsewhere.unexpected], [[], []]);
      assert.ok(house.logged.some(({ level }) => level === 'error'));
      assert.equal(JSON.stringify(house.logged).includes('the-bots-own-token'), false);
    } finally {
      await elsewhere.close();
    }
  });

  it('a message that does not say its tenant is refused', async () => {
    await house.post(house.message('MFA?', { conversation: { id: 'a:x' }, channelData: {} }), good);
    assert.deepEqual(house.cards()[0]?.['shows'], { kind: 'refused', reason: 'cannot-verify' });
  });

  it('half a configuration does not start', async () => {
    const options = { port: 0, tenantId: TENANT } as unknown as Parameters<typeof startBot>[0];
    for (const mode of [
      { ...MODE, botId: ' ' },
      { ...MODE, tenantId: '' },
      { ...MODE, password: '' },
      { ...MODE, botType: 'UserAssignedMsi' as const },
    ]) {
      await assert.rejects(startBot({ ...options, mode }), { name: 'ExpectedError' });
    }
  });
});
