import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer } from '../../src/answers/model/answer.js';
import { LARGEST_CARD_BYTES } from '../../src/cards/card-soundness-check.js';
import { HOSTILE_NAMES, NOW } from './report-card-fixtures.js';
import {
  CHANGES,
  CHANGES_HOSTILE,
  CHANGES_NONE,
  NO_EARLIER_LOOK,
  POSTURE,
  POSTURE_ALL_UNKNOWN,
  POSTURE_ALL_WELL,
  POSTURE_FIRST_DAY,
  POSTURE_HOSTILE,
} from './posture-card-fixtures.js';
import { renderer } from './all-card-states.js';
import { listButtonTitles, listRenderComplaints, iterateCardObjects, readCardText } from './card-assertions.js';

const draw = (answer: Answer) => renderer.render(answer, { now: NOW });
const read = (answer: Answer) => readCardText(draw(answer).card);
const styles = (answer: Answer) => [...iterateCardObjects(draw(answer).card)].map(({ style }) => style);

describe('The card of the whole tenant', () => {
  it('counts every check once and begins with the three worst things, a button to each', () => {
    const text = read(POSTURE);
    assert.match(text, /4 of 20 checks found something: 3 critical, 8 high, 1 medium\. 2 could not tell\./);
    for (const title of ['✕ Fail (4)', '? Unknown (2)', '✓ Pass (14)']) assert.ok(text.includes(title), title);
    assert.ok(text.indexOf('Worst first') < text.indexOf('✕ Fail (4)'));
    assert.deepEqual(listButtonTitles(draw(POSTURE).card), [
      'mail flow changes',
      'admins without mfa',
      'risky apps',
      'what changed',
      'Look again',
    ]);
  });

  it('shows the trend: the last days, the look before, a month ago', () => {
    const text = read(POSTURE);
    assert.match(text, /Findings by day/);
    assert.match(text, /Since the look before \(23 Nov 2026, 10:42 UTC\): 6 → 12 findings/);
    assert.match(text, /Over the last month \(23 Oct 2026, 10:42 UTC\): 9 → 12 findings/);
    assert.match(read(POSTURE_FIRST_DAY), /first look that I know of: there is no trend yet/);
    assert.doesNotMatch(read(POSTURE_FIRST_DAY), /Findings by day/);
  });

  it('is never green while a check could not tell', () => {
    assert.ok(!styles(POSTURE_ALL_UNKNOWN).includes('good'));
    assert.match(read(POSTURE_ALL_UNKNOWN), /\? Unknown\nNo check found anything, but 2 could not tell\./);
    assert.match(draw(POSTURE_ALL_UNKNOWN).summary, /Unknown: /);
    assert.ok(styles(POSTURE_ALL_WELL).includes('good'));
    assert.match(read(POSTURE_ALL_WELL), /✓ Pass\nNone of 2 checks found anything\./);
  });
});

describe('The card of changes', () => {
  it('names what appeared, got worse, went, and what cannot be compared', () => {
    const text = read(CHANGES);
    assert.match(text, /9 appeared, 1 got worse, 1 changed, 1 got better, 1 went away\./);
    assert.match(text, /Between 23 Nov 2026, 10:42 UTC and today, 10:42 UTC: 9 → 12 findings/);
    assert.match(text, /The first look after 1 Nov 2026, 00:00 UTC was at 23 Nov 2026/);
    assert.match(text, /and 3 more/);
    assert.match(text, /\(was low\)/);
    assert.match(text, /App 13 .*\(the later look did not see everything\)/);
    assert.match(text, /What I cannot compare\n• conditional access: it could not tell at the later look/);
  });

  it('tells "nothing changed" from "nothing to compare with"', () => {
    assert.match(read(CHANGES_NONE), /No finding appeared, changed or went away\./);
    assert.match(read(NO_EARLIER_LOOK), /Nothing to compare with yet\nThe first look at this tenant .* 10:42 UTC/);
  });
});

describe('Whatever things are called', () => {
  it('both cards are small, sound and say nothing that is not theirs', () => {
    const name = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 400 }));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (names) => {
        for (const answer of [POSTURE_HOSTILE(names), CHANGES_HOSTILE(names)]) {
          const { card, summary } = draw(answer);
          assert.deepEqual(listRenderComplaints(card), []);
          assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES);
          assert.ok(summary.split('\n').length <= 3);
        }
      }),
      { numRuns: 40 },
    );
  });
});
