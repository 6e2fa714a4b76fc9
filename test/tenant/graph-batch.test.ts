import assert from 'node:assert/strict';
import { batchGet, type BatchRequest } from '../../src/tenant/graph/graph-batch.js';
import { createGraphService } from '../../src/tenant/graph/graph-service.js';
import { createHttpClient, type PooledHttpClient } from '../../src/tenant/http/http-client.js';
import { allowOnlyReads } from '../../src/tenant/http/read-only-guard.js';
import type { ServiceHolds } from '../../src/tenant/model/service-holds-port.js';
import { json, startFakeApi, type FakeApiHandler, type FakeApi } from './support/fake-api-server.js';
import { FixedCredential, SMALL_LIMITS, createVirtualTiming } from './support/fake-tenant-client.js';

interface Sub {
  id: string;
  method: string;
  url: string;
}
const asked = (body: string) => (JSON.parse(body) as { requests: Sub[] }).requests;
const gets = (count: number): BatchRequest[] =>
  Array.from({ length: count }, (_, at) => ({ path: `/users/${at}`, need: { permission: 'User.Read.All' } }));

describe('A batch of reads', () => {
  let service: FakeApi;
  let http: PooledHttpClient;
  afterEach(async () => {
    await http.close();
    await service.close();
  });

  async function run(requests: readonly BatchRequest[], answer: FakeApiHandler, holds?: ServiceHolds) {
    service = await startFakeApi(answer);
    http = createHttpClient({ limits: SMALL_LIMITS });
    const timing = createVirtualTiming(() => 0);
    const graph = createGraphService({
      scope: 'https://graph.microsoft.com/.default',
      origin: service.origin,
      credential: new FixedCredential(),
      http,
      gate: allowOnlyReads,
      limits: SMALL_LIMITS,
      timing,
      concurrency: 4,
      ...(holds === undefined ? {} : { holds }),
    });
    const meter = { requests: 0 };
    const results = await batchGet(graph, { meter }, 'v1.0', requests);
    return { results, requests: meter.requests, sleeps: timing.sleeps };
  }

  it('sends twenty at a time and gives the results in the order asked, though they come in any', async () => {
    const { results, requests } = await run(gets(45), ({ body }, response) => {
      const responses = asked(body).map(({ id, url }) => ({ id, status: 200, body: { url } }));
      json(response, 200, { responses: responses.reverse() });
    });
    assert.equal(requests, 3);
    assert.deepEqual(
      results.map((result) => result.ok && result.body),
      gets(45).map(({ path }) => ({ url: path })),
    );
  });

  it('waits for the collection of the part that was throttled, and no other', async () => {
    const held = new Map<string, number>();
    const holds: ServiceHolds = {
      remainingMs: (part) => {
        const ms = held.get(part) ?? 0;
        held.delete(part);
        return Promise.resolve(ms);
      },
      hold: (part, ms) => held.set(part, ms),
    };
    const throttled = await run(
      gets(1),
      ({ body }, response, nth) => {
        const responses = asked(body).map(({ id }) =>
          nth > 1 ? { id, status: 200, body: {} } : { id, status: 429, headers: { 'Retry-After': '7' }, body: {} },
        );
        json(response, 200, { responses });
      },
      holds,
    );
    assert.deepEqual(throttled.sleeps, [7000, 7000], 'its own wait, and the one that all processes keep');
    await http.close();
    await service.close();

    const usersHeld: ServiceHolds = {
      remainingMs: (part) => Promise.resolve(/\/v1\.0\/users$/.test(part) ? 9000 : 0),
      hold: () => undefined,
    };
    const others = [{ path: '/applications/1', need: { permission: 'Application.Read.All' } }];
    const { sleeps } = await run(
      others,
      ({ body }, response) => {
        json(response, 200, { responses: asked(body).map(({ id }) => ({ id, status: 200, body: {} })) });
      },
      usersHeld,
    );
    assert.deepEqual(sleeps, []);
  });

  it('asks again only for the parts that failed for now, after the longest wait any of them named', async () => {
    const { results, sleeps } = await run(gets(4), ({ body }, response, nth) => {
      const responses = asked(body).map(({ id, url }) => {
        if (nth > 1 || id === '0') return { id, status: 200, body: { url } };
        return { id, status: id === '3' ? 503 : 429, headers: { 'Retry-After': id === '1' ? '2' : '5' }, body: {} };
      });
      json(response, 200, { responses });
    });
    assert.deepEqual(sleeps, [5000]);
    assert.deepEqual(
      asked(service.received[1]!.body).map(({ id }) => id),
      ['1', '2', '3'],
    );
    assert.ok(results.every((result) => result.ok));
  });

  it('keeps what was read when a part stays refused or throttled', async () => {
    const { results } = await run(gets(3), ({ body }, response) => {
      const statuses: Record<string, number> = { 0: 200, 1: 403, 2: 429 };
      json(response, 200, { responses: asked(body).map(({ id }) => ({ id, status: statuses[id], body: {} })) });
    });
    const outcomes = results.map((result) => (result.ok ? 'read' : result.problem.reason));
    assert.deepEqual(outcomes, ['read', 'permission-missing', 'throttled']);
    assert.equal(service.received.length, SMALL_LIMITS.attempts);
  });

  it('goes on as long as something comes through: two in each try, all twenty in ten', async () => {
    const { results, requests } = await run(gets(20), ({ body }, response) => {
      const responses = asked(body).map(({ id }, at) => ({ id, status: at < 2 ? 200 : 429, body: {} }));
      json(response, 200, { responses });
    });
    assert.ok(results.every((result) => result.ok));
    assert.equal(requests, 10);
    assert.ok(requests > SMALL_LIMITS.attempts);
  });

  it('marks a part that was never answered', async () => {
    const { results } = await run(gets(2), (_, response) => {
      json(response, 200, { responses: [{ id: '0', status: 200, body: {} }] });
    });
    assert.deepEqual(
      results.map((result) => result.ok || result.problem.reason),
      [true, 'invalid-response'],
    );
  });

  it('survives an envelope that is refused or unreadable', async () => {
    const { results } = await run(gets(2), (_, response) => {
      json(response, 200, { odd: true });
    });
    assert.deepEqual(
      results.map((result) => !result.ok && result.problem.reason),
      ['invalid-response', 'invalid-response'],
    );
  });
});
