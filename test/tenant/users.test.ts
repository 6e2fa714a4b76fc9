import assert from 'node:assert/strict';
import { connectDemoTenant, type DemoTenantConnection } from './support/demo-tenant-connection.js';

describe('What is known of all accounts', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());

  it('is the account, a second factor as the report has it, and the last sign-in', async () => {
    const users = (await house.read('users')).value;
    const registrations = (await house.read('userRegistrations')).value;
    const signIns = (await house.read('userSignIns')).value;
    assert.equal(users.length, 250);
    assert.deepEqual([registrations.length, signIns.length], [250, 250]);
    for (const { id, accountEnabled, passwordChangedAt, userType } of users) {
      const wire = house.world.users.byId(id);
      assert.equal(accountEnabled, wire?.['accountEnabled']);
      assert.equal(passwordChangedAt, wire?.['lastPasswordChangeDateTime']);
      assert.equal(userType, wire?.['userType']);
    }
    const diego = users.find(({ displayName }) => displayName === 'Diego Marchetti');
    const methods = registrations.find(({ userId }) => userId === diego?.id);
    assert.deepEqual([methods?.secondFactor, methods?.methods.includes('sms-or-voice')], [true, true]);
  });

  it('takes a request for the accounts, and one for the report', async () => {
    house.demo.requests.reset();
    const { facts } = await house.tenant.reader.collect(['users', 'userRegistrations']);
    assert.deepEqual([facts.users.requests, facts.userRegistrations.requests], [1, 1]);
  });
});

describe('What is known of all accounts without a licence', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant({ licence: 'none' });
  });
  after(() => house.close());

  it('is the account alone', async () => {
    assert.equal((await house.read('users')).value.length, 250);
    assert.match((await house.refused('userRegistrations')).join(), /^licence-missing: Microsoft Entra ID P1/);
    assert.match((await house.refused('userSignIns')).join(), /^licence-missing: Microsoft Entra ID P1/);
  });
});

describe('What is known of all accounts of a large tenant', () => {
  it('is the first 20,000 or some more, and that there are others', async () => {
    const house = await connectDemoTenant({ users: 21_500 });
    try {
      const { value, gaps } = await house.read('users');
      assert.equal(value.length, 21 * 999);
      assert.deepEqual(gaps, ['truncated: /v1.0/users: more than 20979 accounts']);
    } finally {
      await house.close();
    }
  });
});
