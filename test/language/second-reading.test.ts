import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import type { QueryDraft } from '../../src/language/model/query-draft.js';
import { describeVocabulary } from '../../src/language/second-reading/draft-vocabulary.js';
import { needsSecondReading, takeSecondReading } from '../../src/language/second-reading/second-reading.js';
import { understandMessage } from '../../src/language/understand-message.js';

const now = instant('2026-11-24T10:42:00Z');
const understood = (question: string): Understanding => understandMessage(question, { now, timeZone: 'UTC' });

type Draft = Partial<QueryDraft>;

const draftOf = (draft: Draft): QueryDraft => ({
  table: 'transport-rules',
  where: [],
  named: [],
  form: 'list',
  show: [],
  words: [],
  ...draft,
});

/** The query that a draft makes of a question, of which it accounts for every word unless it says otherwise; undefined: it is not usable. */
const taken = (question: string, draft: Draft) =>
  takeSecondReading(understood(question), draftOf({ words: [question], ...draft }))?.query;

const RULES = 'which transport rules sidestep the junk detection?';
const EFFECT = {
  attribute: 'effect',
  op: 'is',
  value: 'bypasses-filtering',
  words: 'sidestep the junk detection',
} as const;

describe('Whether a question is read a second time', () => {
  for (const [question, needed] of [
    [RULES, true],
    ['which gizmos frobnicate?', true],
    ['admins and Zorblax', true],
    ['which admins lack MFA?', false],
    ['', false],
    ['   ', false],
    ['help', false],
    ['what does least privilege mean?', false],
    ['alert me about critical findings', false],
    ['what was decided about Zorblax?', false],
    ['how are we doing with the zorblax?', false],
    ['could we be hit by the zorblax attack?', false],
    ['delete all zorblaxes', false],
    ['is the backup zorblaxed?', false],
    ['and of those?', false],
  ] as const) {
    it(`${needed ? 'is' : 'is not'}: "${question}"`, () => {
      assert.equal(needsSecondReading(understood(question)), needed, JSON.stringify(understood(question)));
    });
  }

  it('is not where it goes on from the answer before', () => {
    assert.equal(needsSecondReading({ ...understood(RULES), followsUp: true }), false);
  });

  for (const intent of ['incidents', 'posture', 'what-changed', 'decisions', 'attack-path'] as const) {
    it(`is not where something else answers it: ${intent}`, () => {
      assert.equal(needsSecondReading({ ...understood(RULES), intent }), false);
    });
  }
});

describe('What a second reading makes of a question', () => {
  it('is the query, with the check that the table’s questions lead to, and a name that is no guess', () => {
    const reading = takeSecondReading(
      understood(RULES),
      draftOf({ where: [EFFECT], words: ['transport rules'], limit: 3, show: ['changedBy', 'changedBy'] }),
    );
    assert.deepEqual(reading, {
      question: RULES,
      intent: 'transport-rules',
      parameters: {},
      confidence: 0.7,
      alternatives: [],
      query: {
        about: 'transport-rule',
        table: 'transport-rules',
        where: [EFFECT],
        named: [],
        form: 'list',
        show: ['changedBy'],
        limit: 3,
        unread: [],
      },
      tractable: true,
    });
  });

  it('leaves the words unread that it does not account for, and is no better with as many as before', () => {
    assert.deepEqual(taken(RULES, { words: ['transport rules', 'sidestep'] })?.unread, ['junk', 'detection']);
    assert.equal(taken('which rules sidestep it?', { words: ['which'] }), undefined);
  });

  it('keeps the time that was read here, and its words are no others', () => {
    const question = 'which transport rules were frobnicated last week?';
    const frobnicated = { attribute: 'changedAt', op: 'within', value: true, words: 'frobnicated' } as const;
    const period = { since: '2026-11-16T00:00:00Z', until: '2026-11-23T00:00:00Z' };
    const query = taken(question, { where: [frobnicated], words: ['transport rules'] });
    assert.deepEqual([query?.period, query?.where[0]?.period, query?.unread], [period, period, []]);
    const not = taken(question, { where: [{ ...frobnicated, op: 'not-within' }], words: ['transport rules'] });
    assert.equal(not?.where[0]?.op, 'not-within');
  });

  for (const [why, question, draft] of [
    ['a table', RULES, { table: 'gizmos' }],
    ['an attribute', RULES, { where: [{ ...EFFECT, attribute: 'gizmo' }] }],
    ['an inherited property', RULES, { where: [{ ...EFFECT, attribute: 'constructor' }] }],
    ['a value', RULES, { where: [{ ...EFFECT, value: 'frobnicates' }] }],
    ['a value of another type', RULES, { where: [{ ...EFFECT, value: true }] }],
    ['a check', RULES, { check: 'stale-admins' }],
    ['an attribute to show', RULES, { show: ['gizmo'] }],
    ['an order by what has none', RULES, { order: { attribute: 'effect', direction: 'ascending' } }],
    ['an order by nothing', RULES, { order: { attribute: 'gizmo', direction: 'ascending' } }],
    ['words that are not said', RULES, { words: ['connectors'] }],
    ['words of a condition that are not said', RULES, { where: [{ ...EFFECT, words: 'skip the filter' }] }],
    ['a name that is not said', RULES, { named: [{ kind: 'name', words: 'Huntwise' }] }],
    ['a part of a word', RULES, { words: ['side'] }],
    ['no words at all', RULES, { words: [' '] }],
    [
      'a time that is not said',
      RULES,
      { where: [{ attribute: 'changedAt', op: 'within', value: true, words: 'sidestep' }] },
    ],
    [
      'a time of what has none',
      'which rules frobnicated last week?',
      { where: [{ ...EFFECT, op: 'within', words: 'frobnicated' }] },
    ],
    ['a number as a text', RULES, { where: [{ ...EFFECT, op: 'more-than' }] }],
    [
      'a text as a number',
      'apps with 3 frobs',
      { table: 'apps', where: [{ attribute: 'secrets', op: 'at-least', value: '3', words: 'frobs' }] },
    ],
    [
      'no number',
      'apps with 3 frobs',
      { table: 'apps', where: [{ attribute: 'secrets', op: 'at-least', value: Number.NaN, words: 'frobs' }] },
    ],
    [
      'a number that contains one',
      'apps with 3 frobs',
      { table: 'apps', where: [{ attribute: 'secrets', op: 'contains', value: 3, words: 'frobs' }] },
    ],
    ['a flag as a text', RULES, { where: [{ attribute: 'enabled', op: 'is', value: 'yes', words: 'sidestep' }] }],
    [
      'a moment as a value',
      RULES,
      { where: [{ attribute: 'changedAt', op: 'is', value: '2026-11-01', words: 'sidestep' }] },
    ],
    [
      'a text that is not said',
      RULES,
      { where: [{ attribute: 'changedBy', op: 'is', value: 'Yusuf', words: 'sidestep' }] },
    ],
  ] as const satisfies readonly (readonly [string, string, Draft])[]) {
    it(`is not usable with ${why}`, () => {
      assert.equal(taken(question, draft), undefined);
    });
  }

  for (const [what, question, draft] of [
    [
      'a number',
      'apps with 3 frobs',
      { table: 'apps', where: [{ attribute: 'secrets', op: 'at-least', value: 3, words: '3 frobs' }] },
    ],
    [
      'an exact number',
      'apps with 3 frobs',
      { table: 'apps', where: [{ attribute: 'secrets', op: 'is', value: 3, words: '3 frobs' }] },
    ],
    ['a flag', RULES, { where: [{ attribute: 'enabled', op: 'is', value: false, words: 'sidestep' }] }],
    ['the opposite of a value', RULES, { where: [{ ...EFFECT, op: 'is-not' }] }],
    [
      'a text that is said',
      'rules frobbed by Yusuf',
      { where: [{ attribute: 'changedBy', op: 'is', value: 'Yusuf', words: 'frobbed by Yusuf' }] },
    ],
    [
      'a part of a text',
      'rules frobbed by Yusuf',
      { where: [{ attribute: 'changedBy', op: 'contains', value: 'yusuf', words: 'frobbed' }] },
    ],
    ['that there is one', RULES, { where: [{ attribute: 'changedBy', op: 'has', value: true, words: 'sidestep' }] }],
    [
      'that there is none',
      RULES,
      { where: [{ attribute: 'changedBy', op: 'has-not', value: true, words: 'sidestep' }] },
    ],
  ] as const satisfies readonly (readonly [string, string, Draft])[]) {
    it(`may have a condition on ${what}`, () => {
      assert.deepEqual(taken(question, draft)?.where, draft.where);
    });
  }

  it('may be ordered by a number or a time, and judged by a check of its table', () => {
    for (const attribute of ['secrets', 'created']) {
      const order = { attribute, direction: 'descending' } as const;
      assert.deepEqual(taken('the froobest apps', { table: 'apps', order, words: ['apps'] })?.order, order);
    }
    const judged = takeSecondReading(
      understood('which apps are froobish?'),
      draftOf({ table: 'apps', check: 'dormant-apps', words: ['apps', 'froobish'] }),
    );
    assert.deepEqual([judged?.intent, judged?.query?.check], ['dormant-apps', 'dormant-apps']);
  });
});

describe('What a second reader is told', () => {
  it('is every table with its checks, attributes and values, each in a few words', () => {
    const told = describeVocabulary();
    const tables = told.split('\n\n');
    assert.equal(tables.length, 14);
    const rules = tables.find((one) => one.startsWith('table transport-rules: mail flow rules; ')) ?? '';
    assert.match(rules, /^ {2}withoutProof \(flag\): true: [^,.]+, [^,.]+\. false: [^,.]+, [^,.]+$/m);
    assert.match(rules, /^ {2}effect \(choice\): .*bypasses-filtering = [^,;]+, [^,;]+; /m);
    assert.match(rules, /^ {2}changedAt \(instant\): .*; [^;]*changed/m);
    assert.match(rules, /^ {2}changedBy \((?:text|subjects)\): .*; who changed, /m);
    const credentials = tables.find((one) => one.startsWith('table credentials: ')) ?? '';
    assert.match(credentials, /^ {2}lifetime \(number\): .*, in days$/m);
    assert.match(credentials, /^ {2}issuer \(text\): Issuer; issuer, token issuer$/m);
    const apps = tables.find((one) => one.startsWith('table apps: apps; ')) ?? '';
    assert.match(apps, /^ {2}secrets \(number\): Secrets; secret, client secret$/m);
    assert.match(apps, /^ {2}check suspicious-apps: [^,]+, [^,]+$/m);
    assert.match(apps, /^ {2}live \(flag\): true: valid credential, live credential$/m);
  });
});
