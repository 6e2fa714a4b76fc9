import { NOW, context, of, after, say, problemOf, idsOf } from '../support/talk.js';
import assert from 'node:assert/strict';
import type { Subject } from '../../../src/core/subject.js';
import { markUnanswered, nextDialogueState } from '../../../src/language/dialogue/next-dialogue-state.js';
import type { Understanding } from '../../../src/language/model/understanding.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const RULES = after('which transport rules are there?', of('transport-rule', 'Copies', 'Journal', 'Banner'));
const APPS = of('service-principal', 'Portal', 'Scanner');
const SECRETS = after('which secrets expire in the next 30 days?', of('credential', 'Portal: a', 'Scanner: b'), {
  holders: APPS,
});
const ADMINS = after('which admins lack MFA?', of('user', 'Adele Vance', 'Diego Marchetti'));

describe('Who answers for what was shown', () => {
  for (const text of [
    'who would have to renew them?',
    'who is responsible for them?',
    'whose are they?',
    'who owns those apps?',
    'and their owners?',
    'wem gehören sie?',
    'wer ist dafür zuständig?',
    'qui en est responsable ?',
    '¿de quién son?',
  ]) {
    it(`are the owners of the apps of credentials: ${text}`, () => {
      const asked = say(text, SECRETS);
      assert.deepEqual([asked.query?.table, asked.query?.show], ['apps', ['owners']]);
      assert.deepEqual(idsOf(asked), ['service-principal-0', 'service-principal-1']);
    });
  }

  it('are those who made and changed rules, which nobody owns', () => {
    const { query } = say('who is responsible for them?', RULES);
    assert.equal(query?.table, 'transport-rules');
    assert.deepEqual(query.show, ['createdBy', 'createdAt', 'changedBy', 'changedAt']);
  });

  it('is nobody for people, and an app that was spoken of long before is not asked of', () => {
    const before = after('tell me about Portal', of('service-principal', 'Portal'));
    const state = after('which admins lack MFA?', of('user', 'Adele Vance', 'Diego Marchetti'), {}, before);
    assert.equal(problemOf(say('who is responsible for them?', state)), 'no-owner');
  });
});

describe('The making of what was shown', () => {
  for (const [text, show, form] of [
    ['who made those rules?', ['createdBy'], 'who'],
    ['made when and by whom?', ['createdBy', 'createdAt'], 'who'],
    ['when was each of them created, and by whom?', ['createdBy', 'createdAt'], 'who'],
    ['when were they made?', ['createdAt'], 'when'],
    ['and who changed them last?', ['changedBy'], 'who'],
    ['wann und von wem angelegt?', ['createdBy', 'createdAt'], 'who'],
    ['wer hat sie zuletzt geändert?', ['changedBy'], 'who'],
    ['créées quand et par qui ?', ['createdBy', 'createdAt'], 'who'],
    ['¿quién las cambió?', ['changedBy'], 'who'],
  ] as const) {
    it(`is told of each rule: ${text}`, () => {
      const { query } = say(text, RULES);
      assert.deepEqual([query?.table, query?.show, query?.form], ['transport-rules', show, form]);
      assert.equal(query?.order, undefined, 'of each, and not of the latest');
    });
  }

  it('is still that of the rules after it was said who made them', () => {
    const rules = of('transport-rule', 'Copies', 'Journal', 'Banner');
    const makers = of('user', 'Adele Vance', 'Diego Marchetti');
    const state = after('who made them?', makers, { values: makers, rowSubjects: rules }, RULES);
    const asked = say('when were they made?', state);
    assert.equal(asked.query?.table, 'transport-rules');
    assert.deepEqual(idsOf(asked), ['transport-rule-0', 'transport-rule-1', 'transport-rule-2']);
  });

  it('is asked of the log where the rows do not tell it: of what was done to them, not of what they did', () => {
    const { query } = say('who added them?', SECRETS);
    assert.deepEqual([query?.table, query?.named[0]?.attributes], ['events', ['credential']]);
    assert.deepEqual(
      query?.where.map(({ attribute, value }) => `${attribute} ${String(value)}`),
      ['act made', 'thing secret'],
    );
    const roles = after('who holds Exchange Administrator?', of('user', 'Adele Vance'));
    const given = say('and who gave it to her?', roles).query;
    assert.deepEqual(
      given?.where.map(({ attribute, value }) => `${attribute} ${String(value)}`),
      ['act granted', 'thing role'],
    );
    assert.deepEqual(
      given.named.map(({ words }) => words),
      ['Adele Vance', 'Exchange Administrator'],
    );
  });

  it('is who switched them off, and "who is off?" are the rows themselves', () => {
    assert.deepEqual(say('who disabled them?', RULES).query?.show, ['changedBy']);
    assert.deepEqual(say('who of them is disabled?', ADMINS).query?.table, 'admins');
  });

  it('is no question of its own', () => {
    assert.equal(say('which rules were made by Adele Vance?', RULES).followsUp, undefined);
    assert.equal(say('who made the connector Relay?', RULES).query?.table, 'connectors');
  });
});

describe('After an answer that names none', () => {
  const earlier = after('tell me about Portal', of('service-principal', 'Portal'));
  const state = after('which transport rules delete mail?', [], {}, earlier);

  for (const text of [
    'made when and by whom?',
    'who made them?',
    'who is responsible for them?',
    'since when?',
    'is that bad?',
    'who made it?',
    'does it have secrets?',
    'von wem angelegt?',
  ]) {
    it(`there is nothing to go on from: ${text}`, () => {
      assert.equal(problemOf(say(text, state)), 'none-named');
    });
  }

  it('its condition can be turned round, narrowed or asked of others', () => {
    assert.equal(say('and the others?', state).query?.table, 'transport-rules');
    assert.equal(say('which of those are disabled?', state).query?.table, 'transport-rules');
    assert.deepEqual(idsOf(say('is that app disabled?', state)), ['service-principal-0']);
  });

  it('somebody whom the question named is still meant', () => {
    const bram = { kind: 'user', words: 'Bram', ids: ['u-bram'] } as const;
    const understanding = understandMessage('which admins lack MFA?', context);
    const { query } = understanding;
    assert.ok(query);
    const asked = { ...understanding, query: { ...query, named: [bram] } };
    const none = nextDialogueState(
      ADMINS,
      { understanding: asked, subjects: [], values: [], mentioned: [], rows: 0 },
      NOW,
    );
    assert.deepEqual(idsOf(say('is he a guest?', none)), ['u-bram']);
  });
});

describe('A word for one person after an answer that names two', () => {
  const whose = of('user', 'Adele Vance');
  const doer: Subject[] = [{ kind: 'user', id: 'u-marta', name: 'Marta' }];
  const resets = of('event', 'password reset of Adele Vance');
  const question = 'whose password was reset in the last 7 days and who did it?';
  const state = after(question, resets, { values: whose, otherValues: [doer] });

  for (const text of ['is she an admin?', 'does he have MFA?']) {
    it(`asks which: ${text}`, () => {
      const { declined } = say(text, state);
      assert.deepEqual(declined?.because === 'follow-up' && declined.reference, {
        kind: 'several',
        names: ['Adele Vance', 'Marta'],
      });
    });
  }

  it('means the only one of a line with one', () => {
    const one = after('who owns Portal?', of('service-principal', 'Portal'), { values: doer });
    assert.deepEqual(idsOf(say('does she have MFA?', one)), ['u-marta']);
  });
});

describe('The others', () => {
  const where = ({ query }: Understanding) => query?.where.map(({ attribute, op, value }) => [attribute, op, value]);

  for (const text of ['and the others?', 'and the rest?', 'und die anderen?', 'et les autres ?', '¿y los demás?']) {
    it(`are those for whom it is not so: ${text}`, () => {
      assert.deepEqual(where(say(text, after('which rules are disabled?', of('transport-rule', 'Journal')))), [
        ['state', 'is-not', 'disabled'],
      ]);
    });
  }

  it('of several conditions are all but those that were shown', () => {
    const { query } = say('and the others?', after('which admins are guests without MFA?', of('user', 'Adele Vance')));
    assert.deepEqual([query?.where, query?.named[0]?.not, query?.named[0]?.ids], [[], true, ['user-0']]);
  });

  it('are without where the question before was of those with', () => {
    const withSecrets = after('how many apps have a secret?', of('service-principal', 'Portal'));
    assert.deepEqual(where(say('and without?', withSecrets)), [['secrets', 'has-not', true]]);
    assert.deepEqual(where(say('und ohne?', withSecrets)), [['secrets', 'has-not', true]]);
  });
});

describe('The answer before', () => {
  for (const [text, attribute, direction] of [
    ['sort them by age', 'createdAt', 'ascending'],
    ['sort by last sign-in, newest first', 'lastSignIn', 'descending'],
    ['sortiere sie nach Alter', 'createdAt', 'ascending'],
  ] as const) {
    it(`is put in order: ${text}`, () => {
      const { query } = say(text, ADMINS);
      assert.deepEqual(query?.where, ADMINS.understanding.query?.where);
      assert.equal(query?.order?.direction, direction);
      assert.equal(query.order.attribute, attribute);
    });
  }

  it('is not put in an order that it has not', () => {
    assert.equal(problemOf(say('sort them by shoe size', ADMINS)), 'unsorted');
  });

  it('is asked of another kind that has the same, and of no other', () => {
    const disabled = after('which apps are disabled?', of('service-principal', 'Portal'));
    const { query } = say('the same for rules', disabled);
    assert.deepEqual([query?.table, query?.where.length], ['transport-rules', 1]);
    const spam = after('which rules skip the spam filter?', of('transport-rule', 'Journal'));
    assert.equal(problemOf(say('the same for connectors', spam)), 'not-understood');
  });

  it('is judged by its own kind, or explained', () => {
    assert.equal(say('is that bad?', ADMINS).explain?.form, 'why');
    assert.equal(say('ist das schlimm?', ADMINS).explain?.form, 'why');
    const events = after('what did Portal do in November?', of('event', 'rule made'));
    assert.equal(problemOf(say('is that bad?', events)), 'not-understood');
  });
});

describe('After a question that got no answer', () => {
  const unanswered = markUnanswered(ADMINS, understandMessage('how many licences are left?', context));

  it('those are of the answer before, where the words fit it, and that is said', () => {
    const asked = say('which of those are disabled?', unanswered);
    assert.deepEqual([asked.query?.table, asked.goesOnFrom], ['admins', 'which admins lack MFA?']);
    assert.equal(say('which of those are disabled?', ADMINS).goesOnFrom, undefined);
  });

  for (const text of ['is that bad?', 'for whom?', 'who made them?']) {
    it(`it is said which: ${text}`, () => {
      const { declined } = say(text, unanswered);
      assert.deepEqual(declined?.because === 'follow-up' && declined.reference, {
        kind: 'unanswered',
        question: 'how many licences are left?',
      });
    });
  }
});

describe('The term that was explained', () => {
  it('is what a pronoun means', () => {
    const understanding = understandMessage('what is MFA?', context);
    const term = of('term', 'MFA');
    const state = nextDialogueState(RULES, { understanding, subjects: term, values: [], mentioned: [], rows: 0 }, NOW);
    assert.equal(say('who lacks it?', state).query?.table, 'admins');
  });

  it('is counted', () => {
    const understanding = understandMessage('what is a transport rule?', context);
    const term = of('term', 'transport rule');
    const state = nextDialogueState(ADMINS, { understanding, subjects: term, values: [], mentioned: [], rows: 0 }, NOW);
    const { query } = say('how many do we have?', state);
    assert.deepEqual([query?.table, query?.form], ['transport-rules', 'count']);
  });
});

describe('What the rows that were shown belong to', () => {
  for (const text of [
    'which of these apps can write to the directory?',
    'which of those apps can read all mail?',
    'how many of these apps have an owner?',
  ]) {
    it(`is asked about, where its kind is said: ${text}`, () => {
      const asked = say(text, SECRETS);
      assert.equal(asked.query?.table, 'apps');
      assert.deepEqual(idsOf(asked), ['service-principal-0', 'service-principal-1']);
    });
  }

  it('is not asked about, where the rows themselves are of that kind', () => {
    const { query } = say('which of those rules are disabled?', RULES);
    assert.deepEqual([query?.table, query?.named], ['transport-rules', []]);
    assert.equal(query?.where.length, 1);
  });
});

describe('"die", before no noun', () => {
  it('is all of them', () => {
    const asked = say('seit wann haben die ihre Rollen?', ADMINS);
    assert.deepEqual(idsOf(asked), ['user-0', 'user-1']);
  });
});

describe('Anybody else', () => {
  const DONE = after('who granted Mail.Read?', of('permission', 'Mail.Read'), { values: of('user', 'Adele Vance') });

  it('is nobody whom the last answer names', () => {
    const asked = say('did anyone else agree to it?', DONE);
    assert.deepEqual(
      asked.query?.named.flatMap(({ not, words }) => (not === true ? [words] : [])),
      ['Adele Vance'],
    );
  });

  it('is told as not used, where the last answer names nobody', () => {
    const nobody = after('which apps have no owner?', of('service-principal', 'Portal'), {}, ADMINS);
    const asked = say('did anyone else agree to it?', nobody);
    assert.ok(asked.query?.unread.includes('anyone else'), JSON.stringify(asked.query));
    assert.ok(asked.query?.named.every(({ not }) => not !== true));
  });
});

describe('What an app did', () => {
  it('is what it did itself, also where more of it is asked for', () => {
    const { query } = understandMessage('what else did Office Sync Helper do?', context);
    assert.deepEqual(
      query?.named.map(({ words, attributes }) => [words, attributes]),
      [['Office Sync Helper', ['actor']]],
    );
  });
});
