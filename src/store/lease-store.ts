import { type Kysely, sql, type Transaction } from 'kysely';
import { type Lease, LeaseLost, type LeaseStore } from '../core/lease.js';
import { databaseTimeIn } from './database-time.js';
import { runDatabaseWork } from './database-errors.js';
import type { Database } from './database-schema.js';

/** Creates the store of leases, in the table `leases`. Every time in it is the database's `now()`. */
export function createLeaseStore(db: Kysely<Database>, tenantId: string): LeaseStore {
  return {
    take: (name, leaseMs) =>
      runDatabaseWork(async () => {
        const { rows } = await sql<{ readonly token: string }>`
          insert into leases as old (tenant_id, name, token, expires_at)
          values (${tenantId}, ${name}, 1, ${databaseTimeIn(leaseMs)})
          on conflict (tenant_id, name) do update set token = old.token + 1, expires_at = excluded.expires_at
          where old.expires_at <= now()
          returning token`.execute(db);
        const [row] = rows;
        return row === undefined ? undefined : { name, token: Number(row.token) };
      }),

    renew: ({ name, token }, leaseMs) =>
      runDatabaseWork(async () => {
        const { numAffectedRows = 0n } = await sql`
          update leases set expires_at = ${databaseTimeIn(leaseMs)}
          where tenant_id = ${tenantId} and name = ${name} and token = ${token}::bigint`.execute(db);
        return numAffectedRows > 0n;
      }),

    release: ({ name, token }) =>
      runDatabaseWork(async () => {
        await sql`
          update leases set expires_at = now()
          where tenant_id = ${tenantId} and name = ${name} and token = ${token}::bigint`.execute(db);
      }),
  };
}

/**
 * Sees to it that the transaction commits only under this lease: throws {@link LeaseLost} if another process has taken it, and lets
 * nobody take it until the transaction ends. Several transactions may hold it at once.
 */
export async function requireLease(trx: Transaction<Database>, tenantId: string, lease: Lease): Promise<void> {
  const { rows } = await sql`
    select 1 from leases
    where tenant_id = ${tenantId} and name = ${lease.name} and token = ${lease.token}::bigint
    for share`.execute(trx);
  if (rows.length === 0) throw new LeaseLost(lease);
}
