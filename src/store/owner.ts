import type { Kysely } from 'kysely';
import { ExpectedError } from '../core/errors.js';
import type { Database } from './schema.js';

/**
 * Makes the store this tenant's, for good; throws ExpectedError where it is another's. Cursors, lists and incidents of one tenant are
 * wrong in another: its past would never be read, and a demo's attack be told as real.
 */
export async function claimStore(db: Kysely<Database>, tenantId: string): Promise<void> {
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
