import assert from 'node:assert/strict';
import { understandInDialogue } from '../../../src/language/dialogue/understand-in-dialogue.js';
import { after, context, idsOf, of, problemOf, say } from '../support/talk.js';

const APPS = of('service-principal', 'Portal', 'Scanner', 'Mailer');
const ALL_IDS = ['service-principal-0', 'service-principal-1', 'service-principal-2'];
const LIST = after('which apps are foreign?', APPS);
const SECOND = after('who owns the second one?', [APPS[1]!], { values: of('user', 'Adele Vance') }, LIST);
const RULES = after('which rules exist?', of('transport-rule', 'Copies', 'Journal', 'Banner'));

describe('After a question about one of a list', () => {
  for (const text of [
    'which of them have no owner at all?',
    'how many of them are disabled?',
    'welche von ihnen haben keinen Besitzer?',
    'lesquelles d’entre elles sont désactivées ?',
    '¿cuáles de ellas no tienen propietario?',
    'is any of them disabled?',
  ])
    it(`a plural is the list again: ${text}`, () => {
      const { query } = say(text, SECOND);
      assert.equal(query?.table, 'apps');
      assert.deepEqual(idsOf({ ...say(text, SECOND) }), ALL_IDS);
      assert.equal(query.where.length, 1);
    });

  it('and one that is told by what it is like is of the list, too', () => {
    const one = after('who made the second one?', [of('transport-rule', 'Journal')[0]!], { rows: 1 }, RULES);
    const { query } = say('who made the one that only audits?', one);
    assert.deepEqual([query?.table, query?.show?.[0]], ['transport-rules', 'createdBy']);
    assert.deepEqual(
      query?.where.map(({ attribute, value }) => [attribute, value]),
      [['state', 'audit-only']],
    );
  });
});

describe('One that is told by what it is like', () => {
  for (const text of ['who made the one that is off?', 'who made the disabled one?'])
    it(`is of what was shown, whatever other kinds have such: ${text}`, () => {
      const { query } = say(text, RULES);
      assert.deepEqual([query?.table, query?.where[0]?.value], ['transport-rules', 'disabled']);
    });

  it('leaves a second question to be asked by itself', () => {
    const { query } = say('who made the one that is off, and who turned it off?', RULES);
    assert.equal(query?.table, 'transport-rules');
    assert.notDeepEqual(query.unread, []);
  });
});

describe('Whether it is so of some of a list', () => {
  it('is asked within what the question before asked', () => {
    const admins = after('who are the global admins?', of('user', 'Adele Vance', 'Diego Marchetti'));
    const { query } = say('is one of these a program?', admins);
    assert.deepEqual(
      [query?.form, query?.named.map(({ words }) => words), query?.where.map(({ attribute }) => attribute)],
      ['yes-no', ['Global Administrator'], ['holderKind']],
    );
  });

  it('narrows the list not, whatever the answer was', () => {
    for (const matched of [[], [APPS[0]!], APPS.slice(0, 2)]) {
      const asked = after('are any of them disabled?', matched, {}, LIST);
      const next = say('do any of them have secrets?', asked);
      assert.deepEqual(idsOf(next), ALL_IDS);
      assert.deepEqual(
        next.query?.where.map(({ attribute }) => attribute),
        ['secrets'],
      );
    }
  });

  it('is not told where nothing of it is understood', () => {
    assert.equal(problemOf(say('do any of them bark?', LIST)), 'not-understood');
  });
});

describe('The others', () => {
  for (const text of ['and the others?', 'and the rest?', 'und die anderen?', 'et les autres ?', '¿y los demás?'])
    it(`of a list that was narrowed are the rest of that list: ${text}`, () => {
      const narrowed = after('only the disabled ones', APPS.slice(0, 2), {}, LIST);
      assert.deepEqual(idsOf(say(text, narrowed)), ['service-principal-2']);
      const one = after('only the disabled ones', [APPS[0]!], {}, LIST);
      assert.deepEqual(idsOf(say(text, one)), ['service-principal-1', 'service-principal-2']);
    });
});

describe('Since when', () => {
  const CONNECTOR = after('tell me about Ticketbridge Connector', of('service-principal', 'Ticketbridge Connector'));
  for (const text of [
    'since when does it exist?',
    'how long has it been here?',
    'seit wann gibt es die?',
    'depuis quand existe-t-elle ?',
    'desde cuando existe',
  ])
    it(`something exists is when it was made: ${text}`, () => {
      const { query } = say(text, CONNECTOR);
      assert.deepEqual([query?.table, query?.show], ['apps', ['created']]);
    });

  const HOLDER = after('does Priya Raman hold Cloud Application Administrator?', of('user', 'Priya Raman'));
  for (const text of [
    'how long has she been holding it?',
    'since when does she have it?',
    'seit wann hat sie die?',
    'depuis quand l’a-t-elle ?',
    'desde cuándo lo tiene?',
  ])
    it(`somebody holds it is of the role that was named: ${text}`, () => {
      const { query } = say(text, HOLDER);
      assert.equal(query?.table, 'role-assignments');
      assert.ok(query.named.some(({ words }) => words === 'Cloud Application Administrator'));
    });

  it('that account was created is of the account, and not of its role', () => {
    const guest = after('how many guests hold an admin role?', of('user', 'Lucía Ferrer'));
    const { query } = say('when was that account created?', guest);
    assert.deepEqual([query?.table, query?.show], ['admins', ['createdAt']]);
  });

  it('it is so is no question of its own', () => {
    const disabled = after('which rules are disabled?', of('transport-rule', 'Journal'));
    for (const text of ['since when is that so?', 'seit wann ist das so?', 'et depuis qd c’est comme ça'])
      assert.deepEqual(say(text, disabled).query?.show?.[0], 'changedAt', text);
  });
});

describe('Why somebody is on a list', () => {
  const RISKY = after('which admins are at risk?', of('user', 'IT Admin', 'Diego Marchetti'));
  for (const text of [
    'why IT Admin?',
    'and why diego?',
    'warum IT Admin?',
    'pourquoi diego marchetti ?',
    'y por que it admin?',
  ])
    it(`is asked by the name: ${text}`, () => {
      const { query } = say(text, RISKY);
      assert.deepEqual([query?.form, query?.where.map(({ attribute }) => attribute)], ['why', ['risk']]);
      assert.equal(query?.named.length, 1);
    });
});

describe('A question that names what it is about', () => {
  it('is not of what was spoken of before', () => {
    const { query } = say('whats this "IT Admin" account and when did it last log in', LIST);
    assert.deepEqual([query?.table, query?.named.map(({ words }) => words)], ['users', ['IT Admin']]);
    assert.equal(say('who runs the whole tenant, the ones that can do everything?', LIST).followsUp, undefined);
  });

  it('does not take a pronoun for a name', () => {
    const asked = say(
      'when was its password changed the last time?',
      after('who is IT Admin?', of('user', 'IT Admin')),
    );
    assert.ok(asked.query?.named.every(({ words }) => !words.startsWith('its')) ?? true);
    assert.equal(understandInDialogue('how many apps are there?', context).query?.table, 'apps');
  });
});

describe('The kind that a question names', () => {
  it('is meant, though another table knows more of its words', () => {
    const { query } = understandInDialogue(
      'who set up the rule that sends finance mail away, and where does it go to',
      context,
    );
    assert.equal(query?.table, 'transport-rules');
  });
});
