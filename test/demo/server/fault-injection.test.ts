import assert from 'node:assert/strict';
import { fetch } from 'undici';
import type { FaultKind } from '../../../src/demo/start-demo-tenant.js';
import { GRAPH, openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

describe('faults that a test switches on', () => {
  let bench: DemoServerBench;
  beforeEach(async () => {
    bench = await openDemoServerBench();
    await bench.token(GRAPH);
  });
  afterEach(() => bench.close());

  const PATH = '/v1.0/users';
  const raw = async (patienceMs = 10_000) =>
    fetch(`${bench.tenant.origin}${PATH}`, {
      dispatcher: bench.agent,
      headers: { authorization: `Bearer ${await bench.token(GRAPH)}` },
      signal: AbortSignal.timeout(patienceMs),
    });

  it('answers with a status and the body of the service, a given number of times', async () => {
    for (const kind of [403, 429, 500, 502, 503, 504] as const satisfies readonly FaultKind[]) {
      bench.tenant.faults.add({ path: PATH, kind, times: 2 });
      for (const expected of [kind, kind, 200]) assert.equal((await bench.ask(`${PATH}?$top=1`)).status, expected);
    }
  });

  it('sends Retry-After only when told', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 429, times: 1, retryAfterSeconds: 7 });
    bench.tenant.faults.add({ path: PATH, kind: 429, times: 1 });
    assert.equal((await bench.ask(PATH)).headers.get('retry-after'), '7');
    const without = await bench.ask(PATH);
    assert.deepEqual([without.status, without.headers.get('retry-after')], [429, null]);
    assert.equal(without.body.error?.code, 'TooManyRequests');
  });

  it('befalls only the path and method it names', async () => {
    bench.tenant.faults.add({ path: /\/users\?\$top=2$/, kind: 500 });
    bench.tenant.faults.add({ path: '/v1.0/', method: 'delete', kind: 503 });
    assert.equal((await bench.ask(`${PATH}?$top=1`)).status, 200);
    assert.equal((await bench.ask(`${PATH}?$top=2`)).status, 500);
    assert.equal((await bench.ask('/v1.0/oauth2PermissionGrants/x', { method: 'DELETE' })).status, 503);
    bench.tenant.faults.clear();
    assert.equal((await bench.ask(`${PATH}?$top=2`)).status, 200);
  });

  it('works on the token endpoint in its own words', async () => {
    const { origin, credentials } = bench.tenant;
    bench.tenant.faults.add({ path: `/${credentials.tenantId}/oauth2`, kind: 503, times: 1 });
    const response = await fetch(`${origin}/${credentials.tenantId}/oauth2/v2.0/token`, {
      dispatcher: bench.agent,
      method: 'POST',
      body: new URLSearchParams(),
    });
    assert.equal(response.status, 503);
    assert.ok('error_description' in ((await response.json()) as object));
  });

  it('never answers', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'time-out', times: 1 });
    await assert.rejects(raw(200), { name: 'TimeoutError' });
    assert.equal(bench.tenant.requests.log().at(-1)?.status, 0);
    assert.equal((await raw()).status, 200);
  });

  it('resets the connection', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'reset', times: 1 });
    await assert.rejects(raw(), (error: Error) => (error.cause as { code?: string }).code === 'ECONNRESET');
  });

  it('cuts the body short of its announced length', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'cut-body', times: 1 });
    const response = await raw();
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), /terminated/);
  });

  it('sends what is no JSON, or no API’s answer at all', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'malformed-json', times: 1 });
    await assert.rejects((await raw()).json(), SyntaxError);
    bench.tenant.faults.add({ path: PATH, kind: 'wrong-content-type', times: 1 });
    const html = await raw();
    assert.deepEqual([html.status, html.headers.get('content-type')], [200, 'text/html']);
    assert.match(await html.text(), /^<html>/);
  });

  it('turns next links round, and away to a stranger', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'looping-next-link', times: 2 });
    const first = await bench.ask(PATH);
    assert.equal(first.body['@odata.nextLink'], `${bench.tenant.origin}${PATH}`);
    assert.deepEqual((await bench.ask(`${bench.tenant.origin}${PATH}`)).body.value, first.body.value);
    bench.tenant.faults.add({ path: PATH, kind: 'foreign-next-link', times: 1 });
    const { hostname } = new URL(String((await bench.ask(PATH)).body['@odata.nextLink']));
    assert.match(hostname, /\.invalid$/);
  });

  it('repeats each page once, so that every row comes twice', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'repeated-page' });
    const ids = (await bench.all(PATH)).map(({ id }) => id);
    assert.equal(ids.length, 2 * bench.world.users.size);
    assert.equal(new Set(ids).size, bench.world.users.size);
  });

  it('puts an empty page before each page: only the missing link ends a list', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'empty-page' });
    const first = await bench.ask(PATH);
    assert.deepEqual(first.body.value, []);
    bench.tenant.faults.clear();
    bench.tenant.faults.add({ path: PATH, kind: 'empty-page' });
    assert.equal((await bench.all(PATH)).length, bench.world.users.size);
  });

  it('sends null instead of a list', async () => {
    bench.tenant.faults.add({ path: PATH, kind: 'null-value', times: 1 });
    assert.equal((await bench.ask(PATH)).body.value, null);
  });
});
