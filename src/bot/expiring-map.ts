import { LRUCache } from 'lru-cache';

/** A map that drops entries `maxAgeMs` after they were set, and the least recently used ones beyond `maxEntries`. */
export class ExpiringMap<V extends object | string | number | boolean> extends LRUCache<string, V> {
  constructor(maxEntries: number, maxAgeMs: number) {
    super({ max: maxEntries, ttl: maxAgeMs });
  }
}
