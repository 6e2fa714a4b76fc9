import assert from 'node:assert/strict';
import { toPostgresJson } from '../../src/store/postgres-safe-text.js';

const NUL = String.fromCharCode(0);
const HALF_PAIRS = ['\uD83D', '\uDE00', '\uDFFF'];

describe('JSON for PostgreSQL', () => {
  it('replaces NUL and half surrogate pairs in any text of the value, and nothing else', () => {
    const bad = [`a${NUL}b`, ...HALF_PAIRS.map((half) => `${half}x`)];
    const kept = JSON.parse(toPostgresJson({ bad, fine: ['😀 “quoted” \\u0000 \n', 7, null] })) as unknown;
    assert.deepEqual(kept, {
      bad: ['a\uFFFDb', '\uFFFDx', '\uFFFDx', '\uFFFDx'],
      fine: ['😀 “quoted” \\u0000 \n', 7, null],
    });
  });

  it('writes a value without such text as it is', () => {
    const value = { name: 'Ørsted 😀', path: 'C:\\users', cells: ['a', 'b'] };
    assert.equal(toPostgresJson(value), JSON.stringify(value));
  });
});
