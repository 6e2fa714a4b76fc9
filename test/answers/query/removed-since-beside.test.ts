import assert from 'node:assert/strict';
import { askRemovedSince, tellRemovedSince } from '../../../src/answers/query/removed-since-beside.js';
import type { Gap } from '../../../src/core/gap.js';
import { instant } from '../../../src/core/instant.js';
import type { Query } from '../../../src/language/model/query.js';
import { answerAbout, CAN_SEND, GAP, type SampleApp, where } from './sample-apps.js';

const NEW = where('created', true, 'within', { period: { since: instant('2026-11-01T00:00:00Z') } });
const GONE: readonly SampleApp[] = [{ name: 'Relay' }, { name: 'Probe' }];

/** What is told of apps that are there, beside what the log knows of those that are gone. */
const tell = (
  there: readonly SampleApp[],
  gone: readonly SampleApp[],
  query: Partial<Query> = {},
  gaps: readonly Gap[] = [],
) => tellRemovedSince(answerAbout(there, { where: [NEW], ...query }), answerAbout(gone, {}, { gaps }));

describe('Things made in a time, and removed again', () => {
  it('are told beside those that are there, and alone where none is', () => {
    const there = [{ name: 'Mailer', created: instant('2026-11-10T00:00:00Z') }];
    assert.match(tell(there, GONE).headline, /; 2 more were created in that time and removed again: Relay and Probe$/);
    assert.match(
      tell([], GONE).headline,
      /^2 apps were created in that time and removed again: Relay and Probe\. Of those that are there: none of 0 apps /,
    );
  });

  it('are counted with those that are there', () => {
    const there = [{ name: 'Mailer', created: instant('2026-11-10T00:00:00Z') }];
    const both = tell(there, GONE, { form: 'count' });
    assert.match(both.headline, /^3: .*; 2 more were created in that time and removed again: Relay and Probe$/);
    assert.equal(both.answer.value, 3);
    const alone = tell([], GONE, { form: 'count' });
    assert.match(alone.headline, /^2: 2 apps were created in that time and removed again: /);
    assert.equal(alone.answer.value, 2);
  });

  it('make a "no" a "yes"', () => {
    const { answer, headline } = tell([], GONE, { form: 'yes-no' });
    assert.equal(answer.value, true);
    assert.match(
      headline,
      /^Yes: 2 apps were created in that time and removed again: Relay and Probe\. Of those that are there: /,
    );
  });

  it('are a note where the rest of the question is not known of them, unless the table tells of them itself', () => {
    const asked = { where: [NEW, CAN_SEND] };
    const note = 'Not counted: 2 apps that were created in that time and removed again: Relay and Probe.';
    assert.ok(tell([], GONE, asked).notes.includes(note));
    const there = answerAbout([], asked);
    const told = { ...there, notes: ['Of those not counted, 1 was removed.'] };
    assert.deepEqual(tellRemovedSince(told, answerAbout(GONE, {})).notes, told.notes);
  });

  it('are asked for, unless what is still there is', () => {
    const { query } = answerAbout([], { where: [NEW] });
    for (const question of ['which apps were created today?', 'welche Apps wurden heute angelegt?'])
      assert.equal(askRemovedSince(query, question)?.table, 'events', question);
    for (const question of ['which apps created in November are still there?', 'welche davon existieren noch?'])
      assert.equal(askRemovedSince(query, question), undefined, question);
  });

  it('may be others where the log was not read in full', () => {
    assert.ok(tell([], [], {}, [GAP]).notes.some((note) => note.startsWith('Not known: whether others were created ')));
    assert.ok(!tell([], []).notes.some((note) => note.startsWith('Not known: whether others ')));
  });
});
