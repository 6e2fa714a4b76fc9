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

/** What is compared: "secrets at-least 2". */
const compared = ({ where }: Query): readonly string[] =>
  where.map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('How many of something', () => {
  for (const [question, ...conditions] of [
    ['apps with at least two secrets', 'secrets at-least 2'],
    ['apps with no more than one secret', 'secrets at-most 1'],
    ['apps with more than a secret', 'secrets more-than 1'],
    ['apps with fewer than 3 certificates', 'certificates less-than 3'],
    ['apps with exactly two secrets', 'secrets is 2'],
    ['Apps mit mindestens zwei Geheimnissen', 'secrets at-least 2'],
    ['Apps mit höchstens einem Geheimnis', 'secrets at-most 1'],
    ['Apps mit mehr als einem Zertifikat', 'certificates more-than 1'],
    ['Apps mit weniger als drei Berechtigungen', 'permissionCount less-than 3'],
    ['Anwendungen mit wenigstens 2 Zertifikaten', 'certificates at-least 2'],
    ['applications avec au moins deux secrets', 'secrets at-least 2'],
    ['applications avec au plus un certificat', 'certificates at-most 1'],
    ["applications avec plus d'un secret", 'secrets more-than 1'],
    ["applications avec moins d'un secret", 'secrets less-than 1'],
    ['aplicaciones con al menos dos secretos', 'secrets at-least 2'],
    ['aplicaciones con como máximo un secreto', 'secrets at-most 1'],
    ['aplicaciones con más de tres permisos', 'permissionCount more-than 3'],
    ['aplicaciones con menos de dos certificados', 'certificates less-than 2'],
  ] as const) {
    it(`is a condition: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, compared(query), query.unread, query.named], ['apps', conditions, [], []]);
    });
  }

  it('is not said by a preposition before one thing', () => {
    for (const question of [
      'apps that send over a connector',
      'Apps, die über eine Regel senden',
      'apps with only a secret',
    ])
      assert.ok(!compared(queryOf(question)).some((one) => one.endsWith(' 1')), question);
  });
});

describe('The first of something', () => {
  for (const [question, table, order, limit] of [
    ['apps with the fewest secrets', 'apps', 'ascending secrets', 1],
    ['which app has the most secrets?', 'apps', 'descending secrets', 1],
    ['which app has the least permissions?', 'apps', 'ascending permissionCount', 1],
    ['top 3 apps with the most certificates', 'apps', 'descending certificates', 3],
    ['which admin has the fewest roles?', 'admins', 'ascending roleCount', 1],
    ['die App mit den meisten Geheimnissen', 'apps', 'descending secrets', 1],
    ['die App mit den wenigsten Berechtigungen', 'apps', 'ascending permissionCount', 1],
    ["l'application avec le moins de secrets", 'apps', 'ascending secrets', 1],
    ['la aplicación con más permisos', 'apps', 'descending permissionCount', 1],
    ['the newest app', 'apps', 'descending created', 1],
    ['the 5 newest apps', 'apps', 'descending created', 5],
    ['the two oldest connectors', 'connectors', 'ascending createdAt', 2],
    ['die drei neuesten Regeln', 'transport-rules', 'descending createdAt', 3],
  ] as const) {
    it(`is asked for by what orders it: ${question}`, () => {
      const query = queryOf(question);
      const said = query.order && `${query.order.direction} ${query.order.attribute}`;
      assert.deepEqual([query.table, said, query.limit, query.unread], [table, order, limit, []]);
    });
  }

  for (const [question, table, limit] of [
    ['the first three rules', 'transport-rules', 3],
    ['the top 5 risky apps', 'apps', 5],
    ['die ersten drei Regeln', 'transport-rules', 3],
    ['les 5 premières règles', 'transport-rules', 5],
    ['los 3 primeros conectores', 'connectors', 3],
  ] as const) {
    it(`is as many as are asked for: ${question}`, () => {
      const query = queryOf(question);
      assert.deepEqual([query.table, query.order, query.limit, query.unread], [table, undefined, limit, []]);
    });
  }

  it('is not known of what has no such number, and that is said', () => {
    const { order, limit, unread } = queryOf('which connector is largest?');
    assert.deepEqual([order, limit, unread], [undefined, undefined, ['largest']]);
    const ofGroups = queryOf('which admin has the fewest groups?');
    assert.deepEqual([ofGroups.order, ofGroups.limit], [undefined, undefined]);
    assert.match(ofGroups.unread.join(), /fewest/);
  });
});
