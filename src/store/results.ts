import { type Kysely, sql } from 'kysely';
import { daysBefore } from '../core/instant.js';
import type { Clock, Log, ResultStore } from '../core/ports.js';
import { guarded } from './errors.js';
import { parametersKey } from './parameters-key.js';
import { isReport } from './report-schema.js';
import type { Database } from './schema.js';
import { storableJson } from './storable.js';

/** A question with "since yesterday, 10:42" never recurs: without a limit such rows would pile up. */
const KEEP_DAYS = 7;

/** Stores the last report of each check and parameters, in the table `check_results`. */
export function resultStore(db: Kysely<Database>, log: Log, clock: Clock): ResultStore {
  const everything = parametersKey({});
  return {
    latest: (check, parameters) =>
      guarded(async () => {
        const row = await db
          .selectFrom('check_results')
          .select('report')
          .where('check_id', '=', check)
          .where('parameters_key', '=', parametersKey(parameters))
          .executeTakeFirst();
        if (row === undefined) return undefined;
        if (isReport(row.report)) return row.report;
        log.warn({ check }, 'skipping a stored report that cannot be read');
        return undefined;
      }),

    save: (report) =>
      guarded(async () => {
        const { check, asOf } = report.result;
        await db
          .insertInto('check_results')
          .values({
            check_id: check,
            parameters_key: parametersKey(report.parameters),
            report: storableJson(report),
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
