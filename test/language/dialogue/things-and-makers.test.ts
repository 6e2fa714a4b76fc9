import assert from 'node:assert/strict';
import { after, of, say } from '../support/talk.js';

const BY_ITS_MAKER = after('Qui a créé la règle Finance copies ?', of('transport-rule', 'Finance copies'), {
  values: of('user', 'IT Admin'),
});
const RULES = after('Montre-moi les règles qui envoient des copies', of('transport-rule', 'Finance copies'));

describe('A pronoun after an answer that tells of a thing and of who made it', () => {
  for (const text of [
    'elle envoie les mails où exactement ?',
    'et elle existe depuis quand ?',
    'elle date de quand ?',
    "elle s'applique à qui ?",
    'où envoie-t-elle les copies ?',
  ])
    it(`is the thing where people do not do so: ${text}`, () => {
      assert.equal(say(text, BY_ITS_MAKER).query?.table, 'transport-rules');
    });

  it('is who made it else', () => {
    const { query } = say('elle a la MFA ?', BY_ITS_MAKER);
    assert.notEqual(query?.table, 'transport-rules');
  });

  for (const text of [
    "qui l'a faite ?",
    "c'est qui qui l'a faite, et à quelle heure ?",
    "qui l'a créée, et à quelle date ?",
  ])
    it(`asks who made it: ${text}`, () => {
      const { query } = say(text, RULES);
      assert.equal(query?.table, 'transport-rules');
      assert.equal(query.show?.[0], 'createdBy');
    });

  it('is the app, and nobody of the people who were spoken of', () => {
    const owner = after('Wer ist Besitzer von Release Automation?', of('service-principal', 'Release Automation'), {
      values: of('user', 'Diego Marchetti'),
    });
    const mfa = after('und hat der MFA?', of('user', 'Diego Marchetti'), {}, owner);
    const { query } = say('seit wann gibt es die App?', mfa);
    assert.deepEqual([query?.table, query?.show], ['apps', ['created']]);
  });
});
