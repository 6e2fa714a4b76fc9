import type { Log } from '../core/ports.js';
import { loggable } from './problems.js';

/** Work that outlives its request: failures are logged, `settled` waits for all of it. */
export class Background {
  readonly #running = new Set<Promise<void>>();

  constructor(readonly log: Log) {}

  /** `what` names the work in the log. */
  run(what: string, work: () => Promise<unknown>): void {
    const logged = work().catch((error: unknown) => {
      this.log.warn({ err: loggable(error), what }, 'Background work failed');
    });
    this.track(logged);
  }

  /** Counts work whose failure is somebody else's business. */
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

  /** Resolves when nothing runs any more, including what was started meanwhile. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
