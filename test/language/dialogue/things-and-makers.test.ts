import assert from 'node:assert/strict';
import { after, idsOf, of, say } from '../support/talk.js';

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

describe('What is used, after an answer that tells who consented to it', () => {
  const apps = of('service-principal', 'Ledger Sync', 'Mail Merge');
  const listed = after('which apps from other tenants can read mail?', apps);
  const consented = after(
    'who consented to them?',
    of('permission', 'Mail.Read', 'Mail.Send'),
    {
      values: of('user', 'Priya Raman', 'Bram de Vries'),
      mentioned: apps,
    },
    listed,
  );

  for (const text of [
    'when were they last used?',
    'and are they still used?',
    'wann wurden die zuletzt benutzt?',
    'werden die noch benutzt?',
    'quand ont-elles été utilisées pour la dernière fois ?',
    'elles sont encore utilisées ?',
    '¿cuándo se usaron por última vez?',
    '¿se siguen usando?',
  ])
    it(`is the apps, and not the people: ${text}`, () => {
      const said = say(text, consented);
      assert.deepEqual([said.query?.table, said.query?.show], ['apps', ['lastUsed']]);
      assert.deepEqual(idsOf(said), ['service-principal-0', 'service-principal-1']);
    });

  it('is not the apps where the people are asked for', () => {
    assert.deepEqual(idsOf(say('when did they last sign in?', consented)), ['user-0', 'user-1']);
  });

  it('is whom the last answer tells where it is not of consents', () => {
    const people = after('which admins have no MFA?', of('user', 'Priya Raman', 'Bram de Vries'), {}, listed);
    assert.deepEqual(idsOf(say('when were they last used?', people)), ['user-0', 'user-1']);
  });
});
