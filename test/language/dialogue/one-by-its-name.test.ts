import { after, context, idsOf, of, problemOf, say } from '../support/talk.js';
import assert from 'node:assert/strict';
import { markUnanswered } from '../../../src/language/dialogue/next-dialogue-state.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const APPS = after(
  'which apps can read all mail?',
  of('service-principal', 'Nordarchiv Mail Archive', 'PERFECTDATA SOFTWARE'),
);
const RULES = after(
  'which mail flow rules are there?',
  of('transport-rule', 'Phishing simulation (Huntwise)', 'Let trade fair newsletters through', 'Outbound copies'),
);
const PARTNERS = after(
  'which partners have access?',
  of('partner', 'Gipfelblick IT, full', 'Talwind Licences, reports'),
);
const CONNECTORS = after(
  'which connectors are there?',
  of('connector', 'TLS from Borealis', 'TLS to Borealis', 'Relay'),
);
const SECRETS = after(
  'which secrets were added in the last 30 days?',
  of('credential', 'Portal: new', 'Ticketbridge Connector: test'),
  { holders: of('service-principal', 'Portal', 'Ticketbridge Connector') },
);

describe('One of those shown', () => {
  for (const [text, show] of [
    ['wann endet der von Talwind?', 'end'],
    ['when does the Talwind one end?', 'end'],
    ['seit wann ist der von Talwind da?', 'starts'],
    ['¿cuándo caduca el de Talwind?', 'end'],
    ['quand expire celui de Talwind ?', 'end'],
  ] as const)
    it(`is told by a part of its name, whatever is asked of it: ${text}`, () => {
      const asked = say(text, PARTNERS);
      assert.deepEqual([asked.query?.table, idsOf(asked)], ['partners', ['partner-1']]);
      assert.ok(
        asked.query?.show?.some((id) => id.toLowerCase().includes(show)),
        asked.query?.show?.join(),
      );
    });

  it('is asked of as by its full name', () => {
    assert.deepEqual(say('what can the Nordarchiv one do?', APPS).parameters, { app: 'service-principal-0' });
    assert.deepEqual(idsOf(say('is the Huntwise one on?', RULES)), ['transport-rule-0']);
    assert.deepEqual(idsOf(say('celle de Huntwise est active ?', RULES)), ['transport-rule-0']);
  });

  it('is a secret by the name of its app', () => {
    const { query } = say('the ticketbridge one was added at night, by whom?', SECRETS);
    assert.deepEqual([query?.table, query?.form], ['events', 'who']);
    assert.deepEqual(idsOf(say('who owns the ticketbridge one?', SECRETS)), ['service-principal-1']);
  });

  it('is found after a question that got no answer, too', () => {
    const state = markUnanswered(RULES, understandMessage('which laptops are encrypted?', context));
    assert.deepEqual(idsOf(say('who made the trade fair one?', state)), ['transport-rule-1']);
  });

  it('is asked for where the name fits several', () => {
    assert.equal(problemOf(say('does the Borealis one need TLS?', CONNECTORS)), 'several');
  });

  it('is told by what it is like where that is a condition', () => {
    const { query } = say('who made the disabled one?', RULES);
    assert.deepEqual(
      query?.where.map(({ attribute }) => attribute),
      ['state'],
    );
  });

  it('is shown with its row where what is asked of it is not understood, and that is said', () => {
    const asked = say('the Huntwise one frobnicates what?', RULES);
    assert.deepEqual([asked.query?.table, idsOf(asked)], ['transport-rules', ['transport-rule-0']]);
    assert.ok((asked.query?.unread.length ?? 0) > 0);
  });

  it('is nobody else than the only one shown', () => {
    const state = after('who has a role of one unit only?', of('user', 'Chloé Dubreuil'));
    const asked = say('the one from Lyon', state);
    assert.equal(asked.parameters.user, 'user-0');
    assert.deepEqual(asked.unused, ['Lyon']);
  });
});

describe('How bad some of those shown are', () => {
  it('is judged in other words, too', () => {
    for (const text of [
      'is one of them a real risk?',
      'is any of them a serious problem?',
      'is one of them dangerous?',
    ]) {
      const { query } = say(text, RULES);
      assert.deepEqual(
        [query?.table, query?.check, query?.form],
        ['transport-rules', 'transport-rules', 'yes-no'],
        text,
      );
    }
  });

  it('is of both', () => {
    const two = after('which rules skip the spam filter?', of('transport-rule', 'A', 'B'));
    assert.equal(say('do both have a creator?', two).query?.table, 'transport-rules');
    assert.notEqual(say('are both safe to keep?', two).intent, 'posture');
  });
});

describe('Who was named last', () => {
  it('is “elle”, and no policy of long ago', () => {
    const policy = after('who is excluded from Require MFA for admins?', of('policy', 'Require MFA for admins'));
    const state = after('Priya Raman utilise quoi comme deuxième facteur ?', of('user', 'Priya Raman'), {}, policy);
    for (const text of ['et elle a quels rôles ?', 'quels rôles a-t-elle ?']) {
      const asked = say(text, state);
      assert.deepEqual([asked.query?.table, idsOf(asked)], ['role-assignments', ['user-0']], text);
    }
  });
});
