import assert from 'node:assert/strict';
import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import { instant } from '../../../src/core/instant.js';
import { understand } from '../../../src/language/understand-question.js';
import type { Query } from '../../../src/language/model/query.js';
import { defineSubjectTable } from '../../../src/subjects/model/subject-table.js';
import { answerAbout, APPS, named, without } from './sample-apps.js';

const now = instant('2026-11-24T09:00:00Z');

interface Person {
  readonly name: string;
  readonly lesser: boolean;
  readonly mfa: boolean | undefined;
}

/** Admins of which a question counts those with powerful roles, unless it says otherwise. */
const table = defineSubjectTable<Person>()({
  id: 'admins',
  about: 'user',
  noun: ['admin', 'admins'],
  words: { en: 'admin|admins' },
  checks: [],
  needs: [],
  wants: [],
  rows: () => ({ rows: [], undecided: [] }) as never,
  subject: ({ name }) => ({ kind: 'user', id: name, name }),
  attributes: {
    privileged: {
      type: 'flag',
      label: 'Privileged',
      yes: { en: 'privileged' },
      no: { en: 'lesser' },
      says: ['is privileged', 'are privileged'],
      saysNot: ['is not privileged', 'are not privileged'],
      read: ({ lesser }) => !lesser,
    },
    mfa: {
      type: 'choice',
      label: 'Second factor',
      values: {
        registered: {
          label: 'registered',
          words: { en: 'mfa' },
          says: ['has MFA', 'have MFA'],
          saysNot: ['has no MFA', 'have no MFA'],
        },
      },
      read: ({ mfa }) => (mfa === undefined ? undefined : mfa ? ['registered'] : []),
    },
  },
  columns: [],
  defaults: [{ attribute: 'privileged', value: true, leftOut: ['holds a lesser role', 'hold lesser roles'] }],
});

function notesOf(question: string, rows: readonly Person[]): readonly string[] {
  const { query } = understand(question, { now });
  assert.equal(query?.table, 'admins', question);
  return evaluateQuery({ query, question, table, rows, gaps: [], asOf: now }).notes;
}

const ADELE: Person = { name: 'Adele', lesser: false, mfa: true };

describe('Rows that a question does not count', () => {
  it('are named where they match: a reader without MFA is not to be missed', () => {
    const reader: Person = { name: 'Reader', lesser: true, mfa: false };
    assert.deepEqual(notesOf('which admins lack MFA?', [ADELE, reader]), [
      'Not counted: 1 admin that holds a lesser role.',
      'Of those not counted, Reader matches too.',
    ]);
    assert.deepEqual(notesOf('do all admins have MFA?', [ADELE, reader]), [
      'Not counted: 1 admin that holds a lesser role.',
      'Of those not counted, Reader does not match.',
    ]);
  });

  it('are only counted where they do not match, or nothing is known of them', () => {
    const fine: Person = { name: 'Fine', lesser: true, mfa: true };
    const unknown: Person = { name: 'Unknown', lesser: true, mfa: undefined };
    assert.deepEqual(notesOf('which admins lack MFA?', [ADELE, fine, unknown]), [
      'Not counted: 2 admins that hold lesser roles.',
    ]);
    assert.deepEqual(notesOf('do all admins have MFA?', [ADELE, fine, unknown]), [
      'Not counted: 2 admins that hold lesser roles.',
    ]);
  });
});

describe('A row that is named and is there no more', () => {
  const state = {
    attribute: 'state',
    value: 'enabled',
    absent: true,
    leftOut: ['was removed', 'were removed'],
  } as const;
  const withRemoved = { ...without(APPS, 'defaults'), defaults: [state] };
  const notesOfApps = (query: Partial<Query>, names: readonly string[]) =>
    answerAbout(
      [{ name: 'Sync' }, { name: 'Old sync', state: 'disabled' }],
      { named: names.map((words) => named('app', words)), ...query },
      { table: withRemoved },
    ).notes;

  it('is answered, and said to be gone', () => {
    assert.deepEqual(notesOfApps({ form: 'value', show: ['publisher'] }, ['Old sync']), ['Old sync was removed.']);
    assert.deepEqual(notesOfApps({ form: 'value', show: ['publisher'] }, ['Sync']), []);
  });
});
