import { type Kysely, sql, type Transaction } from 'kysely';
import { z } from 'zod/v4';
import { QUIETER_CHANGES, type QuieterChange } from '../alerts/model/quieter-change.js';
import type { Log } from '../core/log.js';
import { instantSchema } from '../schemas/instant-schema.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { appendRecordEntries } from './decision-record-journal.js';

const WHAT = 'made-quieter';

const entrySchema = z.object({
  at: instantSchema,
  what: z.literal(WHAT),
  by: z.object({ objectId: z.string(), name: z.string() }),
  details: z.object({ conversationId: z.string(), kinds: z.array(z.enum(QUIETER_CHANGES)), words: z.string() }),
});

/** Appends who made a conversation quieter to the decision record; gives the entry's number. */
export function recordQuieterChange(
  db: Kysely<Database>,
  { by, at, conversationId, kinds, words }: QuieterChange,
): Promise<number> {
  const draft = { at, decisionId: null, app: null, what: WHAT, by, details: { conversationId, kinds, words } };
  return runDatabaseWork(() => db.transaction().execute((trx) => appendRecordEntries(trx, [draft])));
}

/** Reads such entries by their numbers; those that cannot be read are left out. */
export async function readQuieterChanges(
  trx: Transaction<Database>,
  sequences: readonly string[],
  log: Log,
): Promise<ReadonlyMap<string, QuieterChange>> {
  const { rows } = await sql<{ readonly sequence: string; readonly entry: unknown }>`
    select sequence::text as sequence, entry from decision_record where sequence::text = any(${sequences}::text[])`.execute(
    trx,
  );
  return new Map(
    rows.flatMap(({ sequence, entry }): readonly [string, QuieterChange][] => {
      const read = entrySchema.safeParse(entry);
      if (read.success) return [[sequence, { at: read.data.at, by: read.data.by, ...read.data.details }]];
      log.warn({ sequence }, 'an entry of the decision record cannot be read');
      return [];
    }),
  );
}
