import assert from 'node:assert/strict';
import { splitOffHypothesis } from '../../../src/language/rewording/hypothesis.js';

describe('What would happen if', () => {
  for (const [asked, read, besides] of [
    ['what happens if I revoke Docuvault?', 'tell me about "Docuvault"', 'what happens if I revoke'],
    [
      'would anything break if I delete Ledger Sync?',
      'tell me about "Ledger Sync"',
      'would anything break if I delete',
    ],
    ['is it safe to remove svc-migration?', 'tell me about "svc-migration"', 'is it safe to remove'],
    ['what would break without Docuvault?', 'tell me about "Docuvault"', 'what would break without'],
    ["what if Nadja Keller's password is stolen?", 'tell me about "Nadja Keller"', 'what if … is stolen'],
    ["what could someone do with Bram's account?", 'tell me about "Bram"', 'what could someone do with'],
    [
      'if we just disable Ledger Sync, is the attacker out?',
      'tell me about "Ledger Sync"',
      'if we just disable …, is the attacker out',
    ],
    ['what happens if I delete it?', 'tell me about it', 'what happens if I delete'],
    [
      'what would happen if we turned on security defaults?',
      'is security defaults on?',
      'what would happen if we turned on',
    ],
    [
      'does it hurt if we block legacy authentication?',
      'is legacy authentication blocked?',
      'does it hurt if we block',
    ],
    ['what breaks when the secret of Ledger Sync expires?', 'the secret of Ledger Sync', 'what breaks when … expires'],
    ['was passiert, wenn ich Docuvault lösche?', 'tell me about "Docuvault"', 'was passiert, wenn ich … lösche'],
    ['que se passe-t-il si je supprime Docuvault ?', 'tell me about "Docuvault"', 'que se passe-t-il si je supprime'],
    ['¿qué pasa si elimino Docuvault?', 'tell me about "Docuvault"', '¿qué pasa si elimino'],
  ] as const) {
    it(`is read nowhere, what it would happen to is: ${asked}`, () => {
      const split = splitOffHypothesis(asked);
      assert.equal(split?.asked, read);
      assert.equal(split.besides.startsWith(besides), true, split.besides);
    });
  }
  for (const asked of [
    'who was notified when the connector was deleted?',
    'what happened when Sven was removed?',
    'which admins get along without MFA?',
    'if a secret expires within 30 days, show it',
    'which apps were used when they were disabled?',
    'tell me when a rule is deleted',
    'is it possible to delete a rule?',
  ]) {
    it(`is not asked by: ${asked}`, () => {
      assert.equal(splitOffHypothesis(asked), undefined);
    });
  }
});
