import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FactName, FactReading } from '../../src/facts/fact-types.js';
import { GAP_REASONS, type Gap } from '../../src/core/gap.js';
import { CHECKS_WITH_EXAMPLES } from './support/check-examples.js';
import { createReadings, runExample } from './support/run-check-example.js';

const cases = CHECKS_WITH_EXAMPLES.flatMap((check) => check.examples.map((example) => ({ check, example })));
const anyCase = fc.constantFrom(...cases);
const anyGap: fc.Arbitrary<Gap> = fc.record({ reason: fc.constantFrom(...GAP_REASONS), detail: fc.string() });

/** Every list in it in another order. Words that were read in order (`senderDomains`) are lists too. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items
      .map((item) => ({ item: shuffled(item, random), at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shuffled(item, random)]));
}

describe('whatever could not be read', () => {
  for (const { check, example } of cases) {
    it(`${check.id} does not pass with any one fact missing: ${example.name}`, () => {
      for (const name of [...check.needs, ...check.wants]) {
        const { result } = runExample(check, example, { ...createReadings(check, example), [name]: undefined });
        assert.notEqual(result.status, 'pass', name);
        assert.notEqual(result.status, 'not-applicable', name);
      }
    });
  }

  it('never turns into a pass, whichever facts have gaps', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.option(anyGap)), ({ check, example }, gaps) => {
        const facts = Object.fromEntries(
          Object.entries(createReadings(check, example)).map(([name, reading]) => {
            const gap = gaps.next().value as Gap | null;
            return [
              name,
              gap === null ? reading : ({ ...reading, gaps: [...reading.gaps, gap] } as FactReading<FactName>),
            ];
          }),
        );
        const { result } = runExample(check, example, facts);
        if (Object.values(facts).every((reading) => reading.gaps.length === 0)) return;
        assert.ok(result.status === 'unknown' || result.status === 'fail', result.status);
        assert.ok(result.gaps.length > 0);
      }),
      { numRuns: 400, seed: 20261124 },
    );
  });

  it('is judged the same in any order of what was read', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        ({ check, example }, numbers) => {
          const random = () => numbers.next().value as number;
          const other = { ...example, facts: shuffled(example.facts, random) as typeof example.facts };
          const [a, b] = [runExample(check, example).result, runExample(check, other).result];
          assert.equal(b.status, a.status);
          const seen = (result: typeof a) =>
            result.findings.map((finding) => `${finding.id} ${finding.severity} ${finding.fingerprint}`);
          assert.deepEqual(seen(b), seen(a), `${check.id}: ${example.name}`);
        },
      ),
      { numRuns: 400, seed: 20261124 },
    );
  });
});
