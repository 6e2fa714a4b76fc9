import type { Severity } from './severity.js';
import type { Subject } from './subject.js';

/** One row of a listing: `cells` align with its `columns` and are plain text from the tenant (hostile). */
export interface ListingRow {
  readonly subject: Subject;
  /** null: examined and fine. */
  readonly severity: Severity | null;
  readonly cells: readonly string[];
  /** The portal page of this object. */
  readonly url: string;
}

/** The rows behind an answer, worst first. */
export interface Listing {
  readonly columns: readonly string[];
  readonly rows: readonly ListingRow[];
}

/** Rows on one page of an answer. */
export const ROWS_A_PAGE = 10;
