import assert from 'node:assert/strict';
import { takeOrderBehind } from '../../../src/language/rewording/order-behind.js';

describe('A short sentence behind a question that says what is to be told or left out', () => {
  const SAID: readonly (readonly [said: string, meant: string])[] = [
    ['Apps outside this tenant. List, with scopes.', 'list apps outside this tenant and their scopes'],
    [
      'Foreign apps that hold Mail.Send. With their owners and scopes.',
      'list foreign apps that hold Mail.Send and their owners and scopes',
    ],
    ['Mail flow rules made in November. Count and names.', 'how many mail flow rules made in November?'],
    ['External apps that can read all mail. Names only.', 'list external apps that can read all mail'],
    ['Which apps have no owner? List with permissions.', 'Which apps have no owner and their permissions'],
    ['How many apps are disabled? Count and names for the report.', 'How many apps are disabled?'],
    [
      'Externe Apps mit Mail.Send. Bitte auflisten, mit den Besitzern.',
      'liste Externe Apps mit Mail.Send und deren Besitzern',
    ],
    ['Admins ohne MFA. Anzahl.', 'wie viele admins ohne MFA?'],
    ['Applications externes. Liste, avec les propriétaires.', 'liste les applications externes et leurs propriétaires'],
    ['Aplicaciones externas. Número y nombres.', 'cuántas aplicaciones externas?'],
    ["Which admins have no MFA? Guests don't count.", 'Which admins have no MFA, not counting guests'],
    ['Which admins have no MFA? Ignore guests.', 'Which admins have no MFA, not counting guests'],
    ['Credentials on the SP. SAML certs excluded.', 'Credentials on the SP, not counting SAML certs'],
    ['Welche Admins haben kein MFA? Gäste zählen nicht.', 'Welche Admins haben kein MFA, außer Gäste'],
    ['Quels admins sont sans MFA ? Les invités ne comptent pas.', 'Quels admins sont sans MFA, sauf invités'],
    ['Qué admins no tienen MFA? Los invitados no cuentan.', 'Qué admins no tienen MFA, excepto invitados'],
  ];
  for (const [said, meant] of SAID) {
    it(said, () => {
      assert.equal(takeOrderBehind(said), meant);
    });
  }

  it('leaves what is no such order', () => {
    for (const text of [
      'Apps outside this tenant. List those with secrets that expire.',
      'Who added those? I need names and dates where the log has them.',
      'Thanks. List with owners.',
      'We have a new auditor. He is strict. List, with scopes.',
      'Which apps have no owner?',
      'Is Mail.Read dangerous?',
    ])
      assert.equal(takeOrderBehind(text), text);
  });
});
