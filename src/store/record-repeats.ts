import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { RecordDraft } from '../core/decision-ports.js';
import type { Instant } from '../core/instant.js';
import { append } from './decision-record.js';
import { isRecordDraft } from './decision-schema.js';
import type { Database } from './schema.js';
import { storableJson } from './storable.js';

type Trx = Transaction<Database>;

const WINDOW_MS = 60 * 60_000;
const ROWS_AT_ONCE = 200;

/**
 * Appends an entry that changes no decision, unless the same person was refused the same request for the same reason within the hour:
 * repeats are counted and summarized in one entry when the hour is over. So constant clicking adds at most two entries an hour to a
 * record that is never shortened. Existing entries are never changed.
 */
export async function noteOnce(trx: Trx, draft: RecordDraft): Promise<void> {
  const key = keyOf(draft);
  const first = await trx
    .insertInto('decision_record_repeats')
    .values({ key, since: draft.at, more: 0, last: storableJson(draft) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if ((first.numInsertedOrUpdatedRows ?? 0n) > 0n) return append(trx, [draft]);
  const heard = await trx
    .selectFrom('decision_record_repeats')
    .select(['since', 'more', 'last'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  // Its hour ended between the two statements, and the row was deleted.
  if (heard === undefined) return noteOnce(trx, draft);
  const isWithin = Date.parse(draft.at) - heard.since.getTime() < WINDOW_MS;
  if (!isWithin) await append(trx, [...summaryOf(heard, draft.at), draft]);
  await trx
    .updateTable('decision_record_repeats')
    .set(
      isWithin
        ? { more: heard.more + 1, last: storableJson(draft) }
        : { since: draft.at, more: 0, last: storableJson(draft) },
    )
    .where('key', '=', key)
    .execute();
}

/** Appends a summary of the repeats whose hour is over. Safe to run in several processes at once. */
export async function settleRepeats(trx: Trx, now: Instant): Promise<void> {
  const over = await trx
    .selectFrom('decision_record_repeats')
    .select(['key', 'since', 'more', 'last'])
    .where('since', '<=', new Date(Date.parse(now) - WINDOW_MS))
    .orderBy('since')
    .limit(ROWS_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute();
  if (over.length === 0) return;
  await append(
    trx,
    over.flatMap((heard) => summaryOf(heard, now)),
  );
  await trx
    .deleteFrom('decision_record_repeats')
    .where(
      'key',
      'in',
      over.map(({ key }) => key),
    )
    .execute();
}

function summaryOf(
  { since, more, last }: { readonly since: Date; readonly more: number; readonly last: unknown },
  at: Instant,
): readonly RecordDraft[] {
  if (more === 0 || !isRecordDraft(last)) return [];
  const details = { ...last.details, more, since: since.toISOString(), lastAt: last.at };
  return [{ ...last, at, details }];
}

function keyOf({ decisionId, what, by, details }: RecordDraft): string {
  const same = [decisionId, what, by?.objectId ?? null, details['reason'] ?? null, details['verb'] ?? null];
  return createHash('sha256').update(JSON.stringify(same)).digest('hex');
}
