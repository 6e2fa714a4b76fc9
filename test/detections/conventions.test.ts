import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { PORTAL_HOSTS } from '../../src/m365/portal-links.js';
import { CONFIDENCES, SEVERITIES } from '../../src/core/severity.js';
import { SUBJECT_KINDS } from '../../src/core/subject.js';
import { ATTACK_STAGES } from '../../src/detections/model/attack-stage.js';
import { DETECTION_IDS } from '../../src/detections/model/detection-id.js';
import { loadDetections } from '../../src/load-detections.js';
import { contextOf } from './support/detection-context.js';

const detections = await loadDetections();
const wanted = (operations: readonly string[] | 'any-wanted', event: AuditEvent): boolean =>
  operations === 'any-wanted'
    ? detections.some((one) => one.operations !== 'any-wanted' && wanted(one.operations, event))
    : operations.some((one) => one.toLowerCase() === event.operation.toLowerCase());

describe('every detection', () => {
  it('is one of the catalogue, each once, in a file of its own', () => {
    assert.deepEqual(
      detections.map(({ id }) => id),
      [...DETECTION_IDS].sort(),
    );
  });

  it('says in words what it is, when it is no attack, and what to do', () => {
    for (const { id, description, benign, nextSteps } of detections) {
      assert.match(description, /^[A-Z].*\.$/, id);
      assert.ok(benign.length > 0 && benign.every((text) => /^[A-Z“].*[.”]$/.test(text)), id);
      assert.ok(nextSteps.length > 0 && nextSteps.every(({ text }) => text.length > 10), id);
      for (const url of nextSteps.flatMap((step) => step.url ?? [])) {
        assert.ok(url.startsWith('https://') && PORTAL_HOSTS.includes(new URL(url).host), url);
      }
    }
  });

  it('names techniques of ATT&CK by id and name', () => {
    for (const { id, techniques } of detections) {
      assert.ok(techniques.length > 0, id);
      for (const technique of techniques) {
        assert.match(technique.id, /^T\d{4}(\.\d{3})?$/, id);
        assert.match(technique.name, /^[A-Z]/, id);
      }
    }
  });

  it('wants operations by their normalised names: no trailing period, plain dashes, single blanks, each once', () => {
    for (const { id, operations } of detections) {
      if (operations === 'any-wanted') continue;
      assert.ok(operations.length > 0, id);
      for (const operation of operations) assert.match(operation, /^[A-Za-z]+([ -][A-Za-z()]+| - [A-Za-z]+)*$/, id);
      assert.equal(new Set(operations.map((one) => one.toLowerCase())).size, operations.length, id);
    }
  });

  it('shows at least two examples that fire and two that stay silent, told apart by name', () => {
    for (const { id, examples } of detections) {
      assert.ok(examples.filter(({ expect }) => expect !== 'silent').length >= 2, id);
      assert.ok(examples.filter(({ expect }) => expect === 'silent').length >= 2, id);
      assert.equal(new Set(examples.map(({ name }) => name)).size, examples.length, id);
    }
  });

  it('has an example of every operation it wants that fires', () => {
    for (const { id, operations, examples } of detections) {
      if (operations === 'any-wanted') continue;
      const shown = examples
        .filter(({ expect }) => expect !== 'silent')
        .map(({ event }) => event.operation.toLowerCase());
      const missing = operations.filter((operation) => !shown.includes(operation.toLowerCase()));
      assert.deepEqual(missing, [], id);
    }
  });

  it('is only ever shown events that it wants', () => {
    for (const { id, operations, examples } of detections) {
      for (const { name, event } of examples) assert.ok(wanted(operations, event), `${id}: ${name}`);
    }
  });

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
