import assert from 'node:assert/strict';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

describe('documented limits, when they are in force', () => {
  let bench: DemoServerBench;
  beforeEach(async () => {
    bench = await openDemoServerBench({ limits: 'documented' });
  });
  afterEach(() => bench.close());

  it('reports and audit logs: five requests in ten seconds, then Retry-After', async () => {
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => bench.ask('/v1.0/auditLogs/directoryAudits?$top=1')),
    );
    const refused = asked.filter(({ status }) => status === 429);
    assert.equal(refused.length, 3);
    for (const { headers, body } of refused) {
      const seconds = Number(headers.get('retry-after'));
      assert.ok(seconds >= 1 && seconds <= 10);
      assert.equal(body.error?.code, 'TooManyRequests');
    }
    assert.equal((await bench.ask('/v1.0/users?$top=1')).status, 200, 'other workloads go on');
  });

  it('throttles the parts of a batch one by one', async () => {
    const { id } = bench.world.users.at(0);
    const requests = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: `/users/${id}/authentication/methods`,
    }));
    const { status, body } = await bench.ask('/v1.0/$batch', { body: { requests } });
    const responses = body['responses'] as { status: number; headers: Record<string, string> }[];
    assert.equal(status, 200);
    assert.equal(responses.filter((response) => response.status === 200).length, 5);
    assert.ok(responses.every((response) => response.status === 200 || Number(response.headers['Retry-After']) >= 1));
  });

  it('Conditional Access: one request a second, without Retry-After', async () => {
    const path = '/v1.0/identity/conditionalAccess/policies';
    const asked = await Promise.all([bench.ask(path), bench.ask(path), bench.ask(path)]);
    const refused = asked.find(({ status }) => status === 429);
    assert.ok(refused);
    assert.equal(refused.headers.get('retry-after'), null);
  });

  it('counts resource units: less with $select and a small page, more with $expand', async () => {
    const units = async (query: string) => (await bench.ask(`/v1.0/users${query}`)).headers.get('x-ms-resource-unit');
    assert.equal(await units(''), '2');
    assert.equal(await units('?$select=id'), '1');
    assert.equal(await units('?$expand=memberOf'), '3');
    assert.equal(await units('?$top=5&$select=id'), '1');
  });
});
