import assert from 'node:assert/strict';
import { batchGet } from '../../src/tenant/graph/graph-batch.js';
import { createGraphService } from '../../src/tenant/graph/graph-service.js';
import { createHttpClient } from '../../src/tenant/http/http-client.js';
import { allowOnlyReads } from '../../src/tenant/http/read-only-guard.js';
import { DEFAULT_REQUEST_LIMITS } from '../../src/tenant/http/request-limits.js';
import type { RequestObserver } from '../../src/tenant/http/request-observer.js';
import { createCallContext } from '../../src/tenant/http/request-metering.js';
import { SYSTEM_TIMING } from '../../src/tenant/http/system-timing.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { systemClock } from '../support/postgres-test-server.js';
import { silentLog } from '../support/test-logs.js';
import { json, startFakeApi } from './support/fake-api-server.js';

const ID = 'c0ffee00-0000-4000-8000-000000000001';
const AROUND: Pick<RequestObserver, 'around'> = { around: (_service, _method, send) => send() };
const credential = { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Date.now() + 3_600_000 }) };

describe('the observer of requests', () => {
  it('hears of each try by service and status; every request carries the id of the work', async () => {
    const graph = await startFakeApi((_request, response, nth) => {
      if (nth === 1) json(response, 429, { error: { code: 'TooManyRequests' } }, { 'retry-after': '0' });
      else json(response, 200, { value: [], isEnabled: true });
    });
    const seen: string[] = [];
    const tenant = createTenantClient({
      tenantId: 't',
      endpoints: { graph: graph.origin, exchange: graph.origin, activity: graph.origin },
      credential,
      clock: systemClock,
      log: silentLog,
      limits: { baseDelayMs: 1, maxDelayMs: 2 },
      observer: {
        ...AROUND,
        correlationId: () => ID,
        answered: (service, status) => seen.push(`${service} ${status}`),
      },
    });
    try {
      await tenant.reader.collect(['securityDefaults']);
      assert.deepEqual(seen, ['graph 429', 'graph 200']);
      assert.deepEqual(
        graph.received.map(({ clientRequestId }) => clientRequestId),
        [ID, ID],
      );
    } finally {
      await tenant.close();
      await graph.close();
    }
  });

  it('hears of each part of a batch, as Graph throttles parts while the batch succeeds', async () => {
    const part = (id: string, status: number) => ({ id, status, headers: { 'Retry-After': '0' }, body: {} });
    const graph = await startFakeApi((_request, response, nth) => {
      json(response, 200, { responses: nth === 1 ? [part('0', 200), part('1', 429)] : [part('1', 200)] });
    });
    const seen: string[] = [];
    const limits = { ...DEFAULT_REQUEST_LIMITS, baseDelayMs: 1, maxDelayMs: 2 };
    const http = createHttpClient({ limits });
    const service = createGraphService({
      scope: 'https://graph.microsoft.com/.default',
      origin: graph.origin,
      credential,
      http,
      gate: allowOnlyReads,
      limits,
      timing: SYSTEM_TIMING,
      concurrency: 2,
      observer: {
        ...AROUND,
        correlationId: () => undefined,
        answered: (name, status) => seen.push(`${name} ${status}`),
      },
    });
    const asked = ['/users/a', '/users/b'].map((path) => ({ path, need: { permission: 'User.Read.All' } }));
    try {
      const results = await batchGet(service, createCallContext(), 'v1.0', asked);
      assert.ok(results.every(({ ok }) => ok));
      assert.deepEqual(seen, ['graph 200', 'graph 200', 'graph 429', 'graph 200', 'graph 200']);
    } finally {
      await http.close();
      await graph.close();
    }
  });

  it('hears 0 where no answer came, and nothing is sent as an id outside of any work', async () => {
    const graph = await startFakeApi((_request, response) => response.destroy());
    const seen: string[] = [];
    const tenant = createTenantClient({
      tenantId: 't',
      endpoints: { graph: graph.origin, exchange: graph.origin, activity: graph.origin },
      credential,
      clock: systemClock,
      log: silentLog,
      limits: { attempts: 1 },
      observer: {
        ...AROUND,
        correlationId: () => undefined,
        answered: (service, status) => seen.push(`${service} ${status}`),
      },
    });
    try {
      await tenant.reader.collect(['securityDefaults']);
      assert.deepEqual(seen, ['graph 0']);
      assert.equal(graph.received[0]?.clientRequestId, undefined);
    } finally {
      await tenant.close();
      await graph.close();
    }
  });
});
