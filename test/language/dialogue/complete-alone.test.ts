import { after, context, idsOf, of, problemOf, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { markUnanswered } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const RULES = after('which rules are there?', of('transport-rule', 'Copies', 'Journal', 'Banner'));
const UNANSWERED = markUnanswered(RULES, understandMessage('which laptops are encrypted?', context));

describe('A message that is complete alone', () => {
  const remarks: readonly (readonly [string, string, string])[] = [
    ['Priya Raman est partie, est-ce qu’elle a encore un rôle ?', 'Priya Raman', 'admins'],
    ['Newsletter Sender (old) ist doch uralt, wann wurde die zuletzt benutzt?', 'Newsletter Sender', 'apps'],
    ['Release Automation is used by our devs, who is its owner?', 'Release Automation', 'apps'],
    ['Tomás Rivera hat gestern gekündigt, welche Rollen hat er noch?', 'Tomás Rivera', 'role-assignments'],
  ];
  for (const [text, name, table] of remarks)
    it(`is of whom its remark names, whatever was asked before: ${text}`, () => {
      for (const state of [RULES, UNANSWERED]) {
        const { query } = say(text, state);
        assert.deepEqual([query?.table, query?.named.map(({ words }) => words)], [table, [name]]);
      }
    });

  for (const text of [
    'who put that secret on Ticketbridge Connector?',
    'wer hat dem Ticketbridge Connector dieses Secret gegeben?',
    'qui a ajouté ce secret à Ticketbridge Connector ?',
  ])
    it(`tells a secret by its holder: ${text}`, () => {
      for (const state of [RULES, UNANSWERED]) {
        const { query } = say(text, state);
        assert.deepEqual([query?.table, query?.form], ['events', 'who']);
        assert.deepEqual(
          query?.named.map(({ words }) => words),
          ['Ticketbridge Connector'],
        );
        assert.deepEqual(query.unread, []);
      }
    });
});

describe('A remark before a follow-up', () => {
  it('is told as not used, and the question goes on', () => {
    const asked = say(
      "he's gone since spring. when was that app last used?",
      after('who owns Scanner?', of('service-principal', 'Scanner')),
    );
    assert.deepEqual(
      [asked.query?.table, asked.query?.show, idsOf(asked)],
      ['apps', ['lastUsed'], ['service-principal-0']],
    );
    assert.deepEqual(asked.query?.unread, ["he's gone since spring"]);
  });

  it('does not tell which of several is meant', () => {
    const asked = say(
      "he's gone since spring. when was that app last used?",
      after('which apps are there?', of('service-principal', 'Scanner', 'Portal')),
    );
    assert.equal(problemOf(asked), 'several');
  });
});

describe('What people may', () => {
  it('is asked of the people of the question before, where its answer names nobody', () => {
    const state = after('can users consent to apps?', []);
    for (const text of ['and can they register apps?', 'and may they register apps?'])
      assert.equal(say(text, state).query?.table, 'settings', text);
  });
});

describe('What stands behind “it”, and before it', () => {
  it('is of what was spoken of, though the rest is a whole question', () => {
    const state = after('tell me about Scanner', of('service-principal', 'Scanner'));
    for (const text of ['Who added a secret to it?', 'who put a certificate on it, and when?']) {
      const asked = say(text, state);
      assert.deepEqual([asked.query?.table, idsOf(asked)], ['events', ['service-principal-0']], text);
    }
    assert.equal(say('who made an app with a secret on it?', state).followsUp, undefined);
  });

  it('is of whoever it may be, or of what stands right before', () => {
    const state = after('who is Priya?', of('user', 'Priya'));
    for (const text of [
      'Hat jemand in seinem Postfach eine Weiterleitung eingerichtet?',
      'Welche Transportregeln schicken Mails oder Kopien davon nach extern?',
      'does anybody keep a secret in their mailbox rules?',
    ])
      assert.deepEqual(idsOf(say(text, state)) ?? [], [], text);
  });
});
