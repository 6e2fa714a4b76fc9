import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { sayPlainly } from '../../../src/language/rewording/say-plainly.js';
import { understand } from '../../../src/language/understand-question.js';

const context = { now: instant('2026-11-28T10:00:00Z') };

describe('Questions that German, French and Spanish ask in sentences of their own', () => {
  const SAME: readonly (readonly [meant: string, ...said: string[]])[] = [
    [
      'what should we fix first?',
      "Gibt's was Neues, worum ich mich heute kümmern sollte?",
      'Womit soll ich anfangen?',
      'Was sollte ich als Erstes angehen?',
      'Par quoi je commence ?',
      'Que dois-je régler en priorité ?',
      '¿Qué me recomiendas arreglar primero?',
      '¿Por dónde empiezo?',
    ],
    [
      'what are the sign-in methods of Priya Raman?',
      'Welchen zweiten Faktor nutzt Priya Raman?',
      'Was hat Priya Raman denn als zweiten Faktor?',
      'Priya Raman a quoi comme second facteur ?',
      "C'est quoi le second facteur de Priya Raman ?",
      '¿Qué segundo factor usa Priya Raman?',
      '¿Cuál es el segundo factor de Priya Raman?',
    ],
    [
      'is Priya Raman still an admin and until when?',
      'Ist Priya Raman noch Admin und bis wann?',
      "Priya Raman est encore admin ? Jusqu'à quand ?",
      '¿Priya Raman sigue siendo administradora? ¿Hasta cuándo?',
    ],
    [
      'does everyone have to use MFA?',
      'Muss sich wirklich jeder mit MFA anmelden?',
      'Est-ce que la double authentification est obligatoire pour tout le monde ?',
      '¿Es obligatorio el MFA para todo el mundo?',
    ],
    ['where do they go?', 'Wohin gehen die Kopien da genau?', 'Où vont ces copies ?', '¿Adónde van esas copias?'],
    [
      'can I delete it safely?',
      'Kann ich den gefahrlos löschen?',
      'Je peux la supprimer sans risque ?',
      '¿Lo puedo borrar sin riesgo?',
    ],
  ];
  for (const [meant, ...said] of SAME)
    it(`asks ${meant}`, () => {
      for (const question of said) assert.equal(sayPlainly(question), meant, question);
    });

  it('asks of whoever is named at the beginning', () => {
    assert.equal(
      sayPlainly('Sven Hartmann ist ja längst nicht mehr bei uns, hat der noch irgendwelche Rechte?'),
      'welche Rollen hat Sven Hartmann?',
    );
  });

  it('takes "ours" for what is registered here', () => {
    for (const question of [
      'Welche unserer eigenen Apps haben keinen Besitzer?',
      '¿Qué aplicaciones nuestras no tienen propietario?',
    ]) {
      const { query } = understand(question, context);
      assert.ok(
        query?.where.some(({ attribute, value }) => attribute === 'origin' && value === 'own'),
        question,
      );
    }
  });

  it('takes "unserer Apps" for all that are in the tenant, as "our apps" is', () => {
    const { query } = understand('Welche unserer Apps können alle Mails lesen?', context);
    assert.deepEqual(
      query?.where.map(({ attribute }) => attribute),
      ['power'],
    );
  });

  it('keeps what is asked of every one, wherever "all" stands', () => {
    for (const [question, every] of [
      ['Haben unsere Apps alle einen Besitzer?', undefined],
      ['Est-ce que nos applis ont toutes un propriétaire ?', true],
      ['¿Nuestras aplicaciones tienen todas un propietario?', true],
    ] as const) {
      const { query } = understand(question, context);
      assert.deepEqual([query?.every, query?.where.map(({ attribute }) => attribute)], [every, ['owned']], question);
    }
  });

  it('never counts people without a role among the admins', () => {
    for (const question of [
      'How many users without an admin role have no MFA?',
      'Wie viele normale Benutzer ohne Adminrolle haben kein MFA?',
      "Combien d'utilisateurs ordinaires n'ont pas de MFA ?",
      '¿Cuántos usuarios normales, sin rol de admin, siguen sin MFA?',
    ]) {
      const { query } = understand(question, context);
      const isOfRole = query?.where.some(({ attribute, value }) => attribute === 'privileged' && value === false);
      assert.deepEqual([query?.table, isOfRole, query?.unread], ['users', true, []], question);
    }
  });
});
