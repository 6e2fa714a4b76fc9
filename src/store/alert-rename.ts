import type { Transaction } from 'kysely';
import type { Database } from './schema.js';
import { storableText } from './storable.js';

/** A finding got another id: moves its card and digest rows to the new one. */
export async function renameAlerted(trx: Transaction<Database>, from: string, to: string): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ item_id: storableText(to) })
    .where('item_kind', '=', 'finding')
    .where('item_id', '=', storableText(from))
    .execute();
}
