import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadDetectionsWithExamples } from './support/detections-with-examples.js';
import { tellExamples } from './support/match-text.js';

const SNAPSHOTS = new URL('snapshots/', import.meta.url);
const detections = await loadDetectionsWithExamples();

describe('what is told of an act, and of the same act where something is missing', () => {
  for (const detection of detections) {
    it(`is as in snapshots/${detection.id}.txt`, () => {
      const file = new URL(`${detection.id}.txt`, SNAPSHOTS);
      const told = tellExamples(detection);
      if (process.env['UPDATE_SNAPSHOTS'] === '1') writeFileSync(file, told);
      assert.ok(existsSync(file), 'no snapshot: read what is told, with UPDATE_SNAPSHOTS=1');
      assert.deepEqual(told.split('\n'), readFileSync(file, 'utf8').split('\n'));
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
