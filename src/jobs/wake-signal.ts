import { AsyncResource } from 'node:async_hooks';

/**
 * Tells background jobs that there is work, without knowing them. Nothing is lost while nobody listens: jobs work from stored state and
 * check it when they start.
 */
export class WakeSignal {
  readonly #listeners = new Set<() => void>();

  /**
   * Calls `listener` on every {@link wake} from now on, in the asynchronous context of this call: what a job does after an activity woke
   * it is not that activity's work, and its log lines must not say so.
   */
  listen(listener: () => void): void {
    this.#listeners.add(AsyncResource.bind(listener));
  }

  readonly wake = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
