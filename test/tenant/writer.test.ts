import assert from 'node:assert/strict';
import { DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID, DEMO_TENANT_ID } from '../../src/demo/world.js';
import { openHouse, type House } from './support/demo.js';
import { TenantProblem } from '../../src/tenant/problem.js';

describe('The writing client', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  it('disables a service principal, and reads that back; a failure on the way is repeated', async () => {
    const { value } = await house.read('servicePrincipals');
    const ours: readonly string[] = [DEMO_READER_APP_ID, DEMO_RESPONDER_APP_ID];
    const app = value.find(
      ({ accountEnabled, ownerTenantId, appId }) =>
        accountEnabled && ownerTenantId === DEMO_TENANT_ID && !ours.includes(appId),
    )!;
    const path = `/v1.0/servicePrincipals/${app.id}`;
    const writer = house.writer();
    house.demo.faults.add({ path, method: 'PATCH', kind: 503, times: 1 });
    await writer.send('PATCH', path, { accountEnabled: false });
    const read = (await writer.send('GET', `${path}?$select=id,accountEnabled`)) as { accountEnabled: boolean };
    assert.equal(read.accountEnabled, false);
    const again = await house.read('servicePrincipals');
    assert.equal(again.value.find(({ id }) => id === app.id)?.accountEnabled, false);
  });

  it('sends a POST once, whatever becomes of it', async () => {
    const path = '/v1.0/servicePrincipals/00000000-0000-4000-8000-00000000dead/removePassword';
    house.demo.faults.add({ path, kind: 503 });
    house.demo.requests.reset();
    await assert.rejects(house.writer().send('POST', path, { keyId: 'x' }), TenantProblem);
    assert.equal(
      house.demo.requests.log().filter((entry) => entry.method === 'POST' && entry.path.includes('removePassword'))
        .length,
      1,
    );
  });

  it("may not write with the reader's credential", async () => {
    const [app] = (await house.read('servicePrincipals')).value;
    const outcome = house
      .writer('reader')
      .send('PATCH', `/v1.0/servicePrincipals/${app?.id ?? ''}`, { accountEnabled: false });
    await assert.rejects(outcome, (error) => error instanceof TenantProblem && error.reason === 'permission-missing');
  });
});
