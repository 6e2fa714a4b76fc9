import assert from 'node:assert/strict';
import { ingestAuditSearches } from '../../src/audit/audit-search-ingestion.js';
import { createKeptDirectoryReader, type ReadKeptDirectoryEvents } from '../../src/audit/kept-audit-trail.js';
import { listWantedOperations } from '../../src/audit/scan/wanted-operations.js';
import { daysBefore } from '../../src/core/instant.js';
import { demoConnection } from '../../src/demo-connection.js';
import { loadDetections } from '../../src/load-detections.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { createVirtualTiming } from '../tenant/support/fake-tenant-client.js';
import { type AuditHouse, openAuditHouse } from './support/audit-test-tenant.js';

describe('Who changed the directory before its own log begins', () => {
  let house: AuditHouse;
  before(async () => {
    house = await openAuditHouse();
    await house.pass(ingestAuditSearches);
  });
  after(() => house.close());
  afterEach(() => {
    house.demo.faults.clear();
  });

  const kept = () =>
    createKeptDirectoryReader(house.store.audit, async () => listWantedOperations(await loadDetections()));

  /** The fact as a question of the last 90 days reads it. */
  async function read(keptDirectoryEvents?: ReadKeptDirectoryEvents) {
    const tenant = createTenantClient({
      ...demoConnection(house.demo),
      clock: house.clock,
      log: house.log,
      limits: { attempts: 1 },
      timing: createVirtualTiming(),
      ...(keptDirectoryEvents === undefined ? {} : { keptDirectoryEvents }),
    });
    const { facts } = await tenant.reader.collect(['directoryEvents'], { since: daysBefore(house.clock.now(), 90) });
    await tenant.close();
    const { directoryEvents: reading } = facts;
    const value = reading.ok ? reading.value : assert.fail(JSON.stringify(reading.gaps));
    const begin = daysBefore(house.clock.now(), 30);
    return {
      from: value.from,
      old: value.events.filter(({ at }) => at < begin),
      times: value.events.map(({ at }) => at),
      gaps: reading.gaps.map(({ reason, detail }) => `${reason}: ${detail}`),
    };
  }
  const refuseSearch = () => {
    house.demo.faults.add({ path: /^\/v1\.0\/security\/auditLog/, kind: 403 });
  };

  it('is told of what the watch has kept where the search is refused, which is said: it is not all', async () => {
    const searched = await read(kept());
    assert.deepEqual([searched.gaps, searched.from], [[], daysBefore(house.clock.now(), 90)]);
    refuseSearch();
    const { old, times, gaps, from } = await read(kept());
    assert.ok(old.length > 0);
    assert.deepEqual(gaps, [
      `truncated: changes more than 30 days ago: the audit log goes back no further; kept by the watch: ${old.length} changes`,
      'permission-missing: AuditLogsQuery-Entra.Read.All',
    ]);
    assert.equal(from, daysBefore(house.clock.now(), 30), 'a period that is not whole is not begun');
    assert.deepEqual(times, times.toSorted());
    const ids = new Set(searched.old.map(({ id }) => id));
    assert.deepEqual(old.filter(({ id }) => !ids.has(id)).length, 0, 'nothing that a search would not find');
    assert.ok(
      old.some(({ operation, app }) => operation === 'Add member to role' && app?.name === 'Office Sync Helper'),
    );
  });

  it('is not known, and no more is said of it, where nothing is kept or the database is away', async () => {
    refuseSearch();
    const plain = await read();
    assert.deepEqual(plain.old, []);
    assert.match(plain.gaps[0] ?? '', /goes back no further$/);
    const away = await read(() => Promise.reject(new Error('the database is away')));
    assert.deepEqual([away.old, away.gaps], [[], plain.gaps]);
    assert.ok(house.log.lines.some(({ level, message }) => level === 'warn' && message.includes('kept of the audit')));
  });

  it('counts an act once that both logs have, and none from the period that the directory’s own log has', async () => {
    const [sample] = (await kept()({ from: daysBefore(house.clock.now(), 90), to: house.clock.now() })).filter(
      ({ operation }) => operation === 'Add member to role',
    );
    assert.ok(sample !== undefined);
    const twin = { ...sample, id: `${sample.id}-graph`, source: 'graph' as const };
    const later = { ...sample, id: `${sample.id}-later`, at: house.clock.now() };
    const read = createKeptDirectoryReader({ since: () => Promise.resolve([sample, twin, later]) }, () =>
      Promise.resolve([]),
    );
    const events = await read({ from: daysBefore(house.clock.now(), 90), to: daysBefore(house.clock.now(), 30) });
    assert.equal(events.length, 1);
  });
});
