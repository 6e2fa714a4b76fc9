/** Tells which records are worth parsing, by their operation. */
export interface OperationFilter {
  /** By the bytes between the quotes, as a latin1 string of UTF-8 without escapes. */
  hasBytes(latin1: string): boolean;
  /**
   * For an operation of which few records matter (sign-ins): texts, as latin1, one of which every record that matters contains; undefined:
   * every record matters. Absent: so it is for all operations.
   */
  marksOf?(operation: string): readonly string[] | undefined;
  /** Whether a record without any of the marks may matter all the same, by its bytes as a latin1 string. Absent: none does. */
  hasRecord?(record: string): boolean;
  /** The same for a record that names no operation, such as one of a sign-in log. Absent: every one may matter. */
  hasNameless?(record: string): boolean;
}
