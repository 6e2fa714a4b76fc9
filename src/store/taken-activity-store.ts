import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { TakenActivities } from '../bot/model/taken-activities-port.js';
import { databaseTimeIn } from './database-time.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { toPostgresText } from './postgres-safe-text.js';
import { WITHOUT_WAITING_FOR_DISK } from './commit-without-waiting.js';

/** An activity that looks like one of so long ago is another one. */
const IS_OLD = sql<boolean>`taken_activities.taken_at < now() - interval '10 minutes'`;

/** The lease of an activity whose row is missing when its answer begins. */
const LEASE_MS = 10_000;

/** What no delivery of an activity is held against any more. */
export const IS_TAKEN_ACTIVITY_OVER = sql<boolean>`${IS_OLD} and taken_activities.lease_until < now()`;

/** Stores who answers which activity, in the table `taken_activities`. All times are the database's. */
export function createTakenActivityStore(db: Kysely<Database>, tenantId: string): TakenActivities {
  const tenant = toPostgresText(tenantId.toLowerCase());
  const holder = randomUUID();
  const until = (ms: number) => databaseTimeIn(ms);

  return {
    take: (key, leaseMs) =>
      runDatabaseWork(async () => {
        const taken = await db
          .insertInto('taken_activities')
          .values({ tenant_id: tenant, key, holder, lease_until: until(leaseMs) })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'key'])
              .doUpdateSet({
                holder,
                lease_until: until(leaseMs),
                taken_at: sql<Date>`case when ${IS_OLD} then now() else taken_activities.taken_at end`,
                begun: sql<boolean>`taken_activities.begun and not ${IS_OLD}`,
                answered: false,
              })
              .where(
                sql<boolean>`taken_activities.lease_until < now() and (not taken_activities.answered or ${IS_OLD})`,
              ),
          )
          .returning(['begun', WITHOUT_WAITING_FOR_DISK])
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
        // Waits for the disk, before anything is sent. The row is missing if the database was away when the activity was taken, or has crashed since.
        const ours = await db
          .insertInto('taken_activities')
          .values({ tenant_id: tenant, key, holder, lease_until: until(LEASE_MS), begun: true })
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_id', 'key'])
              .doUpdateSet({ begun: true })
              .where('taken_activities.holder', '=', holder),
          )
          .returning('begun')
          .executeTakeFirst();
        return ours !== undefined;
      }),

    renew: async (key, leaseMs) => {
      await runDatabaseWork(() => change(key, { lease_until: until(leaseMs) }).execute());
    },
    markAnswered: (key, forMs) =>
      runDatabaseWork(async () => {
        const marking = change(key, { answered: true, lease_until: until(forMs ?? 0) });
        // If this is lost, the answer may come twice, and says so.
        await (forMs === undefined ? marking.returning(WITHOUT_WAITING_FOR_DISK) : marking).execute();
      }),
    release: async (key) => {
      await runDatabaseWork(() => change(key, { lease_until: until(-1) }).execute());
    },
  };

  function change(
    key: string,
    values: { readonly answered?: boolean; readonly lease_until: ReturnType<typeof until> },
  ) {
    return db
      .updateTable('taken_activities')
      .set(values)
      .where('tenant_id', '=', tenant)
      .where('key', '=', key)
      .where('holder', '=', holder);
  }
}
