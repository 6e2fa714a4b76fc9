import assert from 'node:assert/strict';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import { after, context, of, problemOf, say } from '../support/talk.js';

const changes = after('which changes were there in the last 20 days?', of('event', 'rule n created', 'secret added'));

describe('After a list of changes', () => {
  for (const text of [
    'anything about connectors?',
    'was there anything about connectors?',
    'and something regarding connectors?',
  ])
    it(`a topic narrows it: ${text}`, () => {
      const { query } = say(text, changes);
      assert.deepEqual(
        [query?.table, query?.where.find(({ attribute }) => attribute === 'thing')?.value],
        ['events', 'connector'],
      );
    });

  it('the next topic takes the place of the last', () => {
    const narrowed = after(
      'anything about connectors?',
      of('event', 'connector created', 'connector removed'),
      {},
      changes,
    );
    const { query } = say('anything about roles?', narrowed);
    assert.deepEqual(
      query?.where.flatMap(({ attribute, value }) => (attribute === 'thing' ? [value] : [])),
      ['role'],
    );
  });
});

describe('After a list of partners', () => {
  it('what they can do is their roles', () => {
    const partners = after('which partners have access?', of('partner', 'Gipfelblick', 'Talwind'));
    const { query } = say('what can they do?', partners);
    assert.deepEqual([query?.table, query?.show], ['partners', ['role']]);
  });

  it('of nobody it is not known', () => {
    assert.equal(problemOf(understandInDialogue('what can they do?', context)), 'nothing-before');
  });
});
