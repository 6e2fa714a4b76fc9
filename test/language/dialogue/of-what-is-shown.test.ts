import { after, context, idsOf, of, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import type { Query } from '../../../src/language/model/query.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const COPIES = after('which mail flow rules send copies to the outside?', of('transport-rule', 'Finance copies'));
const OWNED = after('who owns HR Onboarding Flow?', of('service-principal', 'HR Onboarding Flow'), {
  values: of('user', 'Nadja Keller'),
});
const ADDED = after('who added the secret to Ticketbridge Connector?', [], {
  values: of('user', 'Bram de Vries'),
  rowSubjects: of('event', 'secret added to Ticketbridge Connector'),
  mentioned: of('service-principal', 'Ticketbridge Connector'),
  rows: 1,
});

describe('Where something shown goes', () => {
  for (const text of [
    'where do those copies go?',
    'à qui vont ces copies ?',
    'an wen gehen diese Kopien?',
    'where to?',
  ])
    it(`is asked by what it does: ${text}`, () => {
      const before =
        text.includes('copies') || text === 'where to?'
          ? COPIES
          : after('welche Regel schickt Kopien nach außen?', of('transport-rule', 'Finance copies'));
      const state = text.startsWith('à')
        ? after('quelles règles envoient des copies à l’extérieur ?', of('transport-rule', 'Finance copies'))
        : before;
      const asked = say(text, state);
      assert.deepEqual([asked.query?.table, asked.query?.show], ['transport-rules', ['recipients']]);
    });

  it('is no word of another question', () => {
    assert.equal(say('which connectors are there?', COPIES).query?.table, 'connectors');
  });
});

describe('What else somebody owns', () => {
  for (const text of [
    'what else does she own?',
    'does she own anything else?',
    'what does she own?',
    'was gehört ihr noch?',
    'elle possède quoi d’autre ?',
  ])
    it(`is apps: ${text}`, () => {
      const asked = say(text, OWNED);
      assert.equal(asked.query?.table, 'apps');
      assert.ok(idsOf(asked)?.includes('user-0'));
    });
});

describe('When something expires', () => {
  for (const text of ['when does it expire?', '¿cuándo caduca?', 'wann läuft es ab?', 'quand expire-t-il ?'])
    it(`is of the thing, not of who made it: ${text}`, () => {
      const asked = say(text, ADDED);
      assert.deepEqual([asked.query?.table, asked.query?.show], ['credentials', ['endsAt']]);
      assert.deepEqual(idsOf(asked), ['service-principal-0']);
    });
});

describe('Those that are narrowed', () => {
  it('stay what they are', () => {
    const apps = after('which apps can read mail?', of('service-principal', 'A', 'B'));
    for (const text of ['only the ones that also have application permissions', 'nur die mit Anwendungsberechtigungen'])
      assert.equal(say(text, apps).query?.table, 'apps', text);
  });
});

describe('Whom to ask', () => {
  it('are the owners', () => {
    const secrets = after('which secrets expire soon?', of('credential', 'A: a'), {
      holders: of('service-principal', 'A'),
    });
    for (const text of ['who do I have to chase for those?', 'who should I remind?', 'whom can I ask about it?'])
      assert.deepEqual(say(text, secrets).query?.show, ['owners'], text);
  });
});

describe('Why somebody is on a list of those left out', () => {
  it('is told by the groups that are left out and the list again, and that neither tells the reason', () => {
    const excluded = understandMessage('who is excluded from Require MFA for admins?', context);
    const query: Query = {
      about: 'policy',
      table: 'policies',
      where: [],
      named: [{ kind: 'name', words: 'Require MFA for admins', ids: ['p1'] }],
      form: 'who',
      show: ['excludedPeople'],
      unread: [],
    };
    const state = after(excluded.question, of('user', 'Diego Marchetti', 'Emergency Access 1'), {
      understanding: { ...excluded, query },
    });
    const asked = say('why is Diego Marchetti on that list?', state);
    assert.deepEqual([asked.query?.table, asked.query?.show], ['policies', ['excludedGroups', 'excludedPeople']]);
    assert.deepEqual(asked.unused, ['why']);
  });
});
