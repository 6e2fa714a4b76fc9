import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { understand } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');

/** What is named, and what it is taken for: "role Recipient Management". */
function namedIn(question: string): readonly string[] {
  const { query } = understand(question, { now, timeZone: 'UTC' });
  return (query?.named ?? []).map(({ kind, words }) => `${kind} ${words}`);
}

describe('Something of a name', () => {
  for (const [question, ...named] of [
    ['Mitglieder von Recipient Management', 'role Recipient Management'],
    ['Members of Recipient Management', 'role Recipient Management'],
    ['Membres de Organization Management', 'role Organization Management'],
    ['Miembros de Compliance Management', 'role Compliance Management'],
    ['Members of Help Desk', 'role Help Desk'],
    ['Besitzer von Office Sync Helper', 'app Office Sync Helper'],
    ['Propriétaires de Office Sync Helper', 'app Office Sync Helper'],
    ['Permisos de Office Sync Helper', 'app Office Sync Helper'],
    ['Secrets of Office Sync Helper', 'app Office Sync Helper'],
    ['Rollen von Sven Hartmann', 'user Sven Hartmann'],
    ['Rôles de Bram de Vries', 'user Bram de Vries'],
  ] as const) {
    it(`is asked of it, be it a role, a group, an app or a person: ${question}`, () => {
      assert.deepEqual(namedIn(question), named);
    });
  }

  it('is no part of what is called so: Bank of America is one name', () => {
    const { intent, parameters } = understand('Bank of America', { now });
    assert.deepEqual([intent, parameters.app], ['app-details', 'Bank of America']);
  });
});

describe('A name at the beginning', () => {
  for (const [question, named] of [
    ['Release Automation trusts which issuer?', 'app Release Automation'],
    ['Sven Hartmann holds which roles?', 'user Sven Hartmann'],
    ["Office Sync Helper, c'est quoi ?", 'app Office Sync Helper'],
    ['Office Sync Helper: what is it?', 'app Office Sync Helper'],
    ['Docuvault Backup - who owns it?', 'app Docuvault Backup'],
  ] as const) {
    it(`is what the question is about: ${question}`, () => {
      assert.deepEqual(namedIn(question), [named]);
    });
  }

  for (const question of [
    'Global Administrators use which second factor?',
    'Mail Flow Rules do what?',
    'Inactive Apps hold which permissions?',
    'Conditional Access: which policies are off?',
    'Good Morning, which apps are new?',
    'Risky Apps, please',
  ]) {
    it(`is none where many are meant, or nobody: ${question}`, () => {
      assert.ok(!namedIn(question).some((one) => /^(?:app|user|name) /.test(one)), namedIn(question).join());
    });
  }
});

describe('An account, without what follows the @', () => {
  for (const [question, ...named] of [
    ['has it.admin signed in lately?', 'user it.admin'],
    ['has marta.kowalska signed in recently?', 'user marta.kowalska'],
    ['does admin.zurich have MFA?', 'user admin.zurich'],
    ['which apps have Mail.Read?', 'permission mail.read'],
  ] as const) {
    it(`is a person: ${question}`, () => {
      assert.deepEqual(namedIn(question), named);
    });
  }
  it('is no "it" of a message before', () => {
    const { declined } = understand('from which country did it.admin sign in?', { now, timeZone: 'UTC' });
    assert.notEqual(declined?.because, 'follow-up');
  });
});
