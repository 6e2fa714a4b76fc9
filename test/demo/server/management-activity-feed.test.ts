import assert from 'node:assert/strict';
import { buildContentBlobs } from '../../../src/demo/server/management-activity/content-blobs.js';
import { ACTIVITY, openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

interface Content {
  readonly contentUri: string;
  readonly contentId: string;
  readonly contentCreated: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('the Management Activity API of the demo tenant', () => {
  let bench: DemoServerBench;
  let anchorMs: number;
  beforeEach(async () => {
    bench = await openDemoServerBench({ blobsPerPage: 5 });
    anchorMs = Date.parse(bench.world.options.anchor);
  });
  afterEach(() => bench.close());

  const feed = (path: string, method = 'GET') =>
    bench.ask(
      path.startsWith('https:') ? path : `/api/v1.0/${bench.tenant.credentials.tenantId}/activity/feed/${path}`,
      {
        method,
        scope: ACTIVITY,
      },
    );
  const list = async (path: string) => {
    const { status, headers, body } = await feed(path);
    assert.equal(status, 200);
    return { items: body as unknown as Content[], next: headers.get('nextpageuri') };
  };
  const start = (contentType: string) =>
    feed(`subscriptions/start?contentType=${contentType}&PublisherIdentifier=x`, 'POST');
  const time = (ms: number) => new Date(ms).toISOString().slice(0, 19);
  const window = (fromMs: number, toMs: number) => `startTime=${time(fromMs)}&endTime=${time(toMs)}`;
  const code = async (path: string, method = 'GET') => {
    const { status, body } = await feed(path, method);
    return [status, body.error?.code];
  };

  it('wants a subscription first', async () => {
    const content = 'subscriptions/content?contentType=Audit.Exchange';
    assert.deepEqual(await code(content), [400, 'AF20022']);
    assert.equal((await start('Audit.Exchange')).status, 200);
    assert.deepEqual(await code('subscriptions/start?contentType=Audit.Exchange', 'POST'), [400, 'AF20024']);
    assert.equal((await feed(content)).status, 200);
    const { items } = await list('subscriptions/list');
    assert.deepEqual(items, [{ contentType: 'Audit.Exchange', status: 'enabled', webhook: null }]);
    assert.equal((await feed('subscriptions/stop?contentType=Audit.Exchange', 'POST')).status, 204);
    assert.deepEqual(await code(content), [400, 'AF20022']);
  });

  it('keeps to its windows: 24 hours long, 7 days back', async () => {
    await start('Audit.Exchange');
    const content = 'subscriptions/content?contentType=Audit.Exchange';
    assert.deepEqual(await code(`${content}&${window(anchorMs - 2 * DAY_MS, anchorMs - DAY_MS + HOUR_MS)}`), [
      400,
      'AF20055',
    ]);
    assert.deepEqual(await code(`${content}&startTime=${time(anchorMs - HOUR_MS)}`), [400, 'AF20055']);
    assert.deepEqual(await code(`${content}&startTime=yesterday&endTime=today`), [400, 'AF20055']);
    const old = anchorMs - 8 * DAY_MS;
    assert.deepEqual(await code(`${content}&${window(old, old + DAY_MS)}`), [400, 'AF20030']);
    assert.deepEqual(await code('subscriptions/content?contentType=Audit.Nothing'), [400, 'AF20020']);
    assert.deepEqual(await code(`${content}&$top=5`), [400, 'AF20002']);
    assert.deepEqual(await code('audit/made-up'), [404, 'AF20050']);
  });

  it('brings every record of a week, late, none before its making', async () => {
    const contentType = 'Audit.AzureActiveDirectory';
    await start(contentType);
    const seen = new Map<string, number>();
    let pages = 0;
    for (let day = 7; day > 0; day--) {
      const from = anchorMs - day * DAY_MS;
      let link: string | null = `subscriptions/content?contentType=${contentType}&${window(from, from + DAY_MS)}`;
      for (; link !== null; pages++) {
        const page: Awaited<ReturnType<typeof list>> = await list(link);
        link = page.next;
        for (const { contentUri, contentCreated } of page.items) {
          const created = Date.parse(contentCreated);
          assert.ok(created >= from && created < from + DAY_MS);
          const { items } = await list(contentUri);
          for (const record of items as unknown as { Id: string; CreationTime: string }[]) {
            seen.set(record.Id, (seen.get(record.Id) ?? 0) + 1);
            assert.ok(!('contentType' in record));
            const latencyMs = created - Date.parse(`${record.CreationTime}Z`);
            assert.ok(latencyMs >= 2 * 60_000 && latencyMs <= 90 * 60_000, `${latencyMs} ms late`);
          }
        }
      }
    }
    const wanted = bench.world.auditRecords.filter((record) => {
      const at = Date.parse(`${record.CreationTime}Z`);
      return record.contentType === contentType && at >= anchorMs - 7 * DAY_MS && at < anchorMs - 2 * HOUR_MS;
    });
    assert.ok(wanted.length > 50, `${wanted.length} records`);
    for (const record of wanted) assert.ok(seen.has(record.Id), record.Id);
    assert.ok(pages > 7, 'more than one page on some day');
  });

  it('has about one record in 200 twice, and no order inside its blobs', () => {
    const blobs = [...buildContentBlobs(bench.world).values()].flat();
    const records = blobs.flatMap((blob) => blob.records);
    const unique = new Set(records.map((record) => record.Id));
    assert.equal(unique.size, bench.world.auditRecords.length);
    const share = (records.length - unique.size) / unique.size;
    assert.ok(share > 0.001 && share < 0.015, `${records.length - unique.size} of ${unique.size} twice`);
    const backwards = blobs.filter((blob) =>
      blob.records.some((record, index) => record.CreationTime < (blob.records[index - 1]?.CreationTime ?? '')),
    );
    assert.ok(backwards.length > 20, `${backwards.length} blobs out of order`);
  });

  it('needs its own permission and its own token', async () => {
    bench.tenant.withhold('ActivityFeed.Read');
    assert.deepEqual(await code('subscriptions/list'), [403, 'AF10001']);
    const path = `/api/v1.0/${bench.tenant.credentials.tenantId}/activity/feed/subscriptions/list`;
    assert.equal((await bench.ask(path)).status, 401);
    assert.deepEqual(
      (await bench.ask('/api/v1.0/other/activity/feed/subscriptions/list', { scope: ACTIVITY })).body.error?.code,
      'AF20010',
    );
  });
});
