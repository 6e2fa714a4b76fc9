import type { Kysely } from 'kysely';

/** Who does what is done once for all processes, and waits that hold for all of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('leases')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('leases_pkey', ['tenant_id', 'name'])
    .execute();
  await db.schema
    .createTable('service_holds')
    .addColumn('tenant_id', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('held_until', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('service_holds_pkey', ['tenant_id', 'part'])
    .execute();
}
