/** Whether two JSON values are equal, ignoring the order of fields, which a database may change. An undefined field counts as absent. */
export function deepEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOneOrder(a)) === JSON.stringify(inOneOrder(b));
}

function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]: [string, unknown]) => [key, inOneOrder(part)]),
  );
}
