import { strict as assert } from 'node:assert';
import { tmpdir } from 'node:os';
import { type Kysely, sql } from 'kysely';
import type { Migrations } from '../../src/store/database-migrator.js';
import { MIGRATIONS } from '../../src/store/migrations/migration-registry.js';
import { openStore } from '../../src/store/persistent-store.js';
import { createDatabaseUrl, systemClock } from '../support/postgres-test-server.js';
import { recordingLog, silentLog } from '../support/test-logs.js';
import { migrateBy } from './earlier-release.js';
import { findingAboutAnn, incidentOfBoth, runSql, saveAssessed } from './stored-person.js';

const NAMES = Object.keys(MIGRATIONS);
const upTo = (count: number): Migrations => Object.fromEntries(Object.entries(MIGRATIONS).slice(0, count));

/** Writes one row into every table that has none, whatever its columns are. */
async function fillTables(url: string): Promise<readonly string[]> {
  const columns = await runSql(
    url,
    `select table_name, column_name, udt_name, is_identity from information_schema.columns
     where table_schema = 'public' and table_name !~ '^warden_migration' order by table_name, ordinal_position`,
  );
  const value = (type: unknown): string =>
    ({
      text: `'x'`,
      _text: `'{x}'`,
      jsonb: `'{}'`,
      uuid: `'11111111-1111-4111-8111-111111111111'`,
      timestamptz: 'now()',
      bytea: `'x'`,
      bool: 'true',
      int4: '1',
      int8: '1',
    })[String(type)] ?? assert.fail(`no value for ${String(type)}`);
  const tables = [...new Set(columns.map(({ table_name: table }) => String(table)))].sort((a, b) =>
    // A card refers to its decision.
    a === 'decisions' ? -1 : b === 'decisions' ? 1 : a.localeCompare(b),
  );
  for (const table of tables) {
    const own = columns.filter((one) => one['table_name'] === table && one['is_identity'] === 'NO');
    const names = own.map((one) => `"${String(one['column_name'])}"`).join(', ');
    const values = own.map((one) => value(one['udt_name'])).join(', ');
    await runSql(url, `insert into "${table}" (${names}) values (${values}) on conflict do nothing`);
  }
  return tables;
}

async function countRows(url: string, tables: readonly string[]): Promise<readonly (readonly [string, number])[]> {
  const counts = tables.map((table) => `select '${table}' as name, count(*)::integer as rows from "${table}"`);
  const rows = await runSql(url, `${counts.join(' union all ')} order by 1`);
  return rows.map(({ name, rows: count }) => [String(name), Number(count)]);
}

const open = (url: string, log = silentLog) =>
  openStore({ databaseUrl: url, dataDir: tmpdir(), log, clock: systemClock });

describe('an upgrade of the database', () => {
  let url: string;
  beforeEach(async () => {
    url = await createDatabaseUrl();
  });

  for (const [index, name] of NAMES.entries()) {
    it(`keeps what a release up to ${name} wrote`, async () => {
      await migrateBy(url, upTo(index + 1));
      const tables = await fillTables(url);
      const before = await countRows(url, tables);
      assert.ok(before.length > 1 && before.every(([, rows]) => rows > 0));
      const store = await open(url);
      try {
        assert.deepEqual(await countRows(url, tables), before);
        assert.equal(await store.findProblem(), undefined);
        assert.deepEqual(await store.incidents.open(), [], 'rows that cannot be read are passed over');
      } finally {
        await store.close();
      }
    });
  }

  const adds = (db: Kysely<unknown>) =>
    sql`alter table incidents add column mood text; create table moods (tenant_id text primary key)`
      .execute(db)
      .then(() => undefined);
  const newer = (needs?: number): Migrations => ({
    ...MIGRATIONS,
    '9001-moods': { up: adds, ...(needs === undefined ? {} : { needs }) },
  });

  it('by a newer release leaves this one running, and lets it start again', async () => {
    const running = await open(url);
    await migrateBy(url, newer());
    const log = recordingLog();
    const restarted = await open(url, log);
    try {
      for (const store of [running, restarted]) {
        const incident = incidentOfBoth({ name: 'open' });
        await saveAssessed(
          store,
          url,
          [incident],
          [{ finding: findingAboutAnn('2026-11-01'), incidentId: incident.id }],
        );
        assert.equal((await store.incidents.find(incident.id))?.id, incident.id);
      }
      assert.deepEqual(log.lines.find(({ fields }) => 'unknown' in fields)?.fields, { unknown: ['9001-moods'] });
    } finally {
      await running.close();
      await restarted.close();
    }
  });

  it('that needs more than this release knows is refused at the start, with what to do', async () => {
    await migrateBy(url, newer(9001));
    await assert.rejects(open(url), {
      message: /newer release .*\(9001-moods\).*knows migrations up to \d+, and 9001 is needed/,
      nextStep: /Start the newer release again, or restore a backup/,
    });
    await migrateBy(url, newer(9001));
    assert.deepEqual(await runSql(url, `select name from warden_migration where needs > 0`), [{ name: '9001-moods' }]);
  });

  it('that needs no more than this release knows is not refused', async () => {
    await migrateBy(url, newer(14));
    await (await open(url)).close();
  });

  it('is made once when old and new releases start together', async () => {
    const starts = [newer(), upTo(3), newer(), MIGRATIONS, MIGRATIONS, newer()];
    await Promise.all(starts.map((migrations) => migrateBy(url, migrations)));
    const names = await runSql(url, 'select name from warden_migration order by name');
    assert.deepEqual(
      names.map(({ name }) => name),
      [...NAMES, '9001-moods'],
    );
  });
});
