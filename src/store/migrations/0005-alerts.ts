import { type Kysely, sql } from 'kysely';

/** What conversations subscribed to, and the outbox of everything that is sent to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('subscription', 'jsonb', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('subscriptions_conversation').on('subscriptions').column('conversation_id').execute();

  await db.schema
    .createTable('deliveries')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text')
    .addColumn('person_id', 'text')
    .addColumn('item_kind', 'text')
    .addColumn('item_id', 'text')
    .addColumn('parent', 'text')
    .addColumn('entry', 'text')
    .addColumn('told', sql`text[]`)
    .addColumn('version', 'integer')
    .addColumn('why', 'text')
    .addColumn('subscription_id', 'text')
    .addColumn('due', 'timestamptz')
    .addColumn('about', 'text')
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('not_before', 'timestamptz', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('lease_until', 'timestamptz')
    .addColumn('posting', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('plain', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('activity_id', 'text')
    .addColumn('recovered_by', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('settled_at', 'timestamptz')
    .execute();
  // The outbox grows with the years; what is asked every second is the few rows that are not done.
  await sql`create index deliveries_waiting on deliveries (not_before) where state = 'pending' and kind <> 'member'`.execute(
    db,
  );
  await sql`create index deliveries_claimed on deliveries (place) where state = 'claimed'`.execute(db);
  await sql`create index deliveries_unknown on deliveries (key) where state = 'unknown' and recovered_by is null`.execute(
    db,
  );
  await sql`create index deliveries_cards on deliveries (created_at) where kind in ('card', 'digest')`.execute(db);
  await sql`create index deliveries_recovered on deliveries (recovered_by) where recovered_by is not null`.execute(db);
  await sql`create index deliveries_reports on deliveries (subscription_id, due) where kind = 'report'`.execute(db);
  await db.schema.createIndex('deliveries_item').on('deliveries').columns(['item_id', 'item_kind']).execute();
  await db.schema.createIndex('deliveries_parent').on('deliveries').column('parent').execute();
}
