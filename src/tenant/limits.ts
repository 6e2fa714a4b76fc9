/** Bounds on what talking to a tenant may cost. All have defaults; tests make them small. */
export interface Limits {
  readonly connectTimeoutMs: number;
  /** From the request sent to the headers read, and between two pieces of a body. */
  readonly silenceTimeoutMs: number;
  /** One attempt from start to end, whatever trickles in meanwhile. */
  readonly attemptTimeoutMs: number;
  /** One call with all its retries and waits. */
  readonly totalTimeMs: number;
  readonly attempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  readonly maxBodyBytes: number;
  /** Pages of one list; at 999 objects each. */
  readonly maxPages: number;
  /** Requests in flight to one host. Exchange publishes no figures, so it gets less: see `exchangeConcurrency`. */
  readonly concurrency: number;
  readonly exchangeConcurrency: number;
  /** How long an audit search may run before we answer without it. */
  readonly auditSearchTimeMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  connectTimeoutMs: 10_000,
  silenceTimeoutMs: 30_000,
  attemptTimeoutMs: 45_000,
  totalTimeMs: 60_000,
  attempts: 6,
  baseDelayMs: 500,
  maxDelayMs: 20_000,
  maxBodyBytes: 64 * 1024 * 1024,
  maxPages: 1000,
  concurrency: 16,
  exchangeConcurrency: 2,
  auditSearchTimeMs: 180_000,
};

/** Time and chance, so that tests can do without waiting. */
export interface Timing {
  /** Resolves after `ms`; rejects at once with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
  /** Milliseconds that only ever grow. */
  nowMs(): number;
}
