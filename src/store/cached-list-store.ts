import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { CachedListStore, StoredList } from '../tenant/model/cached-list-store-port.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';

/**
 * Stores the tenant reader's long lists, in the tables `fact_memory` and `fact_memory_parts`. A version is written part by part and
 * becomes valid when its head is set; parts never change. If two processes write a list at once, the last to finish wins as a whole.
 */
export function createCachedListStore(db: Kysely<Database>): CachedListStore {
  return {
    load: (name) =>
      runDatabaseWork(async () => {
        const row = await db.selectFrom('fact_memory').selectAll().where('name', '=', name).executeTakeFirst();
        if (row === undefined) return undefined;
        const { version, head, parts } = row;
        return { name, version, head, parts, part: (index) => runDatabaseWork(() => readPart(db, version, index)) };
      }),

    begin(name) {
      const version = randomUUID();
      let parts = 0;
      return {
        version,
        add: (bytes) => {
          const part = parts;
          parts += 1;
          return runDatabaseWork(async () => {
            await db.insertInto('fact_memory_parts').values({ version, part, name, bytes }).execute();
          });
        },
        finish: (head) =>
          runDatabaseWork(() =>
            db.transaction().execute(async (trx) => {
              await trx
                .insertInto('fact_memory')
                .values({ name, version, head, parts })
                .onConflict((conflict) => conflict.column('name').doUpdateSet({ version, head, parts }))
                .execute();
              // Parts of the previous version, of writers that never finished, and of one that is writing now: its list will lack
              // parts, so the tenant is read in full.
              await trx
                .deleteFrom('fact_memory_parts')
                .where('name', '=', name)
                .where('version', '!=', version)
                .execute();
            }),
          ),
      };
    },

    append: (list, head, bytes) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          const { name, version, parts } = list;
          const updated = await trx
            .updateTable('fact_memory')
            .set({ head, parts: bytes === undefined ? parts : parts + 1 })
            .where('name', '=', name)
            .where('version', '=', version)
            .where('parts', '=', parts)
            .where('head', '=', list.head)
            .executeTakeFirst();
          if (updated.numUpdatedRows === 0n) return false;
          if (bytes === undefined) return true;
          await trx.insertInto('fact_memory_parts').values({ version, part: parts, name, bytes }).execute();
          return true;
        }),
      ),
  };
}

async function readPart(db: Kysely<Database>, version: string, part: number): ReturnType<StoredList['part']> {
  const row = await db
    .selectFrom('fact_memory_parts')
    .select('bytes')
    .where('version', '=', version)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.bytes;
}
