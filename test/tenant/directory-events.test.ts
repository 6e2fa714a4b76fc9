import assert from 'node:assert/strict';
import { daysBefore } from '../../src/core/instant.js';
import { connectDemoTenant, NOW, type DemoTenantConnection } from './support/demo-tenant-connection.js';

describe('The changes of the directory', () => {
  let house: DemoTenantConnection;
  before(async () => {
    house = await connectDemoTenant();
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  const read = (days: number) => house.read('directoryEvents', { since: daysBefore(NOW, days) });

  it('of the last weeks come from the directory alone, each once, oldest first', async () => {
    house.demo.requests.reset();
    const { value, gaps } = await read(30);
    assert.deepEqual(gaps, []);
    assert.ok(value.events.length > 0);
    assert.deepEqual(
      value.events.map(({ at }) => at),
      value.events.map(({ at }) => at).toSorted(),
    );
    assert.equal(new Set(value.events.map(({ id }) => id)).size, value.events.length);
    assert.ok(value.events.every(({ source }) => source === 'graph'));
  });

  it('from before come from the audit search: who gave the app its role is still known', async () => {
    const { value, gaps } = await read(90);
    assert.deepEqual(gaps, []);
    const grants = value.events.filter(({ operation }) => operation === 'Add member to role');
    assert.deepEqual(
      grants.map(({ source, app }) => [source, app?.name]),
      [
        ['audit-query', 'Office Sync Helper'],
        ['audit-query', 'Office Sync Helper'],
      ],
    );
  });

  it('are the same for a period, whatever was searched before: a longer search of earlier adds nothing', async () => {
    const fresh = await connectDemoTenant();
    try {
      const of = (days: number) => fresh.read('directoryEvents', { since: daysBefore(NOW, days) });
      const longer = await of(180);
      const from = daysBefore(NOW, 90);
      assert.ok(longer.value.events.some(({ at }) => at < from));
      assert.deepEqual((await of(90)).value.events, (await read(90)).value.events);
    } finally {
      await fresh.close();
    }
  });

  it('are told to be incomplete where the search is refused; the recent ones are there', async () => {
    house.demo.faults.add({ path: /^\/v1\.0\/security\/auditLog/, kind: 403 });
    const { value, gaps } = await read(90);
    assert.ok(value.events.length > 0);
    assert.deepEqual(gaps, [
      'truncated: changes more than 30 days ago: the audit log goes back no further',
      'permission-missing: AuditLogsQuery-Entra.Read.All',
    ]);
  });

  it('are not known at all where the directory’s own log is refused', async () => {
    house.demo.faults.add({ path: /^\/v1\.0\/auditLogs\/directoryAudits/, kind: 403 });
    assert.deepEqual(await house.refused('directoryEvents'), ['permission-missing: AuditLog.Read.All']);
  });
});
