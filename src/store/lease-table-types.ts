import type { ColumnType } from 'kysely';

/** Leases; a row stays when its lease is over, so that its token never comes again. */
export interface LeasesTable {
  tenant_id: string;
  name: string;
  /** Fencing token; comes back as text, as PostgreSQL counts further than a number can. */
  token: ColumnType<string, number, number>;
  /** By the database's clock. */
  expires_at: ColumnType<Date, string, string>;
}
