import fc from 'fast-check';
import assert from 'node:assert/strict';
import type { AuditEvent } from '../../src/m365/audit-event.js';
import { instant } from '../../src/core/instant.js';
import type { KnownApp } from '../../src/detections/model/detection-context.js';
import { contextOf } from './support/detection-context.js';
import { type DetectionWithExamples, loadDetectionsWithExamples } from './support/detections-with-examples.js';

const RUNS = 300;
const detections = await loadDetectionsWithExamples();
const examples = detections.flatMap((detection) => detection.examples);
const operations = [...new Set(examples.map(({ event }) => event.operation))];
const names = [
  ...new Set(
    examples.flatMap(({ event }) => [...event.changes.map(({ name }) => name), ...Object.keys(event.parameters)]),
  ),
];
const values = [
  ...new Set(
    examples.flatMap(({ event }) => [
      ...event.changes.flatMap((one) => [one.old, one.new]),
      ...Object.values(event.parameters),
    ]),
  ),
];

/** Texts as an attacker would choose them: of any alphabet, names of every object's properties, markup, and half of a true value. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'constructor',
    '__proto__',
    'toString',
    '${name}',
    '<at>everyone</at>',
    '[x](javascript:alert(1))',
    '\u202Egnp.exe',
    '\0',
    '[[[',
    '{"a":{}}',
    '[null,1,{"b":[]}]',
    '-1',
    'NaN',
  ),
  fc.constantFrom(...values),
  fc.constantFrom(...values).chain((value) => fc.nat(value.length).map((end) => value.slice(0, end))),
);
const id = fc.oneof(
  text,
  fc.constantFrom('c0000000-0000-4000-8000-0000000000c1', 'c0000000-0000-4000-8000-0000000000c2'),
);
const named = fc.record({ id, name: text });

const event: fc.Arbitrary<AuditEvent> = fc
  .record({
    id: text,
    at: fc.constantFrom(
      instant('2026-11-20T02:10:00Z'),
      instant('1970-01-01T00:00:00Z'),
      instant('9999-01-01T00:00:00Z'),
    ),
    operation: fc.oneof(fc.constantFrom(...operations), text),
    actor: fc.record({ kind: fc.constantFrom('person', 'app', 'microsoft', 'partner', 'unknown'), id, name: text }),
    succeeded: fc.boolean(),
    target: text,
    parameters: fc.dictionary(fc.oneof(fc.constantFrom(...names), text), text, { maxKeys: 6 }),
    source: fc.constantFrom('activity', 'audit-query', 'graph'),
    workload: fc.constantFrom('entra', 'exchange', 'other'),
    targets: fc.array(
      fc.record({
        kind: fc.constantFrom('user', 'service-principal', 'application', 'group', 'role', 'policy', 'other'),
        id,
        name: text,
      }),
      { maxLength: 3 },
    ),
    changes: fc.array(fc.record({ name: fc.oneof(fc.constantFrom(...names), text), old: text, new: text }), {
      maxLength: 6,
    }),
    correlationId: text,
    app: fc.record({ appId: id, servicePrincipalId: id, applicationId: id, name: text }, { requiredKeys: [] }),
    person: named,
  })
  .chain((whole) => fc.subarray(['app', 'person', 'correlationId'] as const).map((gone) => without(whole, gone)));

const known: fc.Arbitrary<KnownApp> = fc.record(
  {
    publisher: fc.constantFrom('microsoft', 'own', 'foreign', 'unknown'),
    appId: fc.constant('c0000000-0000-4000-8000-0000000000c1'),
    servicePrincipalId: id,
    name: text,
    verifiedPublisher: fc.boolean(),
    highPriority: fc.boolean(),
  },
  { requiredKeys: ['publisher', 'appId'] },
);

function without(whole: AuditEvent, gone: readonly ('app' | 'person' | 'correlationId')[]): AuditEvent {
  const { app, person, correlationId, ...rest } = whole;
  return {
    ...rest,
    ...(app === undefined || gone.includes('app') ? {} : { app }),
    ...(person === undefined || gone.includes('person') ? {} : { person }),
    ...(correlationId === undefined || gone.includes('correlationId') ? {} : { correlationId }),
  };
}

describe('detections and hostile events', () => {
  it('never throw, and never say something long or empty', () => {
    fc.assert(
      fc.property(event, fc.array(known, { maxLength: 2 }), fc.array(event, { maxLength: 2 }), (one, apps, events) => {
        const context = contextOf({ apps, events });
        for (const detection of detections) {
          const found = detection.match(one, context);
          if (found === undefined) continue;
          const { subject, title, what } = found;
          for (const words of [subject.id, subject.name, title, what]) {
            assert.equal(typeof words, 'string');
            assert.ok(words !== '' && words.length <= 2_000, `${detection.id}: ${words.length} characters`);
            assert.doesNotMatch(words, /\[object |function |native code|\bundefined\b/, detection.id);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('take a name of blanks for none', () => {
    const blank = '\t ';
    for (const detection of detections) {
      for (const { event: fires, known: facts } of detection.examples.filter(({ expect }) => expect !== 'silent')) {
        const targets = fires.targets.map((target) => ({ ...target, id: '', name: blank }));
        const actor = { ...fires.actor, id: '', name: blank };
        const nameless = { ...fires, target: blank, targets, actor };
        const { subject, title, what } = detection.match(nameless, contextOf(facts)) ?? {};
        for (const words of [subject?.id, subject?.name, title, what]) {
          assert.ok(words?.trim() !== '' && words?.startsWith(' ') !== true, `${detection.id}: "${words ?? ''}"`);
        }
      }
    }
  });

  it('read a megabyte in every name and value in a moment', () => {
    const long = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
    const texts = ['[', '[Scope: ', 'x', ' ', '=> ', 'Issuer=', ';', '[KeyIdentifier=', '"conditions":', 'CN='].map(
      long,
    );
    const slow: string[] = [];
    for (const detection of detections) {
      for (const [at, huge] of texts.entries()) {
        const startedMs = performance.now();
        for (const example of firing(detection))
          detection.match(inflated(example.event, huge), contextOf(example.known));
        const tookMs = performance.now() - startedMs;
        if (tookMs > 10_000) slow.push(`${detection.id}, text ${at}: ${Math.round(tookMs)} ms`);
      }
    }
    assert.deepEqual(slow, []);
  });
});

function firing(detection: DetectionWithExamples) {
  return detection.examples.filter(({ expect }) => expect !== 'silent').slice(0, 1);
}

function inflated(one: AuditEvent, huge: string): AuditEvent {
  return {
    ...one,
    target: huge,
    actor: { ...one.actor, name: huge },
    parameters: Object.fromEntries(Object.keys(one.parameters).map((name) => [name, huge])),
    changes: one.changes.map((change) => ({ ...change, new: huge })),
    targets: one.targets.map((target) => ({ ...target, name: huge })),
  };
}
