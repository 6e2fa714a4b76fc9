import assert from 'node:assert/strict';
import { contextOf } from './support/detection-context.js';
import { loadDetectionsWithExamples } from './support/detections-with-examples.js';

for (const detection of await loadDetectionsWithExamples()) {
  describe(`${detection.id}: ${detection.description}`, () => {
    for (const { name, event, known, expect } of detection.examples) {
      it(`${expect === 'silent' ? 'silent' : expect.severity}: ${name}`, () => {
        const match = detection.match(event, contextOf(known));
        if (expect === 'silent') {
          assert.equal(match, undefined);
          return;
        }
        assert.ok(match !== undefined, 'it says nothing');
        assert.equal(match.severity, expect.severity, match.title);
        if (expect.confidence !== undefined) assert.equal(match.confidence, expect.confidence, match.title);
        if (expect.subjectId !== undefined) assert.equal(match.subject.id, expect.subjectId);
        assert.equal(match.contextOnly, expect.contextOnly, match.title);
        if (expect.title !== undefined) assert.equal(match.title, expect.title);
        const also = (match.also ?? []).map(({ subject }) => subject.id);
        assert.deepEqual(also, expect.also ?? [], match.title);
      });
    }
  });
}
