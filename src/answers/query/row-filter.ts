import type { Subject } from '../../core/subject.js';

/** A limit that a name of the question puts on the rows. */
export interface RowFilter {
  readonly test: (row: unknown) => boolean | undefined;
  /** After the verb phrases: "of Office Sync Helper", "with the role Global Administrator". */
  readonly says: string;
  /** Whether it leaves out who or what is named. */
  readonly leavesOut?: true;
  /** What each says of which one is enough. */
  readonly either?: readonly string[];
  /** The rows' own subjects that are named; absent where an attribute is named. */
  readonly subjects?: readonly Subject[];
  /** The attribute that is named, where a row has but one of it: no row is of two. */
  readonly exclusive?: string;
  /** The values by which a table tells one of several things that a row holds: the names of roles. */
  readonly held?: readonly string[];
}
