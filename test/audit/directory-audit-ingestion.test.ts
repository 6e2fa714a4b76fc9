import assert from 'node:assert/strict';
import { ingestDirectoryAudits } from '../../src/audit/directory-audit-ingestion.js';
import type { WireObject, TenantData } from '../../src/demo/demo-tenant-contract.js';
import { openAuditHouse, type AuditHouse } from './support/audit-test-tenant.js';

const SOURCE = 'graph:directoryAudits';

function audit(id: string, at: string): WireObject {
  return {
    id,
    activityDateTime: at,
    activityDisplayName: 'Add service principal',
    category: 'ApplicationManagement',
    correlationId: `c-${id}`,
    loggedByService: 'Core Directory',
    operationType: 'Add',
    result: 'success',
    resultReason: '',
    initiatedBy: {
      user: { id: 'u-1', userPrincipalName: 'ada@contoso.com', displayName: 'Ada', ipAddress: '203.0.113.7' },
      app: null,
    },
    targetResources: [{ id: `sp-${id}`, displayName: 'App', type: 'ServicePrincipal', modifiedProperties: [] }],
    additionalDetails: [],
  };
}

describe('The directory audit log, read pass by pass', () => {
  let house: AuditHouse;
  let log: WireObject[];
  const open = async (rows: readonly WireObject[]) => {
    log = [...rows];
    house = await openAuditHouse({ change: (world: TenantData) => ({ ...world, directoryAudits: log }) });
  };
  afterEach(() => house.close());

  const asked = () =>
    house.demo.requests
      .log()
      .filter(({ path }) => path.includes('/auditLogs/directoryAudits'))
      .map(({ path }) => /activityDateTime ge (\S+?)&/.exec(path)?.[1] ?? path);

  it('begins thirty days back, then looks a quarter of an hour back, and once an hour a day', async () => {
    await open([audit('a', '2026-10-26T10:00:00Z'), audit('b', '2026-11-24T08:59:00Z')]);
    assert.equal(await house.pass(ingestDirectoryAudits), 2);
    house.goOn(1 / 60);
    assert.equal(await house.pass(ingestDirectoryAudits), 0);
    house.goOn(1);
    await house.pass(ingestDirectoryAudits);
    assert.deepEqual(asked(), ['2026-10-25T09:00:00Z', '2026-11-24T08:45:00Z', '2026-11-23T09:00:00Z']);
    const state = await house.state(SOURCE);
    assert.equal(state?.readUpTo, house.clock.now());
    assert.equal(state.eventsKept, 2);
  });

  it('keeps what comes late by a day, in whatever order, once', async () => {
    await open([audit('first', '2026-11-24T08:00:00Z')]);
    await house.pass(ingestDirectoryAudits);
    const late = new Map([
      [3, audit('late-3h', '2026-11-24T09:01:00Z')],
      [24, audit('late-a-day', '2026-11-24T09:10:00Z')],
      [25, audit('early', '2026-11-25T09:58:00Z')],
    ]);
    for (let hours = 1; hours <= 26; hours += 1) {
      house.goOn(1);
      log.push(...[late.get(hours)].filter((one) => one !== undefined));
      await house.pass(ingestDirectoryAudits);
    }
    assert.deepEqual(await house.kept(), ['early', 'first', 'late-3h', 'late-a-day']);
  });

  it('goes on between two pages after a crash', async () => {
    const rows = Array.from({ length: 3_500 }, (_, at) =>
      audit(
        `e-${String(at).padStart(4, '0')}`,
        new Date(Date.parse('2026-11-01T00:00:00Z') + at * 500_000).toISOString(),
      ),
    );
    await open(rows);
    const killer = new AbortController();
    const crashed = house.pass(ingestDirectoryAudits, {
      signal: killer.signal,
      afterBatch: () => {
        killer.abort(new Error('killed'));
      },
    });
    await assert.rejects(crashed, /killed/);
    assert.equal((await house.kept()).length, 1_000);
    assert.equal((await house.state(SOURCE))?.readUpTo, undefined, 'not yet all that there is');
    await house.pass(ingestDirectoryAudits);
    assert.equal((await house.kept()).length, 3_500);
    // A day before the last event of the first page, and not from the start again.
    const cut = Date.parse(rows[999]?.['activityDateTime'] as string) - 24 * 3_600_000;
    assert.ok(
      asked().some((from) => Date.parse(from) === cut),
      asked().join(' '),
    );
  });

  it('is not led astray by events dated in the future, or by what is no event', async () => {
    await open([audit('now', '2026-11-24T08:59:00Z'), { id: 'odd', activityDateTime: '2026-11-24T08:00:00Z' }]);
    house.goOn(48);
    log.push(audit('tomorrow', '2026-11-26T08:59:59Z'));
    await house.pass(ingestDirectoryAudits);
    house.goOn(1 / 60);
    log.push(audit('later', '2026-11-26T08:59:30Z'));
    await house.pass(ingestDirectoryAudits);
    assert.deepEqual(await house.kept(), ['later', 'now', 'tomorrow']);
    const malformed = await house.store.audit.malformed(10);
    assert.deepEqual(
      malformed.map(({ source, recordId }) => [source, recordId]),
      [[SOURCE, 'odd']],
    );
    assert.equal((await house.state(SOURCE))?.malformed, 1);
  });

  it('lets a refusal through, with what it would take', async () => {
    await open([]);
    house.demo.withhold('AuditLog.Read.All');
    const refused = await house.pass(ingestDirectoryAudits).catch((error: unknown) => error);
    assert.ok(refused instanceof Error && 'gap' in refused);
    assert.deepEqual(refused.gap, { reason: 'permission-missing', detail: 'AuditLog.Read.All' });
  });
});
