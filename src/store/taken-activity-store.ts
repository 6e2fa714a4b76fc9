import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { TakenActivities } from '../bot/model/taken-activities-port.js';
import { databaseTimeIn } from './database-time.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { toPostgresText } from './postgres-safe-text.js';

/** Stores who answers which activity, in the table `taken_activities`. All times are the database's. */
export function createTakenActivityStore(db: Kysely<Database>, tenantId: string): TakenActivities {
  const tenant = toPostgresText(tenantId.toLowerCase());
  const holder = randomUUID();
  const until = (ms: number) => databaseTimeIn(ms);
  const old = sql<boolean>`taken_activities.taken_at < now() - interval '10 minutes' and taken_activities.lease_until < now()`;

  return {
    take: (key, leaseMs) =>
      runDatabaseWork(async () => {
        await db.deleteFrom('taken_activities').where(old).execute();
        const taken = await db
          .insertInto('taken_activities')
          .values({ tenant_id: tenant, key, holder, lease_until: until(leaseMs) })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'key'])
              .doUpdateSet({ holder, lease_until: until(leaseMs) })
              .where(sql<boolean>`not taken_activities.answered and taken_activities.lease_until < now()`),
          )
          .returning('begun')
          .executeTakeFirst();
        if (taken !== undefined) return taken.begun ? 'begun' : 'ours';
        const row = await db
          .selectFrom('taken_activities')
          .select('answered')
          .where('tenant_id', '=', tenant)
          .where('key', '=', key)
          .executeTakeFirst();
        return row?.answered === true ? 'answered' : 'elsewhere';
      }),

    begin: (key) =>
      runDatabaseWork(async () => {
        if (await change(key, { begun: true })) return true;
        const other = await db
          .selectFrom('taken_activities')
          .select('key')
          .where('tenant_id', '=', tenant)
          .where('key', '=', key)
          .where('holder', '<>', holder)
          .executeTakeFirst();
        return other === undefined;
      }),

    renew: async (key, leaseMs) => {
      await runDatabaseWork(() => change(key, { lease_until: until(leaseMs) }));
    },
    markAnswered: async (key, forMs = 0) => {
      await runDatabaseWork(() => change(key, { answered: true, lease_until: until(forMs) }));
    },
    release: async (key) => {
      await runDatabaseWork(() => change(key, { lease_until: until(-1) }));
    },
  };

  async function change(
    key: string,
    values: { readonly answered?: boolean; readonly begun?: boolean; readonly lease_until?: ReturnType<typeof until> },
  ): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('taken_activities')
      .set(values)
      .where('tenant_id', '=', tenant)
      .where('key', '=', key)
      .where('holder', '=', holder)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}
