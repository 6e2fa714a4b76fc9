/** Deterministic pseudo-random numbers: all demo data follows from its seed. Not for secrets. */

/** 32-bit hash of the parts: FNV-1a, then the finaliser of MurmurHash3 (public domain) to spread the bits. */
export function hash(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) {
    if (typeof part === 'number') {
      h = Math.imul(h ^ (part & 0xffff), 0x01000193);
      h = Math.imul(h ^ (part >>> 16), 0x01000193);
    } else {
      for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193);
    }
    h = Math.imul(h ^ 0x1f, 0x01000193);
  }
  return avalanche(h);
}

/** 32-bit hash of two numbers; faster than {@link hash} for large tables that need several per row. */
export function hashPair(a: number, b: number): number {
  return avalanche((Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca77)) >>> 0);
}

function avalanche(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A sequence of pseudo-random draws. */
export interface SeededRandom {
  /** A whole number from 0 to `below` - 1. */
  int(below: number): number;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** Creates a sequence seeded by the parts; other sequences never affect it. */
export function createSeededRandom(...parts: readonly (string | number)[]): SeededRandom {
  let state = hash(...parts);
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    return avalanche(state);
  };
  return {
    int: (below) => next() % below,
    chance: (percent) => next() % 100 < percent,
    pick: (list) => pickCyclic(list, next()),
  };
}

/** The element at this index modulo the length. Throws RangeError for an empty list. */
export function pickCyclic<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError('cannot pick from an empty list');
  return value;
}
