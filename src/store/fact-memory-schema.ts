import type { ColumnType } from 'kysely';

/** The lists that the tenant's reader keeps; which version of each counts. */
export interface FactMemoryTable {
  name: string;
  version: string;
  /** The reader's own, as it gave it. */
  head: string;
  parts: number;
}

/** The parts of all versions, those that are still being written included. */
export interface FactMemoryPartsTable {
  version: string;
  /** Its place, from 0. */
  part: number;
  name: string;
  bytes: ColumnType<Buffer, Uint8Array, Uint8Array>;
}
