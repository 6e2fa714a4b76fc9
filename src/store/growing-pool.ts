import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { getErrorCode } from './database-errors.js';

/** How long the pool makes do with what it has after the server refused one more. */
const CROWDED_MS = 30_000;

/** Limits of a growing pool. */
export interface GrowingPoolLimits {
  /** Most connections. */
  readonly max: number;
  /** Work waits this long for a connection, then it fails. */
  readonly patienceMs: number;
  /** Work waits this long for a connection in use before another is opened. */
  readonly growAfterMs: number;
}

interface Waiting {
  readonly resolve: (client: PostgresPoolClient) => void;
  readonly reject: (error: unknown) => void;
  /** Runs while it waits in the queue; opening a connection has pg's own limit. */
  timeout?: NodeJS.Timeout;
}

/**
 * A pool that opens a further connection only when work has waited: pg's pool opens one whenever two queries meet, so that a replica with
 * nothing to do would open several each minute. If the server refuses a further connection (SQLSTATE too_many_connections), work waits for
 * those in use instead of failing.
 */
export class GrowingPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #max: number;
  readonly #patienceMs: number;
  readonly #growAfterMs: number;
  readonly #queue: Waiting[] = [];
  #inUse = 0;
  #opening = 0;
  #allowed = 1;
  #crowdedUntilMs = 0;
  #growing: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(pool: pg.Pool, limits: GrowingPoolLimits) {
    this.#pool = pool;
    this.#max = limits.max;
    this.#patienceMs = limits.patienceMs;
    this.#growAfterMs = limits.growAfterMs;
    pool.on('release', () => {
      this.#inUse -= 1;
      // Said a moment before the connection is idle.
      queueMicrotask(() => {
        this.#pump();
      });
    });
    pool.on('remove', () => {
      this.#allowed = Math.max(1, Math.min(this.#allowed, pool.totalCount));
    });
  }

  /** A connection; rejects when none becomes free in time or none can be opened. */
  connect(): Promise<PostgresPoolClient> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { resolve, reject };
      this.#startWaiting(waiting);
      this.#queue.push(waiting);
      this.#pump();
    });
  }

  /** Ends all connections; work that waits for one fails. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#growing);
    // Fails by itself: the pool refuses after its end.
    const ended = this.#pool.end();
    for (const waiting of this.#queue.splice(0)) this.#open(waiting);
    await ended;
  }

  #startWaiting(waiting: Waiting): void {
    waiting.timeout = setTimeout(() => {
      this.#queue.splice(this.#queue.indexOf(waiting), 1);
      waiting.reject(new Error('timeout: no connection to the database became free'));
    }, this.#patienceMs);
  }

  #pump(): void {
    while (this.#inUse < this.#allowed || this.#ended) {
      const next = this.#queue.shift();
      if (next === undefined) break;
      this.#open(next);
    }
    if (this.#queue.length === 0) {
      clearTimeout(this.#growing);
      this.#growing = undefined;
      return;
    }
    this.#growing ??= setTimeout(() => {
      this.#growing = undefined;
      // One that is being opened is what the work waits for: another would be no faster.
      const mayGrow = this.#opening === 0 && performance.now() >= this.#crowdedUntilMs;
      if (mayGrow && this.#allowed < this.#max) this.#allowed += 1;
      this.#pump();
    }, this.#growAfterMs);
  }

  #open(waiting: Waiting): void {
    clearTimeout(waiting.timeout);
    this.#inUse += 1;
    this.#opening += 1;
    this.#pool.connect().then(
      (client) => {
        this.#opening -= 1;
        waiting.resolve(client);
      },
      (error: unknown) => {
        this.#opening -= 1;
        this.#inUse -= 1;
        // The one in use may have become free meanwhile.
        if (getErrorCode(error) === '53300' && this.#pool.totalCount > 0) {
          this.#allowed = Math.max(1, this.#inUse);
          this.#crowdedUntilMs = performance.now() + CROWDED_MS;
          this.#startWaiting(waiting);
          this.#queue.unshift(waiting);
        } else waiting.reject(error);
        this.#pump();
      },
    );
  }
}
