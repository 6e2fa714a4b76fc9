import assert from 'node:assert/strict';
import { instant } from '../../src/core/instant.js';
import { sayRoleGranted } from '../../src/language/query/role-by-verb.js';
import { understandMessage } from '../../src/language/understand-message.js';

const context = { now: instant('2026-11-26T12:00:00Z') };

describe('A role that somebody was made', () => {
  for (const [said, meant] of [
    ['who made Ledger Sync a Global Administrator?', 'who granted Ledger Sync the role Global Administrator?'],
    ['who promoted Adele Vance to exchange admin?', 'who granted Adele Vance the role Exchange Administrator?'],
    ['when was Adele Vance made Security Reader?', 'when was Adele Vance granted the role Security Reader?'],
    ['who made her an admin and when?', 'who granted her admin rights and when?'],
    [
      'wer hat Ledger Sync zum globalen Administrator gemacht?',
      'wer hat Ledger Sync die Rolle Global Administrator erteilt?',
    ],
    [
      'qui a nommé Adele Vance administrateur Exchange ?',
      'qui a accordé à Adele Vance le rôle Exchange Administrator?',
    ],
    ['¿quién hizo a Adele Vance administradora?', '¿quién concedió a Adele Vance derechos de administrador?'],
  ] as const) {
    it(`was granted to them: ${said}`, () => {
      assert.equal(sayRoleGranted(said), meant);
    });
  }

  for (const said of [
    'who made the connector Inbound relay 02?',
    'which rules were made by a Global Administrator?',
    'who turned off the audit log?',
    'which changes were made to the role Global Reader?',
    'qui a nommé ce connecteur ?',
  ]) {
    it(`is in no other text: ${said}`, () => {
      assert.equal(sayRoleGranted(said), said);
    });
  }

  it('is looked for in the log', () => {
    const { query } = understandMessage('who made Ledger Sync a Global Administrator?', context);
    assert.deepEqual([query?.table, query?.form, query?.show], ['events', 'who', ['actor']]);
  });

  it('was got by whom the question names before it', () => {
    const { query } = understandMessage('when was Adele Vance made Security Administrator?', context);
    const person = query?.named.find(({ kind }) => kind !== 'role');
    assert.deepEqual([query?.table, person?.attributes], ['events', ['app', 'person', 'object']]);
  });
});
