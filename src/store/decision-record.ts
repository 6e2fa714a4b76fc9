import { type Kysely, sql, type Transaction } from 'kysely';
import type { RecordEntry } from '../core/decision.js';
import type { DecisionStore, RecordDraft } from '../core/decision-ports.js';
import type { Log } from '../core/ports.js';
import { chained, isSound } from './record-chain.js';
import { isRecordEntry } from './decision-schema.js';
import type { Database } from './schema.js';
import { storableJson } from './storable.js';

/** Any number that no other lock of ours has: lines are added one after the other, so that each knows the one before. */
const RECORD_LOCK = 7_210_006;
const PAGE = 500;

/** Adds lines at the end, inside the transaction of the change they are about. */
export async function append(trx: Transaction<Database>, drafts: readonly RecordDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  await sql`select pg_advisory_xact_lock(${RECORD_LOCK})`.execute(trx);
  const last = await trx
    .selectFrom('decision_record')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  let before = last && { sequence: Number(last.sequence), hash: last.hash };
  const rows = drafts.map((draft) => {
    // The hash is over what the database keeps, which is not always what was given (half a surrogate pair, NUL).
    const kept = JSON.parse(storableJson(draft)) as RecordDraft;
    const entry = chained(kept, before);
    before = entry;
    return {
      sequence: entry.sequence,
      decision_id: entry.decisionId,
      entry: storableJson(entry),
      hash: entry.hash,
    };
  });
  await trx.insertInto('decision_record').values(rows).execute();
}

/** The newest lines, newest first. */
export async function readRecord(
  db: Kysely<Database>,
  log: Log,
  filter: Parameters<DecisionStore['record']>[0],
): Promise<readonly RecordEntry[]> {
  let query = db.selectFrom('decision_record').select('entry').orderBy('sequence', 'desc').limit(filter.limit);
  if (filter.decisionId !== undefined) query = query.where('decision_id', '=', filter.decisionId);
  if (filter.before !== undefined) query = query.where('sequence', '<', String(filter.before));
  const rows = await query.execute();
  return rows.flatMap(({ entry }) => {
    if (isRecordEntry(entry)) return [entry];
    log.error({}, 'a line of the record of decisions cannot be read');
    return [];
  });
}

/**
 * Walks the chain from its first line; a line that cannot be read breaks it like one that was changed. Lines taken off the end break
 * no chain: then a decision stands in a version of which the record says nothing, and the first line that is missing is the broken one.
 */
export async function verifyRecord(
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
        isRecordEntry(entry) && entry.sequence === Number(sequence) && entry.hash === hash && isSound(entry, before);
      if (!sound) return { sound: false, brokenAt: Number(sequence) };
      before = entry;
    }
    if (rows.length < PAGE) break;
  }
  const entries = before?.sequence ?? 0;
  return (await isWhole(db)) ? { sound: true, entries } : { sound: false, brokenAt: entries + 1 };
}

/**
 * Whether there is a line for the version in which each decision stands; each is written together with its line; the one that opens it
 * names no version.
 */
async function isWhole(db: Kysely<Database>): Promise<boolean> {
  const untold = await sql<{ readonly id: string }>`select id from decisions where not exists (
    select 1 from decision_record where decision_id = decisions.id and (
      entry->'details'->>'version' = decisions.version::text or (entry->>'what' = 'opened' and decisions.version = 1)
    )
  ) limit 1`.execute(db);
  return untold.rows.length === 0;
}
