/** Limits on requests to a tenant. All have defaults; tests set small ones. */
export interface RequestLimits {
  readonly connectTimeoutMs: number;
  /** Longest wait for the headers, and between two chunks of the body. */
  readonly silenceTimeoutMs: number;
  /** One attempt from start to end, even while data trickles in. */
  readonly attemptTimeoutMs: number;
  /** One call, all retries and waits included. */
  readonly totalTimeMs: number;
  readonly attempts: number;
  readonly baseDelayMs: number;
  readonly maxDelayMs: number;
  readonly maxBodyBytes: number;
  /** Pages of one list, 999 objects each. */
  readonly maxPages: number;
  /** Requests in flight to one host. Exchange publishes no limits, so it gets fewer: see `exchangeConcurrency`. */
  readonly concurrency: number;
  readonly exchangeConcurrency: number;
  /** How long an audit search may run before the fact is answered without it. */
  readonly auditSearchTimeMs: number;
}

/** The limits used in production. */
export const DEFAULT_REQUEST_LIMITS: RequestLimits = {
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

/** Time and randomness as a port, so that tests need not wait. */
export interface Timing {
  /** Resolves after `ms`; rejects at once with the signal's reason when it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
  /** Monotonic milliseconds. */
  nowMs(): number;
}
