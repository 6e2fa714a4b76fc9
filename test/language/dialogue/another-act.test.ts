import { context, of, after, say, problemOf, idsOf } from '../support/talk.js';
import assert from 'node:assert/strict';
import type { Subject } from '../../../src/core/subject.js';
import { understandMessage } from '../../../src/language/understand-message.js';

const PEOPLE = of('user', 'Diego Marchetti', 'Rosalind Achterberg');
const RESETS = after('which passwords were reset this week?', of('event', 'reset a', 'reset b'), { doneTo: PEOPLE });
const REMOVALS = after('which mail rules were deleted last week?', of('event', 'a removed', 'b removed'), {
  doneTo: of('transport-rule', 'a', 'b'),
});

describe('Another act after a list of changes', () => {
  it('is asked of those to whom they were done', () => {
    const meant = say('did they add a sign-in method?', RESETS);
    assert.equal(meant.query?.form, 'yes-no');
    assert.deepEqual(idsOf(meant), ['user-0', 'user-1']);
    assert.ok(meant.query.where.some(({ value }) => value === 'sign-in-method'));
  });

  it('is listed where all of them are meant: one of two is no yes', () => {
    assert.equal(say('did both of them add a new sign-in method?', RESETS).query?.form, 'list');
  });

  it('tells who made what was removed', () => {
    const { query } = say('who made them?', REMOVALS);
    assert.equal(query?.form, 'who');
    assert.deepEqual(query.named[0]?.attributes, ['object']);
  });

  it('is not understood where it is made again, or nobody knows to whom it was done', () => {
    for (const text of ['were any of them put back under another name?', 'were they added again?'])
      assert.equal(problemOf(say(text, REMOVALS)), 'not-understood', text);
    const unknown = after('which passwords were reset this week?', of('event', 'reset a', 'reset b'));
    assert.equal(problemOf(say('did they add a sign-in method?', unknown)), 'not-understood');
  });

  it('leaves a condition on the same changes to these', () => {
    assert.deepEqual(idsOf(say('which of them were made by an app?', REMOVALS)) ?? [], []);
  });
});

describe('What the rows of the last answer name', () => {
  const CONNECTOR = of('connector', 'Inbound relay');
  const HELPER: Subject = { kind: 'service-principal', id: 'helper', name: 'Office Helper' };
  const SHARER: Subject = { kind: 'service-principal', id: 'sharer', name: 'Sharer' };

  it('is “that app”, where the answer speaks of no other', () => {
    const made = after('which connectors were made by an app?', CONNECTOR, { beside: [HELPER] });
    assert.deepEqual(idsOf(say('what else did that app do this month?', made)), ['helper']);
    const older = after('which apps lack an owner?', [SHARER]);
    const later = after('which connectors were made by an app?', CONNECTOR, { beside: [HELPER] }, older);
    assert.deepEqual(idsOf(say('what did that app do this month?', later)), ['helper']);
  });

  it('is asked back of two', () => {
    const made = after('which connectors were made by an app?', CONNECTOR, { beside: [HELPER, SHARER] });
    assert.equal(problemOf(say('what else did that app do this month?', made)), 'several');
  });
});

describe('Who made what was shown, and from which address', () => {
  const RULE = after('does any rule send mail outside?', of('transport-rule', 'Copies'));

  for (const text of [
    'who put that in, and from which ip',
    'who created it and from which ip?',
    'who made it, from where?',
  ])
    it(`is in the log: ${text}`, () => {
      const { query } = say(text, RULE);
      assert.deepEqual([query?.table, query?.show], ['events', ['actor', 'ip']]);
      assert.deepEqual(query?.named[0]?.ids, ['transport-rule-0', 'Copies']);
    });
});

describe('Others', () => {
  const APPS = after('which apps can read mail?', of('service-principal', 'A', 'B'));

  it('who consented are told to be not used, where the answer named nobody', () => {
    assert.deepEqual(say('who else said yes to those', APPS).query?.unread, ['who else']);
    const named = after('which apps can read mail?', of('service-principal', 'A'), {
      mentioned: of('user', 'Jonathan'),
    });
    assert.ok(say('who else said yes to those', named).query?.named.some(({ not }) => not === true));
  });

  it('to whom something is granted leave nothing out', () => {
    const owners = after('which admins own an app?', PEOPLE);
    const { query } = say('does any of them own an app that can grant permissions to itself or to others?', owners);
    assert.ok(query?.named.every(({ not }) => not !== true));
  });
});

describe('A question of what was shown', () => {
  it('keeps to the relationship that was shown', () => {
    const shown = after('which partner relationships are still active?', of('partner', 'Gipfelblick'));
    assert.deepEqual(idsOf(say('when does that relationship end?', shown)), ['partner-0']);
  });

  it('counts nothing that was not asked', () => {
    const shown = after('which policies exclude somebody?', of('policy', 'Require MFA'));
    assert.equal(problemOf(say('how many of these exclusions come through a nested group?', shown)), 'not-understood');
  });

  it('is not asked of the log, where nothing was done', () => {
    const admins = after('who holds Global Administrator?', of('user', 'Ada', 'Bob'));
    assert.notEqual(say('of these, how many are not a user account?', admins).query?.table, 'events');
  });

  it('is none, where a possessive means those of its own kind', () => {
    const question = 'Wie viele Administratoren haben ihr Kennwort seit mehr als einem Jahr nicht geändert?';
    const { query, declined } = say(question, after('which admins lack MFA?', PEOPLE));
    assert.deepEqual([query, declined], [understandMessage(question, context).query, undefined]);
  });
});
