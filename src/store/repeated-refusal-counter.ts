import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { DecisionRecordDraft } from '../decisions/model/decision-store-port.js';
import type { Instant } from '../core/instant.js';
import { appendRecordEntries } from './decision-record-journal.js';
import { isRecordDraft } from './decision-json-validation.js';
import type { Database } from './database-schema.js';
import { toPostgresJson } from './postgres-safe-text.js';

type Trx = Transaction<Database>;

const WINDOW_MS = 60 * 60_000;
const ROWS_AT_ONCE = 200;

/**
 * Appends an entry that changes no decision, unless the same person was refused the same request for the same reason within the hour:
 * repeats are counted and summarized in one entry when the hour is over. So constant clicking adds at most two entries an hour to a
 * record that is never shortened. Existing entries are never changed.
 */
export async function appendUnlessRepeated(trx: Trx, draft: DecisionRecordDraft): Promise<void> {
  const key = keyOf(draft);
  const first = await trx
    .insertInto('decision_record_repeats')
    .values({ key, since: draft.at, more: 0, last: toPostgresJson(draft) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst();
  if ((first.numInsertedOrUpdatedRows ?? 0n) > 0n) {
    await appendRecordEntries(trx, [draft]);
    return;
  }
  const heard = await trx
    .selectFrom('decision_record_repeats')
    .select(['since', 'more', 'last'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  // Its hour ended between the two statements, and the row was deleted.
  if (heard === undefined) return appendUnlessRepeated(trx, draft);
  const isWithin = Date.parse(draft.at) - heard.since.getTime() < WINDOW_MS;
  if (!isWithin) await appendRecordEntries(trx, [...summaryOf(heard, draft.at), draft]);
  await trx
    .updateTable('decision_record_repeats')
    .set(
      isWithin
        ? { more: heard.more + 1, last: toPostgresJson(draft) }
        : { since: draft.at, more: 0, last: toPostgresJson(draft) },
    )
    .where('key', '=', key)
    .execute();
}

/** Appends a summary of the repeats whose hour is over. Safe to run in several processes at once. */
export async function appendRepeatSummaries(trx: Trx, now: Instant): Promise<void> {
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
  await appendRecordEntries(
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
): readonly DecisionRecordDraft[] {
  if (more === 0 || !isRecordDraft(last)) return [];
  const details = { ...last.details, more, since: since.toISOString(), lastAt: last.at };
  return [{ ...last, at, details }];
}

function keyOf({ decisionId, what, by, details }: DecisionRecordDraft): string {
  const same = [decisionId, what, by?.objectId ?? null, details['reason'] ?? null, details['verb'] ?? null];
  return createHash('sha256').update(JSON.stringify(same)).digest('hex');
}
