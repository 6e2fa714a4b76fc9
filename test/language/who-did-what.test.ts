import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');
const heard = (question: string): Understanding => understand(question, { now, timeZone: 'UTC' });

function queryOf(question: string): Query {
  const { query } = heard(question);
  assert.ok(query !== undefined, question);
  return query;
}

const conditions = ({ where }: Query): readonly string[] =>
  where.map(({ attribute, value, period }) => `${attribute} ${period === undefined ? String(value) : 'in time'}`);
const names = ({ named }: Query): readonly string[] =>
  named.map(({ words, attributes }) => `${words} ${String(attributes)}`);

describe('What somebody did', () => {
  for (const question of [
    'what did Yusuf Demir change in October?',
    'what did Yusuf Demir do in October?',
    'everything Yusuf Demir did in October',
    'changes by Yusuf Demir in October',
  ]) {
    it(`in a time is in the log: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, conditions(query), query.unread], ['events', ['at in time'], []]);
      assert.deepEqual(
        query.named.map(({ words }) => words),
        ['Yusuf Demir'],
      );
      assert.deepEqual(heard(question).otherQueries, []);
    });
  }

  it('at any time is on the page about them', () => {
    assert.equal(heard('what did Yusuf Demir do?').intent, 'person-details');
    assert.equal(heard('what did Yusuf Demir do?').query, undefined);
  });

  it('is heard of an account whose name is made of our words', () => {
    assert.deepEqual(names(queryOf('apps registered by IT Admin')), ['IT Admin actor']);
    assert.deepEqual(names(queryOf('roles given by IT Admin')), ['IT Admin actor']);
    // A role is no account.
    const { named, related = [] } = queryOf('which rules were changed by Global Admins?');
    assert.deepEqual([named, related.map(({ query }) => query.named.map(({ kind }) => kind))], [[], [['role']]]);
  });

  it('is asked of a table that knows who did it, before the log', () => {
    assert.equal(queryOf('Which rules were created by Sven Hartmann?').table, 'transport-rules');
    assert.equal(queryOf('reglas creadas por Sven Hartmann').table, 'transport-rules');
  });

  it('is told as not used where it is said of somebody without a name', () => {
    const { check, where, unread } = queryOf('apps created by somebody who is not an admin');
    assert.deepEqual([check, where, unread], [undefined, [], ['by somebody who is not an admin']]);
  });
});

describe('What was done', () => {
  for (const [question, ...asked] of [
    ['who removed a sign-in method from an admin?', 'act removed', 'thing sign-in-method', 'ofAdmin true'],
    ['who reset the password of an admin?', 'act reset', 'thing password', 'ofAdmin true'],
    ['which apps did somebody delete in July?', 'act removed', 'at in time'],
    ['who was made global admin last?'],
  ] as const) {
    it(`is in the log: ${question}`, () => {
      const query = queryOf(question);
      assert.equal(query.table, 'events');
      for (const one of asked) assert.ok(conditions(query).includes(one), `${question}: ${conditions(query).join()}`);
      assert.deepEqual(query.unread, []);
    });
  }

  it('is not what is so now: that is said', () => {
    const query = queryOf('has the audit log been switched off at any time?');
    assert.equal(query.table, 'settings');
    assert.match(query.unread.join(), /at any time/);
    // Without it, the state is the answer.
    assert.deepEqual(queryOf('has the audit log been switched off?').unread, []);
  });

  it('takes its period with it: a thing that was granted was not created then', () => {
    for (const question of ['which rules were granted last week?', 'which connectors were approved last week?']) {
      const query = queryOf(question);
      assert.deepEqual([query.table, conditions(query).at(-1)], ['events', 'at in time'], question);
    }
  });
});

describe('Times of what was not done', () => {
  for (const [question, since] of [
    ['which admins have not signed in for more than half a year', '2026-05-24T10:00:00Z'],
    ['enabled admin accounts nobody signed into for more than half a year?', '2026-05-24T10:00:00Z'],
    ['Admins, die sich seit einem halben Jahr nicht angemeldet haben', '2026-05-24T10:00:00Z'],
    ['apps nobody used for over 6 months', '2026-05-24T10:00:00Z'],
  ] as const) {
    it(`say since when it was not: ${question}`, () => {
      const { where, unread } = queryOf(question);
      const found = where.find(({ op }) => op === 'not-within');
      assert.deepEqual([found?.period, unread], [{ since }, []]);
    });
  }

  it('leave those out to whom it never happened, where it is said to have happened', () => {
    const { where } = queryOf('apps nobody used for over 6 months, but which were used');
    assert.deepEqual(
      where.map(({ attribute, op }) => `${attribute} ${op}`),
      ['lastUsed not-within', 'lastUsed has'],
    );
  });

  for (const [question, period] of [
    ['which apps were last used more than 200 days ago?', { until: '2026-05-08T10:00:00Z' }],
    ['secrets created more than two years ago', { until: '2024-11-24T10:00:00Z' }],
    ['apps registered less than a week ago', { since: '2026-11-17T10:00:00Z' }],
    [
      'which apps were created on Monday, 23 November?',
      { since: '2026-11-23T00:00:00Z', until: '2026-11-24T00:00:00Z' },
    ],
    ['which apps were registered in the last days?', { since: '2026-11-17T10:00:00Z' }],
    ['quelles applications ont été créées ces derniers jours ?', { since: '2026-11-17T10:00:00Z' }],
    ['welche Apps wurden in den letzten Wochen erstellt?', { since: '2026-10-27T10:00:00Z' }],
  ] as const) {
    it(`reach as far as they say: ${question}`, () => {
      const { where, unread } = queryOf(question);
      assert.deepEqual([where.find((one) => one.period !== undefined)?.period, unread], [period, []]);
    });
  }
});

describe('Times and ages', () => {
  it('of a day have hours, which limit it', () => {
    const { where, unread } = queryOf('everything that happened on monday 23 november, 2 to 3 am');
    assert.deepEqual(
      [where.map(({ period }) => period), unread],
      [
        [
          {
            since: '2026-11-23T00:00:00Z',
            until: '2026-11-24T00:00:00Z',
            hours: { from: 120, to: 180, timeZone: 'UTC' },
          },
        ],
        [],
      ],
    );
  });

  it('are of what they stand behind: old secrets, not old apps', () => {
    const { table, where } = queryOf('which apps have secrets older than a year?');
    assert.deepEqual([table, where.map(({ attribute }) => attribute)], ['credentials', ['kind', 'startsAt']]);
    assert.equal(queryOf('apps older than a year').table, 'apps');
  });

  it('are no part of a name', () => {
    const { named, unread } = queryOf('did somebody remove a sign-in method from yusuf lately');
    assert.deepEqual([named.map(({ words }) => words), unread], [['yusuf'], []]);
  });
});

describe('An account of a service', () => {
  it('is one name, though its parts are words', () => {
    const { named, unread } = queryOf('when did svc-migration last sign in?');
    assert.deepEqual([named.map(({ words, kind }) => [words, kind]), unread], [[['svc-migration', 'user']], []]);
  });
});

describe('What is said around a question', () => {
  it('behind it is no part of it, and is told', () => {
    const { intent, query } = heard("what expires next month? I don't want another outage");
    assert.deepEqual(
      [intent, query?.table, query?.unread],
      ['app-credentials', 'credentials', ["I don't want another outage"]],
    );
  });

  it('behind it narrows it where it says so', () => {
    const { query } = heard('which apps hold Mail.Send? I only care about foreign ones');
    assert.deepEqual(
      query?.where.map(({ value }) => value),
      ['foreign'],
    );
  });

  it('asks for simple words and for nothing else', () => {
    const asked = 'whats the difference between an app registration and a service principal? explain it simple';
    assert.deepEqual(heard(asked).explain, { form: 'difference', terms: ['app-registration', 'service-principal'] });
  });

  it('says "only" once more', () => {
    const once = queryOf('admins with only SMS as second factor');
    const twice = queryOf('admins with only SMS as second factor, nothing better');
    assert.deepEqual([conditions(twice), twice.unread], [conditions(once), once.unread]);
  });

  it('leaves out what somebody did not make', () => {
    const { where, unread } = queryOf("show me the apps Microsoft didn't make");
    assert.deepEqual([where.map(({ op, value }) => [op, value]), unread], [[['is-not', 'microsoft']], []]);
  });

  it('leaves out what does not count', () => {
    const { where, unread } = queryOf("apps without a verified publisher (Microsoft's own don't count)");
    const origin = where.find(({ attribute }) => attribute === 'origin');
    assert.deepEqual([origin?.op, origin?.value, unread], ['is-not', 'microsoft', []]);
  });
});
