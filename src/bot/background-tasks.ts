import type { Log } from '../core/log.js';
import { toLoggableError } from './internal-errors.js';

/** Tasks that outlive their request: logs failures, and `settled` waits for all of them. */
export class BackgroundTasks {
  readonly #running = new Set<Promise<void>>();

  constructor(readonly log: Log) {}

  /** Starts a task; `what` names it in the log. */
  run(what: string, work: () => Promise<unknown>): void {
    const logged = work().catch((error: unknown) => {
      this.log.warn({ err: toLoggableError(error), what }, 'Background work failed');
    });
    this.track(logged);
  }

  /** Tracks a task whose failure the caller handles. */
  track(work: Promise<unknown>): void {
    const running: Promise<void> = work
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        this.#running.delete(running);
      });
    this.#running.add(running);
  }

  /** Resolves when no task is running, including tasks started meanwhile. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
