/** Tells which records are worth parsing, by their operation. */
export interface OperationFilter {
  /** By the bytes between the quotes, as a latin1 string of UTF-8 without escapes. */
  hasBytes(latin1: string): boolean;
}
