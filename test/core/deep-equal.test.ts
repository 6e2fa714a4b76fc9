import assert from 'node:assert/strict';
import { deepEqual } from '../../src/core/deep-equal.js';

describe('Deep equality', () => {
  it('ignores the order of fields, at every depth', () => {
    assert.ok(deepEqual({ a: 1, b: { c: 2, d: [3, 4] } }, { b: { d: [3, 4], c: 2 }, a: 1 }));
  });

  it('takes an undefined field for an absent one, and null for a value', () => {
    assert.ok(deepEqual({ a: 1, b: undefined }, { a: 1 }));
    assert.ok(!deepEqual({ a: 1, b: null }, { a: 1 }));
  });

  it('tells other values, other types and another order of a list apart', () => {
    assert.ok(!deepEqual({ a: 1 }, { a: 2 }));
    assert.ok(!deepEqual({ a: 1 }, { a: '1' }));
    assert.ok(!deepEqual([1, 2], [2, 1]));
  });
});
