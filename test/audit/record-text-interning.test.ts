import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCmdletParameters } from '../../src/audit/records/cmdlet-parameters-parser.js';
import { memoize } from '../../src/core/bounded-memoize.js';

describe('What is remembered of texts', () => {
  it('is what would be said without a memory, also when it is full and begins anew', () => {
    const plain = (text: string) => `${text.length}:${text.toUpperCase()}`;
    const remembered = memoize(plain);
    const texts = Array.from({ length: 12_000 }, (_, n) => `name ${n % 7_000}`);
    for (const text of [...texts, 'x'.repeat(1_000), '', '__proto__', 'constructor']) {
      assert.equal(remembered(text), plain(text));
      assert.equal(remembered(text), plain(text));
    }
  });

  it('is told without asking again', () => {
    let asked = 0;
    const remembered = memoize((text) => {
      asked++;
      return { text };
    });
    const first = remembered('New-TransportRule');
    assert.equal(remembered(['New', 'TransportRule'].join('-')), first);
    assert.equal(asked, 1);
  });
});

describe('A cmdlet’s parameters', () => {
  it('are what a list of entries is as an object, whatever their names, repeats and order', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'Name', '0', '7', ''), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
        const raw = entries.map(([Name, Value]) => ({ Name, Value }));
        const parameters = parseCmdletParameters(raw) ?? {};
        const expected: object = Object.fromEntries(entries);
        assert.deepEqual(parameters, expected);
        assert.deepEqual(Object.keys(parameters), Object.keys(expected));
      }),
    );
  });
});
