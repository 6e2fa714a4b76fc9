import assert from 'node:assert/strict';
import { TextHashSet } from '../../src/bulk-data/text-hash-set.js';

describe('A count of different texts', () => {
  it('counts each once, however many there are and whatever they are', () => {
    const set = new TextHashSet();
    const texts = ['', 'a', 'b', '\0', 'ab', 'ba', ...Array.from({ length: 50_000 }, (_, n) => `r-${n}`)];
    assert.ok(texts.every((text) => set.add(text)));
    assert.ok(texts.every((text) => !set.add(text)));
    assert.equal(set.size, texts.length);
  });
});
