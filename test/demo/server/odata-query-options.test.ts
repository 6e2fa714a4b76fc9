import assert from 'node:assert/strict';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

describe('lists of the demo tenant keep the rules of OData as Graph does', () => {
  let bench: DemoServerBench;
  before(async () => {
    bench = await openDemoServerBench();
  });
  after(() => bench.close());

  const code = async (path: string, headers?: Record<string, string>) => {
    const { status, body } = await bench.ask(path, { ...(headers && { headers }) });
    return [status, body.error?.code];
  };
  const ADVANCED = { consistencylevel: 'eventual' };

  it('pages 100 rows unless asked otherwise, 999 at most', async () => {
    const { body } = await bench.ask('/v1.0/users');
    assert.equal(body.value?.length, 100);
    assert.match(String(body['@odata.nextLink']), /^https:\/\/127\.0\.0\.1:\d+\/v1\.0\/users\?\$skiptoken=/);
    assert.equal((await bench.ask('/v1.0/users?$top=999')).body.value?.length, bench.world.users.size);
    assert.deepEqual(await code('/v1.0/users?$top=1000'), [400, 'Request_UnsupportedQuery']);
    assert.deepEqual(await code('/v1.0/users?$top=0'), [400, 'Request_UnsupportedQuery']);
    assert.deepEqual(await code('/v1.0/users?$skiptoken=mine'), [400, 'Directory_ExpiredPageToken']);
  });

  it('walks a whole list, each row once, with the query kept in the next links', async () => {
    const rows = await bench.all('/v1.0/users?$filter=accountEnabled eq true&$select=id,displayName&$top=33');
    const wanted = users(bench).filter((user) => user['accountEnabled'] === true);
    assert.deepEqual(
      rows,
      wanted.map(({ id, displayName }) => ({ id, displayName })),
    );
  });

  it('gives the selected properties and no others, null for what is not set, and refuses what does not exist', async () => {
    const { body } = await bench.ask('/v1.0/users?$top=1&$select=displayName,faxNumber');
    assert.deepEqual(body.value, [{ displayName: bench.world.users.at(0)['displayName'], faxNumber: null }]);
    const { status, body: refusal } = await bench.ask('/v1.0/users?$select=shoeSize');
    assert.equal(status, 400);
    assert.match(
      String(refusal.error?.message),
      /Could not find a property named 'shoeSize' on type 'microsoft.graph.user'/,
    );
  });

  it('sends a user without $select only with the default properties', async () => {
    const { body } = await bench.ask('/v1.0/users?$top=1');
    const [user = {}] = body.value ?? [];
    assert.ok('userPrincipalName' in user);
    for (const name of ['accountEnabled', 'userType', 'signInActivity']) assert.ok(!(name in user), name);
  });

  it('lists key credentials only when they are selected', async () => {
    const plain = await bench.ask('/v1.0/applications?$top=1');
    assert.ok(!('keyCredentials' in (plain.body.value?.[0] ?? {})));
    const chosen = await bench.ask('/v1.0/applications?$top=1&$select=id,keyCredentials');
    assert.ok(Array.isArray(chosen.body.value?.[0]?.['keyCredentials']));
    const one = await bench.ask(`/v1.0/applications/${bench.world.applications.at(0).id}`);
    assert.ok(Array.isArray(one.body['keyCredentials']));
  });

  it('filters with and, or, not, in, startswith and quotes in names', async () => {
    const all = users(bench);
    const [first, second] = [all[3], all[200]];
    const ids = await bench.all(`/v1.0/users?$select=id&$filter=id in ('${first?.id ?? ''}','${second?.id ?? ''}')`);
    assert.deepEqual(ids, [{ id: first?.id }, { id: second?.id }]);
    const some = await bench.all(
      "/v1.0/users?$select=id&$filter=(startswith(displayName,'a') or startswith(displayName,'B')) and userType eq 'Member'",
    );
    const wanted = all.filter((user) => /^[ab]/i.test(String(user['displayName'])) && user['userType'] === 'Member');
    assert.deepEqual(
      some.map(({ id }) => id),
      wanted.map(({ id }) => id),
    );
    assert.ok(some.length > 0);
    const quoted = await bench.ask("/v1.0/users?$filter=displayName eq 'Miles O''Brien'");
    assert.deepEqual([quoted.status, quoted.body.value], [200, []]);
  });

  it('refuses a filter it does not support, or cannot read', async () => {
    for (const filter of [
      "aboutMe eq 'x'",
      "contains(displayName,'a')",
      "mail gt 'a'",
      "memberOf/any(m:m/id eq 'x')",
    ]) {
      assert.deepEqual(
        await code(`/v1.0/users?$filter=${encodeURIComponent(filter)}`),
        [400, 'Request_UnsupportedQuery'],
        filter,
      );
    }
    for (const filter of [
      'displayName',
      "displayName eq 'x",
      'displayName eq x y',
      'and',
      `${'('.repeat(200)}id eq 'x'`,
    ]) {
      assert.deepEqual(await code(`/v1.0/users?$filter=${encodeURIComponent(filter)}`), [400, 'BadRequest'], filter);
    }
  });

  it('takes advanced filters and $count only with ConsistencyLevel: eventual', async () => {
    const filter = "/v1.0/users?$filter=userType ne 'Member'";
    assert.deepEqual(await code(filter), [400, 'Request_UnsupportedQuery']);
    assert.deepEqual(await code(`${filter}&$count=true`), [400, 'Request_UnsupportedQuery']);
    const { body } = await bench.ask(`${filter}&$count=true`, { headers: ADVANCED });
    const guests = users(bench).filter((user) => user['userType'] !== 'Member');
    assert.equal(body['@odata.count'], guests.length);
    assert.equal(body.value?.length, guests.length);
    assert.equal((await bench.ask('/v1.0/users/$count')).status, 400);
  });

  it('cuts $expand at 20 children, without a link, and pages 100 rows with it', async () => {
    const { body } = await bench.ask('/v1.0/servicePrincipals?$top=999&$expand=appRoleAssignedTo($select=id)');
    const graph = body.value?.find((row) => row['appId'] === '00000003-0000-0000-c000-000000000000');
    const children = graph?.['appRoleAssignedTo'] as Record<string, unknown>[];
    const all = await bench.all(`/v1.0/servicePrincipals/${String(graph?.['id'])}/appRoleAssignedTo`);
    assert.ok(all.length > 20, `${all.length} assignments`);
    assert.equal(children.length, 20);
    assert.deepEqual(Object.keys(children[0] ?? {}), ['id']);
    assert.ok(!JSON.stringify(graph).includes('appRoleAssignedTo@odata.nextLink'));
    const expanded = await bench.ask('/v1.0/users?$top=999&$expand=memberOf');
    assert.equal(expanded.body.value?.length, 100);
    assert.deepEqual(await code('/v1.0/users?$expand=constructor'), [400, 'BadRequest']);
  });

  it('sorts where Graph does', async () => {
    const names = (await bench.all('/v1.0/users?$orderby=displayName desc&$select=displayName&$top=60')).map(
      ({ displayName }) => String(displayName).toLowerCase(),
    );
    assert.equal(names.length, bench.world.users.size);
    assert.deepEqual(
      names,
      [...names].sort((a, b) => (a < b ? 1 : -1)),
    );
    assert.deepEqual(await code('/v1.0/users?$orderby=faxNumber'), [400, 'Request_UnsupportedQuery']);
  });

  it('answers what it does not know as the service does, never with a success', async () => {
    assert.deepEqual(await code('/v1.0/foo/bar'), [400, 'BadRequest']);
    assert.deepEqual(await code('/v1.0/users/me/photo'), [400, 'BadRequest']);
    assert.deepEqual(await code('/v1.0/users?$search=x'), [400, 'Request_BadRequest']);
    assert.deepEqual(await code('/v1.0/users?limit=5'), [400, 'Request_BadRequest']);
    assert.deepEqual(await code('/v1.0/users?$top=1&$top=2'), [400, 'Request_BadRequest']);
    assert.deepEqual(await code('/v1.0/users/ffffffff-0000-4000-8000-000000000000'), [404, 'Request_ResourceNotFound']);
    assert.deepEqual(await code('/v2.0/users'), [404, 'NotFound']);
    assert.deepEqual(await code('/v1.0/users/%E0%A4%A'), [400, 'BadRequest']);
    const { status } = await bench.ask('/v1.0/users', { method: 'DELETE' });
    assert.equal(status, 405);
    const { status: betaOnly } = await bench.ask('/v1.0/reports/servicePrincipalSignInActivities');
    assert.equal(betaOnly, 400);
  });

  it('writes errors with the id of the request and echoes the client’s own', async () => {
    const { headers, body } = await bench.ask('/v1.0/nothing', { headers: { 'client-request-id': 'mine-1' } });
    const inner = body.error?.['innerError'] as Record<string, unknown>;
    assert.equal(inner['request-id'], headers.get('request-id'));
    assert.equal(inner['client-request-id'], 'mine-1');
    assert.equal(headers.get('client-request-id'), 'mine-1');
    assert.match(String(headers.get('content-type')), /^application\/json;odata\.metadata=minimal/);
  });
});

function users({ world }: DemoServerBench) {
  return Array.from({ length: world.users.size }, (_, index) => world.users.at(index));
}
