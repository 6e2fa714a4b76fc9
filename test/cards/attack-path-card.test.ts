import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answer } from '../../src/answers/model/answer.js';
import { LARGEST_CARD_BYTES } from '../../src/cards/card-soundness-check.js';
import { renderer } from './all-card-states.js';
import { answerInWords } from '../../src/answers/answer-text-renderer.js';
import {
  ATTACK_CLOSED,
  ATTACK_HOSTILE,
  ATTACK_MIXED,
  ATTACK_UNDER_WAY,
  ATTACK_UNKNOWN,
} from './attack-path-card-fixtures.js';
import { iterateCardObjects, listButtonTitles, listRenderComplaints, readCardText } from './card-assertions.js';
import { openIncident } from './posture-card-fixtures.js';
import { HOSTILE_NAMES, NOW } from './report-card-fixtures.js';

const draw = (answer: Answer) => renderer.render(answer, { now: NOW });
const read = (answer: Answer) => readCardText(draw(answer).card);
const styles = (answer: Answer) => [...iterateCardObjects(draw(answer).card)].map(({ style }) => style);

describe('the card of the attack path', () => {
  it('begins with the answer, then draws the steps in order, each with its state in a word', () => {
    const text = read(ATTACK_MIXED);
    assert.match(text, /Yes: 4 of 6 steps are open; 1 is not known/);
    const at = ['✕ Open\n1. A', '✕ Open\n2. A', '✓ Closed\n3. E', '✕ Open\n4. A', '? Not known\n5. M', '✕ Open\n6. N'];
    const places = at.map((badge) => text.indexOf(badge));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      text,
    );
    assert.ok(
      places.every((place) => place >= 0),
      text,
    );
    assert.equal(text.split('↓').length - 1, 5);
  });

  it('says behind the answer that it is happening, or that this could not be read', () => {
    const answer = ATTACK_UNDER_WAY([openIncident('1', 'medium'), openIncident('2', 'critical')]);
    assert.match(
      read(answer),
      /are open; 1 is not known\n2 open incidents\n◆ Critical {2}Incident 2\n■ Medium {2}Incident 1\n✕ Open\n1\./,
    );
    assert.match(
      answerInWords(answer),
      /^Yes: 4 of 6 steps .*\n2 open incidents:\n- critical: Incident 2\n- medium: Incident 1\n1\. Open/,
    );
    assert.match(draw(answer).summary, /\nYes: 4 of 6 .*\n2 open incidents: Incident 2$/);
    assert.equal(listButtonTitles(draw(answer).card)[0], 'incidents');
    const blind = ATTACK_UNDER_WAY('unreadable');
    for (const text of [read(blind), answerInWords(blind)])
      assert.match(text, /are open; 1 is not known\nI could not read whether an incident is open\.\n/);
    assert.equal(read(ATTACK_UNDER_WAY([])), read(ATTACK_MIXED));
  });

  it('shows two of the evidence, says how many more, and links the change that closes a step', () => {
    const text = read(ATTACK_MIXED);
    for (const name of ['Adele Vance', 'Alex Wilber']) assert.ok(text.includes(name), name);
    assert.doesNotMatch(text, /Megan Bowen|Lee Gu|Diego Siciliani/);
    assert.match(text, /and 3 more\n/);
    assert.match(text, /To close it: .*Require MFA of every admin role\./s);
    const links = [...iterateCardObjects(draw(ATTACK_MIXED).card)].map(({ url }) => url).filter(Boolean);
    assert.equal(links.filter((url) => String(url).includes('ConditionalAccess')).length, 4);
  });

  it('says what was not read and how to find out, and what is closed without advice', () => {
    const text = read(ATTACK_UNKNOWN);
    assert.match(text, /Not known: none of 6 steps is known to be open, but 6 are not known/);
    assert.match(text, /Not read: the permission UserAuthenticationMethod\.Read\.All is not granted/);
    assert.match(text, /and 1 more not read/);
    assert.match(text, /Next: .*Ask the bot in Teams\./s);
    assert.ok(!styles(ATTACK_UNKNOWN).includes('good'));
    assert.match(read(ATTACK_CLOSED), /No: all 6 steps are closed/);
    assert.doesNotMatch(read(ATTACK_CLOSED), /To close it|Next:/);
  });

  it('has a button to the report of each open step, and one that looks again', () => {
    assert.deepEqual(listButtonTitles(draw(ATTACK_MIXED).card), [
      'admins without mfa',
      'consent settings',
      'dormant apps',
      'Refresh',
    ]);
    assert.deepEqual(listButtonTitles(draw(ATTACK_CLOSED).card), ['Refresh']);
  });

  it('tells the answer and the open steps in its notification', () => {
    assert.match(
      draw(ATTACK_MIXED).summary,
      /\nYes: 4 of 6 steps are open; 1 is not known\nOpen: A password is enough/,
    );
    assert.equal(draw(ATTACK_CLOSED).summary.split('\n').length, 2);
  });

  it('stays sound, small and readable whatever the names are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...HOSTILE_NAMES)), {
          minLength: 1,
          maxLength: 9,
        }),
        (names) => {
          const { card } = draw(ATTACK_HOSTILE(names));
          assert.ok(Buffer.byteLength(JSON.stringify(card)) <= LARGEST_CARD_BYTES);
          assert.deepEqual(listRenderComplaints(card), []);
        },
      ),
      { numRuns: 25 },
    );
  });
});
