import assert from 'node:assert/strict';
import { CONFIDENCES, SEVERITIES } from '../../src/core/severity.js';
import { SUBJECT_KINDS } from '../../src/core/subject.js';
import { ATTACK_STAGES } from '../../src/detections/model/attack-stage.js';
import { DETECTION_IDS } from '../../src/detections/model/detection-id.js';
import { DETECTION_METADATA } from '../../src/detections/model/detection-metadata.js';
import { listFlaws } from './support/detection-conventions.js';
import { contextOf } from './support/detection-context.js';
import { loadDetectionsWithExamples } from './support/detections-with-examples.js';

const detections = await loadDetectionsWithExamples();

describe('every detection', () => {
  it('is one of the catalogue, each once, in a file of its own', () => {
    assert.deepEqual(
      detections.map(({ id }) => id),
      [...DETECTION_IDS].sort(),
    );
  });

  it('is known to other rooms by the metadata of its file', () => {
    const metadata = detections.map(({ id, title, topic, privilegedAct }) => [id, { title, topic, privilegedAct }]);
    assert.deepEqual(DETECTION_METADATA, Object.fromEntries(metadata), 'stale: npm run generate');
  });

  for (const detection of detections) {
    it(`is whole: ${detection.id}`, () => {
      const flaws = listFlaws(detection, detections);
      assert.ok(flaws.length === 0, `\n${flaws.join('\n')}`);
    });
  }

  it('says nothing of an act that failed', () => {
    for (const { id, match, examples } of detections) {
      for (const { name, event, known } of examples) {
        assert.equal(match({ ...event, succeeded: false }, contextOf(known)), undefined, `${id}: ${name}`);
      }
    }
  });

  it('says nothing of what Exchange and Entra ID do themselves', () => {
    for (const { id, match, examples } of detections) {
      for (const { name, event, known } of examples) {
        const actor = { kind: 'microsoft', id: 'system', name: 'system' } as const;
        assert.equal(match({ ...event, actor }, contextOf(known)), undefined, `${id}: ${name}`);
      }
    }
  });

  it('finds with a subject, a sentence, a line of a timeline, and judgements of the lists', () => {
    for (const { id, match, examples } of detections) {
      for (const { name, event, known, expect } of examples) {
        if (expect === 'silent') continue;
        const found = match(event, contextOf(known));
        const where = `${id}: ${name}`;
        assert.ok(found !== undefined, where);
        assert.ok(SUBJECT_KINDS.includes(found.subject.kind), where);
        assert.ok(found.subject.id !== '' && found.subject.name !== '', where);
        assert.ok(SEVERITIES.includes(found.severity) && CONFIDENCES.includes(found.confidence), where);
        assert.ok(found.title.length > 10 && found.what.length > 5, where);
        assert.doesNotMatch(`${found.title} ${found.what}`, /undefined|\[object|[.]$/, where);
        assert.ok(found.stage === undefined || ATTACK_STAGES.includes(found.stage), where);
      }
    }
  });

  it('says the same however often it is asked, and whatever the letter case of operation and properties', () => {
    for (const { id, match, examples } of detections) {
      for (const { name, event, known } of examples) {
        const loud = {
          ...event,
          operation: event.operation.toUpperCase(),
          parameters: Object.fromEntries(
            Object.entries(event.parameters).map(([key, value]) => [key.toUpperCase(), value]),
          ),
          changes: event.changes.map((one) => ({ ...one, name: one.name.toUpperCase() })),
        };
        const first = match(event, contextOf(known));
        assert.deepEqual(match(event, contextOf(known)), first, `${id}: ${name}`);
        assert.equal(match(loud, contextOf(known))?.severity, first?.severity, `${id}: ${name}`);
      }
    }
  });
});
