import { type Kysely, sql, type Transaction } from 'kysely';
import { acknowledgeIncident } from '../incidents/model/acknowledge-incident.js';
import type { AssessmentBatch, IncidentStore } from '../incidents/model/incident-store-port.js';
import type { IncidentRecord } from '../incidents/model/incident.js';
import type { Log } from '../core/log.js';
import { compareSeverity, SEVERITIES } from '../core/severity.js';
import type { DetectionFinding } from '../detections/model/detection-finding.js';
import { renameFindingInDeliveries } from './alert-finding-rename.js';
import { markEventsAssessed, settleMemberships } from './audit-store.js';
import { runDatabaseWork } from './database-errors.js';
import { isDetectionFinding, isIncidentRecord } from './incident-json-validation.js';
import type { Database } from './database-schema.js';
import { toPostgresJson, toPostgresText } from './postgres-safe-text.js';

/** PostgreSQL takes 65,535 parameters in one statement; a finding has nine. */
const ROWS_A_STATEMENT = 1_000;
/** All severities as a PostgreSQL array, worst first. */
const BY_SEVERITY = sql`${sql.lit(`{${SEVERITIES.join(',')}}`)}::text[]`;
const WORST_FIRST = sql`array_position(${BY_SEVERITY}, severity)`;

/** Stores incidents and findings, in the tables `incidents` and `detection_findings`. */
export function createIncidentStore(db: Kysely<Database>, log: Log): IncidentStore {
  const recordsIn = (rows: readonly { readonly id: string; readonly record: unknown }[]) =>
    rows.flatMap(({ id, record }): readonly IncidentRecord[] => {
      if (isIncidentRecord(record)) return [record];
      log.warn({ incident: id }, 'skipping a stored incident that cannot be read');
      return [];
    });
  const findingsIn = (rows: readonly { readonly id: string; readonly finding: unknown }[]) =>
    rows.flatMap(({ id, finding }): readonly DetectionFinding[] => {
      if (isDetectionFinding(finding)) return [finding];
      log.warn({ finding: id }, 'skipping a stored finding that cannot be read');
      return [];
    });

  return {
    generation: () =>
      runDatabaseWork(async () => {
        const { generation } = await db.selectFrom('assessment_state').select('generation').executeTakeFirstOrThrow();
        return Number(generation);
      }),

    assessed: (batch) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          if (!(await nextGeneration(trx, batch.generation))) return false;
          await saveRecords(trx, batch.records);
          await saveFindings(trx, batch);
          await rename(trx, batch);
          await markEventsAssessed(trx, batch.eventIds);
          await settleMemberships(trx, batch.settled ?? []);
          return true;
        }),
      ),

    find: (id) =>
      runDatabaseWork(async () =>
        recordsIn(
          await db
            .selectFrom('incidents')
            .select(['id', 'record'])
            .where(sql`id::text`, '=', id.toLowerCase())
            .execute(),
        ).at(0),
      ),

    byHandles: (handles) =>
      runDatabaseWork(async () =>
        recordsIn(
          await db
            .selectFrom('incidents')
            .select(['id', 'record'])
            .where(sql<boolean>`handles && ${handles.map(toPostgresText)}::text[]`)
            .where('status', '<>', 'merged')
            .orderBy('opened_at')
            .orderBy('id')
            .execute(),
        ),
      ),

    open: () =>
      runDatabaseWork(async () => {
        const rows = await db
          .selectFrom('incidents')
          .select(['id', 'record'])
          .where('status', '=', 'open')
          .orderBy('changed_at', 'desc')
          .orderBy('id')
          .execute();
        return recordsIn(rows).toSorted((a, b) => compareSeverity(a.incident.severity, b.incident.severity));
      }),

    findings: (ids) =>
      runDatabaseWork(async () => {
        const rows = await db
          .selectFrom('detection_findings')
          .select(['id', 'finding', 'incident_id'])
          .where(sql<boolean>`id = any(${ids.map(toPostgresText)}::text[])`)
          .orderBy('id')
          .execute();
        return rows.flatMap((row) =>
          findingsIn([row]).map((finding) => ({
            finding,
            ...(row.incident_id === null ? {} : { incidentId: row.incident_id }),
          })),
        );
      }),

    looseFindings: (from, limit) =>
      runDatabaseWork(async () =>
        findingsIn(
          await db
            .selectFrom('detection_findings')
            .select(['id', 'finding'])
            .where('incident_id', 'is', null)
            .where('last_at', '>=', new Date(from))
            .orderBy(WORST_FIRST)
            .orderBy('last_at', 'desc')
            .orderBy('id')
            .limit(limit)
            .execute(),
        ),
      ),

    acknowledge: (id, by, at) =>
      runDatabaseWork(() =>
        db.transaction().execute(async (trx) => {
          await nextGeneration(trx);
          const rows = await trx
            .selectFrom('incidents')
            .select(['id', 'record'])
            .where(sql`id::text`, '=', id.toLowerCase())
            .execute();
          const [record] = recordsIn(rows);
          if (record === undefined) return undefined;
          const after = acknowledgeIncident(record, by, at);
          if (after !== record) await saveRecords(trx, [after]);
          return after;
        }),
      ),
  };
}

/** Locks the generation row for this transaction and increments it; false: it is not at the expected generation. */
async function nextGeneration(trx: Transaction<Database>, expected?: number): Promise<boolean> {
  const updated = await trx
    .updateTable('assessment_state')
    .set({ generation: sql<number>`generation + 1` })
    .$if(expected !== undefined, (query) => query.where('generation', '=', String(expected)))
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}

async function saveRecords(trx: Transaction<Database>, records: readonly IncidentRecord[]): Promise<void> {
  for (const record of records) {
    const columns = {
      status: record.status.name,
      version: record.version,
      handles: record.incident.handles.map(toPostgresText),
      record: toPostgresJson(record),
      changed_at: record.changedAt,
    };
    await trx
      .insertInto('incidents')
      .values({ id: record.id, kind: record.incident.kind, opened_at: record.openedAt, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  }
}

async function saveFindings(trx: Transaction<Database>, { findings }: AssessmentBatch): Promise<void> {
  for (let from = 0; from < findings.length; from += ROWS_A_STATEMENT) {
    const rows = findings.slice(from, from + ROWS_A_STATEMENT).map(({ finding, incidentId }) => ({
      id: toPostgresText(finding.id),
      detection: finding.detection,
      severity: finding.severity,
      count: finding.count,
      incident_id: incidentId ?? null,
      first_at: finding.firstAt,
      last_at: finding.lastAt,
      finding: toPostgresJson(finding),
    }));
    await trx
      .insertInto('detection_findings')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          severity: excluded.ref('excluded.severity'),
          count: excluded.ref('excluded.count'),
          incident_id: excluded.ref('excluded.incident_id'),
          first_at: excluded.ref('excluded.first_at'),
          last_at: excluded.ref('excluded.last_at'),
          finding: excluded.ref('excluded.finding'),
          // A finding that became more severe is alerted again, even without new events.
          alerted_count: sql<number>`case when array_position(${BY_SEVERITY}, excluded.severity)
            < array_position(${BY_SEVERITY}, detection_findings.severity) then 0 else detection_findings.alerted_count end`,
          again_for: null,
        })),
      )
      .execute();
  }
}

/** Moves what was alerted under a finding's old id to the new one. */
async function rename(trx: Transaction<Database>, { renamed }: AssessmentBatch): Promise<void> {
  for (const { from, to } of renamed) {
    const gone = await trx
      .deleteFrom('detection_findings')
      .where('id', '=', toPostgresText(from))
      .returning('alerted_count')
      .executeTakeFirst();
    if (gone === undefined) continue;
    await renameFindingInDeliveries(trx, from, to);
    await trx
      .updateTable('detection_findings')
      .set({ alerted_count: sql<number>`greatest(alerted_count, ${gone.alerted_count}::integer)` })
      .where('id', '=', toPostgresText(to))
      .execute();
  }
}
