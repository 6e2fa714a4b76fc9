import type { Kysely } from 'kysely';
import type { Subscription } from '../alerts/model/subscription.js';
import type { Log } from '../core/log.js';
import { isSubscription } from './alert-row-mapper.js';
import type { Database } from './database-schema.js';
import { toPostgresText } from './postgres-safe-text.js';

/** Reads the valid subscriptions, oldest first, of one conversation or of all. */
export async function readSubscriptions(
  db: Kysely<Database>,
  log: Log,
  conversationId?: string,
): Promise<readonly Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .select(['id', 'subscription'])
    .$if(conversationId !== undefined, (query) =>
      query.where('conversation_id', '=', toPostgresText(conversationId ?? '')),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, subscription }): readonly Subscription[] => {
    if (isSubscription(subscription)) return [subscription];
    log.warn({ subscription: id }, 'skipping a stored subscription that cannot be read');
    return [];
  });
}
