/** Tells which records are worth parsing, by their operation. */
export interface OperationFilter {
  /** By the bytes between the quotes, as a latin1 string of UTF-8 without escapes. */
  hasBytes(latin1: string): boolean;
  /**
   * For operations of which few records matter (sign-ins): whether a record may, by its bytes as a latin1 string. Asked only about
   * operations that `hasBytes`. Absent: every one matters.
   */
  hasRecord?(operation: string, record: string): boolean;
  /** The same for a record that names no operation, such as one of a sign-in log. */
  hasNameless?(record: string): boolean;
}
