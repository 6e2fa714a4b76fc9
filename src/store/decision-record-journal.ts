import { type Kysely, sql, type Transaction } from 'kysely';
import type { DecisionRecordDraft, DecisionStore } from '../decisions/model/decision-store-port.js';
import type { Log } from '../core/log.js';
import type { DecisionRecordEntry } from '../decisions/model/decision-record-entry.js';
import { isRecordEntry } from './decision-json-validation.js';
import { chainRecordEntry, isEntryIntact } from './decision-record-hash-chain.js';
import type { Database } from './database-schema.js';
import { toPostgresJson } from './postgres-safe-text.js';

/** Advisory lock id, unlike our others: entries are added one at a time, so that each can chain to the one before. */
const RECORD_LOCK = 7_210_006;
const PAGE = 500;

/** Appends entries, in the transaction of the change they describe; gives the number of the last one, 0 without any. */
export async function appendRecordEntries(
  trx: Transaction<Database>,
  drafts: readonly DecisionRecordDraft[],
): Promise<number> {
  if (drafts.length === 0) return 0;
  await sql`select pg_advisory_xact_lock(${RECORD_LOCK})`.execute(trx);
  const last = await trx
    .selectFrom('decision_record')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  let before = last && { sequence: Number(last.sequence), hash: last.hash };
  const rows = drafts.map((draft) => {
    // Hash what the database stores, which may differ from the input (NUL, half a surrogate pair).
    const kept = JSON.parse(toPostgresJson(draft)) as DecisionRecordDraft;
    const entry = chainRecordEntry(kept, before);
    before = entry;
    return {
      sequence: entry.sequence,
      decision_id: entry.decisionId,
      entry: toPostgresJson(entry),
      hash: entry.hash,
    };
  });
  await trx.insertInto('decision_record').values(rows).execute();
  return before?.sequence ?? 0;
}

/** Reads entries, newest first. */
export async function readRecordEntries(
  db: Kysely<Database>,
  log: Log,
  filter: Parameters<DecisionStore['record']>[0],
): Promise<readonly DecisionRecordEntry[]> {
  let query = db.selectFrom('decision_record').select('entry').orderBy('sequence', 'desc').limit(filter.limit);
  if (filter.decisionId !== undefined) query = query.where('decision_id', '=', filter.decisionId);
  if (filter.before !== undefined) query = query.where('sequence', '<', String(filter.before));
  const rows = await query.execute();
  return rows.flatMap(({ entry }) => {
    if (isRecordEntry(entry)) return [entry];
    log.error({}, 'skipping a decision record entry that cannot be read');
    return [];
  });
}

/**
 * Verifies the chain from its first entry; an unreadable entry breaks it like a changed one. Entries removed from the end break no hash,
 * so it also checks that the record has the current version of every decision; if not, the first missing entry is the broken one.
 */
export async function verifyRecordChain(
  db: Kysely<Database>,
): Promise<{ readonly sound: true; readonly entries: number } | { readonly sound: false; readonly brokenAt: number }> {
  let before: { readonly sequence: number; readonly hash: string } | undefined;
  for (;;) {
    const rows = await db
      .selectFrom('decision_record')
      .select(['sequence', 'entry', 'hash'])
      .where('sequence', '>', String(before?.sequence ?? 0))
      .orderBy('sequence')
      .limit(PAGE)
      .execute();
    for (const { sequence, entry, hash } of rows) {
      const sound =
        isRecordEntry(entry) &&
        entry.sequence === Number(sequence) &&
        entry.hash === hash &&
        isEntryIntact(entry, before);
      if (!sound) return { sound: false, brokenAt: Number(sequence) };
      before = entry;
    }
    if (rows.length < PAGE) break;
  }
  const entries = before?.sequence ?? 0;
  return (await isWhole(db)) ? { sound: true, entries } : { sound: false, brokenAt: entries + 1 };
}

/** Whether the record has an entry for the current version of every decision; the entry that opens a decision names no version. */
async function isWhole(db: Kysely<Database>): Promise<boolean> {
  const untold = await sql<{ readonly id: string }>`select id from decisions where not exists (
    select 1 from decision_record where decision_id = decisions.id and (
      entry->'details'->>'version' = decisions.version::text or (entry->>'what' = 'opened' and decisions.version = 1)
    )
  ) limit 1`.execute(db);
  return untold.rows.length === 0;
}
