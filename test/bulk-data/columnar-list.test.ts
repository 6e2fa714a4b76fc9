import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ColumnarList } from '../../src/bulk-data/columnar-list.js';

interface Grant {
  readonly id: string;
  readonly principalId: string;
  readonly grantedAt?: string;
  readonly scopes: readonly string[];
}

const SHARED = [['User.Read'], ['openid', 'Mail.Read'], []];
/** What ids should never be, too: of any characters, halves of characters, empty, very long. */
const anyId = fc.oneof(
  fc.uuid(),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\ud800', '\udfff', 'ÿ', 'Ā', '__proto__', 'x'.repeat(5_000)),
);
const anyGrant: fc.Arbitrary<Grant> = fc.record(
  {
    id: anyId,
    principalId: anyId,
    grantedAt: fc.constantFrom('2026-11-24T09:00:00Z', '2026-11-24T09:00:00.001Z'),
    scopes: fc.constantFrom(...SHARED),
  },
  { requiredKeys: ['id', 'principalId', 'scopes'], noNullPrototype: true },
);

describe('A long list that is kept as columns', () => {
  it('gives back what went in, in order, the first of each id', () => {
    fc.assert(
      // From a few as many as fill more than a block, some of which come again.
      fc.property(fc.array(anyGrant, { minLength: 1, maxLength: 40 }), fc.nat(1_200), (few, more) => {
        const rounds = Array.from({ length: Math.ceil((1_100 + more) / few.length) }, (_, round) =>
          few.map((one) => ({ ...one, id: `${one.id}${round}` })),
        );
        const grants = [...rounds.flat(), ...few, ...few];
        const known = new Map<string, Grant>();
        const list = new ColumnarList<Grant>();
        for (const one of grants) {
          assert.equal(list.add(one), !known.has(one.id));
          if (!known.has(one.id)) known.set(one.id, one);
        }
        assert.equal(list.length, known.size);
        assert.deepEqual([...list], [...known.values()]);
        // It can be gone through again.
        assert.deepEqual([...list], [...known.values()]);
      }),
      { numRuns: 30 },
    );
  });

  it('knows each of many thousands again', () => {
    const grants = Array.from({ length: 5_000 }, (_, at): Grant => {
      const dated = at % 3 === 0 ? {} : { grantedAt: new Date(at * 1000).toISOString() };
      return { id: `grant ${at}`, principalId: `app ${at >> 2}`, scopes: SHARED[at % 3]!, ...dated };
    });
    const list = new ColumnarList<Grant>();
    assert.ok(grants.every((one) => list.add(one)));
    assert.ok(!grants.some((one) => list.add({ ...one, principalId: 'another' })));
    assert.deepEqual([...list], grants);
  });
});
