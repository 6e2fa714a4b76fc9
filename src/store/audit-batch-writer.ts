import { sql, type Transaction } from 'kysely';
import type { AuditBatch, MalformedRecord } from '../audit/model/audit-store-port.js';
import type { AuditEvent } from '../m365/audit-event.js';
import { isDirectoryMembership } from '../m365/group-membership-events.js';
import { buildCorrelationKeys } from '../audit/model/correlation-keys.js';
import type { Instant } from '../core/instant.js';
import { toAuditIndexKey, toStorableMoment } from './audit-index-key.js';
import type { Database } from './database-schema.js';
import { toPostgresJson, toPostgresText } from './postgres-safe-text.js';

/** Marks a membership until its group is known to give power; stored among its correlation keys, none of which is a single word. */
export const WAITING_MEMBERSHIP = 'waiting';

/** Maximum rows and text per statement: it must end in seconds whatever the events contain. */
const ROWS_A_STATEMENT = 2_000;
const CHARS_A_STATEMENT = 4_000_000;
const MALFORMED_KEPT = 1_000;
const MALFORMED_BYTES = 4_096;

/** Writes a whole batch in the caller's transaction; returns the ids of events that are new. */
export async function writeAuditBatch(
  trx: Transaction<Database>,
  batch: AuditBatch,
  now: Instant,
): Promise<readonly string[]> {
  const added = await keepEvents(trx, batch.events, now);
  const malformed = await keepMalformed(trx, batch);
  await sql`
    insert into audit_blobs (source, blob_id, done_at)
    select ${batch.source}, unnest(${batch.blobIds.map(toAuditIndexKey)}::text[]), ${now}::timestamptz
    on conflict do nothing`.execute(trx);
  await sql`
    insert into audit_cursors as old
      (source, cursor, read_up_to, last_success_at, gap, events_kept, records_seen, malformed)
    values (${batch.source}, ${toPostgresJson(batch.cursor)}::jsonb, ${batch.readUpTo ?? null}::timestamptz, ${now}::timestamptz,
      ${batch.gap === undefined ? null : toPostgresJson(batch.gap)}::jsonb, ${added.length}, ${batch.seen}, ${malformed})
    on conflict (source) do update set
      cursor = excluded.cursor,
      read_up_to = greatest(old.read_up_to, excluded.read_up_to),
      last_success_at = excluded.last_success_at,
      gap = excluded.gap,
      events_kept = old.events_kept + excluded.events_kept,
      records_seen = old.records_seen + excluded.records_seen,
      malformed = old.malformed + excluded.malformed`.execute(trx);
  return added;
}

async function keepEvents(
  trx: Transaction<Database>,
  events: readonly AuditEvent[],
  now: Instant,
): Promise<readonly string[]> {
  // Always in the same order: two sources that store the same events at once would otherwise deadlock.
  const rows = events
    .map((event) => ({ id: toAuditIndexKey(event.id), event }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, event }) =>
      toPostgresJson({
        id,
        at: toStorableMoment(event.at),
        handles: [
          ...buildCorrelationKeys(event).map(toAuditIndexKey),
          ...(isDirectoryMembership(event) ? [WAITING_MEMBERSHIP] : []),
        ],
        event: id === event.id ? event : { ...event, id },
      }),
    );
  const added: string[] = [];
  for (const statement of statements(rows)) {
    const inserted = await sql<{ readonly id: string }>`
      insert into audit_events (id, kept_at, at, handles, event)
      select id, ${now}::timestamptz, at, handles, event
      from json_to_recordset(${statement}::json) as given (id text, at timestamptz, handles text[], event jsonb)
      on conflict (id) do nothing
      returning id`.execute(trx);
    for (const { id } of inserted.rows) added.push(id);
  }
  return added;
}

/** Groups JSON rows into JSON arrays of bounded size. */
function* statements(rows: readonly string[]): Generator<string> {
  let waiting: string[] = [];
  let chars = 0;
  for (const row of rows) {
    waiting.push(row);
    chars += row.length;
    if (waiting.length < ROWS_A_STATEMENT && chars < CHARS_A_STATEMENT) continue;
    yield `[${waiting.join(',')}]`;
    waiting = [];
    chars = 0;
  }
  if (waiting.length > 0) yield `[${waiting.join(',')}]`;
}

/** Counts all malformed records and stores the newest; returns how many are new. */
async function keepMalformed(trx: Transaction<Database>, { malformed, source }: AuditBatch): Promise<number> {
  if (malformed.length === 0) return 0;
  const rows = malformed.slice(-MALFORMED_KEPT);
  const { rows: added } = await sql<{ readonly record_id: string }>`
    insert into audit_malformed (source, record_id, reason, text)
    select ${source}, record_id, reason, text
    from json_to_recordset(${toPostgresJson(rows.map(malformedRow))}::json) as given (record_id text, reason text, text text)
    on conflict do nothing
    returning record_id`.execute(trx);
  await sql`
    delete from audit_malformed where row_no <=
      (select row_no from audit_malformed order by row_no desc offset ${MALFORMED_KEPT} limit 1)`.execute(trx);
  return added.length + malformed.length - rows.length;
}

function malformedRow({ recordId, reason, text }: MalformedRecord) {
  const cut = Buffer.from(text.slice(0, MALFORMED_BYTES)).subarray(0, MALFORMED_BYTES).toString();
  return { record_id: toAuditIndexKey(recordId), reason: toPostgresText(reason.slice(0, 500)), text: cut };
}
