import { after, context, idsOf, NOW, of, problemOf, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { markUnanswered } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';
import type { DialogueState } from '../../../src/language/model/dialogue-state.js';

const afterNone = (asked: string): DialogueState =>
  markUnanswered(undefined, understandMessage(asked, context), NOW) ?? assert.fail('nothing is remembered');
const namesOf = (text: string, state: DialogueState) => say(text, state).query?.named.map(({ words }) => words);

describe('After a question that got no answer', () => {
  for (const [asked, text, name] of [
    ["can you reset Rosalind Achterberg's password for me?", 'is her account at risk?', 'Rosalind Achterberg'],
    ['please disable svc-migration', 'does that account have MFA?', 'svc-migration'],
    ['can you disable IT Admin?', 'when did it last sign in?', 'IT Admin'],
    ['can you block the app Ledger Sync Pro?', 'who let it in?', 'Ledger Sync Pro'],
    ['delete the rule Finance copies', 'who made that rule?', 'Finance copies'],
    ['Setz bitte das Passwort von Rosalind Achterberg zurück', 'Ist ihr Konto gefährdet?', 'Rosalind Achterberg'],
    ['Peux-tu bloquer le compte de Priya Raman ?', 'Quels rôles a-t-elle ?', 'Priya Raman'],
  ] as const)
    it(`whom or what it named is meant: ${asked} ${text}`, () => {
      assert.deepEqual(namesOf(text, afterNone(asked)), [name]);
    });

  it('an older answer is not meant instead', () => {
    const admins = after('who are our global admins?', of('user', 'A', 'B'));
    const declined = markUnanswered(admins, understandMessage('can you disable IT Admin?', context));
    assert.deepEqual(namesOf('when did it last sign in?', declined), ['IT Admin']);
  });

  it('nobody is meant of two who were named, nor a person by “that app”', () => {
    const two = markUnanswered(
      after('which apps are there?', of('service-principal', 'X')),
      understandMessage("reset Priya Raman's and Bram de Vries's passwords", context),
    );
    assert.equal(problemOf(say('does she have MFA?', two)), 'unanswered');
    assert.notDeepEqual(namesOf('who owns that app?', afterNone('please disable svc-migration')), ['svc-migration']);
  });

  it('what names nobody leaves nothing to be remembered', () => {
    assert.equal(markUnanswered(undefined, understandMessage('how many licences are left?', context), NOW), undefined);
  });

  for (const text of [
    'Wann wurde ihr Passwort zuletzt geändert?',
    'Son compte est-il actif ?',
    '¿Su cuenta está activa?',
  ])
    it(`whose it is is who was spoken of last: ${text}`, () => {
      const asked = say(text, after('is Priya Raman an admin?', of('user', 'Priya Raman')));
      assert.deepEqual(idsOf(asked), ['user-0']);
    });

  it('those for whom a sentence asks have a password of their own', () => {
    const state = after('is Priya Raman an admin?', of('user', 'Priya Raman'));
    assert.deepEqual(idsOf(say('Welche Admins haben ihr Passwort nie geändert?', state)) ?? [], []);
  });
});
