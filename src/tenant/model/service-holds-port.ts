/**
 * Waits that a service of Microsoft asked for (`Retry-After`), shared by all processes: its limits count requests per app and tenant,
 * whichever process sends them. Nothing here rejects: without a database everybody waits for themselves.
 */
export interface ServiceHolds {
  /** Milliseconds that requests to this part of a service have to wait; 0: none. */
  remainingMs(part: string): Promise<number>;
  /** The service asked to wait so many milliseconds before the next request to this part. */
  hold(part: string, ms: number): void;
}
