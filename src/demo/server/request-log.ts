/** One HTTP request to the demo tenant. */
export interface RequestLogEntry {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** 0 when the request got no answer. */
  readonly status: number;
  /** Requests in it: the parts of a `$batch`, else 1. */
  readonly requests: number;
}

/** Beyond this many, the oldest entries are dropped: a demo may run for days. */
const MAX_ENTRIES = 10_000;

/** HTTP requests since the last reset; a `$batch` counts once. */
export class RequestLog {
  #entries: RequestLogEntry[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  log(): readonly RequestLogEntry[] {
    return this.#entries;
  }

  reset(): void {
    this.#entries = [];
    this.#count = 0;
  }

  add(entry: RequestLogEntry): void {
    this.#count++;
    if (this.#entries.length >= MAX_ENTRIES) this.#entries.shift();
    this.#entries.push(entry);
  }
}
