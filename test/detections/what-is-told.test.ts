import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { assertMatchesText } from '../support/text-snapshots.js';
import { loadDetectionsWithExamples } from './support/detections-with-examples.js';
import { tellExamples } from './support/match-text.js';

const SNAPSHOTS = path.join(import.meta.dirname, 'snapshots');
const detections = await loadDetectionsWithExamples();

describe('what is told of an act, and of the same act where something is missing', () => {
  for (const detection of detections) {
    it(`is as in snapshots/${detection.id}.txt`, () => {
      assertMatchesText(path.join(SNAPSHOTS, `${detection.id}.txt`), tellExamples(detection));
    });
  }

  it('is written down of no other detection', () => {
    const names = readdirSync(SNAPSHOTS).map((file) => file.replace('.txt', ''));
    assert.deepEqual(
      names.toSorted(),
      detections.map(({ id }) => id),
    );
  });
});
