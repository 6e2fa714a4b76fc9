import type { Transaction } from 'kysely';
import type { Database } from './schema.js';
import { storableText } from './storable.js';

/** A finding is known under another id now: its card, and the digests that tell of it, go with it. */
export async function renameAlerted(trx: Transaction<Database>, from: string, to: string): Promise<void> {
  await trx
    .updateTable('deliveries')
    .set({ item_id: storableText(to) })
    .where('item_kind', '=', 'finding')
    .where('item_id', '=', storableText(from))
    .execute();
}
