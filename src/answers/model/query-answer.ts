import type { CheckReport } from '../../checks/model/check-report.js';
import type { Gap } from '../../core/gap.js';
import type { Instant } from '../../core/instant.js';
import type { Listing } from '../../core/report-listing.js';
import type { Subject } from '../../core/subject.js';
import type { Query } from '../../language/model/query.js';

/** What kind of answer it is. A contract (`answer.kind`). */
export type AnswerValueKind =
  | 'list'
  | 'count'
  | 'yes-no'
  | 'value'
  | 'explanation'
  | 'unknown'
  | 'clarify'
  | 'declined';

/**
 * The answer itself, as data. A contract (`ask --json`). `value`: a number for a count, a boolean for a yes-no, an ISO 8601 instant or a
 * display name for a value. `subjects`: those that the first line speaks of. `of`: out of how many.
 */
export interface AnswerValue {
  readonly kind: AnswerValueKind;
  readonly value: number | boolean | string | null;
  readonly subjects: readonly Subject[];
  readonly of: number | null;
}

/** The answer to a query. Texts contain names of the tenant (hostile). */
export interface QueryAnswer {
  /** The query, with the names as they were resolved in the tenant. */
  readonly query: Query;
  readonly answer: AnswerValue;
  /** The first line: the answer in the question's form. */
  readonly headline: string;
  /** Subjects that the first of the asked attributes holds: who made it. A later question may be about them. */
  readonly values: readonly Subject[];
  /** Those that each further attribute holds. */
  readonly otherValues?: readonly (readonly Subject[])[];
  /** What the rows belong to, where that is something else: the apps of credentials. */
  readonly holders?: readonly Subject[];
  /** Subjects that the shown columns of the rows name: who made the connector that the answer speaks of. */
  readonly beside?: readonly Subject[];
  /** What was done was done to these: whose passwords were reset, the rules that were removed. */
  readonly doneTo?: readonly Subject[];
  /** The roles that the rows tell, each once. */
  readonly roles?: readonly string[];
  /** The moment that the only row tells of. */
  readonly moment?: Instant;
  /** The address that the only row tells, from which something was done. */
  readonly address?: string;
  /** What was counted, where rows are counted by a value that is no subject. */
  readonly counted?: readonly Subject[];
  /** Subjects that the question names and that are not its rows: the app whose secrets it asks for. */
  readonly mentioned: readonly Subject[];
  /** What was left out, not used or not known. */
  readonly notes: readonly string[];
  /** Names of the question that nothing in its table has. */
  readonly notFound: readonly string[];
  /** Roles and permissions of the question that no row of its table has. */
  readonly unheld: readonly string[];
  /** Somebody who is asked of by id has no row in its table: that of everybody may tell. */
  readonly missesPeople?: true;
  /** The matching rows. */
  readonly listing: Listing;
  /** "mail flow rules" */
  readonly noun: readonly [one: string, many: string];
  readonly gaps: readonly Gap[];
  readonly asOf: Instant;
  /** The portal page of the topic or of the only subject. */
  readonly portalUrl: string;
  /** The judgement that the query asks for, over everything. */
  readonly report?: CheckReport;
}
