import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import pg from 'pg';
import type { AuditBatch, MalformedRecord } from '../../src/audit/model/audit-store-port.js';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { silentLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

const FEED = 'activity:Audit.Exchange';

function event(id: string, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id,
    at: instant('2026-11-20T10:00:00Z'),
    operation: 'New-InboundConnector',
    actor: { kind: 'app', id: 'App-1', name: 'Sync' },
    succeeded: true,
    target: 'Ran_xyz',
    parameters: { Name: 'Ran_xyz' },
    source: 'activity',
    workload: 'exchange',
    targets: [],
    changes: [],
    ...more,
  };
}

function batch(events: readonly AuditEvent[], more: Partial<AuditBatch> = {}): AuditBatch {
  return { source: FEED, events, malformed: [], seen: events.length, blobIds: [], cursor: { at: 1 }, ...more };
}

describe('Audit events, kept', () => {
  let url: string;
  let store: Store;
  let now: Instant;
  beforeEach(async () => {
    now = instant('2026-11-24T10:00:00Z');
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log: silentLog, clock: { now: () => now } });
  });
  afterEach(() => store.close());

  async function query(text: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text);
    await client.end();
    return rows;
  }

  it('come back as they were, each once, whoever keeps them again', async () => {
    const rich = event('b', {
      at: instant('2026-11-19T10:00:00Z'),
      changes: [{ name: 'AppRole.Value', old: '', new: 'Exchange.ManageAsApp' }],
      targets: [{ kind: 'service-principal', id: 'sp-1', name: 'Sync' }],
      app: { appId: 'APP-2', servicePrincipalId: 'sp-2' },
      person: { id: 'p-1', name: 'ada@contoso.com' },
      correlationId: 'c-1',
      ip: '203.0.113.7',
    });
    const first = await store.audit.keep(batch([event('a'), rich, event('a')]));
    assert.deepEqual([...first.added].sort(), ['a', 'b']);
    assert.deepEqual(await store.audit.keep(batch([rich, event('c')], { source: 'audit-query' })), { added: ['c'] });

    assert.deepEqual(await store.audit.byIds(['b', 'nobody', 'a']), [rich, event('a')]);
    assert.deepEqual(await store.audit.byHandles(['app:sp-2']), [rich]);
    assert.deepEqual(await store.audit.byHandles(['user:ada@contoso.com', 'app:nothing']), [rich]);
    assert.deepEqual(
      (await store.audit.byHandles(['app:app-1'])).map(({ id }) => id),
      ['b', 'a', 'c'],
    );
    assert.deepEqual(
      (await store.audit.unassessed(10)).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.equal((await store.audit.unassessed(2)).length, 2);
  });

  it('move the cursor and mark blobs with them, or not at all', async () => {
    const { audit } = store;
    assert.equal(await audit.cursor(FEED), undefined);
    const upTo = instant('2026-11-24T09:00:00Z');
    await audit.keep(batch([event('a')], { blobIds: ['blob-1'], cursor: { upTo }, readUpTo: upTo, seen: 1000 }));
    assert.deepEqual(await audit.cursor(FEED), { upTo });
    assert.deepEqual(await audit.unread(FEED, ['blob-1', 'blob-2']), ['blob-2']);
    assert.deepEqual(await audit.unread('activity:Audit.General', ['blob-1']), ['blob-1']);

    const impossible = { ...batch([event('z')]), seen: Number.NaN, blobIds: ['blob-9'], cursor: 'moved' };
    await assert.rejects(audit.keep(impossible));
    assert.deepEqual(await audit.byIds(['z']), []);
    assert.deepEqual(await audit.cursor(FEED), { upTo });
    assert.deepEqual(await audit.unread(FEED, ['blob-9']), ['blob-9']);
  });

  it('tell how each source does', async () => {
    const { audit } = store;
    assert.deepEqual(await audit.states(), []);
    const refused = { reason: 'permission-missing', detail: 'ActivityFeed.Read' } as const;
    await audit.noteFailure(FEED, refused);
    assert.deepEqual(await audit.states(), [
      { source: FEED, gap: refused, eventsKept: 0, recordsSeen: 0, malformed: 0 },
    ]);
    const readUpTo = instant('2026-11-24T09:58:00Z');
    await audit.keep(batch([event('a')], { seen: 300, readUpTo }));
    await audit.keep(batch([event('a'), event('b')], { seen: 200, readUpTo: instant('2026-11-23T00:00:00Z') }));
    const state = { source: FEED, readUpTo, lastSuccessAt: now, eventsKept: 2, recordsSeen: 500, malformed: 0 };
    assert.deepEqual(await audit.states(), [state]);
    const slow = { reason: 'unreachable', detail: 'one blob' } as const;
    await audit.keep(batch([], { gap: slow }));
    assert.deepEqual(await audit.states(), [{ ...state, gap: slow }]);
  });

  it('count malformed records all, and keep the newest, cut', async () => {
    const { audit } = store;
    const malformed = Array.from({ length: 1_500 }, (_, at): MalformedRecord => ({
      source: FEED,
      recordId: `r-${at}`,
      reason: 'no moment',
      text: at === 1_499 ? 'é'.repeat(5_000_000) : 'x\u0000y',
    }));
    await audit.keep(batch([], { malformed }));
    await audit.keep(batch([], { malformed: malformed.slice(-2) }));
    assert.equal((await audit.states())[0]?.malformed, 1_500);
    const kept = await audit.malformed(5_000);
    assert.equal(kept.length, 1_000);
    assert.deepEqual([kept[0]?.recordId, kept.at(-1)?.recordId], ['r-1499', 'r-500']);
    assert.equal(Buffer.byteLength(kept[0]?.text ?? ''), 4_096);
    assert.equal(kept[1]?.text, 'x\ufffdy');
    assert.equal((await audit.malformed(3)).length, 3);
  });

  it('take what hostile records hold: endless ids and names, NUL, half characters, clocks far off', async () => {
    const long = 'x'.repeat(3_000_000);
    const hostile = [
      event(long, { actor: { kind: 'app', id: long, name: 'n' } }),
      event('nul \u0000 \ud800', { person: { id: 'p\u0000', name: `${long}@contoso.com` } }),
      event('future', { at: '+275760-09-13T00:00:00.000Z' as Instant }),
      event('past', { at: '-000001-01-01T00:00:00Z' as Instant }),
      event('"; drop table audit_events; --'),
    ];
    const { added } = await store.audit.keep(batch(hostile));
    assert.equal(added.length, 5);
    const [byName] = await store.audit.byHandles([`user:${long}@contoso.com`]);
    assert.equal(byName?.id, 'nul \ufffd \ufffd');
    assert.equal((await store.audit.byHandles([`app:${long}`])).length, 1);
    const [kept] = await store.audit.byIds([long]);
    assert.match(kept?.id ?? '', /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(await store.audit.keep(batch(hostile)), { added: [] });
    assert.equal((await store.audit.byIds(['future']))[0]?.at, '+275760-09-13T00:00:00.000Z');
  });

  it('come in by thousands at once, also from two sides in any order', async () => {
    const many = Array.from({ length: 6_000 }, (_, at) => event(`e-${at}`));
    const results = await Promise.all([
      store.audit.keep(batch(many)),
      store.audit.keep(batch(many.toReversed(), { source: 'audit-query' })),
    ]);
    assert.equal(results[0].added.length + results[1].added.length, 6_000);
    assert.equal((await store.audit.unassessed(10_000)).length, 6_000);
  });

  it('are forgotten when old, assessed and of no open incident; blobs after eight days', async () => {
    const old = instant('2025-01-01T00:00:00Z');
    const story = { app: { appId: 'app-in-a-story' } };
    const events = [
      event('old', { at: old }),
      event('story', { at: old, ...story }),
      event('new'),
      event('waiting', { at: old }),
    ];
    await store.audit.keep(batch(events, { blobIds: ['blob-1'] }));
    await query(`update audit_events set assessed = true where id <> 'waiting'`);
    await query(`insert into incidents (id, kind, status, version, handles, record, opened_at, changed_at)
      values ('00000000-0000-4000-8000-000000000001', 'oauth-mail-abuse', 'open', 1, '{app:app-in-a-story}', '{}', now(), now())`);
    const before = instant('2025-10-20T00:00:00Z');
    assert.equal(await store.audit.forgetBefore(before), 1);
    const left = await store.audit.byIds(['old', 'story', 'new', 'waiting']);
    assert.deepEqual(left.map(({ id }) => id).sort(), ['new', 'story', 'waiting']);
    assert.deepEqual(await store.audit.unread(FEED, ['blob-1']), []);

    await query(`update incidents set status = 'closed'`);
    now = instant('2026-12-02T10:00:01Z');
    assert.equal(await store.audit.forgetBefore(before), 1);
    assert.deepEqual(await store.audit.unread(FEED, ['blob-1']), ['blob-1']);
  });

  it('that cannot be read any more are passed over', async () => {
    await store.audit.keep(batch([event('a'), event('b')]));
    await query(`update audit_events set event = '{"id": 7}' where id = 'a'`);
    assert.deepEqual(
      (await store.audit.unassessed(5)).map(({ id }) => id),
      ['b'],
    );
  });

  it('that cannot be read any more stop nobody: what came after them is assessed, however many they are', async () => {
    const odd = ['a', 'b', 'c', 'd', 'e'];
    for (const id of [...odd, 'f', 'g', 'h']) await store.audit.keep(batch([event(id)]));
    await query(`update audit_events set event = '{"id": 7}' where id = any('{${odd.join(',')}}')`);
    assert.deepEqual(
      (await store.audit.unassessed(2)).map(({ id }) => id),
      ['f', 'g'],
    );
    assert.equal((await store.audit.unassessed(3)).length, 3);
  });

  it('between which are some that cannot be read come once each, in the order they were kept', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await store.audit.keep(batch([event(id)]));
    await query(`update audit_events set event = '{"id": 7}' where id = any('{a,b,d}')`);
    for (const [limit, expected] of [
      [3, ['c', 'e', 'f']],
      [4, ['c', 'e', 'f', 'g']],
      [9, ['c', 'e', 'f', 'g']],
    ] as const) {
      assert.deepEqual(
        (await store.audit.unassessed(limit)).map(({ id }) => id),
        expected,
      );
    }
  });

  it('of some operations come since a moment, whatever their case, oldest first', async () => {
    const hour = (at: number) => instant(`2026-11-20T${String(at).padStart(2, '0')}:00:00Z`);
    await store.audit.keep(
      batch([
        event('late', { at: hour(12), operation: 'Set-TransportRule' }),
        event('early', { at: hour(9), operation: 'set-transportrule' }),
        event('other', { at: hour(11), operation: 'Set-Mailbox' }),
        event('edge', { at: hour(10), operation: 'New-TransportRule' }),
      ]),
    );
    const since = async (from: Instant, ...operations: readonly string[]) =>
      (await store.audit.since(from, operations)).map(({ id }) => id);
    assert.deepEqual(await since(hour(9), 'Set-TransportRule', 'NEW-TRANSPORTRULE'), ['early', 'edge', 'late']);
    assert.deepEqual(await since(hour(10), 'Set-TransportRule', 'New-TransportRule'), ['edge', 'late']);
    assert.deepEqual(await since(hour(9)), []);
  });
});
