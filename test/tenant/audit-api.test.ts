import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { instant } from '../../src/core/instant.js';
import type { AuditApi, ActivityBlob } from '../../src/audit/model/audit-api-port.js';
import { demoConnection } from '../../src/demo-connection.js';
import { startDemoTenant } from '../../src/demo/start-demo-tenant.js';
import { generateTenantData } from '../../src/demo/tenant-data/generate-tenant-data.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { json, startFakeApi, type FakeApiHandler, type FakeApi } from './support/fake-api-server.js';
import {
  createRecordingLog,
  TENANT_ID,
  createFakeTenantClient,
  createVirtualTiming,
} from './support/fake-tenant-client.js';

const CREATED = instant('2026-11-24T08:00:00Z');
const DAY = { from: instant('2026-11-23T09:00:00Z'), to: instant('2026-11-24T09:00:00Z') };

describe('The audit APIs', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  async function against(answer: FakeApiHandler, options: Parameters<typeof createFakeTenantClient>[1] = {}) {
    const service: FakeApi = await startFakeApi(answer);
    closing.push(() => service.close());
    const tenant = createFakeTenantClient(service.origin, options);
    closing.push(() => tenant.close());
    const blob: ActivityBlob = { contentId: 'b', contentUri: `${service.origin}/blob`, createdAt: CREATED };
    return { service, audit: tenant.audit, blob };
  }

  async function reasonOf(work: Promise<unknown>): Promise<string> {
    const error = await work.catch((cause: unknown) => cause);
    assert.ok(error instanceof Error && 'gap' in error, 'an expected error');
    const { reason, detail } = error.gap as { reason: string; detail: string };
    return `${reason}: ${detail}`;
  }

  describe('give a blob', () => {
    const text = '\ufeff [{"Id":"1","Operation":"Update application \u2013 Certificates and secrets management "}]\r\n';
    const read = async ({ audit, blob }: { audit: AuditApi; blob: ActivityBlob }) =>
      Buffer.from(await audit.readBlob(blob)).toString();

    it('byte for byte, plain or gzip', async () => {
      assert.equal(await read(await against((_, response) => response.end(text))), text);
      const zipped = await against((_, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(text));
      });
      assert.equal(await read(zipped), text);
    });

    it('only whole: what was cut, or is a page of a proxy, is asked for again', async () => {
      const answers = ['[{"Id":"1"', '<html>Sign in</html>', '', '  [] '];
      const { service, audit, blob } = await against((_, response, nth) => response.end(answers[nth - 1]));
      assert.equal(Buffer.from(await audit.readBlob(blob)).toString(), '  [] ');
      assert.equal(service.received.length, 4);
      const cut = await against((_, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(`[${'{"Id":"1"},'.repeat(1_000)}{}]`).subarray(0, 60));
      });
      assert.match(await reasonOf(cut.audit.readBlob(cut.blob)), /no JSON array, or was cut \(tried 6 times\)|broke/);
    });

    it('of no more than the bound, however small it came', async () => {
      const bomb = gzipSync(`[${' '.repeat(20_000_000)}]`);
      assert.ok(bomb.length < 30_000);
      const { audit, blob } = await against((_, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(bomb);
      });
      assert.match(await reasonOf(audit.readBlob(blob)), /^invalid-response: an answer of more than 1000000 bytes/);
    });

    it('from the service itself only: another host sees nothing, least of all a token', async () => {
      const { service, audit, blob } = await against((_, response) => response.end('[]'));
      const other = await startFakeApi((_, response) => response.end('[]'));
      closing.push(() => other.close());
      const foreign = { ...blob, contentUri: `${other.origin}/blob` };
      assert.match(await reasonOf(audit.readBlob(foreign)), /another host/);
      assert.deepEqual([service.received.length, other.received.length], [0, 0]);
    });

    it('or what is the matter with it', async () => {
      const cases: readonly (readonly [number, string, RegExp])[] = [
        [410, 'AF20051', /^invalid-response: .*410 AF20051/],
        [404, 'AF20050', /^invalid-response: .*404 AF20050/],
        [429, 'AF429', /^throttled/],
        [500, 'AF50000', /^unreachable/],
        [403, 'AF10001', /^permission-missing: ActivityFeed.Read/],
      ];
      for (const [status, code, reason] of cases) {
        const { audit, blob } = await against((_, response) => {
          json(response, status, { error: { code, message: 'secret words' } });
        });
        const said = await reasonOf(audit.readBlob(blob));
        assert.match(said, reason);
        assert.doesNotMatch(said, /secret/);
      }
    });
  });

  describe('list blobs', () => {
    const entry = (id: string) => ({
      contentUri: `https://x/${id}`,
      contentId: id,
      contentType: 'Audit.Exchange',
      contentCreated: '2026-11-24T08:00:00.000Z',
    });

    it('over all pages, each once', async () => {
      const { service, audit } = await against((request, response) => {
        const next = { nextpageuri: `${service.origin}${request.path}&nextPage=2` };
        if (request.path.includes('nextPage')) json(response, 200, [entry('b'), entry('c')]);
        else json(response, 200, [entry('a'), entry('b')], next);
      });
      const blobs = await audit.listBlobs('Audit.Exchange', DAY);
      assert.deepEqual(
        blobs.map(({ contentId, createdAt }) => [contentId, createdAt]),
        ['a', 'b', 'c'].map((id) => [id, CREATED]),
      );
      const query = new URLSearchParams(service.received[0]?.path.split('?')[1]);
      assert.deepEqual(Object.fromEntries(query), {
        contentType: 'Audit.Exchange',
        startTime: '2026-11-23T09:00:00',
        endTime: '2026-11-24T09:00:00',
        PublisherIdentifier: TENANT_ID,
      });
    });

    it('of the last 24 hours by the service’s clock, when no period is named', async () => {
      const { service, audit } = await against((_, response) => {
        json(response, 200, [entry('a')]);
      });
      const blobs = await audit.listBlobs('Audit.Exchange', 'last-24-hours');
      assert.deepEqual(
        blobs.map(({ contentId }) => contentId),
        ['a'],
      );
      const query = new URLSearchParams(service.received[0]?.path.split('?')[1]);
      assert.deepEqual(Object.fromEntries(query), { contentType: 'Audit.Exchange', PublisherIdentifier: TENANT_ID });
    });

    it('or say which window the service refuses', async () => {
      for (const code of ['AF20055', 'AF20030']) {
        const { audit } = await against((_, response) => {
          json(response, 400, { error: { code, message: 'no' } });
        });
        assert.match(
          await reasonOf(audit.listBlobs('Audit.Exchange', DAY)),
          new RegExp(`invalid-response: .*400 ${code}`),
        );
      }
    });
  });

  describe('subscribe', () => {
    const listing = (status: string): FakeApiHandler => {
      return (_, response) => {
        json(response, 200, [{ contentType: 'Audit.Exchange', status, webhook: null }]);
      };
    };

    it('and know whether they have', async () => {
      const on = await against(listing('enabled'));
      assert.equal(await on.audit.isSubscribed('Audit.Exchange'), true);
      assert.equal(await on.audit.isSubscribed('Audit.General'), false);
      const off = await against(listing('disabled'));
      assert.equal(await off.audit.isSubscribed('Audit.Exchange'), false);
    });

    it('and mind nothing when another was quicker', async () => {
      const { audit } = await against((_, response) => {
        json(response, 400, { error: { code: 'AF20024', message: 'already enabled' } });
      });
      await audit.subscribe('Audit.Exchange');
    });

    it('and say why they may not', async () => {
      const { audit } = await against((_, response) => {
        json(response, 403, { error: { code: 'AF10001' } });
      });
      await assert.rejects(audit.subscribe('Audit.Exchange'), /ActivityFeed\.Read/);
    });
  });

  it('keep the documented limits: three requests in ten seconds for the directory audit log, over pages and passes', async () => {
    const made = generateTenantData({});
    const directoryAudits = Array.from({ length: 16 }, (_, at) =>
      made.directoryAudits.map((row) => ({ ...row, id: `${row.id}-${at}` })),
    ).flat();
    const world = { ...made, directoryAudits };
    const demo = await startDemoTenant({ world, clock: () => new Date('2026-11-24T09:00:00Z'), limits: 'documented' });
    closing.push(() => demo.close());
    const timing = createVirtualTiming();
    const tenant = createTenantClient({
      ...demoConnection(demo),
      clock: { now: () => instant('2026-11-24T09:00:00Z') },
      log: createRecordingLog(),
      timing,
    });
    closing.push(() => tenant.close());
    const read = async (from: string) => {
      const pages: number[] = [];
      for await (const page of tenant.audit.directoryAudits(instant(from))) pages.push(page.length);
      return pages;
    };
    const pages = await read('2026-10-25T09:00:00Z');
    assert.equal(pages.length, 3);
    assert.equal(
      pages.reduce((sum, length) => sum + length, 0),
      directoryAudits.length,
    );
    assert.equal((await read('2026-11-24T08:00:00Z')).length, 1);
    assert.deepEqual(timing.sleeps, [3_400, 3_400, 3_400]);
    assert.ok(demo.requests.log().every(({ status }) => status === 200));
  });
});
