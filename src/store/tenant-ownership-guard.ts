import type { Kysely } from 'kysely';
import { ExpectedError } from '../core/expected-error.js';
import type { Database } from './database-schema.js';

/**
 * Binds the store to this tenant for good; throws ExpectedError if it belongs to another. One tenant's cursors, lists and incidents are
 * wrong for another: its past would never be read, and a demo attack would be reported as real.
 */
export async function claimStoreForTenant(db: Kysely<Database>, tenantId: string): Promise<void> {
  const ours = tenantId.toLowerCase();
  await db
    .insertInto('store_owner')
    .values({ tenant_id: ours })
    .onConflict((conflict) => conflict.column('only').doNothing())
    .execute();
  const { tenant_id: owner } = await db.selectFrom('store_owner').select('tenant_id').executeTakeFirstOrThrow();
  if (owner === ours) return;
  throw new ExpectedError(
    `The database is that of another tenant (${owner}), not of ${ours}.`,
    'Give this tenant one of its own: set DATA_DIR to a new directory, or DATABASE_URL to an empty database.',
  );
}
