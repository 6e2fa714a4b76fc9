import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeGap, suggestGapRemedy } from '../../src/core/gap-wording.js';
import { GAP_REASONS } from '../../src/core/gap.js';
import { formatCount, nounForCount } from '../../src/core/plural-formatting.js';
import { formatList, formatUtcMinute } from '../../src/core/sentence-formatting.js';
import { describeSerializedGap, mayHideAccess, serializeGap } from '../../src/core/serialized-gap.js';

describe('Names in a sentence', () => {
  it('are all told up to three, then counted', () => {
    assert.equal(formatList([]), '');
    assert.equal(formatList(['A']), 'A');
    assert.equal(formatList(['A', 'B']), 'A and B');
    assert.equal(formatList(['A', 'B', 'C']), 'A, B and C');
    assert.equal(formatList(['A', 'B', 'C', 'D']), 'A, B, C and 1 more');
    assert.equal(formatList(['A', 'B', 'C'], 2), 'A, B and 1 more');
    assert.equal(formatList(['A', 'B'], 1), 'A and 1 more');
  });

  it('lose nobody: those told and those counted are all of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (names, most) => {
          const text = formatList(names, most);
          const more = Number(/ and (\d+) more$/.exec(text)?.[1] ?? 0);
          const told = text.replace(/ and \d+ more$/, '').split(/, | and /);
          assert.deepEqual(told, names.slice(0, names.length - more));
          assert.ok(told.length <= most);
        },
      ),
    );
  });

  it('a moment is told to the minute, in UTC', () => {
    assert.equal(formatUtcMinute('2026-11-24T02:10:59Z'), '2026-11-24 02:10 UTC');
  });
});

describe('A number of things', () => {
  it('is told as people write it', () => {
    assert.equal(formatCount(1, 'admin'), '1 admin');
    assert.equal(formatCount(0, 'admin'), '0 admins');
    assert.equal(formatCount(1234567, 'record'), '1,234,567 records');
    assert.equal(formatCount(1, 'person', 'people'), '1 person');
    assert.equal(formatCount(2, 'person', 'people'), '2 people');
    assert.equal(nounForCount(1, 'admins'), 'admin');
    assert.equal(nounForCount(2, 'admins'), 'admins');
    assert.equal(nounForCount(0, 'policies'), 'policies');
    assert.equal(nounForCount(1, 'policies'), 'policy');
    assert.equal(nounForCount(1, 'series of mails'), 'series of mail');
  });
});

describe('What could not be read', () => {
  const told = {
    'permission-missing': ['the permission X is not granted', 'Grant it to the app that I read with.'],
    'not-offered': ['X', undefined],
    'licence-missing': ['the tenant has no licence for it: X', undefined],
    throttled: ['Microsoft is slowing us down: X', 'Ask again in a few minutes.'],
    unreachable: ['the service could not be reached: X', 'Ask again in a few minutes.'],
    truncated: ['X', undefined],
    'invalid-response': ['the service answered with something we cannot read: X', undefined],
    bug: ['something broke on our side: X', 'The log has the details.'],
  } as const;

  for (const reason of GAP_REASONS) {
    it(`${reason}: is told in words, with what to do about it, and the same once it was stored`, () => {
      const gap = { reason, detail: 'X' };
      assert.deepEqual([describeGap(gap), suggestGapRemedy(gap)], told[reason]);
      assert.equal(describeSerializedGap(serializeGap(gap)), told[reason][0]);
      const colons = { reason, detail: 'a: b: c' };
      assert.equal(describeSerializedGap(serializeGap(colons)), describeGap(colons));
    });
  }

  it('may hide access of an app, unless nobody bought it or the cloud does not have it', () => {
    for (const reason of GAP_REASONS) {
      const harmless = reason === 'licence-missing' || reason === 'not-offered';
      assert.equal(mayHideAccess([serializeGap({ reason, detail: 'X' })]), !harmless, reason);
    }
    assert.ok(!mayHideAccess([]));
    assert.ok(mayHideAccess(['licence-missing: X', 'throttled: Y']));
    assert.ok(!mayHideAccess(['licence-missing: X', 'licence-missing: Y']));
    // What an older version wrote is not known to be harmless.
    assert.ok(mayHideAccess(['something else']) && mayHideAccess(['licence-missing']));
    assert.equal(describeSerializedGap('something else'), 'something else');
    assert.equal(describeSerializedGap('not throttled: X'), 'not throttled: X');
  });
});
