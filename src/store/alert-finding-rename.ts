import type { Transaction } from 'kysely';
import type { Database } from './database-schema.js';
import { toPostgresText } from './postgres-safe-text.js';

/** A finding got another id: moves its card and digest rows to the new one. */
export async function renameFindingInDeliveries(trx: Transaction<Database>, from: string, to: string): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ item_id: toPostgresText(to) })
    .where('item_kind', '=', 'finding')
    .where('item_id', '=', toPostgresText(from))
    .execute();
}
