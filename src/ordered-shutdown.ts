import type { Log } from './core/log.js';
import { withTimeout } from './core/with-timeout.js';

interface Step {
  readonly what: string;
  readonly limitMs: number;
  readonly close: () => Promise<unknown>;
}

/**
 * Closes everything that was opened, in reverse order, each once, even if others fail. A step that exceeds its limit is left behind, so
 * that the limits of the steps add up to the limit of the whole.
 */
export class OrderedShutdown {
  readonly #steps: Step[] = [];
  readonly #told = new AbortController();
  #noticeMs = 0;
  #closed: Promise<void> | undefined;

  /** Aborted as soon as this process is told to end: whatever waits for something to come up gives up. */
  get signal(): AbortSignal {
    return this.#told.signal;
  }

  /** `what` names it in the log. */
  add(what: string, limitMs: number, close: () => Promise<unknown>): void {
    this.#steps.unshift({ what, limitMs, close });
  }

  /** How long the world is given to notice the end before doors close, in milliseconds. */
  get noticeMs(): number {
    return this.#noticeMs;
  }

  /** Begins the end: see {@link signal}. The first call decides on the notice. */
  begin(noticeMs = 0): void {
    if (this.#told.signal.aborted) return;
    this.#noticeMs = noticeMs;
    this.#told.abort(new Error('this process was told to end'));
  }

  /** Closes everything. Never rejects. */
  all(log: Log): Promise<void> {
    this.begin();
    return (this.#closed ??= this.#closeAll(log));
  }

  async #closeAll(log: Log): Promise<void> {
    for (const { what, limitMs, close } of this.#steps) {
      const closing = close().then(
        () => true,
        (err: unknown) => {
          log.error({ err, what }, 'not closed cleanly');
          return true;
        },
      );
      const done = await withTimeout(closing, limitMs);
      if (done === undefined) log.warn({ what, limitMs }, 'not closed in time; going on without it');
    }
  }
}
