import { createRandom } from '../../support/random-from-seed.js';

/** So many of them, each as likely as any other; the same for the same seed. */
export function sampleOf<T>(all: readonly T[], size: number, seed: number): readonly T[] {
  const random = createRandom(seed);
  return all
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(({ item }) => item);
}
