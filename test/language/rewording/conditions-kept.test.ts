import assert from 'node:assert/strict';
import { sayInPlainEnglish } from '../../../src/language/rewording/plain-english.js';
import { sayInFull } from '../../../src/language/rewording/said-in-full.js';

const squeeze = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

describe('A condition that sounds like an aside', () => {
  for (const text of [
    'Which admins have SMS as their only second factor?',
    'Which apps hold mail permissions? Never used ones.',
    'Who has admin roles? Nobody from Sales please.',
    'which of those disabled accounts hold roles?',
    'Who has roles instead of through PIM?',
  ])
    it(`stays: ${text}`, () => {
      assert.equal(squeeze(sayInPlainEnglish(text)), text);
    });
  for (const [text, language] of [
    ['Wer hat Global Administrator und nicht dauerhaft?', 'de'],
    ['¿Quién tiene un rol y no permanente?', 'es'],
  ] as const)
    it(`stays: ${text}`, () => {
      assert.equal(squeeze(sayInFull(text, language)), text);
    });
});

describe('An aside', () => {
  for (const [text, plain] of [
    ['Which admins have SMS as a second factor?', 'Which admins have SMS?'],
    ['What is Ledger Sync? Never heard of it.', 'What is Ledger Sync?'],
    ['What is Ledger Sync? never bought anything from them', 'What is Ledger Sync?'],
    ['Who made this rule? Nobody here knows it.', 'Who made this rule?'],
    ['which of those excluded people are admins?', 'which of those people are admins?'],
    ['which roles are standing rather than through PIM?', 'which roles are standing ?'],
  ] as const)
    it(`is left out: ${text}`, () => {
      assert.equal(squeeze(sayInPlainEnglish(text)), plain);
    });
  for (const [text, language, plain] of [
    ['welche Rollen sind berechtigt statt dauerhaft?', 'de', 'welche Rollen sind berechtigt?'],
    ['welche Rollen sind dauerhaft statt berechtigt?', 'de', 'welche Rollen sind dauerhaft?'],
    ['¿qué roles son elegibles en vez de permanentes?', 'es', '¿qué roles son elegibles?'],
    ['¿qué roles son permanentes en lugar de elegibles?', 'es', '¿qué roles son permanentes?'],
  ] as const)
    it(`is left out: ${text}`, () => {
      assert.equal(squeeze(sayInFull(text, language)), plain);
    });
});
