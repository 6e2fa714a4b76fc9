import type { ColumnType } from 'kysely';

/** Lists stored by the tenant reader, with the current version of each. */
export interface CachedListsTable {
  name: string;
  version: string;
  /** Metadata in the reader's own format. */
  head: string;
  parts: number;
}

/** The parts of all versions, including those still being written. */
export interface CachedListPartsTable {
  version: string;
  /** Index of the part, from 0. */
  part: number;
  name: string;
  bytes: ColumnType<Buffer, Uint8Array, Uint8Array>;
}
