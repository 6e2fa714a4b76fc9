import assert from 'node:assert/strict';
import { same } from '../../src/core/same.js';

describe('Deep equality', () => {
  it('ignores the order of fields, at every depth', () => {
    assert.ok(same({ a: 1, b: { c: 2, d: [3, 4] } }, { b: { d: [3, 4], c: 2 }, a: 1 }));
  });

  it('takes an undefined field for an absent one, and null for a value', () => {
    assert.ok(same({ a: 1, b: undefined }, { a: 1 }));
    assert.ok(!same({ a: 1, b: null }, { a: 1 }));
  });

  it('tells other values, other types and another order of a list apart', () => {
    assert.ok(!same({ a: 1 }, { a: 2 }));
    assert.ok(!same({ a: 1 }, { a: '1' }));
    assert.ok(!same([1, 2], [2, 1]));
  });
});
