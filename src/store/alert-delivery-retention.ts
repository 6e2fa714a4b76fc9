import { type Kysely, sql } from 'kysely';
import type { Instant } from '../core/instant.js';
import { lockOutbox } from './alert-planning-transaction.js';
import type { Database } from './database-schema.js';

/** Keeps the outbox lock to milliseconds. */
const ITEMS_A_TRANSACTION = 200;

/**
 * Deletes the rows of closed incidents and of findings, all rows of an item together, once everything about it is older than `before`;
 * returns how many. The row keys prevent sending a message twice, but are no longer needed: only open items, and those that grew beyond
 * what was sent, get a card, and what was sent is stored with the incident (`alerted_version`) and the finding (`alerted_count`), which
 * stay. So a key can recur only when a closed incident reopens: that is news, and no one would look for it at a card over a year old.
 * Reports, digests and notices of lost messages stay: they are few.
 */
export async function deleteOldDeliveries(db: Kysely<Database>, before: Instant): Promise<number> {
  const { rows } = await sql<{ item_id: string }>`
    select distinct item_id from deliveries where item_id is not null and created_at < ${before}::timestamptz`.execute(
    db,
  );
  let forgotten = 0;
  for (let from = 0; from < rows.length; from += ITEMS_A_TRANSACTION) {
    const ids = rows.slice(from, from + ITEMS_A_TRANSACTION).map(({ item_id }) => item_id);
    forgotten += await db.transaction().execute(async (trx) => {
      // Nothing is planned or claimed meanwhile, so the rows cannot change between the check and the delete.
      await lockOutbox(trx);
      const { numAffectedRows = 0n } = await sql`
        delete from deliveries using (
          select item_kind, item_id from deliveries where item_id = any(${ids}::text[]) group by item_kind, item_id
          having bool_and(state in ('sent', 'failed', 'dropped'))
            and max(greatest(created_at, settled_at)) < ${before}::timestamptz
        ) as old
        where deliveries.item_kind = old.item_kind and deliveries.item_id = old.item_id
          and not exists (
            select 1 from incidents where old.item_kind = 'incident' and id::text = old.item_id
              and (status = 'open' or version > alerted_version or changed_at >= ${before}::timestamptz))
          and not exists (
            select 1 from detection_findings as finding left join incidents on incidents.id = finding.incident_id
            where old.item_kind = 'finding' and finding.id = old.item_id
              and (finding.count > finding.alerted_count or finding.last_at >= ${before}::timestamptz
                or incidents.status = 'open'))`.execute(trx);
      return Number(numAffectedRows);
    });
  }
  return forgotten;
}
