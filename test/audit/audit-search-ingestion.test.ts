import assert from 'node:assert/strict';
import { createFeedIngestion } from '../../src/audit/activity-feed-ingestion.js';
import { ingestAuditSearches } from '../../src/audit/audit-search-ingestion.js';
import {
  halveSlice,
  parseSearchCursor,
  addMissedPeriods,
  type AuditSearchCursor,
} from '../../src/audit/audit-search-plan.js';
import { instant } from '../../src/core/instant.js';
import { openAuditHouse, wantedIds, type AuditHouse } from './support/audit-test-tenant.js';

const SOURCE = 'audit-query';
const NOW = instant('2026-11-24T09:00:00Z');

describe('The look back through the audit search', () => {
  let house: AuditHouse;
  beforeEach(async () => {
    house = await openAuditHouse();
  });
  afterEach(() => house.close());

  const searches = () =>
    house.demo.requests.log().filter(({ method, path }) => method === 'POST' && path.endsWith('/auditLog/queries'))
      .length;
  const everything = () =>
    ['Audit.Exchange', 'Audit.AzureActiveDirectory']
      .flatMap((type) => wantedIds(house.world, type, instant('2026-05-28T09:00:00Z'), NOW))
      .sort();

  it('keeps half a year once, and does nothing more until the last day has settled', async () => {
    assert.ok((await house.pass(ingestAuditSearches)) > 20);
    assert.deepEqual(await house.kept(), everything());
    const made = searches();
    assert.equal(made, 2 * 26);
    house.goOn(12);
    await house.pass(ingestAuditSearches);
    assert.equal(searches(), made);
    house.goOn(12);
    await house.pass(ingestAuditSearches);
    assert.equal(searches(), made + 2);
    assert.equal((await house.state(SOURCE))?.readUpTo, house.clock.now());
  });

  it('goes on with the slices that are left after a crash', async () => {
    const killer = new AbortController();
    let batches = 0;
    const crashed = house.pass(ingestAuditSearches, {
      signal: killer.signal,
      afterBatch: () => {
        batches += 1;
        if (batches === 20) killer.abort(new Error('killed'));
      },
    });
    await assert.rejects(crashed, /killed|cancelled/);
    const before = searches();
    assert.ok(before < 26);
    await house.pass(ingestAuditSearches);
    assert.ok(searches() <= 2 * 26 + 1, 'one slice at most is searched again');
    assert.deepEqual(await house.kept(), everything());
  });

  it('reads one kind of record where the other is refused, and says which', async () => {
    house.demo.faults.add({ path: '/v1.0/security/auditLog/queries', method: 'POST', kind: 403, times: 1 });
    const refused = await house.pass(ingestAuditSearches).catch((error: unknown) => error);
    assert.ok(refused instanceof Error && 'gap' in refused);
    assert.deepEqual(refused.gap, { reason: 'permission-missing', detail: 'AuditLogsQuery-Exchange.Read.All' });
    const directory = wantedIds(house.world, 'Audit.AzureActiveDirectory', instant('2026-05-28T09:00:00Z'), NOW);
    assert.deepEqual(await house.kept(), directory);
    await house.pass(ingestAuditSearches);
    assert.deepEqual(await house.kept(), everything());
  });

  it('fetches what the feed could not tell after an outage longer than a week', async () => {
    const feed = createFeedIngestion('Audit.Exchange');
    await house.pass(ingestAuditSearches);
    await house.pass(feed);
    house.goOn(10 * 24);
    await house.pass(feed);
    const before = searches();
    await house.pass(ingestAuditSearches);
    // The settled day of both kinds, and the three missed days with the day before them.
    assert.equal(searches(), before + 3);
    await house.pass(ingestAuditSearches);
    assert.equal(searches(), before + 3);
  });
});

describe('The plan of searches', () => {
  it('covers 180 days without holes, newest first, and halves what is too much', () => {
    const { slices } = parseSearchCursor(undefined, NOW);
    const exchange = slices.filter(({ recordType, dueAt }) => recordType === 'exchangeAdmin' && dueAt === NOW);
    assert.equal(exchange[0]?.to, NOW);
    assert.equal(exchange.at(-1)?.from, '2026-05-28T09:00:00Z');
    for (const [at, slice] of exchange.entries()) if (at > 0) assert.equal(exchange[at - 1]?.from, slice.to);

    let cursor: AuditSearchCursor = { slices: exchange.slice(0, 1), planned: [] };
    for (let halvings = 0; ; halvings += 1) {
      const [slice] = cursor.slices;
      assert.ok(slice);
      const smaller = halveSlice(cursor, slice);
      if (smaller === undefined) {
        assert.ok(halvings > 5);
        break;
      }
      assert.deepEqual([smaller.slices[0]?.to, smaller.slices[0]?.from], [slice.to, smaller.slices[1]?.to]);
      assert.equal(smaller.slices[1]?.from, slice.from);
      cursor = smaller;
    }
  });

  it('searches a period that was missed until now twice: at once, and when the log holds its last day for certain', () => {
    const searched = { source: 'activity:Audit.Exchange', recordType: 'exchangeAdmin' } as const;
    const from = instant(Date.parse(NOW) - 2 * 3_600_000);
    const dayBefore = instant(Date.parse(NOW) - 24 * 3_600_000);
    const { slices } = addMissedPeriods({ slices: [], planned: [] }, searched, { missed: [{ from, to: NOW }] }, NOW);
    assert.deepEqual(
      slices.map((slice) => [slice.from, slice.to, slice.dueAt]),
      [
        [dayBefore, NOW, instant(Date.parse(NOW) + 24 * 3_600_000)],
        [instant(Date.parse(from) - 24 * 3_600_000), NOW, NOW],
      ],
    );
  });

  it('takes a missed period in once, and forgets it with its source', () => {
    const searched = { source: 'activity:Audit.Exchange', recordType: 'exchangeAdmin' } as const;
    const stored = { missed: [{ from: '2026-11-01T00:00:00Z', to: '2026-11-12T00:00:00Z' }] };
    const once = addMissedPeriods({ slices: [], planned: [] }, searched, stored, NOW);
    assert.deepEqual(
      once.slices.map(({ from, to }) => [from, to]),
      [
        ['2026-11-05T00:00:00Z', '2026-11-12T00:00:00Z'],
        ['2026-10-31T00:00:00Z', '2026-11-05T00:00:00Z'],
      ],
    );
    assert.deepEqual(addMissedPeriods(once, searched, stored, NOW), once);
    assert.deepEqual(addMissedPeriods(once, searched, { missed: [] }, NOW).planned, []);
    assert.deepEqual(addMissedPeriods(once, searched, 'nonsense', NOW).slices, once.slices);
  });
});
