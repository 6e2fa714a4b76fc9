import { after, context, idsOf, of, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { markUnanswered } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const BRAM = after('which roles does Bram de Vries hold?', of('user', 'Bram de Vries'));
const RULES = after('which mail flow rules are there?', of('transport-rule', 'Copies', 'Journal'), {}, BRAM);
const UNANSWERED = markUnanswered(RULES, understandMessage('which laptops are encrypted?', context));

describe('Somebody called by the first name', () => {
  for (const text of [
    'and does Bram have MFA?',
    'what roles does Bram have?',
    'quels rôles a Bram ?',
    '¿y Bram a qué apps les dio permiso?',
    'what else did Bram agree to?',
  ])
    it(`is who was named in this talk, whatever it went on to: ${text}`, () => {
      for (const state of [RULES, UNANSWERED]) assert.deepEqual(idsOf(say(text, state)), ['user-0']);
    });

  it('is told of as a whole where the question before is of things', () => {
    assert.deepEqual(say('and Bram?', RULES).parameters, { user: 'user-0' });
    assert.deepEqual(say('und Bram?', UNANSWERED).parameters, { user: 'user-0' });
  });

  it('is asked the same where it is of people', () => {
    const admins = after('who are our global admins?', of('user', 'IT Admin', 'Bram de Vries'));
    const asked = say('and Bram?', admins);
    assert.deepEqual([asked.query?.table, idsOf(asked)], ['role-assignments', ['user-1']]);
  });

  it('is nobody else, where this talk named no such person', () => {
    const owned = after('who owns HR Onboarding Flow?', of('service-principal', 'HR Onboarding Flow'), {
      values: of('user', 'Nadja Keller'),
    });
    for (const text of ['et Chloé, elle possède quoi ?', 'and Chloé, what does she own?'])
      assert.ok(!(idsOf(say(text, owned)) ?? []).includes('user-0'), text);
  });

  it('may be several, and then is found in the tenant', () => {
    const two = after('which admins are there?', of('user', 'Bram de Vries', 'Bram Stoker'));
    assert.deepEqual(idsOf(say('which roles does Bram hold?', two)), []);
  });
});
