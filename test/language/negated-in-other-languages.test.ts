import assert from 'node:assert/strict';
import { tellNegationLeft } from '../../src/answers/query/negation-left-phrasing.js';
import { instant } from '../../src/core/instant.js';
import type { Query } from '../../src/language/model/query.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

function queryOf(question: string): Query {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  assert.ok(query !== undefined, question);
  return query;
}

/** Its conditions in short; those of one group are joined with "or". */
const conditionsOf = ({ where }: Query): readonly string[] =>
  where.map(
    ({ attribute, op, value, group }) => `${group === undefined ? '' : 'or '}${attribute} ${op} ${String(value)}`,
  );

const NEITHER = ['tlsRequired is false', 'certificate has-not true'];

describe('What natives leave out', () => {
  for (const [question, asked] of [
    [
      'Welche Apps dürfen Mails senden, ausgenommen die deaktivierten?',
      ['power is send mail', 'state is-not disabled'],
    ],
    ["Les applis qui peuvent envoyer des mails, à l'exception de celles qui sont désactivées", undefined],
    ['Les applis qui peuvent envoyer des mails, hormis celles qui sont désactivées', undefined],
    ['Las apps que pueden enviar correo, sin contar las que están deshabilitadas', undefined],
    ['Las apps que pueden enviar correo, menos las deshabilitadas', undefined],
    ['Las apps que pueden enviar correo, exceptuando las deshabilitadas', undefined],
  ] as const) {
    it(`is left out: ${question}`, () => {
      const conditions = conditionsOf(queryOf(question));
      assert.ok(conditions.includes('state is-not disabled'), conditions.join());
      assert.ok(!conditions.includes('state is disabled'));
      assert.equal(asked === undefined || conditions.length === asked.length, true);
    });
  }

  for (const question of ['Admins ohne MFA, Gäste ausgenommen', 'Les admins sans MFA, invités exclus']) {
    it(`is left out by the word behind it: ${question}`, () => {
      assert.ok(conditionsOf(queryOf(question)).includes('guest is false'), question);
    });
  }

  for (const question of [
    'Welche Konnektoren haben weder TLS noch ein Zertifikat?',
    "Quels connecteurs n'ont ni TLS ni certificat ?",
    '¿Qué conectores no tienen ni TLS ni certificado?',
    'Conectores sin TLS ni certificado',
  ]) {
    it(`is neither the one nor the other: ${question}`, () => {
      const { where } = queryOf(question);
      assert.equal(where.length, NEITHER.length);
      assert.ok(where.every(({ op, value }) => op === 'has-not' || op === 'is-not' || value === false));
    });
  }

  it('is told behind what is lacked in French and Spanish', () => {
    for (const question of [
      'Quels admins ont Microsoft Authenticator mais aucune méthode résistante au phishing ?',
      'Administradores con Microsoft Authenticator que no tienen ningún método resistente al phishing',
    ]) {
      assert.deepEqual(conditionsOf(queryOf(question)).length, 2, question);
      assert.ok(queryOf(question).where.every(({ op }) => op !== 'has-not'));
    }
  });

  it('is no trial where trials are not counted', () => {
    const { where } = queryOf('cuántas reglas están habilitadas, sin contar las que van en modo de prueba?');
    assert.ok(where.some(({ op, value }) => op === 'is-not' || value === false));
  });

  it('is not what stands before a clause that goes on', () => {
    const said = conditionsOf(queryOf('Welche Admins haben ihre Rolle dauerhaft, also nicht nur über PIM?'));
    assert.ok(said.includes('how is permanent'), said.join());
  });
});

describe('What counts, too', () => {
  for (const question of [
    'Wie viele Admins haben kein MFA, deaktivierte Konten eingeschlossen?',
    'Admins sans MFA, y compris les comptes désactivés',
    'Administradores sin MFA, incluidas las cuentas deshabilitadas',
    'how many admins have no MFA, disabled accounts included?',
  ]) {
    it(`is no filter: ${question}`, () => {
      const { where } = queryOf(question);
      const either = where.filter(({ attribute }) => attribute === 'enabled');
      assert.deepEqual(
        either.map(({ value }) => value),
        [false, true],
      );
      assert.ok(either.every(({ group }) => group !== undefined && group === either[0]?.group));
    });
  }
});

describe('“or” between what rows have and lack', () => {
  for (const question of [
    'Applis désactivées ou sans propriétaire',
    "Les applis dont le propriétaire est désactivé ou qui n'ont pas de propriétaire",
    'apps cuyo dueño esté deshabilitado o que no tengan dueño',
    'Apps, die keinen Besitzer haben oder deren Besitzer deaktiviert ist',
  ]) {
    it(`keeps both: ${question}`, () => {
      const { where } = queryOf(question);
      assert.equal(where.length, 2);
      assert.ok(where.every(({ group, op }) => group !== undefined && op === 'is'));
    });
  }
});

describe('Rows that are said not to be of their kind', () => {
  const phrased = {
    answer: { kind: 'list', value: null, subjects: [], of: 3 },
    headline: '1 of 3 admins is at risk: A',
    notes: [],
  } as const;

  for (const question of [
    'disabled users who are not admins',
    'Benutzer mit Risiko, die keine Administratoren sind',
    'Usuarios deshabilitados que no sean administradores',
    'Les utilisateurs désactivés qui ne sont pas administrateurs',
  ]) {
    it(`are asked for among all users: ${question}`, () => {
      const { table, where, unread } = queryOf(question);
      const role = where.find(({ attribute }) => attribute === 'privileged');
      assert.deepEqual([table, role?.op, role?.value, unread], ['users', 'is', false, []]);
    });
  }

  it('are not told instead of the others', () => {
    assert.equal(tellNegationLeft(queryOf('which rules are not apps?'), phrased).answer.kind, 'unknown');
  });
});
