import type { AnswerRequest } from './model/answer-service-port.js';
import type { CollectOptions } from '../tenant/model/tenant-reader-port.js';
import { omitUndefined } from '../core/omit-undefined.js';

/** Abort signal and progress callback of a shared reading. */
export type CoalescedReadOptions = Required<Pick<CollectOptions, 'signal' | 'onProgress'>>;

interface Reading<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  readonly askers: Set<Asker>;
}

type Asker = Pick<AnswerRequest, 'signal' | 'onProgress'>;

/**
 * Shares one reading among concurrent callers with the same key. Each caller has its own signal and progress callback. When one
 * aborts, the others continue; when the last one aborts, the reading is aborted.
 */
export class RequestCoalescer<T> {
  readonly #running = new Map<string, Reading<T>>();

  /** Joins or starts the reading for this key. Rejects with the reason of the caller's own signal, or as the reading does. */
  async read(key: string, { signal, onProgress }: Asker, start: (how: CoalescedReadOptions) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const reading = this.#running.get(key) ?? this.#start(key, start);
    const asker: Asker = omitUndefined({ onProgress });
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

  /** Whether a reading for this key is running. */
  has(key: string): boolean {
    return this.#running.has(key);
  }

  #start(key: string, start: (how: CoalescedReadOptions) => Promise<T>): Reading<T> {
    const controller = new AbortController();
    const askers = new Set<Asker>();
    const onProgress: CoalescedReadOptions['onProgress'] = (progress) => {
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
    // Later callers must not join an aborted reading.
    this.#forget(key, controller);
    controller.abort(reason);
  }

  #forget(key: string, controller: AbortController): void {
    if (this.#running.get(key)?.controller === controller) this.#running.delete(key);
  }
}
