import assert from 'node:assert/strict';
import { daysBefore, instant, type Instant } from '../../src/core/instant.js';
import type { Gap } from '../../src/core/gap.js';
import { mailFlowEvents } from '../../src/tenant/collectors/mail-flow-events.js';
import type { TenantReads } from '../../src/tenant/fact-collector.js';
import { TenantProblem } from '../../src/tenant/tenant-problem.js';
import { RECORD, parse } from '../audit/support/raw-records.js';

const NOW = instant('2026-11-24T09:00:00Z');
const record = (id: string, at: string, change: object = {}) => ({ ...RECORD, Id: id, CreationTime: at, ...change });
const gap = (detail: string): Gap => ({ reason: 'throttled', detail });
const refused = (detail: string) => new TenantProblem('permission-missing', detail);

/** What a source gives: records and how far back it reaches, or the problem that it has. */
type Source = TenantProblem | Error | { records: readonly unknown[]; from?: Instant; gaps?: readonly Gap[] };

/** Reads the changes since `days` ago from these sources, and tells which were asked. */
async function read(
  days: number | undefined,
  sources: {
    feed?: Source;
    newFeed?: Source;
    search?: Source;
    kept?: Awaited<ReturnType<TenantReads['keptExchangeEvents']>>;
  },
) {
  const asked: string[] = [];
  const give = (name: string, source: Source | undefined) => {
    asked.push(name);
    if (source instanceof Error) throw source;
    return { records: source?.records ?? [], from: source?.from, gaps: source?.gaps ?? [] };
  };
  const reads = {
    now: NOW,
    since: days === undefined ? undefined : daysBefore(NOW, days),
    keptExchangeEvents: () => Promise.resolve(sources.kept),
    readFeed: (_: string, from: Instant) => Promise.resolve().then(() => give(`feed since ${from}`, sources.feed)),
    readNewFeed: (_: string, from: Instant) => Promise.resolve().then(() => give(`new since ${from}`, sources.newFeed)),
    searchAuditLog: ({ from, to }: { from: Instant; to: Instant }) =>
      Promise.resolve().then(() => {
        const { records, gaps } = give(`search ${from} to ${to}`, sources.search);
        return { items: records, gaps };
      }),
  };
  const { value, gaps } = await mailFlowEvents.collect(
    reads as unknown as Parameters<typeof mailFlowEvents.collect>[0],
  );
  return { ids: value.events.map(({ id }) => id), from: value.from, gaps: gaps ?? [], asked };
}

describe('Changes of mail flow, from what knows them', () => {
  const FEED_FROM = daysBefore(NOW, 6);

  it('come from the feed alone where it reaches back as far as asked, oldest first, each once, and nothing else', async () => {
    const records = [
      record('late', '2026-11-23T00:00:00'),
      record('early', '2026-11-22T00:00:00', { Operation: 'remove-transportrule' }),
      record('late', '2026-11-23T00:00:00'),
      record('before', '2026-11-01T00:00:00'),
      record('mailbox', '2026-11-23T00:00:00', { Operation: 'Set-Mailbox' }),
    ];
    assert.deepEqual(await read(5, { feed: { records, from: FEED_FROM } }), {
      ids: ['early', 'late'],
      from: daysBefore(NOW, 5),
      gaps: [],
      asked: [`feed since ${daysBefore(NOW, 5)}`],
    });
  });

  it('come from the search where the feed begins later, has a gap, or the period is longer than it keeps', async () => {
    const search = { records: [record('searched', '2026-11-20T00:00:00')] };
    for (const feed of [
      { records: [record('fed', '2026-11-23T00:00:00')], from: daysBefore(NOW, 4) },
      { records: [], from: FEED_FROM, gaps: [gap('the feed')] },
      { records: [] },
      refused('ActivityFeed.Read'),
    ]) {
      const { ids, gaps, asked } = await read(5, { feed, search });
      assert.deepEqual([ids, gaps, asked.length], [['searched'], [], 2]);
    }
    assert.deepEqual((await read(undefined, { search })).asked, [`search ${daysBefore(NOW, 90)} to ${NOW}`]);
    assert.equal((await read(6.9, { search })).asked.length, 1, 'at the edge of what the feed keeps');
  });

  it('come from both where the search was cut, with what each could not read', async () => {
    const both = await read(30, {
      search: { records: [record('a', '2026-11-01T00:00:00'), record('b', '2026-11-20T00:00:00')], gaps: [gap('cut')] },
      feed: { records: [record('b', '2026-11-20T00:00:00'), record('c', '2026-11-21T00:00:00')], gaps: [gap('late')] },
    });
    assert.deepEqual(both.ids, ['a', 'b', 'c']);
    assert.deepEqual(both.gaps, [gap('cut'), gap('late')]);
    assert.equal(both.from, daysBefore(NOW, 30));
  });

  it('reach back as far as the feed where the search is refused, and say so', async () => {
    const feed = { records: [record('fed', '2026-11-23T00:00:00')], from: FEED_FROM };
    const { ids, from, gaps } = await read(30, { search: refused('AuditLogsQuery.Read.All'), feed });
    assert.deepEqual([ids, from], [['fed'], FEED_FROM]);
    assert.deepEqual(gaps, [
      { reason: 'permission-missing', detail: 'AuditLogsQuery.Read.All' },
      { reason: 'truncated', detail: `connector and rule changes could be read only since ${FEED_FROM}` },
    ]);
    const older = { records: [], from: daysBefore(NOW, 40) };
    assert.equal((await read(30, { search: refused('x'), feed: older })).from, daysBefore(NOW, 30));
  });

  it('are not known where neither can be read: by which permissions, or why', async () => {
    const rejects = async (search: Source, feed: Source, problem: { reason: string; detail: RegExp }) => {
      await assert.rejects(read(30, { search, feed }), (error) => {
        assert.ok(error instanceof TenantProblem);
        assert.equal(error.reason, problem.reason);
        assert.match(error.gap.detail, problem.detail);
        return true;
      });
    };
    await rejects(refused('a'), refused('b'), {
      reason: 'permission-missing',
      detail: /^AuditLogsQuery\S* \(or ActivityFeed\.Read for the last seven days\)$/,
    });
    const busy = new TenantProblem('throttled', 'come back later');
    await rejects(busy, refused('b'), { reason: 'throttled', detail: /come back later/ });
    await rejects(refused('a'), busy, { reason: 'permission-missing', detail: /^a$/ });
    await assert.rejects(read(30, { search: new Error('ours'), feed: busy }), /^Error: ours$/);
  });

  it('that cannot be understood are a gap with their number', async () => {
    const nonsense = [{ Operation: 'New-InboundConnector' }, { ...RECORD, Id: 'x', CreationTime: 'never' }];
    const { ids, gaps } = await read(5, {
      feed: { records: [...nonsense, record('ok', '2026-11-23T00:00:00')], from: FEED_FROM },
    });
    assert.deepEqual(ids, ['ok']);
    assert.deepEqual(gaps, [{ reason: 'invalid-response', detail: 'audit log: 2 malformed records' }]);
  });

  describe('that the watch has kept', () => {
    const keptEvent = parse({ Id: 'kept', CreationTime: '2026-11-10T00:00:00' });
    assert.ok(keptEvent);
    const kept = (fromDays: number, toDays: number) => ({
      whole: { from: daysBefore(NOW, fromDays), to: daysBefore(NOW, toDays) },
      events: [keptEvent],
    });
    const newFeed = { records: [record('new', '2026-11-24T00:00:00')] };

    it('are read with what the feed received since, and nothing is searched', async () => {
      assert.deepEqual(await read(30, { kept: kept(30, 0.1), newFeed }), {
        ids: ['kept', 'new'],
        from: daysBefore(NOW, 30),
        gaps: [],
        asked: [`new since ${daysBefore(NOW, 0.1)}`],
      });
    });

    it('are searched for what is older than they are, and say where that fails', async () => {
      const search = { records: [record('old', '2026-10-28T00:00:00')], gaps: [gap('cut')] };
      const longer = await read(30, { kept: kept(20, 0.1), newFeed, search });
      assert.deepEqual(
        [longer.ids, longer.from, longer.gaps],
        [['old', 'kept', 'new'], daysBefore(NOW, 30), [gap('cut')]],
      );
      assert.equal(longer.asked.at(-1), `search ${daysBefore(NOW, 30)} to ${daysBefore(NOW, 20)}`);
      const shorter = await read(30, { kept: kept(20, 0.1), newFeed, search: refused('a') });
      assert.deepEqual([shorter.ids, shorter.from], [['kept', 'new'], daysBefore(NOW, 20)]);
      assert.deepEqual(
        shorter.gaps.map(({ reason }) => reason),
        ['permission-missing', 'truncated'],
      );
    });

    it('are not relied on where the feed since then has a gap, or has forgotten', async () => {
      const search = { records: [record('searched', '2026-11-20T00:00:00')] };
      for (const sources of [
        { kept: kept(30, 0.1), newFeed: { ...newFeed, gaps: [gap('a window')] } },
        { kept: kept(30, 0.1), newFeed: refused('ActivityFeed.Read') },
        { kept: kept(30, 7), newFeed },
      ]) {
        assert.deepEqual((await read(30, { ...sources, search })).ids, ['searched']);
      }
    });
  });
});
