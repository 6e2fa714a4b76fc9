import assert from 'node:assert/strict';
import { sayMadeAndRemoved } from '../../../src/language/rewording/made-and-removed.js';

describe('What was made and removed again', () => {
  for (const [asked, meant] of [
    [
      'which connectors did X create, and which of them did it delete again?',
      'which connectors did X create and removed by the same actor?',
    ],
    ['which rules were created and later deleted?', 'which rules were created and removed again?'],
    ['was a role given and taken back within a day?', 'was a role given and removed again lasted for at most 1 days ?'],
    [
      'welche Regeln hat Sync erstellt, und welche davon wieder gelöscht?',
      'welche Regeln hat Sync erstellt and removed by the same actor?',
    ],
    ['quelles règles ont été créées puis supprimées ?', 'quelles règles ont été créées and removed again ?'],
    ['¿quién creó y borró una regla?', '¿quién creó and removed by the same actor una regla?'],
    ['which connectors came and went?', 'which connectors were created and removed again?'],
  ] as const)
    it(`is one thing that happened to it: ${asked}`, () => {
      assert.equal(sayMadeAndRemoved(asked), meant);
    });

  for (const asked of [
    'who made the rule and who removed it?',
    'which apps were created and have secrets?',
    'which rules delete mail and were added by Marta?',
  ])
    it(`is not asked where the two are said of others: ${asked}`, () => {
      assert.equal(sayMadeAndRemoved(asked), asked);
    });
});
