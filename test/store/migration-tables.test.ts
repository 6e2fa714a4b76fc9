import assert from 'node:assert/strict';
import {
  DummyDriver,
  Kysely,
  type Migration,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { MIGRATIONS } from '../../src/store/migrations/migration-registry.js';

/** The last migration from before the rule. */
const LAST_WITHOUT_RULE = 10;

/** The tables that a migration creates without a column `tenant_id`, from the SQL it sends. */
async function findTablesWithoutTenantId(migration: Migration): Promise<readonly string[]> {
  const sent: string[] = [];
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      sent.push(query.sql);
    },
  });
  await migration.up(db);
  return sent.flatMap((sql) => {
    const [, table, columns = ''] = /\bcreate table (?:if not exists )?"?(\w+)"?\s*\((.*)\)/is.exec(sql) ?? [];
    return table === undefined || /\btenant_id\b/.test(columns) ? [] : [table];
  });
}

const numberOf = (name: string) => Number(name.slice(0, 4));

describe('The tables of a migration', () => {
  it('have a tenant_id, if the table is new', async () => {
    for (const [name, migration] of Object.entries(MIGRATIONS)) {
      if (numberOf(name) <= LAST_WITHOUT_RULE) continue;
      const tables = await findTablesWithoutTenantId(migration);
      assert.deepEqual(tables, [], `${name}: each new table needs a column tenant_id (see migration-registry.ts)`);
    }
  });

  it('are found where one has none, however it is created', async () => {
    const seeded: Migration = {
      up: async (db) => {
        await db.schema.createTable('notes').addColumn('id', 'text').execute();
        await db.schema.createTable('marks').ifNotExists().addColumn('tenant_id', 'text').execute();
        await db.schema.alterTable('notes').addColumn('text', 'text').execute();
      },
    };
    assert.deepEqual(await findTablesWithoutTenantId(seeded), ['notes']);
    const old = await Promise.all(Object.values(MIGRATIONS).slice(0, LAST_WITHOUT_RULE).map(findTablesWithoutTenantId));
    assert.ok(old.flat().length > 10, 'the old tables are seen');
  });
});
