import type { ColumnType } from 'kysely';

/** Waits that services of Microsoft asked for; a few rows, one for each part of a service. */
export interface ServiceHoldsTable {
  tenant_id: string;
  part: string;
  /** By the database's clock. */
  held_until: ColumnType<Date, string, string>;
}

/** Leases; a row stays when its lease is over, so that its token never comes again. */
export interface LeasesTable {
  tenant_id: string;
  name: string;
  /** Fencing token; comes back as text, as PostgreSQL counts further than a number can. */
  token: ColumnType<string, number, number>;
  /** By the database's clock. */
  expires_at: ColumnType<Date, string, string>;
}
