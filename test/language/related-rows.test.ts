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
    ['apps whose owner lacks MFA', 'apps', [], 'owners', 'users', ['mfa is-not registered']],
    ['which apps have an owner without MFA?', 'apps', [], 'owners', 'users', ['mfa is-not registered']],
    ['which apps have an owner who is disabled?', 'apps', [], 'owners', 'users', ['enabled is false']],
    ['quelles applis ont un propriétaire invité ?', 'apps', [], 'owners', 'users', ['guest is true']],
    ['qué apps tienen un propietario deshabilitado?', 'apps', [], 'owners', 'users', ['enabled is false']],
    ['apps whose owner never signs in', 'apps', [], 'owners', 'users', ['lastSignIn has-not true']],
    [
      'which app registrations are owned by somebody who is a Global Administrator?',
      'apps',
      ['origin is own'],
      'owners',
      'admins',
      ['Global Administrator'],
    ],
    [
      'Welche Apps gehören jemandem, der Global Administrator ist?',
      'apps',
      [],
      'owners',
      'admins',
      ['Global Administrator'],
    ],
    [
      'qué aplicaciones pertenecen a alguien que es Global Administrator?',
      'apps',
      [],
      'owners',
      'admins',
      ['Global Administrator'],
    ],
    [
      'which secrets were added by a guest?',
      'events',
      ['thing is secret', 'act is added'],
      'actor',
      'users',
      ['guest is true'],
    ],
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

  it('asks two things of whoever has the related rows, where the second verb can only be theirs', () => {
    const both = queryOf('is there any person who owns an application and at the same time holds a privileged role?');
    assert.deepEqual([both.table, both.form, said(both)], ['admins', 'yes-no', ['privileged is true']]);
    assert.equal(both.related?.[0]?.query.table, 'apps');
    const ofApp = queryOf('which admins own an app that has no certificate and is disabled?');
    assert.deepEqual(said(ofApp), []);
    assert.deepEqual(
      ofApp.related?.map(({ query }) => said(query)),
      [['certificates has-not true', 'state is disabled']],
    );
  });

  for (const [question, not] of [
    ['which admins own no apps?', true],
    ['which admins do not own any app?', true],
    ["which admins don't own apps that can read all mail?", true],
    ['which apps are not owned by admins?', true],
    ['welche Admins besitzen keine Apps?', true],
    ['quels administrateurs ne possèdent aucune application ?', true],
    ['do admins own any apps?', undefined],
    ['which apps are owned by admins without MFA?', undefined],
  ] as const) {
    it(`asks for those that are related to ${not === true ? 'none' : 'some'}: ${question}`, () => {
      const { related, unread } = queryOf(question);
      assert.deepEqual([related?.map((one) => one.not), unread], [[not], []]);
    });
  }

  it('says that it did not use “only”', () => {
    const { related, unread } = queryOf('which apps are owned only by admins?');
    assert.deepEqual([related?.[0]?.query.table, unread], ['admins', ['only']]);
  });

  it('keeps a time for what happened, and a number for how many there are', () => {
    const { where, related } = queryOf('which changes were made by admins without MFA last month?');
    assert.deepEqual(
      [where.map(({ attribute, op }) => `${attribute} ${op}`), related?.[0]?.words],
      [['at within'], 'admins without MFA'],
    );
    const ends = queryOf('which secrets of apps without an owner expire this year?');
    assert.deepEqual(
      said(ends).map((one) => one.split(' ').slice(0, 2).join(' ')),
      ['kind is', 'endsAt within'],
    );
    assert.deepEqual(
      ends.related?.map(({ query }) => said(query)),
      [['owned is none']],
    );
    assert.deepEqual(queryOf('which admins own more than one app?').related?.[0]?.query.amount, {
      op: 'more-than',
      than: 1,
    });
  });

  it('leaves the verb behind the others to the rows that are asked for', () => {
    const { where, related } = queryOf('do any of the apps owned by admins have expired secrets?');
    assert.deepEqual([where.map(({ attribute }) => attribute), related?.[0]?.words], [['expiredSecret'], 'admins']);
  });

  it('is one of what was done only where something is asked of who did it', () => {
    const { table, where, related } = queryOf('which rules were removed by apps with a role?');
    assert.deepEqual([table, where.map(({ value }) => value)], ['events', ['rule', 'removed']]);
    assert.deepEqual(
      related?.map(({ query }) => said(query)),
      [['roles has true']],
    );
    for (const question of ['which rules were removed by an app?', 'was anything changed by an app yesterday?'])
      assert.equal(queryOf(question).related, undefined, question);
  });

  it('takes admins for admins, not for any people', () => {
    for (const [question, table] of [
      ['which changes were made by admins?', 'events'],
      ['what was changed by administrators last week?', 'events'],
      ['which rule changes were made by an admin?', 'events'],
      ['welche Änderungen wurden von Admins gemacht?', 'events'],
      ['quels changements ont été faits par des administrateurs ?', 'events'],
      // What is there knows who made it, for longer than the log.
      ['which rules were created by admins?', 'transport-rules'],
      ['which connectors were changed by an administrator?', 'connectors'],
    ] as const) {
      const query = queryOf(question);
      assert.deepEqual([query.table, query.related?.[0]?.query.table, query.unread], [table, 'admins', []], question);
    }
    const { where, related } = queryOf('which changes were made by people?');
    assert.deepEqual([where.map(({ attribute }) => attribute), related], [['byApp'], undefined]);
  });

  it('is the same where admins stand before the verb', () => {
    for (const [active, passive] of [
      ['what did admins change last week?', 'which changes were made by admins last week?'],
      ['which rules did admins create?', 'which rules were created by admins?'],
      ['which apps did admins without MFA create?', 'which apps were created by admins without MFA?'],
      ['how many rules did our global admins delete?', 'how many rules were deleted by our global admins?'],
      ['which permissions have admins modified?', 'which permissions were modified by admins?'],
    ] as const)
      assert.deepEqual(queryOf(active), queryOf(passive), active);
  });

  it('asks which of the two it was', () => {
    assert.equal(queryOf('were the rules made by an admin or an app?').related, undefined);
  });

  it('is not seen in a text that is longer than a question', () => {
    const long = `${'we talked about it yesterday and '.repeat(12)}which apps are owned by admins without MFA?`;
    assert.equal(queryOf(long).related, undefined);
  });

  it('is not seen across the end of a question, nor where the apps are our own', () => {
    for (const question of [
      'which admins lack MFA? own apps',
      'which apps of our own apps can read all mail?',
      'how many changes were made by apps and how many by people?',
    ])
      assert.equal(queryOf(question).related, undefined, question);
  });

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
