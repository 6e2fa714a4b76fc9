import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RequiredText } from '../../src/core/required-text.js';
import { holdsAll, toSoughtTexts } from '../../src/core/text-search.js';

const letters = fc.constantFrom('a', 'b', 'c', 'é', ' ', '…', '𝒜');
const textOf = (minLength: number, maxLength: number) =>
  fc.array(letters, { minLength, maxLength }).map((list) => list.join(''));

const isIn = (required: RequiredText, text: string): boolean =>
  required.every((oneOf) => oneOf.some((one) => (typeof one === 'string' ? text.includes(one) : isIn(one, text))));

describe('Texts that are looked for in a text', () => {
  it('are found as they are by themselves, one of each list, in small and in capital letters', () => {
    const alike = fc.array(fc.array(textOf(2, 3), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
    const oneOf: fc.Arbitrary<string | RequiredText> = fc.oneof(textOf(2, 4), alike);
    const lists = fc.array(fc.array(oneOf, { minLength: 1, maxLength: 4 }), { maxLength: 3 });
    fc.assert(
      fc.property(lists, textOf(0, 20), (required, text) => {
        const isThere = isIn(required, text);
        assert.equal(holdsAll(toSoughtTexts(required), text), isThere);
        assert.equal(holdsAll(toSoughtTexts(required), text.toUpperCase()), isThere);
      }),
      { numRuns: 2000 },
    );
  });
});
