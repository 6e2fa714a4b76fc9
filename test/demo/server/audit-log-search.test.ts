import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { openDemoServerBench, type DemoServerBench } from './demo-server-bench.js';

const QUERIES = '/v1.0/security/auditLog/queries';
const DAY_MS = 86_400_000;

describe('audit logs of the demo tenant', () => {
  let bench: DemoServerBench;
  afterEach(() => bench.close());

  const period = (days: number) => ({
    filterStartDateTime: new Date(Date.parse(bench.world.options.anchor) - days * DAY_MS).toISOString(),
    filterEndDateTime: bench.world.options.anchor,
  });
  const finished = async (body: Record<string, unknown>) => {
    const started = await bench.ask(QUERIES, { body });
    assert.equal(started.status, 201);
    assert.equal(started.body['status'], 'notStarted');
    const path = `${QUERIES}/${String(started.body['id'])}`;
    while ((await bench.ask(path)).body['status'] !== 'succeeded') await delay(10);
    return path;
  };

  it('a search runs for a while before it has records', async () => {
    bench = await openDemoServerBench({ auditQueryMs: 2_000 });
    const { body } = await bench.ask(QUERIES, { body: { displayName: 'x', ...period(1) } });
    const path = `${QUERIES}/${String(body['id'])}`;
    assert.equal((await bench.ask(`${path}/records`)).status, 400);
    const statuses = new Set<unknown>();
    while (!statuses.has('succeeded')) {
      statuses.add((await bench.ask(path)).body['status']);
      await delay(20);
    }
    assert.ok(statuses.has('running'));
    assert.equal((await bench.ask(`${path}/records`)).status, 200);
  });

  it('finds by period, record type and exact name, and wraps the record of the Management API', async () => {
    bench = await openDemoServerBench({ auditQueryMs: 1 });
    const operations = ['New-InboundConnector', 'Remove-InboundConnector', 'New-TransportRule'];
    const filters = { recordTypeFilters: ['exchangeAdmin'], operationFilters: operations };
    const path = await finished({ displayName: 'mail flow', ...period(90), ...filters });
    const rows = await bench.all(`${path}/records?$top=2`);
    const wanted = bench.world.auditRecords.filter(
      (record) =>
        operations.includes(String(record['Operation'])) &&
        Date.parse(`${record.CreationTime}Z`) >= Date.parse(period(90).filterStartDateTime),
    );
    assert.ok(wanted.length > 0);
    assert.deepEqual(
      rows.map((row) => row['id']),
      wanted.map((record) => record.Id),
    );
    const auditData = rows[0]?.['auditData'] as Record<string, unknown>;
    assert.equal(auditData['Operation'], rows[0]?.['operation']);
    assert.equal(rows[0]?.['auditLogRecordType'], 'exchangeAdmin');
    const inexact = await finished({
      ...period(90),
      operationFilters: ['new-inboundconnector', 'Add service principal'],
    });
    assert.deepEqual(await bench.all(`${inexact}/records`), []);
  });

  it('refuses a search it does not understand, and more than ten at once', async () => {
    bench = await openDemoServerBench({ auditQueryMs: 60_000 });
    for (const body of [
      {},
      { ...period(1), recordTypeFilters: ['everything'] },
      { ...period(1), keywordFilter: 'x' },
      { filterStartDateTime: '2026-11-02', filterEndDateTime: '2026-11-01' },
    ]) {
      assert.equal((await bench.ask(QUERIES, { body })).status, 400, JSON.stringify(body));
    }
    for (let running = 0; running < 10; running++) {
      assert.equal((await bench.ask(QUERIES, { body: period(1) })).status, 201);
    }
    assert.equal((await bench.ask(QUERIES, { body: period(1) })).status, 429);
    assert.equal((await bench.all(QUERIES)).length, 10);
  });

  it('says when the tenant does not audit', async () => {
    bench = await openDemoServerBench({}, {}, (world) => {
      const adminAuditLogConfig = { UnifiedAuditLogIngestionEnabled: false };
      return Object.create(world, { exchange: { value: { ...world.exchange, adminAuditLogConfig } } }) as typeof world;
    });
    assert.equal((await bench.ask(QUERIES, { body: period(1) })).body.error?.code, 'AuditingDisabledTenant');
  });

  it('keeps directory audits 30 days, 7 without P1, and filters them', async () => {
    for (const [licence, days] of [
      ['p2', 30],
      ['none', 7],
    ] as const) {
      bench = await openDemoServerBench({}, { licence });
      const rows = await bench.all('/v1.0/auditLogs/directoryAudits?$top=200');
      const oldest = Date.parse(bench.world.options.anchor) - days * DAY_MS;
      const wanted = bench.world.directoryAudits.filter((row) => {
        const at = Date.parse(String(row['activityDateTime']));
        return at >= oldest && at <= Date.parse(bench.world.options.anchor);
      });
      assert.deepEqual(
        rows.map((row) => row['id']),
        wanted.map(({ id }) => id),
      );
      if (licence === 'none') break;
      const since = new Date(oldest + 10 * DAY_MS).toISOString();
      const filtered = await bench.all(
        `/v1.0/auditLogs/directoryAudits?$filter=activityDateTime ge ${since} and category eq 'UserManagement'&$orderby=activityDateTime`,
      );
      const expected = wanted.filter(
        (row) => row['category'] === 'UserManagement' && String(row['activityDateTime']) >= since,
      );
      assert.equal(filtered.length, expected.length);
      assert.equal(filtered[0]?.['activityDateTime'], expected.at(-1)?.['activityDateTime']);
      await bench.close();
    }
  });
});
