import type { CheckReport } from '../../checks/model/check-report.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { Query } from '../../language/model/query.js';
import type { AnySubjectTable, KnownSubject } from '../../subjects/model/subject-table.js';
import type { RelatedRows } from './related-rows.js';

/** Everything that a query is evaluated over. */
export interface QueryMaterial {
  readonly query: Query;
  /** The question as typed: names are found in it. */
  readonly question: string;
  readonly table: AnySubjectTable;
  readonly rows: readonly unknown[];
  /** What may be named besides what the rows hold. */
  readonly known?: readonly KnownSubject[];
  /** The rows of other tables that these must be related to. */
  readonly related?: readonly RelatedRows[];
  /** What could hide a row or make an attribute unknown. */
  readonly gaps: readonly Gap[];
  readonly asOf: Instant;
  /** The judgement that the query asks for, over everything. */
  readonly report?: CheckReport;
  /** What the question's check found in the same facts: the reasons for "why is it on the list?". */
  readonly judged?: CheckReport;
}

/** The rows that match, and what stands in the way of "none". */
export interface MatchedRows {
  readonly population: readonly unknown[];
  readonly matched: readonly unknown[];
  /** Rows of which something that is asked is not known. */
  readonly undecided: readonly unknown[];
  /** Rows that match, and of which it is not known where they stand in the order that is asked for. */
  readonly unplaced?: readonly unknown[];
  /** No row is all that is asked, and these are it together: the permissions of one app for the same people. */
  readonly isTogether?: true;
  /** How many match, where only some of these are asked for: "only the first five". */
  readonly uncut?: number;
}
