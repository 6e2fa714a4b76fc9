import { after, context, of, problemOf, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { understandMessage } from '../../../src/language/understand-message.js';

const told = understandMessage('what happened in the incident?', context);
const STORY = after(told.question, [], { understanding: { ...told, intent: 'incidents' } });

describe('After the story of an attack', () => {
  for (const text of [
    'what did they do, step by step?',
    'with which account did they get in?',
    'when did it start?',
    'wie sind die reingekommen?',
    'was haben die Angreifer gemacht?',
    'qu’ont-ils fait ?',
    '¿cuándo empezó y qué hizo el atacante?',
    '¿con qué cuenta entró?',
  ])
    it(`“they” are who did it: ${text}`, () => {
      const asked = say(text, STORY);
      assert.deepEqual([asked.intent, asked.unused, problemOf(asked)], ['incidents', [], undefined]);
    });

  it('whoever is named is asked of', () => {
    assert.notEqual(say('what did Bram de Vries change?', STORY).intent, 'incidents');
    assert.equal(say('which connectors are there?', STORY).query?.table, 'connectors');
  });

  it('they are nobody of an attack where none was told', () => {
    const rules = after('which rules are there?', of('transport-rule', 'A', 'B'));
    assert.notEqual(say('what do they do?', rules).intent, 'incidents');
  });
});
