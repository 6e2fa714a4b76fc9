import assert from 'node:assert/strict';
import { daysBefore } from '../../src/core/instant.js';
import { createTenantClient } from '../../src/tenant/read-only-tenant-client.js';
import { demoConnection } from '../../src/demo-connection.js';
import { DEFAULT_REQUEST_LIMITS } from '../../src/tenant/http/request-limits.js';
import { type DemoTenantConnection, connectDemoTenant, NOW } from './support/demo-tenant-connection.js';

const QUERIES = /\/security\/auditLog\/queries/;
const SINCE = { since: daysBefore(NOW, 60) };

describe('A search of the audit log', () => {
  let house: DemoTenantConnection;
  afterEach(() => house.close());

  const started = () => house.demo.requests.log().filter(({ method, path }) => method === 'POST' && QUERIES.test(path));
  /** Another process with little patience, as a question has. */
  async function impatient(searchMs: number) {
    const tenant = createTenantClient({
      ...demoConnection(house.demo),
      clock: { now: () => NOW },
      log: house.log,
      limits: { ...DEFAULT_REQUEST_LIMITS, auditSearchTimeMs: searchMs },
    });
    const { facts } = await tenant.reader.collect(['mailFlowEvents'], SINCE);
    await tenant.close();
    return facts.mailFlowEvents;
  }

  it('that was not done in time goes on, and the next question takes its result, in another process too', async () => {
    house = await connectDemoTenant({}, { auditQueryMs: 1_500 });
    const first = await impatient(1);
    assert.match(
      JSON.stringify(first.gaps),
      /goes on at Microsoft: ask again in a few minutes, and its result is taken/,
    );
    assert.equal(started().length, 1);
    const second = await impatient(60_000);
    assert.ok(second.ok);
    assert.deepEqual(second.gaps, []);
    assert.equal(started().length, 1, 'nothing begins anew');
    await house.close();
    house = await connectDemoTenant({}, { auditQueryMs: 20 });
    const whole = await impatient(60_000);
    assert.ok(whole.ok);
    assert.deepEqual(second.value, whole.value);
  });

  it('of yesterday is gone on with: its last day, in which records arrive late, is searched again', async () => {
    house = await connectDemoTenant();
    const yesterday = daysBefore(NOW, 0.9);
    await house.writer('reader').send('POST', '/v1.0/security/auditLog/queries', {
      displayName: 'Tenant Warden',
      filterStartDateTime: daysBefore(NOW, 70),
      filterEndDateTime: yesterday,
      recordTypeFilters: ['exchangeAdmin'],
    });
    const { value } = await house.read('mailFlowEvents', SINCE);
    const bodies: unknown[] = [];
    const other = house.another({ recorder: { record: ({ body }) => bodies.push(body) } });
    const { facts } = await other.reader.collect(['mailFlowEvents'], SINCE);
    assert.deepEqual(facts.mailFlowEvents.ok && facts.mailFlowEvents.value, value);
    assert.ok(value.events.length > 0);
    const periods = JSON.stringify(bodies);
    assert.ok(!periods.includes(SINCE.since), 'the whole is not searched again');
  });

  it('that Microsoft cut is never whole, though it succeeded', async () => {
    house = await connectDemoTenant({}, { auditQueryRecords: 3 });
    const { gaps } = await house.read('mailFlowEvents', SINCE);
    assert.match(gaps.join(), /truncated: the audit search was cut at 3 records/);
  });

  it('in the background ends as cut, so that it is halved', async () => {
    house = await connectDemoTenant({}, { auditQueryRecords: 3 });
    const pages = house.tenant.audit.searchAuditLog({ from: daysBefore(NOW, 60), to: NOW }, 'exchangeAdmin');
    await assert.rejects(async () => {
      for await (const page of pages) assert.ok(page.length <= 3);
    }, /truncated/);
  });

  it('is not taken from somebody else’s, which could hide records', async () => {
    house = await connectDemoTenant();
    const attacker = house.writer('reader');
    await attacker.send('POST', '/v1.0/security/auditLog/queries', {
      displayName: 'Tenant Warden',
      filterStartDateTime: daysBefore(NOW, 90),
      filterEndDateTime: NOW,
      recordTypeFilters: ['exchangeAdmin'],
      operationFilters: ['Nothing of interest'],
    });
    const { value } = await house.read('mailFlowEvents', SINCE);
    assert.ok(value.events.length > 0);
    assert.equal(started().length, 2);
  });

  it('goes to beta where v1.0 has none any more, and that is said', async () => {
    house = await connectDemoTenant();
    house.demo.faults.add({ path: /^\/v1\.0\/security\/auditLog\/queries/, kind: 404 });
    const { value, gaps } = await house.read('mailFlowEvents', SINCE);
    assert.deepEqual(gaps, []);
    assert.ok(value.events.length > 0);
    assert.ok(house.log.entries.some(({ level, message }) => level === 'warn' && message.includes('beta')));
  });
});
