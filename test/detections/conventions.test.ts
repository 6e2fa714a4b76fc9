import assert from 'node:assert/strict';
import { DEPLOY_APP_ACTOR } from '../../src/detections/lib/event-samples.js';
import { CONFIDENCES, SEVERITIES } from '../../src/core/severity.js';
import { SUBJECT_KINDS } from '../../src/core/subject.js';
import { INCIDENT_STAGES } from '../../src/detections/model/attack-stage.js';
import { DETECTION_IDS } from '../../src/detections/model/detection-id.js';
import { DETECTION_METADATA } from '../../src/detections/model/detection-metadata.js';
import { listFlaws } from './support/detection-conventions.js';
import { contextOf } from './support/detection-context.js';
import { readGroupMembership } from '../../src/m365/group-membership-events.js';
import { type DetectionWithExamples, loadDetectionsWithExamples } from './support/detections-with-examples.js';

const detections = await loadDetectionsWithExamples();

describe('every detection', () => {
  it('is one of the catalogue, each once, in a file of its own', () => {
    assert.deepEqual(
      detections.map(({ id }) => id),
      [...DETECTION_IDS].sort(),
    );
  });

  it('is known to other rooms by the metadata of its file', () => {
    const metadata = detections.map(({ id, operations: _operations, match: _match, examples: _examples, ...rest }) => [
      id,
      rest,
    ]);
    assert.deepEqual(DETECTION_METADATA, Object.fromEntries(metadata), 'stale: npm run generate');
  });

  for (const detection of detections) {
    it(`is whole: ${detection.id}`, () => {
      const flaws = listFlaws(detection, detections);
      assert.ok(flaws.length === 0, `\n${flaws.join('\n')}`);
    });
  }

  it('advises to ask the owner of an app only where their account is known to be theirs', () => {
    for (const { id, topic, nextSteps } of detections) {
      if (topic !== 'apps') continue;
      for (const { text } of nextSteps) {
        if (!/\bask (?:the|an|its) owner/i.test(text)) continue;
        assert.match(text, /only once you know that nobody else uses their account/, id);
      }
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

  it('says nothing of what one of Microsoft’s apps does, but for members of groups', () => {
    const { id: appId } = DEPLOY_APP_ACTOR;
    for (const { id, match, examples } of detections) {
      for (const { name, event, known } of examples) {
        // Somebody asked a service of Microsoft's to add a member to a group.
        if (readGroupMembership(event) !== undefined) continue;
        const apps = [
          { appId, publisher: 'microsoft' } as const,
          ...(known?.apps ?? []).filter((app) => app.appId !== appId),
        ];
        assert.equal(
          match({ ...event, actor: DEPLOY_APP_ACTOR }, contextOf({ ...known, apps })),
          undefined,
          `${id}: ${name}`,
        );
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
        assert.ok(found.stage === undefined || INCIDENT_STAGES.includes(found.stage), where);
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

describe('a detection that lacks a part', () => {
  const [whole] = detections.filter(({ id }) => id === 'app-owner-added');
  assert.ok(whole);
  const { benign, examples } = whole;
  const firing = examples.filter(({ expect }) => expect !== 'silent');
  const cases: readonly (readonly [change: Partial<DetectionWithExamples>, flaw: string])[] = [
    [{ title: '' }, '.ts: title: a short sentence of 5 to 50 characters without a period'],
    [{ title: 'A new app' }, '.ts: title: another than that of app-registered'],
    [{ description: 'an owner' }, '.ts: description: one sentence that says what it fires on'],
    [{ techniques: [] }, '.ts: techniques: at least one of MITRE ATT&CK'],
    [
      { techniques: [{ id: 'T10', name: 'Account Manipulation' }] },
      '.ts: techniques: "T10": an id like T1098.001, and its name',
    ],
    [{ benign: [] }, '.ts: benign: at least one legitimate cause'],
    [{ benign: [...benign, 'handed over'] }, '.ts: benign: "handed over" as a sentence'],
    [
      { nextSteps: [{ text: 'Ask who added them.' }] },
      '.ts: nextSteps: at least one with the url of a portal page (PORTAL_PAGES)',
    ],
    [
      { operations: ['Add owner to application', 'Add owner to service principal', 'Add owner to group'] },
      '.examples.ts: examples: one that fires on "Add owner to group"',
    ],
    [{ examples: firing }, '.examples.ts: examples: at least two that stay silent'],
  ];
  for (const [change, flaw] of cases)
    it(`is told so: ${flaw}`, () => {
      assert.deepEqual(listFlaws({ ...whole, ...change }, detections), [`src/detections/app-owner-added${flaw}`]);
    });

  it('is told of all of them at once, where it has nothing but a name', () => {
    const empty: DetectionWithExamples = {
      ...whole,
      title: '',
      description: '',
      operations: [],
      techniques: [],
      benign: [],
      nextSteps: [],
      examples: [],
    };
    const parts = listFlaws(empty, detections).map((flaw) => flaw.split(': ')[1]);
    assert.deepEqual(
      [...new Set(parts)],
      ['title', 'description', 'operations', 'techniques', 'benign', 'nextSteps', 'examples'],
    );
  });
});
