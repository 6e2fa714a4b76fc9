import assert from 'node:assert/strict';
import { createFeedIngestion } from '../../src/audit/activity-feed-ingestion.js';
import { parseFeedCursor } from '../../src/audit/activity-feed-cursor.js';
import { instant } from '../../src/core/instant.js';
import { buildContentBlobs } from '../../src/demo/server/management-activity/content-blobs.js';
import { openAuditHouse, wantedIds, type AuditHouse } from './support/audit-test-tenant.js';

const HOUR_MS = 3_600_000;
const FEED = 'activity:Audit.Exchange';
const exchange = createFeedIngestion('Audit.Exchange');

describe('The activity feed, read pass by pass', () => {
  let house: AuditHouse;
  beforeEach(async () => {
    house = await openAuditHouse({ blobsPerPage: 7, start: instant('2026-11-16T09:00:00Z') });
  });
  afterEach(() => house.close());

  /** What must have been kept once everything has come in: from a week before the first pass on (what arrives, not what happens). */
  const expected = (from: string, to: string) => wantedIds(house.world, 'Audit.Exchange', instant(from), instant(to));
  const blobRequests = () => house.demo.requests.log().filter(({ path }) => path.includes('/activity/feed/audit/'));

  it('keeps everything relevant exactly once, though blobs repeat records and every list is read again', async () => {
    const first = await house.pass(exchange);
    assert.ok(first > 0, 'there was something to keep');
    for (let hours = 0; hours < 8 * 24; hours += 11) {
      house.goOn(11);
      await house.pass(exchange);
    }
    const { auditRecords } = house.world;
    const arrived = new Set(await house.kept());
    const must = expected('2026-11-09T11:00:00Z', '2026-11-24T00:00:00Z');
    assert.ok(must.length > 20);
    assert.deepEqual(
      must.filter((id) => !arrived.has(id)),
      [],
    );
    const known = new Set(auditRecords.map(({ Id }) => Id));
    assert.deepEqual(
      [...arrived].filter((id) => !known.has(id)),
      [],
    );
    const read = blobRequests().map(({ path }) => path);
    assert.equal(new Set(read).size, read.length, 'no blob was read twice');
    assert.equal(await house.pass(exchange), 0);

    const state = await house.state(FEED);
    assert.equal(state?.gap, undefined);
    assert.equal(state?.readUpTo, house.clock.now());
    assert.equal(state.eventsKept, arrived.size);
    assert.ok(state.recordsSeen > arrived.size);
  });

  it('reads what became available in the very second it looks', async () => {
    const nowMs = Date.parse(house.clock.now());
    const next = buildContentBlobs(house.world)
      .get('Audit.Exchange')
      ?.find(({ createdMs }) => createdMs > nowMs);
    assert.ok(next);
    house.goOn((next.createdMs + 300 - nowMs) / HOUR_MS);
    await house.pass(exchange);
    assert.equal(triesOf(next.id), 1);
  });

  it('goes on where it was after the service was down for hours: nothing is lost', async () => {
    await house.pass(exchange);
    house.demo.faults.add({ path: /\/activity\/feed/, kind: 503 });
    for (let hours = 0; hours < 60; hours += 6) {
      house.goOn(6);
      await assert.rejects(house.pass(exchange), /unreachable/);
    }
    const before = await house.state(FEED);
    house.demo.faults.clear();
    house.goOn(100);
    await house.pass(exchange);
    assert.equal(before?.readUpTo, '2026-11-16T09:00:00Z');
    const kept = new Set(await house.kept());
    const must = expected('2026-11-09T11:00:00Z', '2026-11-23T00:00:00Z');
    assert.deepEqual(
      must.filter((id) => !kept.has(id)),
      [],
    );
    assert.ok(must.length > 20);
  });

  it('does not pass over what a crash left unread', async () => {
    const killer = new AbortController();
    let batches = 0;
    const crashing = house.pass(exchange, {
      signal: killer.signal,
      afterBatch: () => {
        batches += 1;
        if (batches === 3) killer.abort(new Error('killed'));
      },
    });
    await assert.rejects(crashing, /killed|cancelled/);
    const half = await house.kept();
    await house.pass(exchange);
    const whole = await house.kept();
    assert.deepEqual(
      whole,
      expected('2026-11-09T10:00:00Z', '2026-11-16T08:00:00Z').filter((id) => whole.includes(id)),
    );
    assert.ok(half.length < whole.length);
    const read = blobRequests().length;
    const distinct = new Set(blobRequests().map(({ path }) => path)).size;
    assert.ok(read - distinct <= 8, 'at most the group under way is read again');
  });

  it('holds nobody up for a blob that stays unreadable, and says so until it is read', async () => {
    const blob = await someBlob();
    house.demo.faults.add({ path: new RegExp(escaped(blob)), kind: 500 });
    await house.pass(exchange);
    const state = await house.state(FEED);
    assert.equal(state?.gap?.reason, 'unreachable');
    assert.match(
      state.gap.detail,
      /^1 of the blobs of Audit\.Exchange cannot be read so far, the oldest from 2026-11-1/,
    );
    assert.equal(state.readUpTo, house.clock.now());
    const without = (await house.kept()).length;

    const asked = triesOf(blob);
    await house.pass(exchange);
    assert.equal(triesOf(blob), asked, 'not tried again at once');
    house.demo.faults.clear();
    house.goOn(1);
    await house.pass(exchange);
    assert.equal((await house.state(FEED))?.gap, undefined);
    assert.equal(triesOf(blob), asked + 1);
    assert.ok((await house.kept()).length >= without);
    assert.deepEqual(parseFeedCursor(await house.store.audit.cursor(FEED)).unreadable, []);
  });

  it('gives a blob up only when the feed has forgotten it, and then says it', async () => {
    const blob = await someBlob();
    house.demo.faults.add({ path: new RegExp(escaped(blob)), kind: 'malformed-json' });
    await house.pass(exchange);
    for (let days = 0; days < 7; days += 1) {
      house.goOn(24);
      await house.pass(exchange);
    }
    assert.ok(triesOf(blob) >= 4);
    const given = (await house.store.audit.malformed(10)).map(({ recordId, reason }) => [
      recordId,
      reason.split(':')[0],
    ]);
    assert.equal(given.length, 1);
    assert.equal(given[0]?.[0], blob);
    assert.match(given[0][1] ?? '', /^a whole blob, made available 2026-11-1/);
    assert.equal((await house.state(FEED))?.gap, undefined);
    assert.equal((await house.state(FEED))?.malformed, 1);
    assert.equal(house.log.lines.filter(({ message }) => message.includes('giving up on an audit blob')).length, 1);
  });

  it('knows what an outage longer than the feed’s memory has cost', async () => {
    await house.pass(exchange);
    house.goOn(10 * 24);
    await house.pass(exchange);
    const { missed } = parseFeedCursor(await house.store.audit.cursor(FEED));
    assert.deepEqual(missed, [{ from: '2026-11-16T09:00:00Z', to: '2026-11-19T09:05:00Z' }]);
  });

  it('starts the subscription, once; one that was stopped is started again and the time without it remembered', async () => {
    await house.pass(exchange);
    await house.pass(exchange);
    const starts = () => house.demo.requests.log().filter(({ method }) => method === 'POST').length;
    const before = starts();
    assert.equal(before, 2, 'a token and a subscription');
    await stopSubscription();
    house.goOn(2);
    await house.pass(exchange);
    const { missed } = parseFeedCursor(await house.store.audit.cursor(FEED));
    assert.deepEqual(missed, [{ from: '2026-11-16T09:00:00Z', to: '2026-11-16T11:00:00Z' }]);
  });

  it('remembers the time without the subscription also when nothing can be listed right after it was started again', async () => {
    await house.pass(exchange);
    await stopSubscription();
    house.goOn(2);
    house.demo.faults.add({ path: /subscriptions\/content/, kind: 503 });
    await assert.rejects(house.pass(exchange), /unreachable/);
    house.demo.faults.clear();
    house.goOn(0.1);
    await house.pass(exchange);
    assert.deepEqual(await missedTime(), [{ from: '2026-11-16T09:00:00Z', to: '2026-11-16T11:06:00Z' }]);
    assert.equal((await house.state(FEED))?.readUpTo, house.clock.now());
    house.goOn(1);
    await house.pass(exchange);
    assert.equal((await missedTime()).length, 1, 'told once');
  });

  it('remembers the time without the subscription also when it dies as soon as that is on again', async () => {
    await house.pass(exchange);
    await stopSubscription();
    house.goOn(2);
    house.demo.faults.add({ path: /subscriptions\/start/, kind: 503 });
    await assert.rejects(house.pass(exchange), /unreachable/);
    house.demo.faults.clear();
    // It got through all the same, and then the process died.
    await house.tenant.audit.subscribe('Audit.Exchange');
    house.goOn(1);
    await house.pass(exchange);
    assert.deepEqual(await missedTime(), [{ from: '2026-11-16T09:00:00Z', to: '2026-11-16T12:00:00Z' }]);
  });

  it('plans one search for the time without the subscription, however often it cannot be started again', async () => {
    await house.pass(exchange);
    await stopSubscription();
    house.demo.faults.add({ path: /subscriptions\/start/, kind: 503 });
    for (let hours = 0; hours < 5; hours += 1) {
      house.goOn(1);
      await assert.rejects(house.pass(exchange), /unreachable/);
    }
    assert.deepEqual(await missedTime(), []);
    house.demo.faults.clear();
    house.goOn(1);
    await house.pass(exchange);
    assert.deepEqual(await missedTime(), [{ from: '2026-11-16T09:00:00Z', to: '2026-11-16T15:00:00Z' }]);
  });

  it('does not leave it to a question to switch the feed on: nobody could tell then that it was off', async () => {
    await house.pass(exchange);
    await stopSubscription();
    house.goOn(2);
    const { facts } = await house.tenant.reader.collect(['auditFeed', 'mailFlowEvents']);
    assert.match(JSON.stringify(facts.auditFeed.gaps), /Audit\.Exchange is switched off/);
    await house.pass(exchange);
    assert.deepEqual(await missedTime(), [{ from: '2026-11-16T09:00:00Z', to: '2026-11-16T11:00:00Z' }]);
  });

  it('says what is refused', async () => {
    house.demo.withhold('ActivityFeed.Read');
    const refused = await house.pass(exchange).catch((error: unknown) => error);
    assert.ok(refused instanceof Error && 'gap' in refused);
    assert.deepEqual(refused.gap, { reason: 'permission-missing', detail: 'ActivityFeed.Read' });
  });

  it('reads the windows it can list when one cannot be, and does not take that one for read', async () => {
    house.demo.faults.add({ path: /content\?contentType=Audit\.Exchange&PublisherIdentifier/, kind: 500 });
    await house.pass(exchange);
    const state = await house.state(FEED);
    assert.equal(state?.readUpTo, '2026-11-15T09:05:00Z', 'the last 24 hours, a little less where the clocks differ');
    assert.equal(state.gap?.reason, 'unreachable');
    house.demo.faults.clear();
    house.goOn(0.1);
    await house.pass(exchange);
    assert.equal((await house.state(FEED))?.readUpTo, house.clock.now());
    assert.equal((await house.state(FEED))?.gap, undefined);
  });

  /** The id of a blob in the middle of what the feed has. */
  async function someBlob(): Promise<string> {
    await house.tenant.audit.subscribe('Audit.Exchange');
    const period = { from: instant('2026-11-13T00:00:00Z'), to: instant('2026-11-14T00:00:00Z') };
    const blobs = await house.tenant.audit.listBlobs('Audit.Exchange', period);
    assert.ok(blobs[3]);
    return blobs[3].contentId;
  }

  function triesOf(blob: string): number {
    return blobRequests().filter(({ path }) => path.includes(blob)).length;
  }

  async function missedTime() {
    return parseFeedCursor(await house.store.audit.cursor(FEED)).missed;
  }

  async function stopSubscription(): Promise<void> {
    const { demo } = house;
    const { reader } = demo.credentials;
    const { fetch, Agent } = await import('undici');
    const dispatcher = new Agent({ connect: { ca: demo.caPem } });
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: reader.clientId,
      client_secret: reader.clientSecret,
      scope: 'https://manage.office.com/.default',
    });
    const { tenantId } = demo.credentials;
    const token = await fetch(`${demo.origin}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body, dispatcher });
    const { access_token } = (await token.json()) as { access_token: string };
    const stopped = await fetch(
      `${demo.origin}/api/v1.0/${tenantId}/activity/feed/subscriptions/stop?contentType=Audit.Exchange`,
      { method: 'POST', headers: { authorization: `Bearer ${access_token}` }, dispatcher },
    );
    assert.equal(stopped.status, 204);
    await dispatcher.close();
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('A blob with a record that cannot be read', () => {
  it('is done all the same: the record is kept aside and counted, the cursor goes on', async () => {
    const broken = {
      Id: 'broken',
      CreationTime: '2026-11-15T10:00:00',
      Operation: 'New-InboundConnector',
      Workload: 'Exchange',
      Parameters: 'no list',
      contentType: 'Audit.Exchange',
    };
    const house = await openAuditHouse({
      start: instant('2026-11-16T09:00:00Z'),
      change: (world) => ({ ...world, auditRecords: [broken] }),
    });
    try {
      assert.equal(await house.pass(exchange), 0);
      const [malformed, ...others] = await house.store.audit.malformed(10);
      assert.deepEqual(others, []);
      assert.deepEqual([malformed?.source, malformed?.recordId], [FEED, 'broken']);
      assert.match(malformed?.text ?? '', /no list/);
      const state = await house.state(FEED);
      assert.deepEqual([state?.malformed, state?.readUpTo, state?.gap], [1, house.clock.now(), undefined]);
      house.goOn(1);
      await house.pass(exchange);
      assert.equal((await house.state(FEED))?.recordsSeen, state?.recordsSeen);
    } finally {
      await house.close();
    }
  });
});
