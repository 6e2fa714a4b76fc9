import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod/v4';
import { collectPages, readPages, type ListResult } from '../../src/tenant/graph/odata-paging.js';
import { TenantProblem } from '../../src/tenant/tenant-problem.js';
import { json, startFakeApi, type FakeApi } from './support/fake-api-server.js';
import { TENANT_ID, createFakeTenantClient } from './support/fake-tenant-client.js';

const item = z.object({ id: z.string(), size: z.number().optional() });
const NEED = { permission: 'Some.Read.All' };
type Body = { value: unknown[]; '@odata.nextLink'?: string };

function read(
  tree: Readonly<Record<string, Body | TenantProblem>>,
  maxPages = 100,
): Promise<ListResult<{ id: string }>> {
  const request = { path: '/v1.0/things', schema: item, key: ({ id }: { id: string }) => id, need: NEED };
  const fetchPage = (path: string): Promise<unknown> => {
    const found = tree[path];
    return found instanceof TenantProblem ? Promise.reject(found) : Promise.resolve(found);
  };
  return collectPages(readPages(request, fetchPage, maxPages));
}
const ids = (listed: ListResult<{ id: string }>) => listed.items.map(({ id }) => id).join('');

describe('Paging', () => {
  it('goes on after an empty page: only a missing link ends a list', async () => {
    const listed = await read({
      '/v1.0/things': { value: [{ id: 'a' }], '@odata.nextLink': '2' },
      2: { value: [], '@odata.nextLink': '3' },
      3: { value: [{ id: 'b' }] },
    });
    assert.equal(ids(listed), 'ab');
    assert.deepEqual(listed.gaps, []);
  });

  it('counts an object once that came on two pages', async () => {
    const listed = await read({
      '/v1.0/things': { value: [{ id: 'a' }, { id: 'b' }], '@odata.nextLink': '2' },
      2: { value: [{ id: 'b' }, { id: 'c' }] },
    });
    assert.equal(ids(listed), 'abc');
    assert.deepEqual(listed.gaps, []);
  });

  it('stops where links go in a circle, and says so', async () => {
    const listed = await read({
      '/v1.0/things': { value: [{ id: 'a' }], '@odata.nextLink': '2' },
      2: { value: [{ id: 'b' }], '@odata.nextLink': '2' },
    });
    assert.equal(ids(listed), 'ab');
    assert.deepEqual(listed.gaps, [
      { reason: 'invalid-response', detail: '/v1.0/things: its next links go in a circle' },
    ]);
  });

  it('keeps what it has when a later page fails, with the reason', async () => {
    const listed = await read({
      '/v1.0/things': { value: [{ id: 'a' }], '@odata.nextLink': '2' },
      2: new TenantProblem('throttled', 'too fast'),
    });
    assert.equal(ids(listed), 'a');
    assert.deepEqual(listed.gaps, [{ reason: 'throttled', detail: '/v1.0/things, page 2: too fast' }]);
  });

  it('fails when not even the first page comes', async () => {
    await assert.rejects(read({ '/v1.0/things': new TenantProblem('permission-missing', 'Some.Read.All') }));
    await assert.rejects(read({ '/v1.0/things': { error: 'odd' } as unknown as Body }), /not a list/);
  });

  it('counts objects it cannot read without losing the others, and repeats none of their content', async () => {
    const listed = await read({
      '/v1.0/things': { value: [{ id: 'a' }, { id: 7 }, null, { id: 'b', size: 'secret' }, { id: 'c' }] },
    });
    assert.equal(ids(listed), 'ac');
    assert.deepEqual(listed.gaps, [
      { reason: 'invalid-response', detail: '/v1.0/things: 3 of 5 objects on a page (id: invalid_type)' },
    ]);
  });

  it('ends for any web of links, and is complete only without a gap', async () => {
    const link = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    const page = fc.record({ next: link, values: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 5 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 12 }),
        async (web, max) => {
          const tree: Record<string, Body> = {};
          web.forEach(({ next, values }, at) => {
            tree[at === 0 ? '/v1.0/things' : String(at)] = {
              value: values.map((value) => ({ id: String(value) })),
              ...(next === undefined ? {} : { '@odata.nextLink': next === 0 ? '/v1.0/things' : String(next) }),
            };
          });
          const listed = await read(tree, max);
          // The truth: walk the links by hand, each at most twice.
          const walked: number[] = [];
          let at: number | undefined = 0;
          while (at !== undefined && walked.length < max && walked.filter((seen) => seen === at).length < 2) {
            walked.push(at);
            at = web[at]!.next;
          }
          const expected = new Set(walked.flatMap((index) => web[index]!.values.map(String)));
          assert.deepEqual(new Set(listed.items.map(({ id }) => id)), expected);
          assert.equal(listed.items.length, expected.size);
          assert.equal(listed.gaps.length === 0, at === undefined);
        },
      ),
    );
  });
});

describe('Next links of Microsoft Graph', () => {
  let graph: FakeApi;
  let thief: FakeApi;
  afterEach(async () => {
    await graph.close();
    await thief.close();
  });

  it('are followed on our host and never to another, whatever was read so far is kept', async () => {
    thief = await startFakeApi((_, response) => {
      json(response, 200, { value: [] });
    });
    graph = await startFakeApi((request, response) => {
      const value = [{ id: request.path.includes('skiptoken') ? 'b' : 'a', appId: 'x' }];
      const next = request.path.includes('skiptoken')
        ? `${thief.origin}/v1.0/applications?$skiptoken=2`
        : `${graph.origin}/v1.0/applications?$top=999&$skiptoken=a%2Bb%3D`;
      json(response, 200, { value, '@odata.nextLink': next });
    });
    const tenant = createFakeTenantClient(graph.origin);
    const { facts } = await tenant.reader.collect(['applications']);
    await tenant.close();
    const reading = facts.applications;
    assert.ok(reading.ok);
    assert.deepEqual(
      reading.value.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(reading.gaps, [
      {
        reason: 'invalid-response',
        detail: '/v1.0/applications, page 3: a link led to another host and was not followed',
      },
    ]);
    assert.equal(graph.received[1]?.path, '/v1.0/applications?$top=999&$skiptoken=a%2Bb%3D');
    assert.deepEqual(thief.received, []);
  });
});

describe('Next links of Exchange', () => {
  it('get the same cmdlet again', async () => {
    const exchange = await startFakeApi((request, response) => {
      const rest = request.path.includes('skiptoken');
      const next = `${exchange.origin}${request.path}?$skiptoken=2`;
      json(response, 200, {
        value: [{ DomainName: rest ? 'b.example' : 'a.example' }],
        ...(!rest && { '@odata.nextLink': next }),
      });
    });
    const tenant = createFakeTenantClient(exchange.origin);
    const { facts } = await tenant.reader.collect(['acceptedDomains']);
    await tenant.close();
    await exchange.close();
    const reading = facts.acceptedDomains;
    assert.ok(reading.ok);
    assert.deepEqual(reading.value, ['a.example', 'b.example']);
    assert.deepEqual(reading.gaps, []);
    const [first, second] = exchange.received;
    assert.equal(first?.path, `/adminapi/beta/${TENANT_ID}/InvokeCommand`);
    assert.deepEqual(JSON.parse(first.body), {
      CmdletInput: { CmdletName: 'Get-AcceptedDomain', Parameters: { ResultSize: 'Unlimited' } },
    });
    assert.equal(second?.body, first.body);
  });
});
