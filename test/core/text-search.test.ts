import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdsAll, toSoughtTexts } from '../../src/core/text-search.js';

const letters = fc.constantFrom('a', 'b', 'c', 'é', ' ', '…', '𝒜');
const textOf = (minLength: number, maxLength: number) =>
  fc.array(letters, { minLength, maxLength }).map((list) => list.join(''));

describe('Texts that are looked for in a text', () => {
  it('are found as they are by themselves, one of each list, in small and in capital letters', () => {
    const lists = fc.array(fc.array(textOf(2, 4), { minLength: 1, maxLength: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(lists, textOf(0, 20), (required, text) => {
        const isThere = required.every((texts) => texts.some((one) => text.includes(one)));
        assert.equal(holdsAll(toSoughtTexts(required), text), isThere);
        assert.equal(holdsAll(toSoughtTexts(required), text.toUpperCase()), isThere);
      }),
      { numRuns: 2000 },
    );
  });
});
