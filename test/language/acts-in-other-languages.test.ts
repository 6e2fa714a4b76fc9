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

describe('Who did it, and to whom', () => {
  for (const question of [
    'Wem hat Marta in den letzten Tagen das Kennwort zurückgesetzt?',
    'Bei wem hat Marta das Passwort zurückgesetzt?',
    'À qui Marta a-t-elle réinitialisé le mot de passe ?',
    '¿A quién le ha restablecido Marta la contraseña?',
    '¿De quién restableció Marta la contraseña esta semana?',
  ]) {
    it(`takes who is named for who did it, and asks to whom: ${question}`, () => {
      const { table, named, show = [], form } = queryOf(question);
      assert.deepEqual([table, form, named[0]?.attributes], ['events', 'who', ['actor']]);
      assert.ok(show.includes('recipient'));
    });
  }

  it('takes “von” for whose it is where it is asked who did it', () => {
    const { named, show } = queryOf('Wer hat das Passwort von Diego zurückgesetzt?');
    assert.deepEqual([named[0]?.attributes, show], [undefined, ['actor']]);
  });

  it('takes an act for an act, though its words also tell a state', () => {
    for (const question of [
      '¿Quién se ha registrado un método de MFA nuevo en los últimos cinco días?',
      'Wer hat in den letzten fünf Tagen eine neue MFA-Methode registriert?',
      'Qui a enregistré une nouvelle méthode MFA ces cinq derniers jours ?',
      'who registered a new MFA method in the last five days?',
    ]) {
      assert.equal(queryOf(question).table, 'events', question);
    }
  });

  it('finds what was made and is still there among the rows that there are', () => {
    const { table, named, show } = queryOf(
      "Quelles règles de transport l'appli Office Sync Helper a-t-elle créées et qui sont encore là aujourd'hui ?",
    );
    assert.deepEqual([table, named[0]?.words, show], ['transport-rules', 'Office Sync Helper', ['createdBy']]);
  });
});

describe('How often something was changed', () => {
  for (const question of [
    'how often were connectors touched in the last six weeks?',
    'Wie oft wurden in den letzten sechs Wochen Konnektoren geändert?',
    'Combien de fois a-t-on touché aux connecteurs ces six dernières semaines ?',
    '¿Cuántas veces se han tocado los conectores en las últimas seis semanas?',
  ]) {
    it(`is a number of changes of any kind: ${question}`, () => {
      const { table, form, where } = queryOf(question);
      assert.deepEqual([table, form], ['events', 'count']);
      assert.ok(where.every(({ attribute }) => attribute !== 'act'));
    });
  }
});

describe('How long it is until something', () => {
  for (const question of [
    'Le certificat SAML de Snowpeak expire dans combien de temps ?',
    'Dans combien de temps expire le certificat SAML de Snowpeak ?',
    'In wie vielen Tagen läuft das SAML-Zertifikat von Snowpeak ab?',
    'Wie lange ist das SAML-Zertifikat von Snowpeak noch gültig?',
    '¿En cuánto tiempo caduca el certificado SAML de Snowpeak?',
    '¿Cuánto falta para que caduque el certificado SAML de Snowpeak?',
  ]) {
    it(`is when it is: ${question}`, () => {
      const { form, show, unread } = queryOf(question);
      assert.deepEqual([form, show?.[0], unread], ['when', 'endsAt', []]);
    });
  }
});

describe('How long something has been so', () => {
  it('is told by the day, too', () => {
    const [condition] = queryOf('¿Qué administradores llevan más de seis meses sin iniciar sesión?').where;
    assert.deepEqual([condition?.op, condition?.period], ['not-within', { since: instant('2026-05-24T00:00:00Z') }]);
  });

  for (const question of [
    'Quels admins ne se sont pas connectés depuis plus de six mois ?',
    'Welche Admins haben sich seit über sechs Monaten nicht angemeldet?',
    '¿Qué administradores no inician sesión desde hace más de seis meses?',
  ]) {
    it(`is not since then: ${question}`, () => {
      const [condition] = queryOf(question).where;
      assert.deepEqual([condition?.op, condition?.period], ['not-within', { since: instant('2026-05-24T10:00:00Z') }]);
    });
  }

  it('is before then, of what happened', () => {
    for (const question of [
      'Welche Apps wurden vor mehr als zwei Jahren angelegt?',
      'Quelles applis ont été créées il y a plus de deux ans ?',
      '¿Qué apps se crearon hace más de dos años?',
    ]) {
      assert.deepEqual(queryOf(question).where[0]?.period, { until: instant('2024-11-24T10:00:00Z') }, question);
    }
  });

  it('begins with the month', () => {
    for (const question of [
      'Welche Änderungen gab es seit Anfang des Monats?',
      'Quels changements depuis le début du mois ?',
      '¿Qué cambios hubo desde principios de mes?',
    ]) {
      assert.deepEqual(queryOf(question).period, { since: instant('2026-11-01T00:00:00Z') }, question);
    }
  });
});

describe('The oldest and the newest', () => {
  for (const [question, direction] of [
    ['Parmi les applis, laquelle est la plus vieille ?', 'ascending'],
    ['¿Cuál es la app más vieja?', 'ascending'],
    ['Quelle est la règle de transport la plus récente ?', 'descending'],
    ['¿Cuál es la regla más nueva?', 'descending'],
  ] as const) {
    it(`is the first by its age: ${question}`, () => {
      const { order, limit, where } = queryOf(question);
      assert.deepEqual([order?.direction, limit, where], [direction, 1, []]);
    });
  }
});
