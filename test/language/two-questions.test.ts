import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';

const context = { now: instant('2026-11-28T08:00:00Z'), timeZone: 'UTC' };
const hear = (question: string) => understand(question, context);

function queryOf(question: string): Query {
  const { query } = hear(question);
  assert.ok(query !== undefined, question);
  return query;
}

const conditionsOf = ({ where }: Query): readonly string[] =>
  where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('The second of two questions', () => {
  for (const [question, conditions, second] of [
    [
      'Do any guests hold a privileged role, and what do we know about their MFA?',
      ['guest is true', 'privileged is true'],
      'what do we know about their MFA?',
    ],
    [
      'do we have secrets that expired and who should renew them?',
      ['kind is secret', 'state is expired'],
      'who should renew them?',
    ],
  ] as const) {
    it(`is no condition of the first, and is told as not answered: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([conditionsOf(query), query.unread], [conditions, [second]]);
    });
  }

  it('is told as not answered where both are about all people', () => {
    const { table, unread } = queryOf('how many guests do we have and is one of them an admin?');
    assert.deepEqual([table, unread], ['users', ['is one of them an admin?']]);
  });

  it('belongs to the first where both are read as one', () => {
    for (const question of [
      'which apps can read all mail and when were they last used?',
      'which admins have no MFA and when did they last sign in?',
      'do any apps hold Mail.ReadWrite and are they still used?',
    ])
      assert.deepEqual(queryOf(question).unread, [], question);
  });
});

describe('What is said of the answer before', () => {
  for (const question of [
    'great, thank you! last question: which apps have no owner?',
    'perfect, thats a lot better than the old portal, thanks! one last thing: which apps have no owner?',
    'super, danke! eine letzte Frage: which apps have no owner?',
  ]) {
    it(`is no part of the question behind it: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, conditionsOf(query), query.unread], ['apps', ['owned is none'], []]);
    });
  }

  it('asks for the overview where somebody asks where to begin', () => {
    for (const question of ['hi, i just inherited this tenant, where shd i start??', 'where do I begin?'])
      assert.equal(hear(question).intent, 'posture', question);
  });
});

describe('The time between two acts', () => {
  it('is no period, and is told as not used', () => {
    const query = queryOf('How many rules existed for less than a week before they were deleted?');
    assert.deepEqual(conditionsOf(query), ['thing is rule', 'act is removed']);
    assert.deepEqual(query.unread, ['existed for less than a week before']);
    const within = queryOf('which apps were deleted within a day of being created?');
    assert.ok(within.unread.includes('within a day of being created'));
    assert.ok(within.where.every(({ op }) => op !== 'within'));
  });

  it('is no letter of a rule: one vowel is a name where the clause ends with it', () => {
    const namesOf = (question: string) => hear(question).query?.named.map(({ words }) => words);
    assert.deepEqual(namesOf('who made rule a?'), ['a']);
    assert.deepEqual(namesOf('which rule a week ago was deleted'), []);
  });

  it('in which a password was not changed is no period of the log', () => {
    const query = queryOf('which privileged accounts have a password older than one year?');
    assert.deepEqual([query.table, query.where[0]?.op, query.unread], ['admins', 'not-within', []]);
  });
});

describe('What is so rather than something else', () => {
  for (const [question, conditions] of [
    ['Is any transport rule running in test or audit mode rather than being enforced?', ['state is audit-only']],
    ['are there rules that only audit instead of being enforced?', ['state is audit-only']],
    ['which policies are report-only as opposed to enforced?', ['state is report-only']],
  ] as const) {
    it(`is asked once: ${question}`, () => {
      assert.deepEqual(conditionsOf(queryOf(question)), conditions);
    });
  }

  it('is said twice in Spanish and means one negation', () => {
    const query = queryOf('¿Qué aplicaciones registradas en nuestro tenant no tienen ninguna credencial?');
    assert.deepEqual([conditionsOf(query), query.unread], [['origin is own', 'credentials has-not true'], []]);
    assert.equal(queryOf('De las apps con Exchange.ManageAsApp, ¿cuál no tiene ningún rol?').form, 'list');
  });
});

describe('An IP address', () => {
  for (const question of [
    'What came from the IP address 203.0.113.7 in the last three months?',
    'what came from 203.0.113.7?',
    'who worked from 203.0.113.7?',
  ]) {
    it(`is looked for in the log where no kind of thing is named: ${question}`, () => {
      const { table, named } = queryOf(question);
      assert.deepEqual([table, named.map(({ words }) => words)], ['events', ['203.0.113.7']]);
    });
  }

  it('is of the kind that is named', () => {
    assert.equal(queryOf('Which connectors were created from 203.0.113.7?').table, 'connectors');
  });
});

describe('Whoever can do everything', () => {
  for (const question of ['who r the people that can do everything here', 'who has full control over the tenant?']) {
    it(`is a Global Administrator: ${question}`, () => {
      const { named, unread } = queryOf(question);
      assert.deepEqual([named.map(({ words }) => words), unread], [['Global Administrator'], []]);
    });
  }
});

describe('What is required of a kind', () => {
  it('is so only where it is of all of them', () => {
    assert.equal(queryOf('is MFA required for admins?').every, true);
    assert.equal(queryOf('is TLS required for connectors?').every, true);
    assert.equal(queryOf('is any admin without MFA?').every, undefined);
  });
});

describe('How something came here', () => {
  for (const question of [
    'whats PERFECTDATA SOFTWARE and how did it get in here',
    'whats perfectdata software and how did it get in here',
    'how did Ledger Sync get into our tenant?',
  ]) {
    it(`is told by the page of the app, whose name ends where the second clause begins: ${question}`, () => {
      const { intent, parameters, query } = hear(question);
      const app = /perfectdata software|ledger sync/i.exec(question)?.[0];
      assert.deepEqual([intent, parameters.app, query], ['app-details', app, undefined]);
    });
  }
});
