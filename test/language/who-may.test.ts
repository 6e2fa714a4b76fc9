import assert from 'node:assert/strict';
import { askWhoMay } from '../../src/language/rewording/who-may.js';

describe('Who may do something', () => {
  for (const [asked, held] of [
    [
      'who can change transport rules?',
      'who holds Global Administrator, Exchange Administrator, Organization Management, Compliance Management or Records Management?',
    ],
    [
      'who can change connectors?',
      'who holds Global Administrator, Exchange Administrator or Organization Management?',
    ],
    [
      'can Hui Min Lim change connectors?',
      'does Hui Min Lim hold Global Administrator, Exchange Administrator or Organization Management?',
    ],
    [
      'who may edit our conditional access policies?',
      'who holds Global Administrator, Conditional Access Administrator or Security Administrator?',
    ],
    [
      "who is able to reset an admin's password?",
      'who holds Global Administrator or Privileged Authentication Administrator?',
    ],
    ['which of our people can assign roles?', 'who holds Global Administrator or Privileged Role Administrator?'],
    [
      'who could make somebody else a global admin?',
      'who holds Global Administrator or Privileged Role Administrator?',
    ],
    ['who can assign roles besides the global admins?', 'who holds Privileged Role Administrator?'],
    [
      'who can add secrets to apps?',
      'who holds Global Administrator, Application Administrator or Cloud Application Administrator?',
    ],
    ['who can create users?', 'who holds Global Administrator or User Administrator?'],
  ] as const) {
    it(`is whoever holds a role that allows it: ${asked}`, () => {
      assert.equal(askWhoMay(asked), held);
    });
  }
  for (const asked of [
    'who changed the transport rules?',
    'who can read all mail?',
    'who can change transport rules in Lyon?',
    'who can assign roles besides Bram?',
    'which apps can change transport rules?',
    'who can consent to apps?',
  ]) {
    it(`is not asked, or by more than is known here: ${asked}`, () => {
      assert.equal(askWhoMay(asked), asked);
    });
  }
});
