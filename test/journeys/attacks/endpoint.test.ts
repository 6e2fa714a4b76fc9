import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Decision } from '../../../src/decisions/model/decision.js';
import { PAST_ATTACK } from '../../../src/demo/tenant-data/past-attack-profile.js';
import { BOT_ID } from '../../bot/token-issuer.js';
import { idOf } from '../../decisions/decision-test-environment.js';
import { AttackedProduct } from './attacked-product.js';
import { assertLeaksNothing, findPlanHash } from './attack-assertions.js';
import { APPROVER, CHANNEL } from './activity-senders.js';

const ISSUER = 'https://api.botframework.com';
const NOBODY = '55555555-5555-4555-8555-555555555555';
/** Microsoft's own tenant for the Bot Framework: tokens of the emulator come from it. */
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

/** The list in the SDK that unsigned tokens can make grow. */
function emulatorIssuers(): readonly string[] {
  const require = createRequire(import.meta.url);
  const connector = require.resolve('botframework-connector');
  const { ToBotFromBotOrEmulatorTokenValidationParameters: parameters } = require(
    connector.replace(/index\.js$/, 'auth/tokenValidationParameters.js'),
  ) as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } };
  return parameters.issuer;
}

/** Each attack sends a click that would decide, if the endpoint let it in: the confirmation of a plan by an approver. */
describe('Attacks on the endpoint', function () {
  this.timeout(300_000);
  let house: AttackedProduct;
  let planned: Decision;
  const nowSeconds = Math.floor(Date.now() / 1_000);
  before(async () => {
    house = await AttackedProduct.open();
    planned = await house.plan((await house.review(idOf(house.demo, PAST_ATTACK.appId))).id);
  });
  after(() => house.close());

  const data = () => ({
    decision: planned.id,
    version: planned.version,
    planHash: findPlanHash(planned),
    reason: 'not ours',
  });
  const confirm = (): object => house.click(APPROVER, 'decision.confirm', data());
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const genuine = (): Record<string, unknown> => ({
    iss: ISSUER,
    aud: BOT_ID,
    serviceurl: house.connector.serviceUrl,
    nbf: nowSeconds - 60,
    exp: nowSeconds + 600,
  });
  const foreignKey = async () => (await generateKeyPair('RS256', { extractable: true })).privateKey;
  const signed = (header: object, key: CryptoKey | Uint8Array, alg = 'RS256') =>
    new SignJWT(genuine()).setProtectedHeader({ alg, typ: 'JWT', kid: 'key-1', ...header }).sign(key);
  const claiming = (changes: Record<string, unknown>) => house.issuer.token(house.connector.serviceUrl, changes);

  const tokens: readonly (readonly [story: string, token: () => Promise<string> | string])[] = [
    ['a token that says it needs no signature (alg none)', () => new UnsecuredJWT(genuine()).encode()],
    [
      'a token signed by HS256 with the public key as its secret',
      async () => signed({}, new TextEncoder().encode(await exportSPKI(house.issuer.publicKey)), 'HS256'),
    ],
    ['a token signed with another key under the right key id', async () => signed({}, await foreignKey())],
    ['a token whose key is not among the published ones', async () => signed({ kid: 'key-2' }, await foreignKey())],
    ['a token signed with the right key under a wrong key id', () => signed({ kid: 'key-2' }, house.issuer.privateKey)],
    [
      'a token that brings its own key along (jwk in its header)',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
        return signed({ jwk: await exportJWK(publicKey) }, privateKey);
      },
    ],
    ['a token that is meant for another bot', () => claiming({ aud: NOBODY })],
    ['a token of another issuer', () => claiming({ iss: `https://sts.windows.net/${NOBODY}/` })],
    [
      'a token of the emulator for this very bot, which the SDK takes',
      () => claiming({ iss: EMULATOR, appid: BOT_ID, ver: '1.0', tid: 'd6d49420-f39b-4df7-a1dc-d59a935871db' }),
    ],
    ['a token that ended a minute ago, which the SDK takes for five', () => claiming({ exp: nowSeconds - 60 })],
    ['a token without an end, which the SDK takes', () => claiming({ exp: undefined })],
    ['a token that is valid only in an hour', () => claiming({ nbf: nowSeconds + 3_600 })],
    [
      'a token whose content was changed after it was signed',
      async () => {
        const [header, , signature] = (await claiming({})).split('.');
        const payload = Buffer.from(JSON.stringify({ ...genuine(), admin: true })).toString('base64url');
        return [header, payload, signature].join('.');
      },
    ],
    ['a token for another service URL', () => claiming({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['a token of another tenant', () => claiming({ tid: NOBODY })],
    ['a token that is none', () => 'a.b.c'],
  ];
  for (const [story, token] of tokens) {
    it(`${story} is turned away without a word why`, async () => {
      const { answer } = await house.nothingComesOf(async () => house.post(confirm(), bearer(await token())));
      assert.equal(answer.status, 401, answer.text);
      assert.deepEqual(JSON.parse(answer.text), {
        code: 'Unauthorized',
        message: 'The token is missing or not valid.',
      });
    });
  }

  it('no token at all is turned away', async () => {
    const { answer } = await house.nothingComesOf(() => house.post(confirm(), {}));
    assert.equal(answer.status, 401);
  });

  it('a header of a megabyte is turned away by the server, and the next person is served', async () => {
    const { answer } = await house.nothingComesOf(async () =>
      house.post(confirm(), bearer(`${await claiming({})}${'a'.repeat(1_000_000)}`)),
    );
    assert.equal(answer.status, 431);
  });

  it('a header of ten thousand characters is turned away before anything is decoded', async () => {
    const long = await claiming({ padding: 'a'.repeat(9_000) });
    const { answer } = await house.nothingComesOf(() => house.post(confirm(), bearer(long)));
    assert.equal(answer.status, 401);
  });

  const bodies: readonly (readonly [story: string, status: number, body: () => object | string])[] = [
    ['a body of a megabyte', 413, () => ({ ...confirm(), padding: 'a'.repeat(1_000_000) })],
    ['a body that is cut off', 400, () => JSON.stringify(confirm()).slice(0, -9)],
    ['a body of 100,000 brackets', 400, () => '['.repeat(100_000)],
    ['a click that does not say from whom', 400, () => ({ ...confirm(), from: undefined })],
    ['a click that was sent over another channel', 400, () => ({ ...confirm(), channelId: 'webchat' })],
  ];
  for (const [story, status, body] of bodies) {
    it(`${story} is refused in words, and the next person is served`, async () => {
      const { answer } = await house.nothingComesOf(() => house.post(body()));
      assert.equal(answer.status, status, answer.text);
      assertLeaksNothing(answer.text);
      assert.match(answer.text, /"code":"\w+","message":"[^"]+"/);
    });
  }

  it('a click whose answer is to go to a stranger’s host is refused, though the token was signed for it', async () => {
    for (const serviceUrl of [
      'https://evil.example/',
      'https://smba.trafficmanager.net.evil.example/',
      'file:///etc',
    ]) {
      const { answer } = await house.nothingComesOf(async () =>
        house.post({ ...confirm(), serviceUrl }, bearer(await house.issuer.token(serviceUrl))),
      );
      assert.equal(answer.status, 403, answer.text);
    }
  });

  it('a click from a conversation of another tenant decides nothing, and is on record', async () => {
    const conversation = { ...CHANNEL.conversation, tenantId: NOBODY };
    const { answer, refused } = await house.nothingComesOf(() =>
      house.press(APPROVER, 'decision.confirm', data(), { conversation, channelData: { tenant: { id: NOBODY } } }),
    );
    assert.match(String(answer.value), /Only people of this organisation may decide/);
    assert.deepEqual(
      refused.map(({ details }) => [details['reason'], details['tenantId']]),
      [['other-tenant', NOBODY]],
    );
  });

  it('a click that does not say in which tenant it was made decides nothing', async () => {
    const conversation = { ...CHANNEL.conversation, tenantId: undefined };
    const { answer } = await house.nothingComesOf(() =>
      house.press(APPROVER, 'decision.confirm', data(), { conversation, channelData: {} }),
    );
    assert.match(String(answer.value), /nothing was done/i);
  });

  it('a click that was delivered before decides once more only for show: the replay gets the first answer', async () => {
    const click = house.click(APPROVER, 'decision.back', { decision: planned.id, version: planned.version });
    const first = await house.post(click);
    assert.equal((await house.decision(planned.id)).state.name, 'open');
    planned = await house.plan(planned.id);
    const { answer } = await house.nothingComesOf(() => house.post(click));
    assert.deepEqual(answer, first);
  });

  it('3,000 unsigned tokens make no list in the process grow, and lock nobody out', async () => {
    const before = [...emulatorIssuers()];
    const statuses = new Map<number, number>();
    const linesBefore = house.log.lines.length;
    const startedAt = performance.now();
    await house.nothingComesOf(async () => {
      for (let batch = 0; batch < 30; batch += 1) {
        const results = await Promise.all(
          Array.from({ length: 100 }, (_, index) => {
            const tid = `66666666-6666-4666-8666-${String(batch * 100 + index).padStart(12, '0')}`;
            const iss = index % 2 === 0 ? `https://sts.windows.net/${tid}/` : ISSUER;
            const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
            const payload = part({ iss, tid, exp: nowSeconds + 600, ver: '1.0' });
            return house.post(confirm(), bearer(`${part({ alg: 'RS256', kid: 'key-1' })}.${payload}.c2ln`));
          }),
        );
        for (const { status } of results) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    assert.deepEqual(emulatorIssuers(), before);
    assert.equal((statuses.get(401) ?? 0) + (statuses.get(429) ?? 0), 3_000);
    const refused = house.log.lines.slice(linesBefore).filter(({ message }) => message === 'Token refused');
    // Thirty a minute, and a minute may have begun before.
    const minutes = Math.ceil((performance.now() - startedAt) / 60_000);
    assert.ok(refused.length <= 30 * (minutes + 1), `${refused.length} lines in ${minutes} minutes`);
  });
});
