import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { describeRepeats } from '../../../src/detections/model/repeat-wording.js';
import type { EventNote } from '../../../src/detections/model/detection-finding.js';

const note = (what: string): EventNote => ({
  eventId: what,
  at: instant('2026-11-24T09:00:00Z'),
  actor: { kind: 'person', id: 'a', name: 'Adele' },
  what,
  source: 'activity',
});

describe('How often a finding was seen', () => {
  it('is not said of one', () => {
    assert.equal(describeRepeats({ count: 1, notes: [note('a rule was made')] }), undefined);
  });

  it('is a number of times where it was the same again', () => {
    assert.equal(describeRepeats({ count: 3, notes: [note('a rule was made'), note('a rule was made')] }), '3 times');
  });

  it('does not tell of one act, the one of the title, what is true of several', () => {
    const notes = [note('Global Administrator was given'), note('Exchange Administrator was given')];
    assert.equal(describeRepeats({ count: 6, notes }), 'the worst of 6 such acts');
  });
});
