import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { askBarely } from '../../../src/language/rewording/bare-question.js';
import { understand } from '../../../src/language/understand-question.js';

describe('A question, bare', () => {
  const QUESTION = 'which admins lack MFA?';
  for (const lead of [
    'ok so ',
    'Ok, so, ',
    'well, ',
    'quick question: ',
    'can you tell me ',
    'Could you please show me ',
    'do you happen to know ',
    'my boss wants to know ',
    'the auditors are asking me ',
    'somebody from finance asked me ',
    'hi, my manager would like to know ',
    'I was wondering, ',
    'for the report: ',
  ]) {
    it(`loses what leads to it: ${lead}`, () => {
      assert.equal(askBarely(`${lead}${QUESTION}`), QUESTION);
    });
  }
  for (const tail of [' please', ' right now', ' in our tenant', ' at the moment, please', ', thanks']) {
    it(`loses what follows politely: ${tail}`, () => {
      assert.equal(askBarely(`which admins lack MFA${tail}?`), QUESTION);
    });
  }
  it('loses an adverb that asks for the truth', () => {
    assert.equal(askBarely('who actually owns Docuvault?'), 'who owns Docuvault?');
  });
  for (const said of [
    'which permissions are actually used?',
    'which roles are active right now?',
    'what is happening right now',
    'how long has Ledger Sync been in our tenant?',
    'since when do we have Docuvault in the tenant?',
    'which apps are registered in our tenant?',
    'tell me when a rule was changed',
    'what is waiting for me?',
    'so what',
    'only the auditors',
    'my boss',
  ]) {
    it(`stays as it is where its words tell something: ${said}`, () => {
      assert.equal(askBarely(said), said);
    });
  }
});

describe('A request that somebody passes on', () => {
  it('is the question behind it, about what is wanted', () => {
    const asked = askBarely('user wants Sketchroom Whiteboard: publisher verified?');
    assert.equal(asked, 'Sketchroom Whiteboard: publisher verified?');
    assert.equal(askBarely('which user wants access: Diego?'), 'which user wants access: Diego?');
    for (const text of [asked, 'Sketchroom Whiteboard: publisher verified please']) {
      const { query } = understand(text, { now: instant('2026-11-24T10:00:00Z') });
      assert.deepEqual([query?.table, query?.form, query?.unread], ['apps', 'yes-no', []], text);
    }
  });

  it('loses why it is made', () => {
    assert.equal(
      askBarely('Just the ones in Sales please, I have a meeting with them at 10'),
      'Just the ones in Sales',
    );
    assert.equal(askBarely('which admins lack MFA, and who am I?'), 'which admins lack MFA, and who am I?');
  });
});
