import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { AuditStore } from '../audit/model/audit-store-port.js';
import type { AuditEvent } from '../m365/audit-event.js';
import type { Clock } from '../core/clock.js';
import { daysBefore, instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import type { AuditSourceId, AuditSourceState } from '../facts/fact-types.js';
import { WAITING_MEMBERSHIP, writeAuditBatch } from './audit-batch-writer.js';
import { toAuditIndexKey } from './audit-index-key.js';
import { isAuditEvent, parseGap } from './audit-json-validation.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';
import { requireLease } from './lease-store.js';
import { toPostgresJson } from './postgres-safe-text.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** The feed lists its content for seven days; one more day for safety at the edge. */
const BLOBS_KEPT_DAYS = 8;
/** As long: by then the feed or the tenant's state has shown which power a group gives. */
const WAITING_DAYS = 8;
/** Keeps each statement to a few seconds. */
const FORGOTTEN_A_STATEMENT = 5_000;
/** Maximum log lines about unreadable events since the start. */
const MOST_WARNINGS = 1_000;

/** Stores audit events and the read position of their sources, in the tables `audit_…`. */
export function createAuditStore(db: Kysely<Database>, tenantId: string, log: Log, clock: Clock): AuditStore {
  const warnedOf = new Set<string>();
  const eventsIn = (rows: readonly { readonly id: string; readonly event: unknown }[]): readonly AuditEvent[] =>
    rows.flatMap(({ id, event }) => {
      if (isAuditEvent(event)) return [event];
      // It turns up in every query for new events: log it once.
      if (warnedOf.size < MOST_WARNINGS && !warnedOf.has(id)) {
        warnedOf.add(id);
        log.warn({ event: id }, 'skipping a stored audit event that cannot be read');
      }
      return [];
    });

  return {
    keep: (batch, lease) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          if (lease !== undefined) await requireLease(trx, tenantId, lease);
          return { added: await writeAuditBatch(trx, batch, clock.now()) };
        }),
      ),

    cursor: (source) =>
      runDatabaseWork(async () => {
        const row = await db
          .selectFrom('audit_cursors')
          .select('cursor')
          .where('source', '=', source)
          .executeTakeFirst();
        return row?.cursor ?? undefined;
      }),

    unread: (source, blobIds) =>
      runDatabaseWork(async () => {
        const { rows } = await sql<{ readonly blob_id: string }>`
          select blob_id from audit_blobs where source = ${source} and blob_id = any(${blobIds.map(toAuditIndexKey)}::text[])`.execute(
          db,
        );
        const done = new Set(rows.map(({ blob_id }) => blob_id));
        return blobIds.filter((id) => !done.has(toAuditIndexKey(id)));
      }),

    noteFailure: (source, gap, lease) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          if (lease !== undefined) await requireLease(trx, tenantId, lease);
          await sql`
            insert into audit_cursors (source, gap) values (${source}, ${toPostgresJson(gap)}::jsonb)
            on conflict (source) do update set gap = excluded.gap`.execute(trx);
        }),
      ),

    states: () =>
      runDatabaseWork(async () => {
        const rows = await db.selectFrom('audit_cursors').selectAll().orderBy('source').execute();
        return rows.map((row): AuditSourceState => {
          const gap = parseGap(row.gap);
          return {
            // Only `keep` and `noteFailure` write it, and they accept nothing else.
            source: row.source as AuditSourceId,
            ...(row.read_up_to === null ? {} : { readUpTo: instant(row.read_up_to) }),
            ...(row.last_success_at === null ? {} : { lastSuccessAt: instant(row.last_success_at) }),
            ...omitUndefined({ gap }),
            eventsKept: Number(row.events_kept),
            recordsSeen: Number(row.records_seen),
            malformed: Number(row.malformed),
          };
        });
      }),

    unassessed: (limit) =>
      runDatabaseWork(async () => {
        const events: AuditEvent[] = [];
        // Unreadable events stay for a version that can read them, but must not block the others.
        for (let after = '0'; ;) {
          const rows = await db
            .selectFrom('audit_events')
            .select(['id', 'event', 'kept_no'])
            .where(sql<boolean>`not assessed`)
            .where('kept_no', '>', after)
            .orderBy('kept_no')
            .limit(limit)
            .execute();
          events.push(...eventsIn(rows));
          const last = rows.at(-1);
          if (last === undefined || rows.length < limit || events.length >= limit) return events.slice(0, limit);
          after = last.kept_no;
        }
      }),

    byHandles: (handles) =>
      runDatabaseWork(async () =>
        eventsIn(
          await db
            .selectFrom('audit_events')
            .select(['id', 'event'])
            .where(sql<boolean>`handles && ${handles.map(toAuditIndexKey)}::text[]`)
            .orderBy('at')
            .orderBy('kept_no')
            .execute(),
        ),
      ),

    since: (from, operations) =>
      runDatabaseWork(async () =>
        eventsIn(
          await db
            .selectFrom('audit_events')
            .select(['id', 'event'])
            .where('at', '>=', new Date(from))
            .where(
              sql<boolean>`lower(event ->> 'operation') = any(${operations.map((one) => one.toLowerCase())}::text[])`,
            )
            .orderBy('at')
            .orderBy('kept_no')
            .execute(),
        ),
      ),

    byIds: (ids) =>
      runDatabaseWork(async () =>
        eventsIn(
          await db
            .selectFrom('audit_events')
            .select(['id', 'event'])
            .where(sql<boolean>`id = any(${ids.map(toAuditIndexKey)}::text[])`)
            .orderBy('at')
            .orderBy('kept_no')
            .execute(),
        ),
      ),

    waitingMembers: (groups) =>
      runDatabaseWork(async () => {
        if (groups.length === 0) return [];
        const members = groups.map((group) => toAuditIndexKey(`members:${group.toLowerCase()}`));
        return eventsIn(
          await db
            .selectFrom('audit_events')
            .select(['id', 'event'])
            .where(sql<boolean>`handles @> array[${WAITING_MEMBERSHIP}] and handles && ${members}::text[]`)
            .orderBy('at')
            .orderBy('kept_no')
            .execute(),
        );
      }),

    malformed: (limit) =>
      runDatabaseWork(async () => {
        const rows = await db
          .selectFrom('audit_malformed')
          .selectAll()
          .orderBy('row_no', 'desc')
          .limit(limit)
          .execute();
        return rows.map(({ source, record_id, reason, text }) => ({
          source: source as AuditSourceId,
          recordId: record_id,
          reason,
          text,
        }));
      }),

    forgetBefore: (at) =>
      runDatabaseWork(async () => {
        const blobsFrom = daysBefore(clock.now(), BLOBS_KEPT_DAYS);
        await sql`delete from audit_blobs where done_at < ${blobsFrom}::timestamptz`.execute(db);
        const ordinaryFrom = daysBefore(clock.now(), WAITING_DAYS);
        const ordinary = await forget(
          db,
          sql`old.handles @> array[${WAITING_MEMBERSHIP}] and old.kept_at < ${ordinaryFrom}::timestamptz and not old.event ? 'app'`,
        );
        const old = await forget(
          db,
          sql`old.at < ${at}::timestamptz and not exists (
                select 1 from incidents where incidents.status = 'open' and incidents.handles && old.handles
              )`,
        );
        return ordinary + old;
      }),
  };
}

/** Deletes assessed events that match, a few thousand per statement; returns how many. */
async function forget(db: Kysely<Database>, which: RawBuilder<unknown>): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from audit_events where id in (
        select id from audit_events as old where old.assessed and ${which} limit ${FORGOTTEN_A_STATEMENT}
      )`.execute(db);
    forgotten += Number(numAffectedRows);
    if (numAffectedRows < FORGOTTEN_A_STATEMENT) return forgotten;
  }
}

/** Marks memberships as giving power: they get the full retention and these correlation keys. Runs in the caller's transaction. */
export async function settleMemberships(
  trx: Transaction<Database>,
  settled: readonly { readonly eventId: string; readonly handles: readonly string[] }[],
): Promise<void> {
  if (settled.length === 0) return;
  const rows = settled.map(({ eventId, handles }) => ({
    id: toAuditIndexKey(eventId),
    more: handles.map(toAuditIndexKey),
  }));
  await sql`
    update audit_events set handles = array(select distinct unnest(array_remove(handles, ${WAITING_MEMBERSHIP}) || more))
    from json_to_recordset(${toPostgresJson(rows)}::json) as given (id text, more text[])
    where audit_events.id = given.id and handles @> array[${WAITING_MEMBERSHIP}]`.execute(trx);
}

/** Marks events as assessed, in the transaction that saves the result; unknown ids are ignored. */
export async function markEventsAssessed(trx: Transaction<Database>, eventIds: readonly string[]): Promise<void> {
  await sql`
    update audit_events set assessed = true
    where id = any(${eventIds.map(toAuditIndexKey)}::text[]) and not assessed`.execute(trx);
}
