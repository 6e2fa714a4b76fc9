import assert from 'node:assert/strict';
import { memoizeByList } from '../../src/core/memoize-by-list.js';

describe('a function of a list that is memoized', () => {
  it('runs once for a list, and again for an equal one', () => {
    let made = 0;
    const index = memoizeByList((names: readonly string[]) => {
      made += 1;
      return new Set(names);
    });
    const names = ['a', 'b'];
    assert.equal(index(names), index(names));
    assert.deepEqual([...index(names)], names);
    assert.equal(made, 1);
    assert.notEqual(index([...names]), index(names));
    assert.equal(made, 2);
  });
});
