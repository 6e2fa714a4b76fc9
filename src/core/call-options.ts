/** Options of one call to an outside service. */
export interface CallOptions {
  /** Aborting it cancels the call. */
  readonly signal?: AbortSignal;
  /** Called after every HTTP response, also one that leads to another try. Must not throw. */
  readonly onResponse?: () => void;
}
