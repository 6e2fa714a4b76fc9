import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import pg from 'pg';
import type { Sweep, SweepFinding, SweptCheck } from '../../src/answers/model/tenant-sweep.js';
import { instant, type Instant } from '../../src/core/instant.js';
import { openStore, type Store } from '../../src/store/persistent-store.js';
import { recordingLog } from '../support/test-logs.js';
import { createMigratedDatabaseUrl } from '../support/postgres-test-server.js';

const at = (text: string) => instant(text);
const finding = (id: string, more: Partial<SweepFinding> = {}): SweepFinding => ({
  check: 'risky-apps',
  id,
  severity: 'high',
  fingerprint: 'Mail.Read',
  title: `${id} may read mail`,
  subject: { kind: 'service-principal', id },
  ...more,
});

function sweep(asOf: string, findings: readonly SweepFinding[], outcome: Partial<SweptCheck> = {}): Sweep {
  const status = findings.length === 0 ? 'pass' : 'fail';
  const counts = findings.length === 0 ? {} : { high: findings.length };
  return {
    asOf: at(asOf),
    cost: { requests: 12, ms: 34 },
    outcomes: [{ check: 'risky-apps', status, examined: 7, counts, gaps: [], ...outcome }],
    findings,
  };
}

describe('looks at the tenant, kept', () => {
  const log = recordingLog();
  let url: string;
  let store: Store;
  let now: Instant;
  beforeEach(async () => {
    now = at('2026-11-24T10:00:00Z');
    url = await createMigratedDatabaseUrl();
    store = await openStore({ databaseUrl: url, dataDir: tmpdir(), log, clock: { now: () => now } });
  });
  afterEach(() => store.close());

  async function change(text: string): Promise<number> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rowCount } = await client.query(text);
    await client.end();
    return rowCount ?? 0;
  }
  const rows = (table: string) => change(`select 1 from ${table}`);

  it('gives back every look as it was, whatever came after', async () => {
    const monday = sweep('2026-11-23T09:00:00Z', [finding('a'), finding('b', { title: 'nul \u0000 and half \ud800' })]);
    const worse = finding('a', { severity: 'critical', fingerprint: 'Mail.ReadWrite' });
    const tuesday = sweep('2026-11-24T09:00:00Z', [worse, finding('c')]);
    await store.sweeps.save(monday);
    await store.sweeps.save(tuesday);

    const kept = await store.sweeps.lastBefore(at('2026-11-24T08:59:59Z'));
    assert.deepEqual(kept, {
      ...monday,
      findings: [monday.findings[0], finding('b', { title: 'nul \ufffd and half \ufffd' })],
    });
    assert.deepEqual(await store.sweeps.lastBefore(at('2026-11-24T09:00:00Z')), tuesday);
    assert.deepEqual(await store.sweeps.firstAfter(at('2026-11-23T09:00:00Z')), tuesday);
    assert.equal(await store.sweeps.lastBefore(at('2026-11-23T08:00:00Z')), undefined);
    assert.equal(await store.sweeps.firstAfter(at('2026-11-24T09:00:00Z')), undefined);
    const { asOf, cost, outcomes } = monday;
    assert.deepEqual((await store.sweeps.since(at('2026-11-01T00:00:00Z')))[0], { asOf, cost, outcomes });
  });

  it('costs nothing for what stayed the same', async () => {
    const same = Array.from({ length: 50 }, (_, index) => finding(`app-${index}`));
    for (let hour = 10; hour < 20; hour += 1) await store.sweeps.save(sweep(`2026-11-23T${hour}:00:00Z`, same));
    assert.equal(await rows('sweeps'), 10);
    assert.equal(await rows('sweep_findings'), 50);
  });

  it('a check that could not tell ends nothing and shows nothing', async () => {
    await store.sweeps.save(sweep('2026-11-23T09:00:00Z', [finding('a')]));
    const gaps = [{ reason: 'throttled', detail: 'slow' }] as const;
    await store.sweeps.save(sweep('2026-11-23T10:00:00Z', [], { status: 'unknown', gaps }));
    await store.sweeps.save(sweep('2026-11-23T11:00:00Z', [finding('a')]));
    assert.deepEqual((await store.sweeps.lastBefore(at('2026-11-23T10:30:00Z')))?.findings, []);
    assert.deepEqual((await store.sweeps.lastBefore(at('2026-11-23T12:00:00Z')))?.findings, [finding('a')]);
    assert.equal(await rows('sweep_findings'), 1);
  });

  it('never rewrites history: a look that ends late is dropped, one of two at the same moment too', async () => {
    await store.sweeps.save(sweep('2026-11-23T09:00:00Z', [finding('a')]));
    await Promise.all([
      store.sweeps.save(sweep('2026-11-23T08:00:00Z', [finding('old')])),
      store.sweeps.save(sweep('2026-11-23T09:00:00Z', [finding('twin')])),
    ]);
    assert.equal(await rows('sweeps'), 1);
    assert.deepEqual((await store.sweeps.lastBefore(now))?.findings, [finding('a')]);
  });

  it('looks back 180 days and no further, with one look for each day after a week', async () => {
    const day = (days: number, hour: number) =>
      instant(Date.parse('2026-11-24T00:00:00Z') - days * 86_400_000 + hour * 3_600_000);
    for (const days of [200, 179, 30, 1]) {
      for (const hour of [3, 9]) {
        now = day(days, hour);
        await store.sweeps.save(sweep(now, [finding(`day ${days}`)]));
      }
    }
    now = at('2026-11-24T10:00:00Z');
    await store.sweeps.save(sweep(now, []));
    assert.deepEqual(
      (await store.sweeps.since(at('2026-01-01T00:00:00Z'))).map(({ asOf }) => asOf),
      [day(179, 9), day(30, 9), day(1, 3), day(1, 9), now],
    );
    assert.deepEqual((await store.sweeps.lastBefore(day(31, 0)))?.findings, [finding('day 179')]);
    // What ended on the day 179 days ago is still there, what was gone before is not.
    assert.equal(await rows('sweep_findings'), 4);
  });

  it('passes over what another version wrote, says so, and tells of the finding anew at the next look', async () => {
    const monday = sweep('2026-11-22T09:00:00Z', [finding('a'), finding('b')]);
    const tuesday = sweep('2026-11-23T09:00:00Z', [finding('a'), finding('b')]);
    await store.sweeps.save(monday);
    await change(`update sweep_findings set finding = '{"by": "another version"}' where finding->>'id' = 'a'`);
    assert.deepEqual((await store.sweeps.lastBefore(monday.asOf))?.findings, [finding('b')]);
    await store.sweeps.save(tuesday);
    assert.deepEqual((await store.sweeps.lastBefore(tuesday.asOf))?.findings, [finding('b'), finding('a')]);
    assert.equal(await rows('sweep_findings'), 3);

    await change(`update sweeps set outcomes = '"by another version"' where as_of = '${monday.asOf}'`);
    assert.equal(await store.sweeps.lastBefore(monday.asOf), undefined);
    assert.deepEqual(
      (await store.sweeps.since(monday.asOf)).map(({ asOf }) => asOf),
      [tuesday.asOf],
    );
    const said = log.lines.flatMap(({ fields }) => ('asOf' in fields ? [fields['asOf']] : []));
    assert.deepEqual(said, [new Date(monday.asOf), new Date(monday.asOf)]);
  });

  it('keeps thousands of findings in one go', async () => {
    const many = Array.from({ length: 12_000 }, (_, index) => finding(`app-${index}`));
    await store.sweeps.save(sweep('2026-11-23T09:00:00Z', many));
    await store.sweeps.save(sweep('2026-11-23T10:00:00Z', many.slice(6_001)));
    assert.equal((await store.sweeps.lastBefore(at('2026-11-23T09:30:00Z')))?.findings.length, 12_000);
    assert.equal((await store.sweeps.lastBefore(now))?.findings.length, 5_999);
  });
});
