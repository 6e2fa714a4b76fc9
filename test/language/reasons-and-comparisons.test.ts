import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const context = { now: instant('2026-11-24T09:00:00Z'), timeZone: 'UTC' };
const explained = (question: string) => understand(question, context).explain;

describe('Which of two is better, what sets one against the other, and why', () => {
  it('is told of the two, and is no question for who has either', () => {
    for (const question of [
      'what is more secure, a passkey or the authenticator app?',
      'is a passkey safer than authenticator?',
      'was ist sicherer, passkey oder authenticator',
      'passkey ou authenticator, lequel est mieux et pourquoi',
      'que es mas seguro, passkey o authenticator, y por q',
    ]) {
      assert.deepEqual(
        explained(question),
        { form: 'difference', terms: ['passkey', 'microsoft-authenticator'] },
        question,
      );
    }
    for (const question of [
      'what is a delegated permission as opposed to an application permission',
      'was heisst eigentlich delegierte berechtigung im gegensatz zur anwendungsberechtigung',
      'que significa permiso delegado a diferencia de permiso de aplicacion',
      "c'est quoi une permission déléguée par rapport à une permission d'application",
    ]) {
      assert.deepEqual(explained(question)?.terms, ['delegated-permission', 'application-permission'], question);
    }
  });

  it('what something is and what it is for are one question', () => {
    for (const question of [
      'c quoi un connecteur entrant au juste, a quoi ca sert',
      'was ist ein eingehender connector und wozu braucht man den',
      'que es un conector de entrada, para que sirve',
    ]) {
      assert.deepEqual(explained(question), { form: 'what-is', terms: ['inbound-connector'] }, question);
    }
  });

  it('what makes a kind dangerous is told of the kind; of one thing its own reasons are asked', () => {
    assert.equal(explained('what makes a permission dangerous?')?.form, 'why');
    assert.equal(explained('was macht eine Regel gefährlich')?.form, 'why');
    assert.deepEqual(explained("pourquoi une regle qui enleve l'entete Authentication-Results c'est grave")?.terms, [
      'authentication-results',
    ]);
    for (const question of [
      'warum gilt ledger sync helper als verdächtig',
      'pourquoi Ledger Sync est suspecte',
      'por qué ledger sync es sospechosa',
    ]) {
      const { query, explain } = understand(question, context);
      assert.equal(explain, undefined, question);
      assert.equal(query?.form, 'why', question);
      assert.match(query.named[0]?.words ?? '', /ledger sync/i, question);
    }
  });

  it('a verdict on one is its page, whatever its letters', () => {
    for (const question of [
      'ledger sync es mala o no? explicame',
      'is ledger sync bad or not? explain',
      "Ledger Sync c'est dangereux ou pas ?",
      'ist die App Ledger Sync gefährlich oder nicht',
    ]) {
      const { intent, parameters } = understand(question, context);
      assert.equal(intent, 'app-details', question);
      assert.match(parameters.app ?? '', /ledger sync/i, question);
    }
    assert.notEqual(understand('are the connectors bad or not?', context).intent, 'app-details');
  });

  it('why somebody need not do MFA the policies tell', () => {
    for (const question of [
      'how come Diego Marchetti does not need MFA?',
      "why doesn't Diego Marchetti need a second factor?",
      'Diego Marchetti, wieso muss der kein mfa machen?',
      "pourquoi Diego Marchetti n'a pas besoin de MFA",
      'por que Diego Marchetti no necesita mfa',
    ]) {
      const { query } = understand(question, context);
      assert.equal(query?.table, 'policies', question);
      assert.equal(query.form, 'why', question);
    }
  });
});
