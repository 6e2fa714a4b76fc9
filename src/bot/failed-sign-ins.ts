import { Recent } from './recent.js';

const WINDOW_MS = 60_000;
const MAX_IN_WINDOW = 30;
const MAX_ADDRESSES = 10_000;

/**
 * Counts refused tokens for each address. Past the limit they are answered 429 and no longer logged one by one. A valid token is
 * never turned away: behind a reverse proxy everybody has the same address.
 */
export class FailedSignIns {
  readonly #counts = new Recent<{ count: number }>(MAX_ADDRESSES, WINDOW_MS);

  /** How many times this address failed within the window that its first failure opened. */
  add(address: string): { readonly count: number; readonly tooMany: boolean } {
    const entry = this.#counts.get(address) ?? { count: 0 };
    if (entry.count === 0) this.#counts.set(address, entry);
    entry.count += 1;
    return { count: entry.count, tooMany: entry.count > MAX_IN_WINDOW };
  }
}
