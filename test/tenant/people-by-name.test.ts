import assert from 'node:assert/strict';
import { daysBefore, instant } from '../../src/core/instant.js';
import type { TenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { json, startFakeApi, type FakeApi } from './support/fake-api-server.js';
import { createFakeTenantClient } from './support/fake-tenant-client.js';

const ID = '0A1B2C3D-0000-4000-8000-000000000001';
const person = (id: string, displayName: string, upn = `${id}@contoso.com`) => ({
  id,
  displayName,
  userPrincipalName: upn,
});

describe('A person that a text names', () => {
  let api: FakeApi;
  let client: TenantClient;
  /** What Graph answers, one after the other. */
  let answers: { status?: number; body: unknown }[];
  before(async () => {
    api = await startFakeApi((_, response) => {
      const { status = 200, body } = answers.shift() ?? { body: { value: [] } };
      json(response, status, body);
    });
  });
  beforeEach(() => {
    answers = [];
    client = createFakeTenantClient(api.origin);
  });
  afterEach(() => client.close());
  after(() => api.close());

  /** What was asked of Graph since, without its escapes. */
  const since = (from: number) =>
    api.received.slice(from).map((one) => decodeURIComponent(one.path).replaceAll('+', ' '));
  async function find(asked: string, ...bodies: readonly unknown[]) {
    answers = bodies.map((body) => ({ body }));
    const from = api.received.length;
    const found = await client.people.find(asked);
    assert.ok(found.ok, asked);
    const { people, more, near } = found.value;
    return { ids: people.map(({ id }) => id), more, near: near.map(({ id }) => id), requests: since(from) };
  }

  it('is asked for by id alone where it is one, in whichever letter case', async () => {
    const { ids, requests } = await find(` ${ID} `, { value: [person(ID.toLowerCase(), 'Adele Vance')] });
    assert.deepEqual(ids, [ID.toLowerCase()]);
    assert.deepEqual(requests, [
      `/v1.0/users?$filter=id eq '${ID.toLowerCase()}'&$select=id,displayName,userPrincipalName&$top=50`,
    ]);
  });

  it('is asked for as a whole, and by the first and the last word', async () => {
    const { requests } = await find("Adele  van O'Dell", { value: [person('a', "Adele van O'Dell")] });
    assert.deepEqual(requests, [
      "/v1.0/users?$filter=userPrincipalName eq 'Adele  van O''Dell' or startswith(displayName,'Adele  van O''Dell')" +
        " or startswith(userPrincipalName,'Adele  van O''Dell') or givenName eq 'Adele' or surname eq 'Adele'" +
        " or givenName eq 'O''Dell' or surname eq 'O''Dell'&$select=id,displayName,userPrincipalName&$top=50",
    ]);
    const single = await find('Adele', { value: [person('a', 'Adele')] });
    assert.equal(single.requests[0]?.match(/givenName/g)?.length, 1, 'a single word once');
  });

  it('is nobody where nothing was said, and costs no request', async () => {
    assert.deepEqual(await find('   '), { ids: [], more: false, near: [], requests: [] });
  });

  it('is cut to what a name may be long', async () => {
    const { requests } = await find('x'.repeat(500), { value: [person('a', 'x'.repeat(500))] });
    assert.ok(requests[0]?.includes(`'${'x'.repeat(200)}'`));
  });

  it('is the one who signs in by it, whoever else is called so', async () => {
    const others = [person('b', 'adele@contoso.com'), person('a', 'Adele', 'Adele@Contoso.com')];
    const { ids, more } = await find('adele@contoso.com', { value: others, '@odata.nextLink': `${api.origin}/next` });
    assert.deepEqual([ids, more], [['a'], false]);
  });

  it('comes surest first: of this name, of one that looks like it, with these words, by sign-in name', async () => {
    const { ids, more, near, requests } = await find('Adele Vance', {
      value: [
        person('f', 'Adele Smith'),
        person('e', 'Somebody', 'adele vance.old@contoso.com'),
        person('d', 'Vance, Adele Maria'),
        person('c', 'Аdele Vance'),
        person('b2', ' ADELE vance '),
        person('b1', 'Adele Vance'),
        person('g', 'Vancouver'),
      ],
      '@odata.nextLink': `${api.origin}/v1.0/users?next`,
    });
    assert.deepEqual(ids, ['b1', 'b2', 'c', 'd', 'e']);
    assert.deepEqual([more, near, requests.length], [true, [], 1]);
  });

  it('is not there, but others are whose names begin alike', async () => {
    const { ids, more, near, requests } = await find('Adela', { value: [] }, { value: [person('a', 'Adele')] });
    assert.deepEqual([ids, more, near], [[], false, ['a']]);
    assert.match(
      requests[1] ?? '',
      /\$filter=startswith\(displayName,'Ade'\) or startswith\(userPrincipalName,'Ade'\)&/,
    );
  });

  it('is not known where Graph refuses: with the permission that is missing', async () => {
    answers = [{ status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } }];
    assert.deepEqual(await client.people.find('Adele'), {
      ok: false,
      gaps: [{ reason: 'permission-missing', detail: 'User.Read.All' }],
    });
  });

  it('gets a message only where exactly one is meant', async () => {
    const one = async (who: string, value: readonly unknown[], more: Record<string, unknown> = {}) => {
      answers = [{ body: { value, ...more } }];
      const from = api.received.length;
      return { found: await client.findPerson(who), asked: since(from)[0] };
    };
    const byName = await one(" Adele O'Dell ", [person('a', "Adele O'Dell")]);
    assert.deepEqual(byName.found, { objectId: 'a', name: "Adele O'Dell" });
    assert.match(
      byName.asked ?? '',
      /\$filter=userPrincipalName eq 'Adele O''Dell' or displayName eq 'Adele O''Dell'&\$select=id,displayName,userPrincipalName/,
    );
    const byId = await one(ID, [{ id: ID, displayName: null, userPrincipalName: 'adele@contoso.com' }]);
    assert.deepEqual(byId.found, { objectId: ID, name: 'adele@contoso.com' });
    assert.match(byId.asked ?? '', /\$filter=id eq '0A1B2C3D-0000-4000-8000-000000000001'&/);
    assert.deepEqual((await one('a', [{ id: 'a' }])).found, { objectId: 'a', name: 'a' });
    assert.equal((await one('Adele', [])).found, undefined);
    assert.equal((await one('Adele', [person('a', 'Adele'), person('b', 'Adele')])).found, undefined);
    assert.equal((await one('Adele', [person('a', 'Adele'), { id: 7 }])).found, undefined, 'one could not be read');
    for (const nobody of ['', '  ', 'x'.repeat(201)]) {
      assert.deepEqual(await one(nobody, [person('a', 'Adele')]), { found: undefined, asked: undefined });
    }
    assert.deepEqual((await one('x'.repeat(200), [person('a', 'x')])).found, { objectId: 'a', name: 'x' });
    answers = [{ status: 403, body: {} }];
    assert.equal(await client.findPerson('Adele'), undefined);
  });

  it('did what the directory’s log says of them, as actor and as target', async () => {
    const from = api.received.length;
    const at = daysBefore(instant('2026-11-24T09:00:00Z'), 2);
    answers = [];
    const { events, requests } = await client.people.acts({ id: "a'b", name: 'Adele', upn: 'a@contoso.com' }, at);
    assert.deepEqual(events, { ok: true, value: [], gaps: [] });
    const asked = since(from);
    assert.equal(requests, asked.length);
    for (const which of ["initiatedBy/user/id eq 'a''b'", "targetResources/any(t:t/id eq 'a''b')"]) {
      const path = `/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge ${at} and ${which}&$top=1000`;
      assert.ok(asked.includes(path), asked.join('\n'));
    }
    answers = Array.from({ length: 4 }, () => ({ status: 403, body: {} }));
    const refused = await client.people.acts({ id: 'a', name: 'Adele', upn: 'a@contoso.com' }, at);
    assert.deepEqual(
      refused.events.gaps.map(({ reason }) => reason),
      ['permission-missing'],
    );
  });
});
