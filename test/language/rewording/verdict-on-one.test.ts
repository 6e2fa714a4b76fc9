import assert from 'node:assert/strict';
import { askForVerdictOnOne } from '../../../src/language/rewording/verdict-on-one.js';

describe('Whether anything is odd about one', () => {
  for (const [asked, page] of [
    ['Rosalind Achterberg - anything odd about her account?', 'tell me about "Rosalind Achterberg"'],
    ['is there anything strange about Ledger Sync?', 'tell me about "Ledger Sync"'],
    ["anything wrong with Sven's account?", 'tell me about "Sven"'],
    ['svc-migration: anything odd?', 'svc-migration: anything odd?'],
    ['anything suspicious about the connectors?', 'anything suspicious about the connectors?'],
    ['anything odd about Transport Rules?', 'anything odd about Transport Rules?'],
    ['anything suspicious this week?', 'anything suspicious this week?'],
  ] as const) {
    it(`is on its page, and of a kind it is asked of all: ${asked}`, () => {
      assert.equal(askForVerdictOnOne(asked), page);
    });
  }
});
