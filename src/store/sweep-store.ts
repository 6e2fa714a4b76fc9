import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { SweepStore } from '../answers/model/tenant-sweep-store-port.js';
import type { Sweep, SweepFinding, SweepSummary } from '../answers/model/tenant-sweep.js';
import type { Clock } from '../core/clock.js';
import { daysBefore, instant, type Instant } from '../core/instant.js';
import type { Log } from '../core/log.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database, SweepsTable } from './database-schema.js';
import { toPostgresJson } from './postgres-safe-text.js';
import { parseSweepFinding, parseSweepOutcomes } from './sweep-json-validation.js';

const KEEP_DAYS = 180;
/** For older days only the last sweep is stored. */
const KEEP_ALL_DAYS = 7;
/** PostgreSQL takes 65,535 parameters in one statement. */
const ROWS_A_STATEMENT = 5_000;
/** Advisory lock id: any number, the same in all processes. */
const LOCK = 7_140_313;

/**
 * Stores sweeps of the whole tenant, in the tables `sweeps` and `sweep_findings`. A finding is one row for as long as it stays the same,
 * so half a year of sweeps costs only the changes.
 */
export function createSweepStore(db: Kysely<Database>, log: Log, clock: Clock): SweepStore {
  const summary = (row: Selectable<SweepsTable>): SweepSummary | undefined => {
    const outcomes = parseSweepOutcomes(row.outcomes);
    if (outcomes === undefined) {
      log.warn({ asOf: row.as_of }, 'skipping a stored sweep that cannot be read');
      return undefined;
    }
    return { asOf: instant(row.as_of), cost: { requests: row.requests, ms: row.ms }, outcomes };
  };

  const withFindings = async (row: Selectable<SweepsTable> | undefined): Promise<Sweep | undefined> => {
    const found = row === undefined ? undefined : summary(row);
    if (found === undefined) return undefined;
    const judged = found.outcomes.filter(({ status }) => status !== 'unknown').map(({ check }) => check);
    if (judged.length === 0) return { ...found, findings: [] };
    const rows = await db
      .selectFrom('sweep_findings')
      .select('finding')
      .where('check_id', 'in', judged)
      .where('seen_from', '<=', new Date(found.asOf))
      .where((is) => is.or([is('gone_at', 'is', null), is('gone_at', '>', new Date(found.asOf))]))
      .orderBy('row_id')
      .execute();
    return { ...found, findings: rows.flatMap(({ finding }) => parseSweepFinding(finding) ?? []) };
  };

  return {
    save: (sweep) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
          const later = await trx
            .selectFrom('sweeps')
            .select('as_of')
            .where('as_of', '>=', new Date(sweep.asOf))
            .limit(1)
            .executeTakeFirst();
          if (later !== undefined) return;
          await trx
            .insertInto('sweeps')
            .values({
              as_of: sweep.asOf,
              outcomes: toPostgresJson(sweep.outcomes),
              requests: sweep.cost.requests,
              ms: Math.round(sweep.cost.ms),
            })
            .execute();
          await keepFindings(trx, sweep);
          await forget(trx, clock.now());
        }),
      ),

    since: (from) =>
      runDatabaseWork(async () => {
        const rows = await db
          .selectFrom('sweeps')
          .selectAll()
          .where('as_of', '>=', new Date(from))
          .orderBy('as_of')
          .execute();
        return rows.flatMap((row) => summary(row) ?? []);
      }),

    lastBefore: (at) =>
      runDatabaseWork(async () =>
        withFindings(
          await db
            .selectFrom('sweeps')
            .selectAll()
            .where('as_of', '<=', new Date(at))
            .orderBy('as_of', 'desc')
            .limit(1)
            .executeTakeFirst(),
        ),
      ),

    firstAfter: (at) =>
      runDatabaseWork(async () =>
        withFindings(
          await db
            .selectFrom('sweeps')
            .selectAll()
            .where('as_of', '>', new Date(at))
            .orderBy('as_of')
            .limit(1)
            .executeTakeFirst(),
        ),
      ),
  };
}

/** Closes the rows of findings that are gone and adds rows for new ones; unchanged findings cost nothing. */
async function keepFindings(trx: Transaction<Database>, { asOf, outcomes, findings }: Sweep): Promise<void> {
  // The findings of an `unknown` check stay open until it can judge again.
  const judged = outcomes.filter(({ status }) => status !== 'unknown').map(({ check }) => check);
  if (judged.length === 0) return;
  const open = await trx
    .selectFrom('sweep_findings')
    .select(['row_id', 'finding'])
    .where('gone_at', 'is', null)
    .where('check_id', 'in', judged)
    .execute();
  const current = new Map(findings.map((finding) => [keyOf(finding), finding]));
  const ended: string[] = [];
  for (const { row_id, finding } of open) {
    const known = parseSweepFinding(finding);
    if (known === undefined || !current.delete(keyOf(known))) ended.push(row_id);
  }
  for (const ids of slices(ended)) {
    await trx.updateTable('sweep_findings').set({ gone_at: asOf }).where('row_id', 'in', ids).execute();
  }
  for (const begun of slices([...current.values()])) {
    await trx
      .insertInto('sweep_findings')
      .values(
        begun.map((one) => ({ check_id: one.check, finding: toPostgresJson(one), seen_from: asOf, gone_at: null })),
      )
      .execute();
  }
}

async function forget(trx: Transaction<Database>, now: Instant): Promise<void> {
  const oldest = new Date(daysBefore(now, KEEP_DAYS));
  await trx.deleteFrom('sweeps').where('as_of', '<', oldest).execute();
  await trx.deleteFrom('sweep_findings').where('gone_at', '<', oldest).execute();
  await sql`
    delete from sweeps as one
    where one.as_of < ${new Date(daysBefore(now, KEEP_ALL_DAYS))}
      and exists (
        select 1 from sweeps as later
        where later.as_of > one.as_of
          and date_trunc('day', later.as_of at time zone 'UTC') = date_trunc('day', one.as_of at time zone 'UTC')
      )`.execute(trx);
}

/** Equal for unchanged findings, even after a round trip through the database. */
function keyOf({ check, id, severity, fingerprint, title, subject }: SweepFinding): string {
  return toPostgresJson([check, id, severity, fingerprint, title, subject.kind, subject.id]);
}

function slices<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / ROWS_A_STATEMENT) }, (_, at) =>
    all.slice(at * ROWS_A_STATEMENT, (at + 1) * ROWS_A_STATEMENT),
  );
}
