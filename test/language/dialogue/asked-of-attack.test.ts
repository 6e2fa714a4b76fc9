import { after, context, idsOf, of, problemOf, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { understandMessage } from '../../../src/language/understand-message.js';

const told = understandMessage('was there an attack on our tenant?', context);
const APP = of('service-principal', 'Ledger Sync');
const STORY = after(told.question, APP, {
  understanding: told,
  holders: of('user', 'Marta Kowalska'),
  rows: 0,
});

describe('After the story of an attack', () => {
  for (const text of [
    'what did they do, step by step?',
    'with which account did they get in?',
    'when did it start?',
    'wie sind die reingekommen?',
    'was haben die Angreifer gemacht?',
    'qu’ont-ils fait ?',
    '¿cuándo empezó?',
    '¿con qué cuenta entró?',
  ])
    it(`“they” are who did it: ${text}`, () => {
      const asked = say(text, STORY);
      assert.deepEqual([asked.intent, asked.unused ?? [], problemOf(asked)], ['incidents', [], undefined]);
    });

  it('a second question is kept, to be answered behind the first', () => {
    const asked = say('¿cuándo empezó y qué hizo el atacante?', STORY);
    assert.deepEqual([asked.ofIncident?.aspect, asked.unused], ['began', ['qué hizo el atacante?']]);
  });

  it('what was asked of it last is not asked again', () => {
    const begun = after('when did it begin?', APP, { rows: 0 }, STORY);
    assert.equal(say('who is behind it?', begun).ofIncident?.aspect, 'involved');
    assert.equal(say('wer steckt dahinter?', begun).ofIncident, undefined);
  });

  it('whoever is named is asked of', () => {
    assert.notEqual(say('what did Bram de Vries change?', STORY).intent, 'incidents');
    assert.equal(say('which connectors are there?', STORY).query?.table, 'connectors');
  });

  it('they are nobody of an attack where none was told', () => {
    const rules = after('which rules are there?', of('transport-rule', 'A', 'B'));
    assert.notEqual(say('what do they do?', rules).intent, 'incidents');
  });

  for (const text of ['who is behind it?', 'is it over?', 'from which IP?', 'wer steckt dahinter?'])
    it(`the story tells what is known: ${text}`, () => {
      assert.equal(say(text, STORY).intent, 'incidents');
    });

  it('the story stays what “it” began with, some answers later', () => {
    const later = after('who owns that app?', APP, { values: of('user', 'Bram de Vries') }, STORY);
    assert.equal(say('when did it start?', later).intent, 'incidents');
    const elsewhere = after('which guests are there?', of('user', 'Pia'), {}, STORY);
    assert.notEqual(say('when did it start?', elsewhere).intent, 'incidents');
  });

  for (const text of ['what should I do first?', 'was soll ich zuerst tun?', 'que faire ?'])
    it(`what is to be done is told step by step: ${text}`, () => {
      assert.equal(say(text, STORY).ofIncident?.aspect, 'stop');
    });

  for (const text of ['which accounts are affected?', 'welche Konten sind betroffen?', 'quels comptes sont touchés ?'])
    it(`those are affected of whom it tells: ${text}`, () => {
      const asked = say(text, STORY);
      assert.deepEqual([asked.query?.table, idsOf(asked)], ['users', ['user-0']]);
    });

  for (const text of [
    'can the attacker still get back in through that app?',
    'is the app still active?',
    'ist die App noch aktiv?',
    "l'application est-elle encore active ?",
    '¿sigue activa la aplicación?',
  ])
    it(`the app is the one that it tells of: ${text}`, () => {
      const asked = say(text, STORY);
      assert.deepEqual([asked.query?.table, idsOf(asked)], ['apps', ['service-principal-0']]);
    });

  for (const text of ['did it clean up after itself?', 'did it cover its tracks?', 'hat sie ihre Spuren verwischt?'])
    it(`whoever tidied up removed something: ${text}`, () => {
      const asked = say(text, after('tell me about Ledger Sync', APP));
      assert.deepEqual(
        [asked.query?.table, asked.query?.where.map(({ value }) => value), idsOf(asked)],
        ['events', ['removed'], ['service-principal-0']],
      );
    });
});
