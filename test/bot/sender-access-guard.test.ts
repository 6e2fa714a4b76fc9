import assert from 'node:assert/strict';
import { EMPLOYEE, GUEST, BotHarness, TENANT } from './bot-harness.js';

const OTHER = '11111111-1111-4111-8111-111111111111';

describe('who is answered, and when the bot comes and goes', () => {
  let house: BotHarness;
  beforeEach(async () => {
    house = await BotHarness.open();
  });
  afterEach(() => house.close());

  const refusals = () => house.cards().map((card) => card['shows']);

  it('employees, guests, people without an id and other tenants get a friendly refusal and nothing more', async () => {
    await house.post(house.message('which admins lack MFA?', { from: { id: '29:e', aadObjectId: EMPLOYEE } }));
    await house.post(house.message('help', { from: { id: '29:g', aadObjectId: GUEST } }));
    await house.post(house.message('MFA?', { from: { id: '29:nobody' } }));
    await house.post(
      house.message('MFA?', {
        conversation: { id: 'a:far', conversationType: 'personal', tenantId: OTHER },
        channelData: { tenant: { id: OTHER } },
      }),
    );
    assert.deepEqual(
      refusals(),
      ['not-allowed', 'guest', 'unknown-person', 'other-tenant'].map((reason) => ({ kind: 'refused', reason })),
    );
    assert.deepEqual(house.questions, []);
    assert.equal(house.remembered.has('a:far'), false, 'nothing is ever sent to another tenant unasked');
  });

  it('an id in text, value or another field changes nothing', async () => {
    const claims = { aadObjectId: '00000000-0000-4000-8000-000000000001', tenantId: TENANT };
    await house.post(house.message('MFA?', { from: { id: '29:e', aadObjectId: EMPLOYEE }, value: claims, ...claims }));
    assert.deepEqual(refusals(), [{ kind: 'refused', reason: 'not-allowed' }]);
  });

  it('an access policy that breaks refuses', async () => {
    await house.close();
    house = await BotHarness.open({ access: { mayAsk: () => Promise.reject(new Error('no directory')) } });
    await house.post(house.message('MFA?'));
    assert.deepEqual(refusals(), [{ kind: 'refused', reason: 'cannot-verify' }]);
  });

  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:warden' }, { id: '29:admin' }] };
  const installed = { type: 'installationUpdate', action: 'add' };

  for (const [name, pair] of [
    ['installation first', [installed, added]],
    ['members first', [added, installed]],
  ] as const) {
    it(`one welcome on install (${name})`, async () => {
      for (const one of pair) await house.post(house.activity(one));
      assert.deepEqual(
        house.cards().map((card) => card['shows']),
        ['welcome'],
      );
    });
  }

  it('removed: the conversation is marked; installed again: welcomed again, and reachable', async () => {
    await house.post(house.activity(installed));
    await house.post(house.activity({ type: 'installationUpdate', action: 'remove' }));
    assert.equal(house.remembered.get('a:personal')?.removed, true);
    await house.post(house.activity(installed));
    assert.equal(house.cards().length, 2);
    assert.equal(house.remembered.get('a:personal')?.removed, false);
    await house.post(house.activity({ type: 'conversationUpdate', membersRemoved: [{ id: '28:warden' }] }));
    assert.equal(house.remembered.get('a:personal')?.removed, true);
  });

  it('upgrades, other people joining and other tenants are not welcomed', async () => {
    await house.post(house.activity({ type: 'installationUpdate', action: 'add-upgrade' }));
    await house.post(house.activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:someone' }] }));
    const far = { conversation: { id: 'a:far', tenantId: OTHER }, channelData: { tenant: { id: OTHER } } };
    await house.post(house.activity({ ...installed, ...far }));
    assert.deepEqual(house.connector.calls, []);
  });

  it('a conversation is remembered with what is needed to find it again, its latest address', async () => {
    await house.post(house.message('MFA?', { locale: 'de-DE' }));
    assert.deepEqual(house.remembered.get('a:personal'), {
      conversationId: 'a:personal',
      conversationType: 'personal',
      tenantId: TENANT,
      serviceUrl: house.connector.serviceUrl,
      channelId: 'msteams',
      botId: '28:warden',
      userObjectId: '00000000-0000-4000-8000-000000000001',
      locale: 'de-DE',
      removed: false,
    });
    await house.post(house.message('MFA?', { serviceUrl: `${house.connector.serviceUrl}/moved` }));
    assert.match(house.remembered.get('a:personal')?.serviceUrl ?? '', /\/moved$/);
  });
});
