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
  POSTURE_WITH_INCIDENTS,
  openIncident,
} from './posture-card-fixtures.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import { renderer } from './all-card-states.js';
import { listButtonTitles, listRenderComplaints, iterateCardObjects, readCardText } from './card-assertions.js';

const draw = (answer: Answer) => renderer.render(answer, { now: NOW });
const read = (answer: Answer) => readCardText(draw(answer).card);
const styles = (answer: Answer) => [...iterateCardObjects(draw(answer).card)].map(({ style }) => style);

describe('The card of the whole tenant', () => {
  it('counts every check once and begins with the three worst things, a button to each', () => {
    const text = read(POSTURE);
    assert.match(text, /4 of 20 checks failed: 3 critical, 8 high, 1 medium\. 2 unknown\./);
    for (const title of ['✕ Fail (4)', '? Unknown (2)', '✓ Pass (14)']) assert.ok(text.includes(title), title);
    assert.ok(text.indexOf('Worst first') < text.indexOf('✕ Fail (4)'));
    assert.deepEqual(listButtonTitles(draw(POSTURE).card), [
      'mail flow changes',
      'admins without mfa',
      'risky apps',
      'what changed',
      'Refresh',
    ]);
  });

  it('shows the trend: the last days, the look before, a month ago', () => {
    const text = read(POSTURE);
    assert.match(text, /Findings by day/);
    assert.match(text, /Since the look before \(23 Nov 2026, 10:42 UTC\): 6 → 12 findings/);
    assert.match(text, /Over the last month \(23 Oct 2026, 10:42 UTC\): 9 → 12 findings/);
    assert.match(read(POSTURE_FIRST_DAY), /first look: there is no trend yet/);
    assert.doesNotMatch(read(POSTURE_FIRST_DAY), /Findings by day/);
  });

  it('is never green while a check could not tell', () => {
    assert.ok(!styles(POSTURE_ALL_UNKNOWN).includes('good'));
    assert.match(read(POSTURE_ALL_UNKNOWN), /\? Unknown\nNo check failed, but 2 unknown\./);
    assert.match(draw(POSTURE_ALL_UNKNOWN).summary, /Unknown: /);
    assert.ok(styles(POSTURE_ALL_WELL).includes('good'));
    assert.match(read(POSTURE_ALL_WELL), /✓ Pass\nNo check failed, of 2 checks\./);
  });
});

describe('What is going on now', () => {
  it('comes first on the card of the whole tenant, worst first, in its notification and as text', () => {
    const answer = POSTURE_WITH_INCIDENTS([openIncident('1', 'medium'), openIncident('2', 'critical')]);
    assert.match(
      read(answer),
      /^posture\n✕ Fail\n2 open incidents\n◆ Critical {2}Incident 2\n■ Medium {2}Incident 1\n4 of 20 checks failed/,
    );
    assert.match(draw(answer).summary, /^posture\n2 open incidents: Incident 2\nFail: 4 of 20/);
    assert.match(answerInWords(answer), /^2 open incidents:\n- critical: Incident 2\n- medium: Incident 1\n4 of 20/);
    assert.equal(listButtonTitles(draw(answer).card)[0], 'incidents');
  });

  it('comes first on the card of changes, and where there is nothing to compare with', () => {
    const openIncidents = [openIncident('1', 'critical')];
    for (const of of [CHANGES, NO_EARLIER_LOOK]) {
      const answer = { ...of, openIncidents } as Answer;
      assert.match(read(answer), /^[^\n]*\n1 open incident(: |\n◆ Critical {2})Incident 1\n/);
      assert.match(answerInWords(answer), /^1 open incident: critical: Incident 1\n/);
      assert.ok(draw(answer).summary.split('\n').length <= 3);
    }
  });

  it('is not passed over where it could not be read, nor made up where nothing is open', () => {
    assert.match(read(POSTURE_WITH_INCIDENTS('unreadable')), /I could not read whether an incident is open\./);
    assert.match(answerInWords(POSTURE_WITH_INCIDENTS('unreadable')), /^I could not read whether an incident is open/);
    assert.doesNotMatch(read(POSTURE_WITH_INCIDENTS([])), /incident/);
  });

  it('says of each check how bad it is, and whether that got worse since the last look', () => {
    const text = read(POSTURE_WITH_INCIDENTS([]));
    assert.match(text, /\nmail flow changes {2}◆ 1 critical {2}▲ 2 high {2}\(2 more than at the last look\)/);
    assert.match(text, /\nadmins without mfa {2}◆ 1 critical {2}▲ 2 high {2}\(2 fewer than at the last look\)/);
    assert.match(text, /\nrisky apps {2}◆ 1 critical {2}▲ 2 high {2}\(not all could be read\)/);
    assert.match(text, /\nprivileged roles {2}▲ 2 high {2}■ 1 medium\n/);
    assert.ok(![...iterateCardObjects(draw(POSTURE).card)].some(({ type }) => type === 'Chart.Donut'));
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
    assert.match(text, /What I cannot compare\n• conditional access: unknown at the later look/);
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
