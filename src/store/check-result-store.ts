import { type Kysely, sql } from 'kysely';
import type { CheckReportStore } from '../answers/model/check-report-store-port.js';
import type { Clock } from '../core/clock.js';
import { daysBefore } from '../core/instant.js';
import type { Log } from '../core/log.js';
import { runDatabaseWork } from './database-errors.js';
import { computeParametersKey } from './question-parameters-key.js';
import { isReport } from './report-json-validation.js';
import type { Database } from './database-schema.js';
import { toPostgresJson } from './postgres-safe-text.js';

/** A question with "since yesterday, 10:42" never recurs: without a limit such rows would pile up. */
const KEEP_DAYS = 7;

/** Stores the last report of each check and parameters, in the table `check_results`. */
export function createResultStore(db: Kysely<Database>, log: Log, clock: Clock): CheckReportStore {
  const everything = computeParametersKey({});
  return {
    latest: (check, parameters) =>
      runDatabaseWork(async () => {
        const row = await db
          .selectFrom('check_results')
          .select('report')
          .where('check_id', '=', check)
          .where('parameters_key', '=', computeParametersKey(parameters))
          .executeTakeFirst();
        if (row === undefined) return undefined;
        if (isReport(row.report)) return row.report;
        log.warn({ check }, 'skipping a stored report that cannot be read');
        return undefined;
      }),

    save: (report) =>
      runDatabaseWork(async () => {
        const { check, asOf } = report.result;
        await db
          .insertInto('check_results')
          .values({
            check_id: check,
            parameters_key: computeParametersKey(report.parameters),
            report: toPostgresJson(report),
            as_of: asOf,
          })
          // Readings may finish out of order: the newer one stays, whichever is written last.
          .onConflict((conflict) =>
            conflict
              .columns(['check_id', 'parameters_key'])
              .doUpdateSet({ report: sql`excluded.report`, as_of: sql`excluded.as_of` })
              .whereRef('check_results.as_of', '<=', 'excluded.as_of'),
          )
          .execute();
        await db
          .deleteFrom('check_results')
          .where('check_id', '=', check)
          .where('parameters_key', '!=', everything)
          .where('as_of', '<', new Date(daysBefore(clock.now(), KEEP_DAYS)))
          .execute();
      }),
  };
}
