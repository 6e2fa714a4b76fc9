import { type Kysely, sql } from 'kysely';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';

/** How the work of all processes stands, by the database's clock; see `metrics/metric-sources.ts`. */
export function readOperatingFigures(db: Kysely<Database>) {
  return runDatabaseWork(async () => {
    const [sources, due, decisions] = await Promise.all([
      sql<{ source: string; age: number }>`
        select source, extract(epoch from clock_timestamp() - last_success_at)::float8 as age from audit_cursors
        where last_success_at is not null order by source`.execute(db),
      sql<{ age: number | null }>`
        select extract(epoch from clock_timestamp() - min(not_before))::float8 as age from deliveries
        where state = 'pending' and kind <> 'member' and not_before <= clock_timestamp()`.execute(db),
      sql<{ state: string; count: number }>`
        select state, count(*)::integer as count from decisions group by state order by state`.execute(db),
    ]);
    return {
      auditSources: sources.rows.map(({ source, age }) => ({ source, ageSeconds: age })),
      oldestDueDeliverySeconds: due.rows[0]?.age ?? 0,
      decisions: decisions.rows,
    };
  });
}
