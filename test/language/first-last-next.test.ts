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

const ordered = ({ order }: Query): string | undefined => order && `${order.direction} ${order.attribute}`;

describe('First, last and next', () => {
  for (const [question, table, order, limit] of [
    ['which certificate expires first?', 'credentials', 'ascending endsAt', 1],
    ['which secret expires next?', 'credentials', 'ascending endsAt', 1],
    ['which two secrets expire next?', 'credentials', 'ascending endsAt', 2],
    ['which certificate expires last?', 'credentials', 'descending endsAt', 1],
    ['welches Zertifikat läuft zuerst ab?', 'credentials', 'ascending endsAt', 1],
    ['what was the last change to a transport rule?', 'events', 'descending at', 1],
    ['the last 5 changes', 'events', 'descending at', 5],
    ['what was the last change in October?', 'events', 'descending at', 1],
    ['quel est le dernier changement?', 'events', 'descending at', 1],
    ['who changed the rule first?', 'transport-rules', 'ascending changedAt', 1],
    ['the first app registered this year', 'apps', 'ascending created', 1],
    ['which app has the oldest credential?', 'credentials', 'ascending startsAt', 1],
    ['which app has the newest secret?', 'credentials', 'descending startsAt', 1],
    ['which rule was changed least recently?', 'transport-rules', 'ascending changedAt', 1],
    ['the most recent 3 consents', 'permission-grants', 'descending grantedAt', 3],
    ['name three apps nobody used', 'apps', undefined, 3],
  ] as const) {
    it(`order by the time that is meant: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, ordered(query), query.limit, query.unread], [table, order, limit, []]);
    });
  }

  it('leave out what is over, where something is to come', () => {
    const ahead = ({ where }: Query) => where.find(({ attribute }) => attribute === 'endsAt')?.period;
    assert.deepEqual(ahead(queryOf('which certificate expires first?')), { since: now });
    assert.deepEqual(ahead(queryOf('which secret expires next?')), { since: now });
    assert.equal(ahead(queryOf('which certificate expires last?')), undefined);
  });

  it('are those of a time where a time follows', () => {
    const { where, order } = queryOf('which apps were registered last week?');
    assert.deepEqual(
      [order, where.map(({ period }) => period)],
      [undefined, [{ since: '2026-11-16T00:00:00Z', until: '2026-11-23T00:00:00Z' }]],
    );
  });

  it('are told where nothing of the table is next, or counted', () => {
    assert.deepEqual(queryOf('which app is next?').unread, ['next']);
    assert.match(queryOf('which connector has the most mailboxes?').unread.join(), /most/);
  });

  it('do not point at a list where an act follows', () => {
    const unfollowed = (question: string) => understand(question, { now, timeZone: 'UTC' }).declined;
    assert.equal(unfollowed('the first app registered this year'), undefined);
  });
});

describe('What was not done for the longest', () => {
  for (const [question, table, order] of [
    ["which admin hasn't logged in for the longest time?", 'admins', 'ascending lastSignIn'],
    ['which app has not been used for the longest?', 'apps', 'ascending lastUsed'],
  ] as const) {
    it(`was done first, and was done: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, ordered(query), query.where, query.unread], [table, order, [], []]);
    });
  }
});

describe('Rows that are counted by a value', () => {
  for (const [question, table, attribute, wants] of [
    ['Which role is held by the most people?', 'role-assignments', 'role', 'most'],
    ['welche Rolle haben die meisten Personen?', 'role-assignments', 'role', 'most'],
    ['how many people hold each role?', 'role-assignments', 'role', 'each'],
    ['who has the most roles?', 'role-assignments', undefined, 'most'],
    ['who has the fewest roles?', 'role-assignments', undefined, 'fewest'],
    ['which publisher has the most apps?', 'apps', 'publisher', 'most'],
    ['how many apps per publisher?', 'apps', 'publisher', 'each'],
    ['number of credentials per kind', 'credentials', 'kind', 'each'],
    ['who changed the most rules?', 'transport-rules', 'changedBy', 'most'],
    ['who made the most changes this month?', 'events', 'actor', 'most'],
    ['which app was granted the most permissions this month?', 'permission-grants', 'app', 'most'],
    ['how many consents were given in the last 90 days, per app', 'permission-grants', 'app', 'each'],
  ] as const) {
    it(`are not those of one: ${question}`, () => {
      const query = queryOf(question);
      const by = attribute === undefined ? { wants } : { attribute, wants };
      assert.deepEqual([query.table, query.by, query.unread], [table, by, []]);
    });
  }

  it('leave a number of a row to the row', () => {
    assert.equal(queryOf('which app has the most secrets?').by, undefined);
  });

  it('are not counted by a time: that is said', () => {
    const { by, unread } = queryOf('how many changes were made each day this week?');
    assert.deepEqual([by, unread], [undefined, ['each day']]);
  });

  it('may be asked for in percent', () => {
    for (const question of ['what percentage of apps have no owner?', 'what share of our apps has no owner?']) {
      const { share, form } = queryOf(question);
      assert.deepEqual([share, form], [true, 'count'], question);
    }
    assert.equal(queryOf('how many apps have no owner?').share, undefined);
  });
});
