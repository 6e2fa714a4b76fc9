/** A map that drops entries older than `maxAgeMs`, and the oldest ones beyond `maxEntries`. */
export class ExpiringMap<V> {
  readonly #entries = new Map<string, { readonly value: V; readonly atMs: number }>();

  constructor(
    readonly maxEntries: number,
    readonly maxAgeMs: number,
  ) {}

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (performance.now() - entry.atMs <= this.maxAgeMs) return entry.value;
    this.#entries.delete(key);
    return undefined;
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, { value, atMs: performance.now() });
    this.#forget();
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  #forget(): void {
    const tooOld = performance.now() - this.maxAgeMs;
    for (const [key, entry] of this.#entries) {
      if (entry.atMs > tooOld && this.#entries.size <= this.maxEntries) return;
      this.#entries.delete(key);
    }
  }
}
