import assert from 'node:assert/strict';
import { createFeedIngestion } from '../../src/audit/activity-feed-ingestion.js';
import { ingestAuditSearches } from '../../src/audit/audit-search-ingestion.js';
import { shouldStoreEvent } from '../../src/audit/event-storage-filter.js';
import type { AuditStore } from '../../src/audit/model/audit-store-port.js';
import { createKeptExchangeReader, type ReadKeptExchangeEvents } from '../../src/audit/kept-audit-trail.js';
import { collectWantedOperations } from '../../src/audit/scan/wanted-record-parser.js';
import { daysBefore, type Instant } from '../../src/core/instant.js';
import { demoConnection } from '../../src/demo-connection.js';
import { exchangeEvent } from '../../src/detections/lib/event-samples.js';
import { loadDetections } from '../../src/load-detections.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { createVirtualTiming } from '../tenant/support/fake-tenant-client.js';
import type { AuditSourceId } from '../../src/facts/fact-types.js';
import { type AuditHouse, openAuditHouse } from './support/audit-test-tenant.js';

const feed = createFeedIngestion('Audit.Exchange');

describe('Who changed connectors and rules, where the watch has kept it', () => {
  let house: AuditHouse;
  let since: Instant;
  before(async () => {
    house = await openAuditHouse();
    await house.pass(ingestAuditSearches);
    await house.pass(feed);
  });
  after(() => house.close());

  /** The fact as a question reads it, and what it asked of the tenant. */
  async function read(kept: ReadKeptExchangeEvents | undefined) {
    const tenant = createTenantClient({
      ...demoConnection(house.demo),
      clock: house.clock,
      log: house.log,
      limits: { attempts: 1 },
      auditStates: () => house.store.audit.states(),
      timing: createVirtualTiming(),
      ...(kept === undefined ? {} : { keptExchangeEvents: kept }),
    });
    const before = house.demo.requests.log().length;
    const { facts } = await tenant.reader.collect(['mailFlowEvents'], { since });
    await tenant.close();
    const asked = house.demo.requests.log().slice(before);
    const { mailFlowEvents: reading } = facts;
    const value = reading.ok ? reading.value : assert.fail(JSON.stringify(reading.gaps));
    return {
      from: value.from,
      ids: value.events.map(({ id }) => id),
      times: value.events.map(({ at }) => at),
      gaps: reading.gaps.map(({ reason, detail }) => `${reason}: ${detail}`),
      isSearched: asked.some(({ path }) => path.includes('/security/auditLog/queries')),
      requests: asked.length,
    };
  }
  const keptFor = (keepDays: number, store: Partial<AuditStore> = {}) =>
    createKeptExchangeReader({ ...house.store.audit, ...store }, { clock: house.clock, keepDays });
  /** By plain reading, whatever is kept. */
  const plain = () => read(undefined);

  it('is searched at Microsoft on the first day: the last records before it arrive late', async () => {
    since = daysBefore(house.clock.now(), 60);
    assert.equal(await keptFor(180)(since, ['New-TransportRule']), undefined);
    assert.ok((await read(keptFor(180))).isSearched);
  });

  describe('whole', () => {
    before(async () => {
      house.goOn(25);
      await house.pass(ingestAuditSearches);
      await house.pass(feed);
      since = daysBefore(house.clock.now(), 60);
    });

    it('asks for little where nothing came since', async () => {
      const { requests, gaps, isSearched } = await read(keptFor(180));
      assert.deepEqual([gaps, isSearched], [[], false]);
      assert.ok(requests <= 2, String(requests));
    });

    it('is answered with what came since, without a search: the same as by searching', async () => {
      house.goOn(30);
      since = daysBefore(house.clock.now(), 60);
      const [ours, searched] = [await read(keptFor(180)), await plain()];
      assert.deepEqual([ours.ids, ours.from, ours.gaps], [searched.ids, searched.from, []]);
      assert.ok(ours.ids.length > 5);
      assert.deepEqual([ours.isSearched, searched.isSearched], [false, true]);
    });

    it('is searched only for what is older than what is kept, and says where that cannot be read', async () => {
      const ours = await read(keptFor(20));
      assert.deepEqual([ours.ids, ours.isSearched], [(await plain()).ids, true]);
      house.demo.faults.add({ path: '/v1.0/security/auditLog/queries', kind: 403, times: 1 });
      const begin = daysBefore(house.clock.now(), 19);
      const { from, times, gaps } = await read(keptFor(20));
      assert.equal(from, begin);
      assert.ok(times.every((at) => at >= begin));
      assert.deepEqual(gaps, [
        'permission-missing: AuditLogsQuery-Exchange.Read.All',
        `truncated: connector and rule changes could be read only since ${begin}`,
      ]);
    });

    it('is read at Microsoft where what came since cannot be read', async () => {
      house.demo.faults.add({ path: /\/activity\/feed\/subscriptions\/content/, kind: 403, times: 1 });
      const ours = await read(keptFor(180));
      assert.deepEqual([ours.ids, ours.isSearched], [(await plain()).ids, true]);
    });

    it('is read at Microsoft while the database is away, which the log says', async () => {
      const ours = await read(() => Promise.reject(new Error('the database is away')));
      assert.deepEqual(ours.ids, (await plain()).ids);
      assert.ok(
        house.log.lines.some(({ level, message }) => level === 'warn' && message.includes('reading it at Microsoft')),
      );
    });

    it('is not relied on when the feed has not been read for a week', async () => {
      const trail = (await keptFor(180)(since, [])) ?? assert.fail();
      const late: ReadKeptExchangeEvents = () =>
        Promise.resolve({ ...trail, whole: { ...trail.whole, to: daysBefore(house.clock.now(), 7) } });
      assert.ok((await read(late)).isSearched);
    });
  });

  describe('is not taken for whole', () => {
    const cursors = async () => ({
      feed: (await house.store.audit.cursor('activity:Audit.Exchange')) as Record<string, unknown>,
      search: (await house.store.audit.cursor('audit-query')) as { readonly slices: readonly object[] },
    });
    const withCursor = (source: AuditSourceId, cursor: unknown) => ({
      cursor: (wanted: AuditSourceId) =>
        wanted === source ? Promise.resolve(cursor) : house.store.audit.cursor(wanted),
    });
    const wholeOf = async (store: Partial<AuditStore>) =>
      (await keptFor(180, store)(since, ['New-TransportRule']))?.whole;
    const at = (days: number) => daysBefore(house.clock.now(), days);

    it('before anything was searched, or read of the feed', async () => {
      assert.ok((await wholeOf({})) !== undefined);
      assert.equal(await wholeOf(withCursor('audit-query', null)), undefined);
      assert.equal(await wholeOf(withCursor('activity:Audit.Exchange', null)), undefined);
    });

    it('since the feed is off, or while content of it cannot be read', async () => {
      const { feed: cursor } = await cursors();
      const gap = { reason: 'unreachable', detail: 'x' };
      const blob = { contentId: 'c', contentUri: 'https://x.example/c', createdAt: at(3) };
      const source = 'activity:Audit.Exchange';
      assert.equal(await wholeOf(withCursor(source, { ...cursor, offSince: at(2) })), undefined);
      const unreadable = [{ blob, tries: 1, retryAt: at(0), gap }];
      assert.equal(await wholeOf(withCursor(source, { ...cursor, unreadable })), undefined);
    });

    it('where a record of Exchange could not be read; others do not matter', async () => {
      const states = (malformed: AuditSourceId) => ({
        states: async () =>
          (await house.store.audit.states()).map((state) =>
            state.source === malformed ? { ...state, malformed: 1 } : state,
          ),
      });
      assert.equal(await wholeOf(states('audit-query')), undefined);
      assert.equal(await wholeOf(states('activity:Audit.Exchange')), undefined);
      assert.ok((await wholeOf(states('activity:Audit.AzureActiveDirectory'))) !== undefined);
    });

    it('before the end of a period that is still to be searched', async () => {
      const { feed: feedCursor, search } = await cursors();
      const slice = (recordType: string) => ({ from: at(12), to: at(9), recordType, dueAt: at(0) });
      const unsearched = (recordType: string) =>
        withCursor('audit-query', { ...search, slices: [...search.slices, slice(recordType)] });
      assert.equal((await wholeOf(unsearched('exchangeAdmin')))?.from, at(9));
      assert.equal((await wholeOf(unsearched('azureActiveDirectory')))?.from, since);
      const missed = [{ from: at(8), to: at(6) }];
      const missing = withCursor('activity:Audit.Exchange', { ...feedCursor, missed });
      assert.equal((await wholeOf(missing))?.from, at(6));
      const planned = [`activity:Audit.Exchange ${at(8)} ${at(6)}`];
      const both = {
        cursor: async (wanted: AuditSourceId) =>
          wanted === 'audit-query' ? { ...search, planned } : await missing.cursor(wanted),
      };
      assert.equal((await wholeOf(both))?.from, since, 'searched by now');
    });
  });

  it('asks for operations that are all kept', async () => {
    const asked: string[] = [];
    const spy: ReadKeptExchangeEvents = (_, operations) => {
      asked.push(...operations);
      return Promise.resolve(undefined);
    };
    await read(spy);
    const wanted = collectWantedOperations(await loadDetections());
    assert.ok(asked.length > 0);
    for (const operation of asked) {
      assert.ok(wanted.has(operation), operation);
      assert.ok(shouldStoreEvent(exchangeEvent(operation, 'x', { Identity: 'x' })), operation);
    }
  });
});
