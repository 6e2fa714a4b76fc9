import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DETECTION_IDS } from '../../src/detections/model/detection-id.js';

describe('the comparison with public rules', () => {
  const rows = readFileSync(new URL('../../docs/detections.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:-|public rules|source)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5);

  it('gives every rule a detection of ours, or says why none', () => {
    assert.ok(rows.length >= 35, `${rows.length} rows`);
    const silent = rows.filter(([, , ours = '', why = '']) => ours === '' && why === '').map(([, rule]) => rule);
    assert.deepEqual(silent, []);
  });

  it('names detections that there are, each at least once', () => {
    const named = new Set(
      rows.flatMap(([, , ours = '']) => [...ours.matchAll(/`([a-z-]+)`/g)].map(([, id = '']) => id)),
    );
    // Warden's own approvers are no matter of public rules.
    const here = DETECTION_IDS.filter((id) => id !== ('approvers-changed' as string));
    assert.deepEqual([...named].toSorted(), [...here].toSorted());
  });
});
