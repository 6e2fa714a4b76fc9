import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

function queryOf(question: string): Query {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
}

const said = ({ where, check, named }: Pick<Query, 'where' | 'check' | 'named'>): readonly string[] => [
  ...where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`),
  ...(check === undefined ? [] : [check]),
  ...named.map(({ words }) => words),
];

describe('A question for rows by what is related to them', () => {
  for (const [question, table, asked, attribute, other, ofOthers] of [
    ['which apps are owned by an admin without MFA?', 'apps', [], 'owners', 'admins', ['mfa is-not registered']],
    ['which apps belong to admins without MFA?', 'apps', [], 'owners', 'admins', ['mfa is-not registered']],
    [
      'how many apps with critical permissions are owned by a Global Administrator who has no MFA?',
      'apps',
      ['rating is critical'],
      'owners',
      'admins',
      ['mfa is-not registered', 'Global Administrator'],
    ],
    ['apps whose owner lacks MFA', 'apps', [], 'owners', 'admins', ['mfa is-not registered']],
    ['welche Apps gehören Admins ohne MFA?', 'apps', [], 'owners', 'admins', ['mfa is-not registered']],
    [
      'quelles applications appartiennent à des administrateurs sans MFA ?',
      'apps',
      [],
      'owners',
      'admins',
      ['mfa is-not registered'],
    ],
    [
      'which grants were approved by admins without MFA?',
      'permission-grants',
      [],
      'grantedBy',
      'admins',
      ['mfa is-not registered'],
    ],
    [
      'which secrets belong to apps that can read all mail?',
      'credentials',
      ['kind is secret'],
      'app',
      'apps',
      ['power is reads-all-mail'],
    ],
  ] as const) {
    it(`is read on both sides: ${question}`, () => {
      const query = queryOf(question);
      const [related, ...others] = query.related ?? [];
      assert.ok(related !== undefined && others.length === 0, question);
      assert.deepEqual([query.table, said(query), query.unread], [table, asked, []]);
      assert.deepEqual([related.of, related.attribute, related.query.table], ['these', attribute, other]);
      assert.deepEqual(said(related.query), ofOthers);
    });
  }

  for (const [question, table, asked, other, ofOthers] of [
    ['which admins own apps?', 'admins', [], 'apps', []],
    [
      'which admins without MFA own an app that can read all mail?',
      'admins',
      ['mfa is-not registered'],
      'apps',
      ['power is reads-all-mail'],
    ],
    ['do any admins own apps nobody verified?', 'admins', [], 'apps', ['verification is unverified']],
    ['how many admins look after unused apps?', 'admins', [], 'apps', ['dormant is true']],
    ['welche Admins besitzen Apps, die alle Mails lesen dürfen?', 'admins', [], 'apps', ['power is reads-all-mail']],
    ['which admins without MFA granted permissions?', 'admins', ['mfa is-not registered'], 'permission-grants', []],
  ] as const) {
    it(`is read from the other side: ${question}`, () => {
      const query = queryOf(question);
      const [related] = query.related ?? [];
      assert.ok(related !== undefined, question);
      assert.deepEqual([query.table, said(query), query.unread], [table, asked, []]);
      assert.deepEqual([related.of, related.query.table], ['others', other]);
      assert.deepEqual(said(related.query), ofOthers);
    });
  }

  it('asks of anybody, not only of who has a role', () => {
    for (const question of [
      'which apps belong to a person without MFA?',
      'are any apps owned by somebody without MFA?',
      'apps owned by people who have no MFA',
    ])
      assert.equal(queryOf(question).related?.[0]?.open, true, question);
    assert.equal(queryOf('which apps are owned by admins without MFA?').related?.[0]?.open, undefined);
  });

  it('asks for the people whom a thing names where they are no rows themselves', () => {
    const { table, form, show, check, related } = queryOf('which people own an app that is an admin?');
    assert.deepEqual([table, form, show, check, related], ['apps', 'who', ['owners'], 'apps-with-roles', undefined]);
  });

  it('says what of either side it did not use', () => {
    const { related, unread } = queryOf('which apps are owned by admins who drive a tractor?');
    assert.equal(related?.length, 1);
    assert.deepEqual(unread, ['drive']);
  });

  for (const question of [
    'who owns the app IAM Provisioning Portal?',
    'which apps have no owner?',
    'which apps are owned by somebody whose account is disabled?',
    'which apps are owned by guests?',
    'which third parties may read all mail, no own apps?',
    'which apps have secrets that expire this month?',
    'who granted Mail.Read?',
    'does some app belong to the Organization Management role group?',
  ]) {
    it(`is not seen where one table says it all: ${question}`, () => {
      assert.equal(queryOf(question).related, undefined);
    });
  }
});
