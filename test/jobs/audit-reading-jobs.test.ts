import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { createRecordParser, createWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import { instant } from '../../src/core/instant.js';
import { type AuditReadingOptions, createAuditReadingJobs } from '../../src/jobs/audit-reading-jobs.js';
import { type LeasedJobs, startLeasedJobs } from '../../src/jobs/leased-jobs.js';
import { openAuditHouse, wantedIds, type AuditHouse } from '../audit/support/audit-test-tenant.js';
import { waitUntil } from '../support/wait-until.js';

const SOURCES = [
  'activity:Audit.AzureActiveDirectory',
  'activity:Audit.Exchange',
  'activity:Audit.General',
  'audit-query',
  'graph:directoryAudits',
];

describe('The watch over the audit trail', () => {
  let house: AuditHouse;
  const watches: LeasedJobs[] = [];
  beforeEach(async () => {
    house = await openAuditHouse({ start: instant('2026-11-20T09:00:00Z') });
  });
  afterEach(async () => {
    await Promise.all(watches.splice(0).map((watch) => watch.close()));
    await house.close();
  });

  function watch(more: Partial<AuditReadingOptions> = {}, leaseMs = 300) {
    let times = 0;
    const jobs = createAuditReadingJobs({
      api: house.tenant.audit,
      store: house.store.audit,
      reader: house.reader,
      clock: house.clock,
      log: house.log,
      onEventsStored: () => (times += 1),
      pollMs: 20,
      searchEveryMs: 20,
      ...more,
    });
    const started = startLeasedJobs({
      leases: house.store.leases,
      name: 'audit reading',
      jobs,
      log: house.log,
      leaseMs,
    });
    watches.push(started);
    return { timesKept: () => times, close: () => started.close() };
  }

  /** Every source has read all that there is by now. */
  async function isUpToDate(): Promise<boolean> {
    const states = await house.store.audit.states();
    return states.length === SOURCES.length && states.every(({ readUpTo }) => readUpTo === house.clock.now());
  }

  it('reads all sources, says when there is something new, and goes on after a restart without doing anything twice', async () => {
    const { timesKept, close } = watch();
    await waitUntil('all sources read', isUpToDate);
    await close();
    assert.deepEqual(
      (await house.store.audit.states()).map(({ source, gap }) => [source, gap]),
      SOURCES.map((source) => [source, undefined]),
    );
    const ids = new Set(await house.kept());
    const from = instant('2026-05-24T09:00:00Z');
    const must = ['Audit.Exchange', 'Audit.AzureActiveDirectory'].flatMap((type) =>
      wantedIds(house.world, type, from, instant('2026-11-20T09:00:00Z')),
    );
    assert.deepEqual(
      must.filter((id) => !ids.has(id)),
      [],
    );
    assert.ok(timesKept() > 0);
    const directory = (await house.store.audit.unassessed(100_000)).filter(({ source }) => source === 'graph');
    assert.ok(directory.length > 0, 'the directory audit log tells the same acts under ids of its own');

    house.demo.requests.reset();
    const again = watch();
    await waitUntil(
      'more passes',
      () => house.demo.requests.log().filter(({ path }) => path.includes('/content?')).length > 9,
    );
    await again.close();
    assert.equal(again.timesKept(), 0);
    assert.deepEqual(
      house.demo.requests.log().filter(({ path }) => path.includes('/feed/audit/')),
      [],
    );
  });

  it('is of one process at a time, and taken over when that one ends', async () => {
    // On a busy machine the first comes late to renew a short lease, and loses it rightly.
    const leaseMs = 3_000;
    const first = watch({}, leaseMs);
    await waitUntil('the first reads', isUpToDate);
    const second = watch({}, leaseMs);
    house.goOn(24);
    await waitUntil('the first reads on', isUpToDate);
    assert.equal(second.timesKept(), 0);
    await first.close();
    house.goOn(24);
    await waitUntil('the second has taken over', isUpToDate);
    assert.ok(second.timesKept() > 0);
  });

  it('shows what is refused or down in the state of the source alone, and recovers by itself', async () => {
    house.demo.faults.add({ path: /\/activity\/feed/, kind: 403 });
    watch();
    const gapOf = async (source: string) =>
      (await house.store.audit.states()).find((state) => state.source === source)?.gap;
    await waitUntil('the refusal is noted', async () => (await gapOf('activity:Audit.Exchange')) !== undefined);
    assert.deepEqual(await gapOf('activity:Audit.Exchange'), {
      reason: 'permission-missing',
      detail: 'ActivityFeed.Read',
    });
    await waitUntil('the others read', async () => (await house.kept()).length > 0);
    assert.equal(await gapOf('graph:directoryAudits'), undefined);
    house.demo.faults.clear();
    await waitUntil('all is well again', isUpToDate);
    assert.ok(
      house.log.lines.some(({ level, message }) => level === 'warn' && /audit source unavailable/.test(message)),
    );
  });

  it('counts the everyday changes of profiles and does not keep them', async () => {
    watch({ reader: createRecordParser(createWantedOperations(['Update user'])) });
    await waitUntil('all sources read', isUpToDate);
    const kept = await house.store.audit.unassessed(100_000);
    const seen = (await house.store.audit.states()).reduce((sum, { recordsSeen }) => sum + recordsSeen, 0);
    assert.ok(house.world.auditRecords.some(({ Operation }) => /^Update user/.test(String(Operation))));
    assert.ok(seen > 0);
    assert.deepEqual(
      kept.filter(
        ({ changes, actor }) => actor.kind === 'person' && !changes.some(({ name }) => /^Strong|^UserP/.test(name)),
      ),
      [],
    );
  });

  it('forgets what is too old, once it has been dealt with', async () => {
    const { audit } = house.store;
    await audit.keep({
      source: 'audit-query',
      events: [],
      malformed: [],
      seen: 0,
      blobIds: ['old-blob'],
      cursor: { slices: [], planned: [] },
    });
    house.goOn(9 * 24);
    watch();
    await waitUntil('forgotten', async () => (await audit.unread('audit-query', ['old-blob'])).length === 1);
  });

  it('ends at once when it is closed, whatever hangs', async () => {
    house.demo.faults.add({ path: /\/activity\/feed|auditLog/, kind: 'time-out' });
    const { close } = watch();
    await waitUntil('it has begun', () => house.demo.requests.count > 3);
    const before = Date.now();
    await close();
    assert.ok(Date.now() - before < 20_000);
    // A request that was on the wire when its connection ended still reaches the tenant: it was sent before.
    await delay(60);
    const requests = house.demo.requests.count;
    await delay(60);
    assert.equal(house.demo.requests.count, requests);
  });
});
