import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CompactStringSet } from '../../src/bulk-data/compact-string-set.js';

describe('Keys that were seen before', () => {
  it('are told as a Set tells them, whatever they are', () => {
    const key = fc.oneof(fc.string(), fc.uuid(), fc.constantFrom('', 'a', '\u0000', '__proto__'));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const seen = new CompactStringSet();
        const plain = new Set<string>();
        for (const one of keys) {
          assert.equal(seen.add(one), !plain.has(one));
          plain.add(one);
        }
      }),
    );
  });

  it('are told of many thousands, too', () => {
    const seen = new CompactStringSet();
    for (let index = 0; index < 20_000; index++) assert.ok(seen.add(`key ${index}`));
    for (let index = 0; index < 20_000; index += 7) assert.ok(!seen.add(`key ${index}`));
  });

  it('can all have the same beginning, end and length', () => {
    const seen = new CompactStringSet();
    const keys = Array.from({ length: 3_000 }, (_, index) => `${'x'.repeat(40)}${String(index).padStart(5, '0')}yy`);
    assert.equal(keys.filter((one) => seen.add(one)).length, 3_000);
    assert.equal(keys.filter((one) => seen.add(one)).length, 0);
  });
});
