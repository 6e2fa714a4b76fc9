/** Builds a record with a value for each of the keys. */
export function recordFrom<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Readonly<Record<K, V>> {
  // `fromEntries` loses the type of the keys; each of them is there.
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}
