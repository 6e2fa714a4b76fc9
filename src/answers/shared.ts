import type { CollectOptions, Question } from '../core/ports.js';

/** How a reading that several people wait for is called off, and where it tells how far it is. */
export type SharedOptions = Required<Pick<CollectOptions, 'signal' | 'onProgress'>>;

interface Reading<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  readonly askers: Set<Asker>;
}

type Asker = Pick<Question, 'signal' | 'onProgress'>;

/**
 * Readings that all who ask the same thing share. Each asker waits under the own signal and hears of the progress; one who leaves
 * takes nothing from the others, and the reading is called off when the last one has left.
 */
export class SharedReadings<T> {
  readonly #running = new Map<string, Reading<T>>();

  /** Joins the reading under this key, or starts it. Rejects with the reason of the asker's own signal, or as the reading does. */
  async read(key: string, { signal, onProgress }: Asker, start: (how: SharedOptions) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const reading = this.#running.get(key) ?? this.#start(key, start);
    const asker: Asker = onProgress === undefined ? {} : { onProgress };
    reading.askers.add(asker);
    if (signal === undefined) return reading.result;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        reject(signal.reason as Error);
        this.#leave(key, reading, asker, signal);
      };
      signal.addEventListener('abort', leave, { once: true });
      reading.result.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  }

  /** Whether a reading under this key can be joined. */
  has(key: string): boolean {
    return this.#running.has(key);
  }

  #start(key: string, start: (how: SharedOptions) => Promise<T>): Reading<T> {
    const controller = new AbortController();
    const askers = new Set<Asker>();
    const onProgress: SharedOptions['onProgress'] = (progress) => {
      for (const asker of askers) asker.onProgress?.(progress);
    };
    const result = start({ signal: controller.signal, onProgress }).finally(() => {
      this.#forget(key, controller);
    });
    const reading = { result, controller, askers };
    this.#running.set(key, reading);
    return reading;
  }

  #leave(key: string, { controller, askers }: Reading<T>, asker: Asker, { reason }: AbortSignal): void {
    askers.delete(asker);
    if (askers.size > 0) return;
    // Whoever asks from now on must not be given what was called off.
    this.#forget(key, controller);
    controller.abort(reason);
  }

  #forget(key: string, controller: AbortController): void {
    if (this.#running.get(key)?.controller === controller) this.#running.delete(key);
  }
}
