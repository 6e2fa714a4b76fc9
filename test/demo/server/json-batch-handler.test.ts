import assert from 'node:assert/strict';
import { openDemoServerBench, type DemoServerBench, type Json } from './demo-server-bench.js';

interface PartReply {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Json;
}

describe('$batch of the demo tenant', () => {
  let bench: DemoServerBench;
  beforeEach(async () => {
    bench = await openDemoServerBench();
  });
  afterEach(() => bench.close());

  const send = async (requests: unknown) => {
    const { status, body } = await bench.ask('/v1.0/$batch', { body: { requests } });
    const responses = (body['responses'] ?? []) as PartReply[];
    return { status, body, part: (id: string) => responses.find((response) => response.id === id), responses };
  };
  const get = (id: string, url: string) => ({ id, method: 'GET', url });

  it('answers each part with its own status, headers and body, in no promised order', async () => {
    const first = bench.world.users.at(0);
    const { status, part, responses } = await send([
      get('1', `/users/${first.id}?$select=id`),
      get('2', '/users/00000000-0000-4000-8000-00000000dead'),
      get('3', 'nonsense'),
    ]);
    assert.equal(status, 200);
    assert.deepEqual([part('1')?.status, part('2')?.status, part('3')?.status], [200, 404, 400]);
    assert.equal(part('1')?.body['id'], first.id);
    assert.equal(part('2')?.body.error?.code, 'Request_ResourceNotFound');
    assert.notDeepEqual(
      responses.map(({ id }) => id),
      ['1', '2', '3'],
    );
  });

  it('takes at most 20 parts, with unique ids and relative addresses', async () => {
    const twenty = Array.from({ length: 20 }, (_, index) => get(String(index), '/organization'));
    assert.equal((await send(twenty)).status, 200);
    for (const requests of [
      [...twenty, get('21', '/organization')],
      [],
      'none',
      [get('1', '/organization'), get('1', '/organization')],
      [get('1', `${bench.tenant.origin}/v1.0/organization`)],
      [get('1', '//attacker.invalid/v1.0/organization')],
      [{ id: '1', method: 'POST', url: '/organization', body: {} }],
    ]) {
      assert.equal((await send(requests)).status, 400);
    }
    assert.equal((await bench.ask('/v1.0/$batch')).status, 405);
    assert.equal((await bench.ask('/v1.0/$batch', { body: '{"requests": [' })).status, 400);
  });

  it('checks permissions of each part', async () => {
    bench.tenant.withhold('UserAuthenticationMethod.Read.All');
    const { id } = bench.world.users.at(0);
    const { part } = await send([get('1', `/users/${id}/authentication/methods`), get('2', `/users/${id}`)]);
    assert.deepEqual([part('1')?.status, part('1')?.body.error?.code], [403, 'Authorization_RequestDenied']);
    assert.equal(part('2')?.status, 200);
  });

  it('lets a part wait for another, and fail with it', async () => {
    const { part } = await send([
      get('1', '/nonsense'),
      { ...get('2', '/organization'), dependsOn: ['1'] },
      { ...get('3', '/organization'), dependsOn: [] },
    ]);
    assert.deepEqual([part('2')?.status, part('3')?.status], [424, 200]);
  });

  it('meets faults part by part while the envelope stays 200', async () => {
    bench.tenant.faults.add({ path: '/v1.0/organization', kind: 429, times: 1, retryAfterSeconds: 3 });
    bench.tenant.faults.add({ path: /directoryRoles/, kind: 'time-out' });
    bench.tenant.faults.add({ path: /\/groups/, kind: 'cut-body' });
    const { status, part } = await send([
      get('1', '/organization'),
      get('2', '/organization'),
      get('3', '/directoryRoles'),
      get('4', '/groups'),
    ]);
    assert.equal(status, 200);
    assert.deepEqual([part('1')?.status, part('1')?.headers['Retry-After']], [429, '3']);
    assert.deepEqual([part('2')?.status, part('3')?.status], [200, 504]);
    assert.equal(typeof part('4')?.body, 'string');
  });

  it('is one entry of the log, with the number of its parts', async () => {
    await bench.ask('/v1.0/organization');
    bench.tenant.requests.reset();
    await send([get('1', '/organization'), get('2', '/organization')]);
    assert.deepEqual(bench.tenant.requests.log(), [{ method: 'POST', path: '/v1.0/$batch', status: 200, requests: 2 }]);
    assert.equal(bench.tenant.requests.count, 1);
  });
});
