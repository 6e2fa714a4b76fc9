/**
 * Derives something from a value that never changes, once for as long as the value is held. Several things are told apart by `key`, and
 * the oldest of more than `most` is derived again.
 */
export class WeakMemo<K extends object, T> {
  readonly #derived = new WeakMap<K, Map<unknown, T>>();

  constructor(private readonly most = 20) {}

  get(from: K, key: unknown, derive: () => T): T {
    const known = this.#derived.get(from) ?? new Map<unknown, T>();
    this.#derived.set(from, known);
    if (known.has(key)) return known.get(key) as T;
    const value = derive();
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > this.most) known.delete(oldest);
    return value;
  }
}
