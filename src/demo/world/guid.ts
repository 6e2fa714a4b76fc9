import { hash } from './random.js';

/**
 * GUIDs of version 4 (RFC 9562) that carry a number: the first eight digits are the index, scrambled so that they look like any
 * other. An object of 100,000 is found again by its id without an index in memory.
 */
export function guidOf(seed: number, kind: string, index: number): string {
  return assemble(scramble(index, seed, kind), seed, kind, index);
}

/** The index that {@link guidOf} put in; undefined when this id is not one of this kind and seed. */
export function indexOfGuid(seed: number, kind: string, id: string): number | undefined {
  if (!/^[0-9a-f]{8}-/.test(id)) return undefined;
  const index = unscramble(Number.parseInt(id.slice(0, 8), 16), seed, kind);
  return guidOf(seed, kind, index) === id ? index : undefined;
}

/** The GUID of a thing that has a name in the story. */
export function namedGuid(seed: number, name: string): string {
  return assemble(hash(seed, name), seed, name, 0);
}

function assemble(first: number, seed: number, kind: string, index: number): string {
  const b = hash(seed, kind, index, 'b');
  const c = hash(seed, kind, index, 'c');
  const d = hash(seed, kind, index, 'd');
  const version = `4${hex(b, 8).slice(5)}`;
  const variant = `${'89ab'.charAt(c & 3)}${hex(c, 8).slice(5)}`;
  return `${hex(first, 8)}-${hex(b, 8).slice(0, 4)}-${version}-${variant}-${hex(d, 8)}${hex(c, 8).slice(0, 4)}`;
}

const ROUNDS = [0, 1, 2, 3];

/** A Feistel network over 32 bits: every number has exactly one image, and the way back is the same rounds in reverse. */
function scramble(value: number, seed: number, kind: string): number {
  let left = value >>> 16;
  let right = value & 0xffff;
  for (const round of ROUNDS) {
    [left, right] = [right, left ^ (hash(seed, kind, round, right) & 0xffff)];
  }
  return ((left << 16) | right) >>> 0;
}

function unscramble(value: number, seed: number, kind: string): number {
  let left = value >>> 16;
  let right = value & 0xffff;
  for (const round of ROUNDS.toReversed()) {
    [left, right] = [right ^ (hash(seed, kind, round, left) & 0xffff), left];
  }
  return ((left << 16) | right) >>> 0;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** Several GUIDs in one base64url text, as Graph makes the ids of grants: bytes in the little-endian order of Windows. */
export function packGuids(...ids: readonly string[]): string {
  return Buffer.concat(ids.map(guidBytes)).toString('base64url');
}

/** The GUIDs in such a text; empty when it is none. */
export function unpackGuids(packed: string): readonly string[] {
  const bytes = Buffer.from(packed, 'base64url');
  if (bytes.length === 0 || bytes.length % 16 !== 0 || bytes.toString('base64url') !== packed) return [];
  return Array.from({ length: bytes.length / 16 }, (_, i) => guidText(bytes.subarray(i * 16, i * 16 + 16)));
}

function guidBytes(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}

function guidText(bytes: Buffer): string {
  const text = (from: number, to: number) => bytes.subarray(from, to).toString('hex');
  const swapped = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).reverse().toString('hex');
  return [swapped(0, 4), swapped(4, 6), swapped(6, 8), text(8, 10), text(10, 16)].join('-');
}
