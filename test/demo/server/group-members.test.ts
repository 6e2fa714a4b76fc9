import assert from 'node:assert/strict';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

describe('Members of groups of the demo tenant', () => {
  let bench: DemoServerBench;
  const groups = () => Array.from({ length: bench.world.groups.size }, (_, nth) => bench.world.groups.at(nth));
  const groupNamed = (name: RegExp) =>
    groups().find((group) => name.test(String(group['displayName']))) ?? assert.fail();
  const app = () => bench.world.servicePrincipals.at(20).id;
  const path = (group: string) => `/v1.0/groups/${group}/members`;
  const reference = (id: string) => ({ '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}` });
  const appsOf = async (group: string) =>
    (await bench.all(`/v1.0/groups/${group}/members/microsoft.graph.servicePrincipal`)).map((row) => row['id']);
  beforeEach(async () => {
    bench = await openDemoServerBench();
  });
  afterEach(() => bench.close());

  it('come and go, once each, and both directions of the membership tell', async () => {
    const { id } = groupNamed(/Role - Service Desk/);
    const add = () => bench.ask(`${path(id)}/$ref`, { body: reference(app()), as: 'responder' });
    assert.equal((await add()).status, 204);
    assert.equal((await add()).status, 400);
    assert.deepEqual(await appsOf(id), [app()]);
    const memberOf = async () => (await bench.all(`/v1.0/servicePrincipals/${app()}/memberOf`)).map((row) => row['id']);
    assert.ok((await memberOf()).includes(id));
    const remove = () => bench.ask(`${path(id)}/${app()}/$ref`, { method: 'DELETE', as: 'responder' });
    assert.equal((await remove()).status, 204);
    assert.equal((await remove()).status, 404);
    assert.deepEqual(await appsOf(id), []);
    assert.ok(!(await memberOf()).includes(id));
  });

  it('of a group that holds roles change with both rights alone', async () => {
    const withRoles = groupNamed(/Role - Service Desk/).id;
    const plain = groupNamed(/Project Phoenix/).id;
    const add = async (group: string) => {
      const { status } = await bench.ask(`${path(group)}/$ref`, { body: reference(app()), as: 'responder' });
      return status;
    };
    bench.tenant.withhold('RoleManagement.ReadWrite.Directory');
    assert.equal(await add(withRoles), 403);
    assert.equal(await add(plain), 204);
    bench.tenant.grant('RoleManagement.ReadWrite.Directory');
    bench.tenant.withhold('GroupMember.ReadWrite.All');
    assert.equal(await add(withRoles), 403);
  });
});
