import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MIGRATIONS } from '../../src/store/migrations/migration-registry.js';
import { createDatabaseUrl } from '../support/postgres-test-server.js';
import { migrateBy } from './earlier-release.js';
import { runSql } from './stored-person.js';

const WRITTEN_DOWN = fileURLToPath(new URL('tables.txt', import.meta.url));

/** One line a column, an index and a constraint. */
const LINES = `
  select format('%s.%s %s%s%s%s', table_name, column_name, udt_name,
    case is_nullable when 'NO' then ' not null' else '' end, ' default ' || column_default,
    case is_identity when 'YES' then ' ' || lower(identity_generation) || ' as identity' else '' end) as line
  from information_schema.columns where table_schema = 'public' and table_name !~ '^warden_migration_lock'
  union all select indexdef from pg_indexes where schemaname = 'public' and tablename !~ '^warden_migration'
  union all select format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('f', 'c') order by 1`;

describe('The tables', () => {
  it('are made as they are written down, for whoever reads them with psql or restores a copy', async () => {
    const url = await createDatabaseUrl();
    await migrateBy(url, MIGRATIONS);
    const lines = (await runSql(url, LINES)).map(({ line }) => `${String(line)}\n`);
    const text = lines.toSorted().join('');
    if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(WRITTEN_DOWN, text);
    assert.ok(existsSync(WRITTEN_DOWN), 'look at the tables, then run with UPDATE_SNAPSHOTS=1');
    assert.equal(text, readFileSync(WRITTEN_DOWN, 'utf8'));
  });
});
