/**
 * Runs a task for each item, at most `width` at a time. Results are in the order of the items. Rejects with the first
 * rejection.
 */
export async function mapConcurrently<T, R>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const queue = items.entries();
  const worker = async () => {
    for (const [at, item] of queue) results.set(at, await task(item));
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return items.flatMap((_, at) => {
    const result = results.get(at);
    return result === undefined ? [] : [result];
  });
}
