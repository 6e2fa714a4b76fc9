/** Options of one call to an outside service. */
export interface CallOptions {
  /** Aborting it cancels the call. */
  readonly signal?: AbortSignal;
}
