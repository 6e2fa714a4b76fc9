import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import { evaluateCondition } from '../../../src/answers/query/condition-evaluator.js';
import { sayCondition } from '../../../src/answers/query/condition-wording.js';
import { answerAbout, APPS, GAP, named, NOW, type SampleApp, user, where, without } from './sample-apps.js';

/** A table of one row, as the settings of a tenant are. */
const ONE = { ...without(APPS, 'defaults', 'severity'), single: true };
const SETTINGS: SampleApp = {
  ...{ name: 'Tenant', can: ['send'], verified: true, publisher: 'Contoso' },
  ...{ owners: [user('Ada'), user('Bo')], secrets: 2, created: NOW },
};

const ask = (
  query: Partial<Query>,
  rows: readonly SampleApp[] = [SETTINGS],
  more: Parameters<typeof answerAbout>[2] = {},
) => answerAbout(rows, query, { table: ONE, ...more });
const said = (query: Partial<Query>, row: SampleApp = SETTINGS) => {
  const { answer, headline } = ask(query, [row]);
  return [headline, answer.kind, answer.value, answer.of, answer.subjects.map(({ name }) => name).join()];
};

describe('An answer from the only row of a table', () => {
  it('is yes or no to what is asked of it, and how it is', () => {
    const flag = where('verified', true);
    assert.deepEqual(said({ where: [flag] }), ['Yes: is verified (publisher: Contoso)', 'yes-no', true, 1, 'Tenant']);
    assert.deepEqual(said({ where: [flag] }, { ...SETTINGS, verified: false, publisher: null }), [
      'No: is not verified',
      'yes-no',
      false,
      1,
      'Tenant',
    ]);
    assert.equal(
      said({ where: [where('can', 'read')], form: 'yes-no' })[0],
      'No: does not match “can read mail” (Can: send mail)',
    );
    assert.equal(said({ where: [where('secrets', 3, 'at-least')] })[0], 'No: has secrets: less than 3 (Secrets: 2)');
    assert.equal(
      said({ where: [flag, where('can', 'send')] })[0],
      'Yes: is verified (publisher: Contoso), and can send mail (Can: send mail)',
    );
    assert.equal(said({ where: [flag, where('no longer there', 'x')] })[0], 'Yes: is verified (publisher: Contoso)');
  });

  it('is not known where a condition is not, unless another is known not to hold', () => {
    const both = [where('verified', true), where('can', 'send')];
    assert.equal(said({ where: both }, { ...SETTINGS, can: undefined })[1], 'unknown');
    assert.equal(
      said({ where: both }, { ...SETTINGS, can: undefined, verified: false })[0],
      'No: is not verified (publisher: Contoso), and not known: Can',
    );
    assert.equal(ask({ where: both }, [], { gaps: [GAP] }).answer.kind, 'unknown');
    assert.equal(said({ show: ['owners'] }, { ...SETTINGS, owners: undefined })[1], 'unknown');
    assert.equal(ask({ show: ['no longer there'] }).answer.kind, 'unknown');
  });

  it('is the value, with whom it names', () => {
    assert.deepEqual(said({ show: ['owners'], form: 'who' }), ['Owners: Ada, Bo', 'value', null, 1, 'Ada,Bo']);
    assert.deepEqual(said({ show: ['owners'] }, { ...SETTINGS, owners: [user('Ada')] }), [
      'Owners: Ada',
      'value',
      'Ada',
      1,
      'Ada',
    ]);
    assert.deepEqual(said({ show: ['publisher'], form: 'value' }), [
      'Publisher: Contoso',
      'value',
      'Contoso',
      1,
      'Tenant',
    ]);
    assert.deepEqual(said({ show: ['created'], form: 'value' }), [
      'Created: 2026-11-24 09:00 UTC',
      'value',
      NOW,
      1,
      'Tenant',
    ]);
    assert.deepEqual(said({ show: ['verified'], form: 'value' }), [
      'is verified (publisher: Contoso)',
      'value',
      true,
      1,
      'Tenant',
    ]);
    assert.deepEqual(said({ show: ['verified'], form: 'yes-no' }, { ...SETTINGS, verified: false }), [
      'is not verified (publisher: Contoso)',
      'value',
      false,
      1,
      'Tenant',
    ]);
    // What is asked to be seen, else what the condition is about, else the first column.
    assert.equal(said({ show: ['owners'], where: [where('verified', true)], form: 'list' })[0], 'Owners: Ada, Bo');
    assert.equal(said({ show: ['owners'], where: [where('verified', true)], form: 'who' })[0], 'Owners: Ada, Bo');
    assert.match(
      String(said({ show: ['owners'], where: [where('verified', true)], form: 'when' })[0]),
      /^Yes: is verified/,
    );
    assert.match(String(said({ where: [where('verified', true)], form: 'list' })[0]), /^Yes: is verified/);
    assert.equal(said({ where: [where('secrets', 1, 'at-least')], form: 'value' })[0], 'Secrets: 2');
    assert.deepEqual(said({ where: [where('owners', true, 'has')], form: 'count' }), [
      '2: Owners: Ada, Bo',
      'count',
      2,
      null,
      'Ada,Bo',
    ]);
    assert.equal(said({ form: 'value' })[0], 'Publisher: Contoso');
  });

  it('is a count of what it names, and a number as it is', () => {
    assert.deepEqual(said({ show: ['owners'], form: 'count' }), ['2: Owners: Ada, Bo', 'count', 2, null, 'Ada,Bo']);
    assert.deepEqual(said({ show: ['owners'], form: 'count' }, { ...SETTINGS, owners: [] }), [
      '0: Owners: none',
      'count',
      0,
      null,
      'Tenant',
    ]);
    assert.deepEqual(said({ show: ['secrets'], form: 'count' }), ['Secrets: 2', 'value', 2, 1, 'Tenant']);
  });

  it('is yes where there is any, and no where there is none', () => {
    assert.deepEqual(said({ show: ['owners'], form: 'yes-no' }), ['Yes: Owners: Ada, Bo', 'yes-no', true, 1, 'Ada,Bo']);
    assert.deepEqual(said({ show: ['owners'], form: 'yes-no' }, { ...SETTINGS, owners: [] }), [
      'No: Owners: none',
      'yes-no',
      false,
      1,
      'Tenant',
    ]);
    assert.deepEqual(said({ show: ['secrets'], form: 'yes-no' }, { ...SETTINGS, secrets: 0 })[0], 'No: Secrets: 0');
    assert.deepEqual(said({ show: ['secrets'], form: 'yes-no' })[0], 'Yes: Secrets: 2');
  });

  it('is whether somebody who is named is among them', () => {
    const member = (name: string, row: SampleApp = SETTINGS, more: Partial<Query> = {}) =>
      said({ form: 'yes-no', show: ['owners'], named: [named('user', name)], ...more }, row);
    assert.deepEqual(member('Ada'), ['Yes: owners: Ada, Bo', 'yes-no', true, 2, 'Ada,Bo']);
    assert.deepEqual(member('Xylo'), ['No: owners: Ada, Bo', 'yes-no', false, 2, 'Ada,Bo']);
    assert.deepEqual(member('Xylo', { ...SETTINGS, owners: [] }), ['No: owners: none', 'yes-no', false, 0, 'Tenant']);
    assert.equal(member('Ada', { ...SETTINGS, owners: undefined })[1], 'unknown');
    const two = { named: [named('user', 'Ada'), named('user', 'Xylo')] };
    assert.equal(member('', SETTINGS, two)[2], false);
    assert.equal(member('Ada', SETTINGS, { form: 'list' })[0], 'Owners: Ada, Bo');
  });
});

describe('A condition of a question, in words', () => {
  const says = (attribute: string, ...of: Parameters<typeof where> extends [string, ...infer Rest] ? Rest : never) =>
    sayCondition(APPS.attributes[attribute] ?? assert.fail(attribute), where(attribute, ...of));

  it('of a number says more, less, at least and at most', () => {
    for (const [op, words] of [
      ['more-than', 'more than'],
      ['less-than', 'less than'],
      ['at-least', 'at least'],
      ['at-most', 'at most'],
    ] as const)
      assert.deepEqual(says('secrets', 3, op), [`has secrets: ${words} 3`, `have secrets: ${words} 3`]);
    assert.deepEqual(says('secrets', 3, 'is'), ['has secrets 3', 'have secrets 3']);
  });

  it('of a time says since, before and between', () => {
    const period = (more: object) => says('created', '', 'within', { period: more });
    assert.deepEqual(period({ until: NOW }), [
      'was created before 2026-11-24 09:00 UTC',
      'were created before 2026-11-24 09:00 UTC',
    ]);
    assert.deepEqual(period({ since: NOW })[0], 'was created since 2026-11-24 09:00 UTC');
    assert.deepEqual(says('created', 'x', 'is'), ['was created', 'were created']);
    assert.deepEqual(says('publisher', '', 'not-within', { period: { until: NOW } }), [
      'is before 2026-11-24 09:00 UTC',
      'are before 2026-11-24 09:00 UTC',
    ]);
  });

  it('of a name says by what it is had', () => {
    assert.deepEqual(says('owners', 'Ada', 'contains'), ['is owned by Ada', 'are owned by Ada']);
    assert.deepEqual(says('publisher', 'Contoso', 'is'), ['has publisher Contoso', 'have publisher Contoso']);
    assert.deepEqual(says('can', 'xylo', 'is'), ['is xylo', 'are xylo']);
    assert.deepEqual(says('can', 'send', 'is-not'), ['cannot send mail', 'cannot send mail']);
  });

  it('on a period without a beginning holds of all that was before', () => {
    const created = APPS.attributes['created'] ?? assert.fail();
    const before = where('created', '', 'within', { period: { until: NOW } });
    assert.equal(evaluateCondition(created, before, { name: 'x', created: NOW }), false);
    assert.equal(evaluateCondition(created, before, { name: 'x', created: '2020-01-01T00:00:00Z' }), true);
    assert.equal(evaluateCondition(created, { ...before, period: {} }, { name: 'x', created: NOW }), true);
    const unread = { name: 'x', created: undefined };
    assert.equal(evaluateCondition(created, { ...before, op: 'not-within' }, unread), undefined);
  });
});
