/**
 * Tells background jobs that there is work, without knowing them. Nothing is lost while nobody listens: jobs work from stored state and
 * check it when they start.
 */
export class WakeSignal {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` on every {@link wake} from now on. */
  listen(listener: () => void): void {
    this.#listeners.add(listener);
  }

  readonly wake = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
