import assert from 'node:assert/strict';
import { askLogForDeeds } from '../../../src/language/rewording/did-somebody.js';

describe('What somebody did', () => {
  for (const [asked, logged] of [
    ['did Bram add a new secret last week?', 'are there changes by "Bram" that added a secret last week?'],
    ['has Yusuf really edited the connector?', 'are there changes by "Yusuf" that edited the connector?'],
    ['did it.admin create a connector?', 'are there changes by "it.admin" that created a connector?'],
    ['did IT Admin assign a role to an app?', 'are there changes by "IT Admin" that granted a role to an app?'],
    ['did Bram de Vries delete something?', 'are there changes by "Bram de Vries" that deleted something?'],
    ['has anything been deleted by Chloé this week?', 'are there changes by "Chloé" that deleted something this week?'],
    ['which apps did Rosalind approve?', 'which changes by "Rosalind" approved apps?'],
    ['which secrets did Bram add last week?', 'which changes by "Bram" added secrets last week?'],
  ] as const) {
    it(`is in the log, whatever they own: ${asked}`, () => {
      assert.equal(askLogForDeeds(asked), logged);
    });
  }
  for (const asked of [
    'did anybody add a secret last week?',
    'which rules did Sven create?',
    'did Bram approve it?',
    'was anything deleted by an app?',
    'did Sven leave?',
    'has Nadja a second factor?',
    'which changes did Bram make last week?',
    'did somebody change a rule?',
    'has Docuvault read any mail?',
    'did Global Admins create rules?',
  ]) {
    it(`is not asked of a name with: ${asked}`, () => {
      assert.equal(askLogForDeeds(asked), asked);
    });
  }
});
