import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { DIALOGUE_LANGUAGE } from '../../src/dialogue-language.js';
import type { ExplainRequest } from '../../src/language/model/explain-request.js';

const context = { now: instant('2026-11-28T10:00:00Z'), timeZone: 'UTC' };
const explained = (question: string): ExplainRequest | undefined =>
  DIALOGUE_LANGUAGE.understand(question, context, undefined).explain;

describe('A meaning asked for as natives do', () => {
  for (const [question, term] of [
    ['me explicas qué es eso del illicit consent, el consentimiento ilícito?', 'illicit-consent-grant'],
    ['¿Me explicáis qué es el consentimiento del administrador?', 'admin-consent'],
    ['no me queda claro qué es un service principal', 'service-principal'],
    ['¿qué es PIM y para qué sirve?', 'pim'],
    ["c'est quoi PIM et à quoi ça sert ?", 'pim'],
    ['Was heißt GDAP und wofür brauche ich das?', 'gdap'],
    ['Was soll das heißen, "Break Glass"?', 'emergency-access-account'],
    ["une règle qui met le SCL à -1, ça fait quoi et pourquoi c'est dangereux ?", 'scl'],
    ['Was macht eine Regel, die den SCL auf -1 setzt, und warum ist das gefährlich?', 'scl'],
    ['¿qué hace una regla que pone el SCL a -1?', 'scl'],
  ] as const) {
    it(`is told: ${question}`, () => {
      assert.deepEqual(explained(question), { form: 'what-is', terms: [term] });
    });
  }

  for (const question of [
    'Kannst du mir kurz erklären, was der Unterschied zwischen delegierten und Application Permissions ist?',
    'Was ist der Unterschied zwischen delegierten und Anwendungsberechtigungen?',
    "Tu peux m'expliquer la différence entre les permissions déléguées et d'application ?",
    '¿me explicas la diferencia entre permisos delegados y permisos de aplicación?',
  ]) {
    it(`compares two terms: ${question}`, () => {
      assert.deepEqual(explained(question), {
        form: 'difference',
        terms: ['delegated-permission', 'application-permission'],
      });
    });
  }

  for (const question of [
    'welche Regel setzt den SCL auf -1?',
    'quelles règles mettent le SCL à -1 ?',
    'qué apps tienen permisos delegados y de aplicación?',
    'was macht Docuvault und warum ist das gefährlich?',
  ]) {
    it(`is none where the tenant is asked about: ${question}`, () => {
      assert.equal(explained(question), undefined);
    });
  }
});
