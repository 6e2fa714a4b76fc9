import { isGuid } from '../../core/guid.js';
import { hash, hashPair } from './seeded-random.js';

/**
 * Creates a version 4 GUID (RFC 9562) that encodes a number: the first eight digits are the scrambled index. This finds
 * one of 100,000 objects by id without an index in memory.
 */
export function createIndexedGuid(seed: number, kind: string, index: number): string {
  const key = hash(seed, kind);
  return assemble(scramble(index, key), hashPair(key, index));
}

/** Reads the index encoded by {@link createIndexedGuid}; undefined when the id is not of this kind and seed. */
export function readGuidIndex(seed: number, kind: string, id: string): number | undefined {
  if (!isGuid(id)) return undefined;
  const key = hash(seed, kind);
  const index = unscramble(Number.parseInt(id.slice(0, 8), 16), key);
  return assemble(scramble(index, key), hashPair(key, index)) === id ? index : undefined;
}

/** Creates the GUID of a named object. */
export function createNamedGuid(seed: number, name: string): string {
  return assemble(hash(seed, name), hash(name, seed));
}

function assemble(first: number, rest: number): string {
  const b = hex(hashPair(rest, 1));
  const c = hex(hashPair(rest, 2));
  const d = hex(hashPair(rest, 3));
  return `${hex(first)}-${b.slice(0, 4)}-4${b.slice(5)}-${'89ab'.charAt(rest & 3)}${c.slice(5)}-${d}${c.slice(0, 4)}`;
}

const ROUNDS = 4;

/** A Feistel network over 32 bits: a bijection, inverted by running the rounds in reverse. */
function scramble(value: number, key: number): number {
  let left = value >>> 16;
  let right = value & 0xffff;
  for (let round = 0; round < ROUNDS; round++) {
    const next = left ^ (hashPair(key + round, right) & 0xffff);
    left = right;
    right = next;
  }
  return ((left << 16) | right) >>> 0;
}

function unscramble(value: number, key: number): number {
  let left = value >>> 16;
  let right = value & 0xffff;
  for (let round = ROUNDS - 1; round >= 0; round--) {
    const before = right ^ (hashPair(key + round, left) & 0xffff);
    right = left;
    left = before;
  }
  return ((left << 16) | right) >>> 0;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/** Packs several GUIDs into one base64url text, like Graph's grant ids: bytes in Windows' little-endian order. */
export function packGuids(...ids: readonly string[]): string {
  return Buffer.from(ids.map((id) => swap(id.replaceAll('-', ''))).join(''), 'hex').toString('base64url');
}

/** Unpacks the GUIDs of such a text; empty for any other text. */
export function unpackGuids(packed: string): readonly string[] {
  const bytes = Buffer.from(packed, 'base64url');
  if (bytes.length === 0 || bytes.length % 16 !== 0 || bytes.toString('base64url') !== packed) return [];
  const digits = bytes.toString('hex');
  return Array.from({ length: bytes.length / 16 }, (_, i) => hyphenated(swap(digits.slice(i * 32, i * 32 + 32))));
}

/** Reverses the bytes of the first three fields; its own inverse. */
function swap(digits: string): string {
  const byte = (at: number) => digits.slice(at * 2, at * 2 + 2);
  return `${byte(3)}${byte(2)}${byte(1)}${byte(0)}${byte(5)}${byte(4)}${byte(7)}${byte(6)}${digits.slice(16)}`;
}

function hyphenated(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
