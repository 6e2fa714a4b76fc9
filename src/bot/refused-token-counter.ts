import { ExpiringMap } from './expiring-map.js';

const WINDOW_MS = 60_000;
const MAX_IN_WINDOW = 30;
const MAX_ADDRESSES = 10_000;

/**
 * Counts refused tokens per address. Beyond the limit, requests get 429 and are no longer logged one by one. A valid token is
 * never rejected: behind a reverse proxy, all callers share one address.
 */
export class RefusedTokenCounter {
  readonly #counts = new ExpiringMap<{ count: number }>(MAX_ADDRESSES, WINDOW_MS);

  /** Counts a failure of this address within the window that its first failure opened. */
  add(address: string): { readonly count: number; readonly tooMany: boolean } {
    const entry = this.#counts.get(address) ?? { count: 0 };
    if (entry.count === 0) this.#counts.set(address, entry);
    entry.count += 1;
    return { count: entry.count, tooMany: entry.count > MAX_IN_WINDOW };
  }
}
