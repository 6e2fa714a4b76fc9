import { type Kysely, sql } from 'kysely';

/** Whose tenant all of this is about; in a database that was used already, the tenant that was talked with last. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('store_owner')
    .addColumn('only', 'boolean', (column) =>
      column
        .primaryKey()
        .defaultTo(true)
        .check(sql`"only"`),
    )
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .execute();
  await sql`
    insert into store_owner (tenant_id)
    select lower(tenant_id) from conversation_references order by updated_at desc limit 1`.execute(db);
}
