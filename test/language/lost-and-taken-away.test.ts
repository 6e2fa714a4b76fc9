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

const conditions = ({ where }: Query): readonly string[] =>
  where.flatMap(({ attribute, value, op }) => (op === 'is' ? [`${attribute} ${String(value)}`] : [])).toSorted();

describe('What was lost or taken away', () => {
  for (const [question, thing] of [
    ['which apps lost a permission this month?', 'permission'],
    ['which app lost its permission in the last 90 days?', 'permission'],
    ['which apps were stripped of permissions?', 'permission'],
    ['which permissions were taken away?', 'permission'],
    ['which apps had a secret removed?', 'secret'],
    ['which secrets were removed?', 'secret'],
    ['which connectors disappeared?', 'connector'],
    ['who lost a role?', 'role'],
    ['who was demoted?', 'role'],
    ['which admins had their role removed this year?', 'role'],
    ['who no longer has a role?', 'role'],
    ['welche Apps haben Berechtigungen verloren?', 'permission'],
    ['welchen Apps wurde eine Berechtigung entzogen?', 'permission'],
    ['welche Apps haben keine Berechtigungen mehr?', 'permission'],
    ['quelles applications ont perdu une autorisation ?', 'permission'],
    ["quelles applications n'ont plus d'autorisation ?", 'permission'],
    ['¿qué aplicaciones perdieron un permiso?', 'permission'],
  ] as const) {
    it(`is in the log, not in what is there now: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual(
        [query.table, conditions(query), query.unread],
        ['events', ['act removed', `thing ${thing}`], []],
      );
    });
  }

  for (const [question, name] of [
    ['which apps no longer have Mail.Read?', 'mail.read'],
    ['which apps used to have Mail.Read?', 'mail.read'],
    ['who is no longer a global admin?', 'Global Administrator'],
    ['who used to be a global admin?', 'Global Administrator'],
  ] as const) {
    it(`is what somebody has no more, not what others never had: ${question}`, () => {
      const query = queryOf(question);
      assert.equal(query.table, 'events');
      assert.ok(conditions(query).includes('act removed'));
      assert.deepEqual(
        query.named.map(({ words, not }) => [words.toLowerCase(), not]),
        [[name.toLowerCase(), undefined]],
      );
    });
  }

  for (const question of [
    'did Sven Hartmann lose a role?',
    'has Sven Hartmann lost his role?',
    'does Sven Hartmann no longer have a role?',
  ]) {
    it(`was taken from the one who is named: ${question}`, () => {
      const { table, named } = queryOf(question);
      assert.equal(table, 'events');
      assert.ok(named[0]?.attributes?.includes('person'), JSON.stringify(named));
    });
  }

  for (const [question, conditionsOf] of [
    ['which connectors were switched off last week?', ['act disabled', 'thing connector']],
    ['which rules were disabled in September?', ['act disabled', 'thing rule']],
  ] as const) {
    it(`or switched off is dated by the log, not by when it was made: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, conditions(query), query.unread], ['events', conditionsOf, []]);
    });
  }

  it('or switched off without a record keeps its time unread', () => {
    const { table, where, unread } = queryOf('which apps were disabled this year?');
    assert.deepEqual([table, where.map(({ value }) => value), unread], ['apps', ['disabled'], ['year']]);
  });

  for (const [question, table] of [
    ['which rules remove a header?', 'transport-rules'],
    ['which apps are no longer used?', 'apps'],
    ['which apps were created by Bram?', 'apps'],
    ['which apps no longer have an owner?', 'apps'],
  ] as const) {
    it(`is not asked of what is so now: ${question}`, () => {
      assert.equal(queryOf(question).table, table);
    });
  }
});
