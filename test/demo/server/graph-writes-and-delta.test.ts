import assert from 'node:assert/strict';
import type { Table, WireObject } from '../../../src/demo/demo-tenant-contract.js';
import { waitUntil } from '../../support/wait-until.js';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

const ASSIGNMENTS = '/v1.0/roleManagement/directory/roleAssignments';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

describe('writes to the demo tenant', () => {
  let bench: DemoServerBench;
  afterEach(() => bench.close());

  const as = 'responder';

  it('need the write permission: the reader may not', async () => {
    bench = await openDemoServerBench();
    const { id } = bench.world.servicePrincipals.at(0);
    const grant = bench.world.oauth2PermissionGrants.at(0);
    const assignment = bench.world.appRoleAssignments.at(0);
    for (const [method, path, body] of [
      ['PATCH', `/v1.0/servicePrincipals/${id}`, { accountEnabled: false }],
      ['POST', `/v1.0/servicePrincipals/${id}/removePassword`, { keyId: 'x' }],
      [
        'DELETE',
        `/v1.0/servicePrincipals/${String(assignment['principalId'])}/appRoleAssignments/${assignment.id}`,
        undefined,
      ],
      ['DELETE', `/v1.0/oauth2PermissionGrants/${grant.id}`, undefined],
      ['DELETE', `${ASSIGNMENTS}/${bench.world.roleAssignments[0]?.id ?? ''}`, undefined],
    ] as const) {
      const answer = await bench.ask(path, { method, ...(body && { body }) });
      assert.deepEqual([answer.status, answer.body.error?.code], [403, 'Authorization_RequestDenied'], path);
    }
  });

  it('are answered at once and read later', async () => {
    bench = await openDemoServerBench({ consistencyDelayMs: 2_000 });
    const { id } = bench.world.servicePrincipals.at(20);
    const path = `/v1.0/servicePrincipals/${id}`;
    const enabled = async () => (await bench.ask(path)).body['accountEnabled'];
    assert.equal(await enabled(), true);
    const written = await bench.ask(path, { method: 'PATCH', body: { accountEnabled: false }, as });
    assert.equal(written.status, 204);
    assert.equal(await enabled(), true);
    await waitUntil('it is read', async () => !(await enabled()));
    const listed = await bench.all('/v1.0/servicePrincipals?$select=id&$filter=accountEnabled eq false');
    assert.ok(listed.some((row) => row['id'] === id));
  });

  it('take an app role away and give it again under a new id', async () => {
    bench = await openDemoServerBench();
    const before = find(bench.world.appRoleAssignments, (row) => row['principalType'] === 'ServicePrincipal');
    const { principalId, resourceId, appRoleId } = before;
    const path = `/v1.0/servicePrincipals/${String(principalId)}/appRoleAssignments`;
    const body = { principalId, resourceId, appRoleId };
    const twice = await bench.ask(path, { body, as });
    assert.deepEqual([twice.status, twice.body.error?.code], [400, 'Request_BadRequest']);
    assert.equal((await bench.ask(`${path}/${before.id}`, { method: 'DELETE', as })).status, 204);
    assert.equal((await bench.ask(`${path}/${before.id}`, { method: 'DELETE', as })).status, 404);
    const ids = async (list: string) => (await bench.all(list)).map((row) => row['id']);
    assert.ok(!(await ids(path)).includes(before.id));
    const resourcePath = `/v1.0/servicePrincipals/${String(resourceId)}/appRoleAssignedTo?$top=999`;
    assert.ok(!(await ids(resourcePath)).includes(before.id));
    const again = await bench.ask(path, { body, as });
    assert.equal(again.status, 201);
    assert.notEqual(again.body['id'], before.id);
    assert.ok((await ids(resourcePath)).includes(again.body['id']));
  });

  it('remove a delegated grant; the delta link tells so', async () => {
    bench = await openDemoServerBench();
    const latest = await bench.ask('/v1.0/oauth2PermissionGrants/delta?$deltatoken=latest');
    assert.deepEqual(latest.body.value, []);
    const { id } = bench.world.oauth2PermissionGrants.at(1);
    assert.equal((await bench.ask(`/v1.0/oauth2PermissionGrants/${id}`, { method: 'DELETE', as })).status, 204);
    const rows = await bench.all('/v1.0/oauth2PermissionGrants');
    assert.equal(rows.length, bench.world.oauth2PermissionGrants.size - 1);
    const changes = await bench.ask(String(latest.body['@odata.deltaLink']));
    assert.deepEqual(changes.body.value, [{ id, '@removed': { reason: 'deleted' } }]);
    const quiet = await bench.ask(String(changes.body['@odata.deltaLink']));
    assert.deepEqual(quiet.body.value, []);
  });

  it('remove a directory role, from the PIM view too, but never the last Global Administrator', async () => {
    bench = await openDemoServerBench();
    const instances = () => bench.all('/v1.0/roleManagement/directory/roleAssignmentScheduleInstances');
    const all = await bench.all(`${ASSIGNMENTS}?$filter=roleDefinitionId eq '${GLOBAL_ADMINISTRATOR}'`);
    const before = await instances();
    for (const { id } of all.slice(1)) {
      assert.equal((await bench.ask(`${ASSIGNMENTS}/${String(id)}`, { method: 'DELETE', as })).status, 204);
    }
    const ofGone = before.filter((row) => all.slice(1).some(({ id }) => id === row['roleAssignmentOriginId']));
    assert.ok(ofGone.length > 0);
    assert.equal((await instances()).length, before.length - ofGone.length);
    const last = await bench.ask(`${ASSIGNMENTS}/${String(all[0]?.['id'])}`, { method: 'DELETE', as });
    assert.deepEqual([last.status, last.body.error?.code], [400, 'Request_BadRequest']);
    const { principalId, roleDefinitionId, directoryScopeId } = all[1] ?? {};
    const undone = await bench.ask(ASSIGNMENTS, { body: { principalId, roleDefinitionId, directoryScopeId }, as });
    assert.equal(undone.status, 201);
    assert.ok((await instances()).some((row) => row['roleAssignmentOriginId'] === undone.body['id']));
  });

  it('remove one password of an app and leave the others', async () => {
    bench = await openDemoServerBench();
    const passwords = (row: Record<string, unknown>) => row['passwordCredentials'] as { keyId: string }[];
    const app = find(bench.world.applications, (row) => passwords(row).length > 0);
    const path = `/v1.0/applications/${app.id}`;
    const keyId = passwords(app)[0]?.keyId;
    assert.equal((await bench.ask(`${path}/removePassword`, { body: { keyId }, as })).status, 204);
    const left = passwords((await bench.ask(path)).body).map((password) => password.keyId);
    assert.deepEqual(
      left,
      passwords(app)
        .map((password) => password.keyId)
        .slice(1),
    );
    assert.equal((await bench.ask(`${path}/removePassword`, { body: { keyId }, as })).status, 400);
  });

  it('refuse what they do not understand', async () => {
    bench = await openDemoServerBench();
    const { id } = bench.world.servicePrincipals.at(20);
    for (const body of [{ notes: 'Mine' }, { displayName: true }, { accountEnabled: 'no' }, '[]', 'no json']) {
      const answer = await bench.ask(`/v1.0/servicePrincipals/${id}`, { method: 'PATCH', body, as });
      assert.equal(answer.status, 400, JSON.stringify(body));
    }
  });
});

describe('delta queries', () => {
  let bench: DemoServerBench;
  before(async () => {
    bench = await openDemoServerBench();
  });
  after(() => bench.close());

  it('tell every object first and then what changed, with the properties asked for', async () => {
    const ids: unknown[] = [];
    let body = (await bench.ask('/v1.0/servicePrincipals/delta?$select=id,accountEnabled', { headers: SMALL_PAGES }))
      .body;
    for (;;) {
      ids.push(...(body.value ?? []).map((row) => row['id']));
      const next = body['@odata.nextLink'];
      if (typeof next !== 'string') break;
      body = (await bench.ask(next, { headers: SMALL_PAGES })).body;
    }
    assert.equal(new Set(ids).size, bench.world.servicePrincipals.size);
    assert.equal(ids.length, bench.world.servicePrincipals.size);
    const { id } = bench.world.servicePrincipals.at(30);
    const path = `/v1.0/servicePrincipals/${id}`;
    await bench.ask(path, { method: 'PATCH', body: { accountEnabled: false }, as: 'responder' });
    const changes = await bench.ask(String(body['@odata.deltaLink']));
    assert.deepEqual(changes.body.value, [{ id, accountEnabled: false }]);
  });

  it('begin again when the token is not theirs', async () => {
    for (const token of ['made-up', Buffer.from('{"since":"x"}').toString('base64url'), 'bnVsbA']) {
      const answer = await bench.ask(`/v1.0/users/delta?$deltatoken=${token}`);
      assert.equal(answer.status, 410);
      assert.match(String(answer.headers.get('location')), /\/users\/delta/);
    }
  });
});

const SMALL_PAGES = { prefer: 'odata.maxpagesize=7' };

function find(table: Table, wanted: (row: WireObject) => boolean): WireObject {
  for (let index = 0; index < table.size; index++) {
    const row = table.at(index);
    if (wanted(row)) return row;
  }
  throw new Error('the world has no such row');
}
