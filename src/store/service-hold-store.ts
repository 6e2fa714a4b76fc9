import { type Kysely, sql } from 'kysely';
import type { Log } from '../core/log.js';
import type { ServiceHolds } from '../tenant/model/service-holds-port.js';
import { databaseTimeIn } from './database-time.js';
import type { Database } from './database-schema.js';

/** A hold that another process has noted is known this late. While no request is sent, the database is not asked. */
const KNOWN_FOR_MS = 1_000;
/** Services ask for seconds or minutes; an absurd header must not stop us for a day. */
const LONGEST_HOLD_MS = 10 * 60_000;

/** Stores holds of services, in the table `service_holds`, by the database's clock. */
export function createServiceHoldStore(db: Kysely<Database>, tenantId: string, log: Log): ServiceHolds {
  /** When each hold ends, in milliseconds of the monotonic clock. */
  const endsAtMs = new Map<string, number>();
  let readAtMs = -Infinity;
  let reading: Promise<void> | undefined;

  function note(part: string, ms: number): void {
    endsAtMs.set(part, Math.max(endsAtMs.get(part) ?? -Infinity, performance.now() + ms));
  }

  async function read(): Promise<void> {
    readAtMs = performance.now();
    try {
      const { rows } = await sql<{ readonly part: string; readonly ms: number }>`
        select part, (extract(epoch from held_until - now()) * 1000)::float8 as ms
        from service_holds where tenant_id = ${tenantId} and held_until > now()`.execute(db);
      for (const { part, ms } of rows) note(part, ms);
    } catch (err) {
      log.debug({ err }, 'holds of services were not read');
    }
  }

  async function keep(part: string, ms: number): Promise<void> {
    try {
      await sql`
        insert into service_holds as old (tenant_id, part, held_until) values (${tenantId}, ${part}, ${databaseTimeIn(ms)})
        on conflict (tenant_id, part) do update set held_until = greatest(old.held_until, excluded.held_until)`.execute(
        db,
      );
    } catch (err) {
      log.debug({ err, part }, 'the hold of a service was not stored');
    }
  }

  return {
    async remainingMs(part) {
      if (performance.now() - readAtMs > KNOWN_FOR_MS) {
        reading ??= read().finally(() => (reading = undefined));
      }
      await reading;
      const leftMs = (endsAtMs.get(part) ?? -Infinity) - performance.now();
      if (leftMs <= 0) endsAtMs.delete(part);
      return Math.max(0, leftMs);
    },
    hold(part, ms) {
      const bounded = Math.min(ms, LONGEST_HOLD_MS);
      note(part, bounded);
      void keep(part, bounded);
    },
  };
}
