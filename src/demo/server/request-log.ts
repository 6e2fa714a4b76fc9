export interface LogEntry {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** 0 when no answer was given. */
  readonly status: number;
}

/** Older entries are dropped beyond this many: a demo may run for days. */
const MAX_ENTRIES = 10_000;

/** What was asked over HTTP since the last reset; a `$batch` counts once. */
export class RequestLog {
  #entries: LogEntry[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  log(): readonly LogEntry[] {
    return this.#entries;
  }

  reset(): void {
    this.#entries = [];
    this.#count = 0;
  }

  add(entry: LogEntry): void {
    this.#count++;
    if (this.#entries.length >= MAX_ENTRIES) this.#entries.shift();
    this.#entries.push(entry);
  }
}
