import assert from 'node:assert/strict';
import {
  DummyDriver,
  Kysely,
  type Migration,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { MIGRATIONS } from '../../src/store/migrations/migration-registry.js';

/** The last migration from before the rule. */
const LAST_WITHOUT_RULE = 10;

/** The last migration that no release beside it has to live with: none had been released. */
const LAST_BEFORE_RELEASES = 11;

/** The SQL that a migration sends. */
async function statementsOf(migration: Migration): Promise<readonly string[]> {
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
  return sent;
}

/** The tables that a migration creates without a column `tenant_id`. */
async function findTablesWithoutTenantId(migration: Migration): Promise<readonly string[]> {
  return (await statementsOf(migration)).flatMap((text) => {
    const [, table, columns = ''] = /\bcreate table (?:if not exists )?"?(\w+)"?\s*\((.*)\)/is.exec(text) ?? [];
    return table === undefined || /\btenant_id\b/.test(columns) ? [] : [table];
  });
}

const TAKES_AWAY =
  /\bdrop (?:table|column|view|function|trigger|type)\b|\brename\b|\bset not null\b|\balter column \S+ (?:set data )?type\b/i;
const ADDS_DUTY = /\badd (?:constraint|check|unique|foreign key|primary key)\b|\bcreate (?:constraint )?trigger\b/i;

/** What a migration does that a release which does not know it cannot live with: of tables of before, not of its own. */
async function findBreakingStatements(migration: Migration): Promise<readonly string[]> {
  const sent = (await statementsOf(migration))
    .flatMap((text) => text.split(';'))
    .map((text) => text.replaceAll('"', '').trim());
  const own = sent.flatMap((text) => /\bcreate table (?:if not exists )?(\w+)/i.exec(text)?.[1] ?? []);
  return sent.filter((text) => {
    const [, table] = /\b(?:alter table (?:only |if exists )*|create unique index .* on )(\w+)/i.exec(text) ?? [];
    if (table !== undefined && own.includes(table)) return false;
    const columns = text.split(/\badd column\b/i).slice(1);
    const needed = columns.some((column) => /\bnot null\b/i.test(column) && !/\bdefault\b|\bgenerated\b/i.test(column));
    return TAKES_AWAY.test(text) || ADDS_DUTY.test(text) || needed || /\bcreate unique index\b/i.test(text);
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

describe('A migration', () => {
  it('only adds what the release before it can live with, or says which release it needs', async () => {
    for (const [name, migration] of Object.entries(MIGRATIONS)) {
      if (numberOf(name) <= LAST_BEFORE_RELEASES || migration.needs !== undefined) continue;
      assert.deepEqual(await findBreakingStatements(migration), [], `${name}: see migration-registry.ts`);
    }
  });

  it('needs only what there is, before itself, and not less than those before it', () => {
    const numbers = Object.keys(MIGRATIONS).map(numberOf);
    let least = 0;
    for (const [name, { needs = least }] of Object.entries(MIGRATIONS)) {
      assert.ok(needs === 0 || (numbers.includes(needs) && needs <= numberOf(name)), name);
      assert.ok(needs >= least, `${name}: an earlier one needs ${least}`);
      least = needs;
    }
  });

  it('would be seen if it broke the release before it', async () => {
    const statements = [
      'drop table notes',
      'alter table notes drop column text',
      'alter table notes rename column text to words',
      'alter table notes rename to remarks',
      'alter table notes alter column text set not null',
      'alter table notes alter column "text" type integer',
      'alter table "notes" add column mood text not null',
      'alter table notes add column a text, add column mood text not null',
      'alter table notes add constraint one unique (text)',
      'create unique index notes_text on notes (text)',
    ];
    const seeded = (text: string): Migration => ({
      up: (db) =>
        sql
          .raw(text)
          .execute(db)
          .then(() => undefined),
    });
    for (const text of statements) assert.equal((await findBreakingStatements(seeded(text))).length, 1, text);
    const harmless = [
      'create table moods (id text primary key)',
      "create table moods (id text); create unique index moods_id on moods (id); alter table moods add check (id <> '')",
      'alter table notes add column mood text',
      "alter table notes add column mood text not null default 'calm'",
      'create index notes_text on notes (text)',
      'drop index notes_text',
    ];
    for (const text of harmless) assert.deepEqual(await findBreakingStatements(seeded(text)), [], text);
  });
});
