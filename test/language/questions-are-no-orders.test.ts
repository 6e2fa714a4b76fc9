import assert from 'node:assert/strict';
import { askForPartner } from '../../src/answers/query/partner-query.js';
import { instant } from '../../src/core/instant.js';
import { understandMessage } from '../../src/language/understand-message.js';
import type { Understanding } from '../../src/language/model/understanding.js';
import { understand as understandAt } from '../../src/language/understand-question.js';

const now = instant('2026-11-24T10:00:00Z');
const understand = (question: string): Understanding => understandAt(question, { now, timeZone: 'UTC' });
const asked = ({ query }: Understanding): readonly string[] =>
  (query?.where ?? []).map(({ attribute, op, value }) => `${attribute} ${op} ${String(value)}`);

describe('A question about what was done to somebody', () => {
  for (const question of [
    'whose password got reset in the past week, and who reset it',
    'whose password was reset last week?',
    'whose mfa got reset last week?',
  ]) {
    it(`is no order: ${question}`, () => {
      const { query, tractable } = understand(question);
      assert.deepEqual(
        [query?.table, query?.form, query?.show, tractable],
        ['events', 'who', ['recipient', 'actor'], true],
      );
      assert.ok(asked(understand(question)).includes('act is reset'));
    });
  }

  it('reads no giving out of "got"', () => {
    assert.ok(!asked(understand('which rule got changed last?')).includes('act is granted'));
  });
});

describe('A question about stopping', () => {
  for (const question of [
    'did somebody stop the connector?',
    'can we stop the hackers?',
    'which admin can stop the attack?',
    'when did they stop the app',
    'who turned off the alerts?',
    'how do I stop the alerts?',
    'wer hat die Alarme gestoppt, did he stop alerts?',
    'why are there no alerts at night?',
  ])
    it(`ends, pauses and silences nothing: ${question}`, () => {
      const { subscribe } = understandMessage(question, { now, timeZone: 'UTC' });
      assert.ok(!['stop', 'pause', 'quiet-hours'].includes(subscribe?.want ?? ''), subscribe?.want);
    });

  for (const question of [
    'did somebody stop the connector?',
    'can we stop the hackers?',
    'when did they stop the app?',
  ])
    it(`is not about what is sent here: ${question}`, () => {
      assert.notEqual(understand(question).intent, 'subscribe');
    });

  for (const order of [
    'stop the alerts',
    'please stop',
    'could you stop the alerts here?',
    'do not send alerts at night',
  ])
    it(`is an order where this bot is told to: ${order}`, () => {
      const { subscribe } = understandMessage(order, { now, timeZone: 'UTC' });
      assert.ok(['stop', 'quiet-hours'].includes(subscribe?.want ?? ''), subscribe?.want);
    });
});

describe('A partner', () => {
  for (const [question, condition] of [
    ['partners that can do more than just read in our tenant', 'changes is true'],
    ['which partners have write access?', 'changes is true'],
    ['which partners can change something?', 'changes is true'],
    ['which partners only read?', 'changes is false'],
    ['partners with read-only access', 'changes is false'],
  ] as const) {
    it(`reads or changes things: ${question}`, () => {
      const heard = understand(question);
      assert.deepEqual([heard.intent, heard.query?.table, asked(heard)], ['privileged-roles', 'partners', [condition]]);
    });
  }

  for (const question of [
    'when does the Gipfelblick relationship end?',
    'until when does Talwind’s relationship run?',
  ]) {
    it(`is asked until when: ${question}`, () => {
      const { intent, query } = understand(question);
      assert.deepEqual([intent, query?.table, query?.form], ['privileged-roles', 'partners', 'when']);
      assert.ok(query?.show?.includes('endsAt'));
    });
  }

  it('that was read as an app is asked for the same time', () => {
    for (const [question, shown] of [
      ['until when does Gipfelblick have access?', 'endsAt'],
      ['how long does Gipfelblick still have access?', 'endsAt'],
      ['when does the partner Gipfelblick lose its access?', 'endsAt'],
      ['since when does Gipfelblick have access?', 'startsAt'],
    ] as const) {
      const { form, show, named } = askForPartner('partner Gipfelblick', understand(question).query);
      assert.deepEqual([form, show, named[0]?.words], ['when', [shown], 'Gipfelblick'], question);
    }
  });
});

describe('The risk of an account', () => {
  for (const question of [
    'which users are at medium or high risk at the moment?',
    'users at medium or high risk',
    'is anybody at medium or higher risk?',
    'admins with medium or high risk',
  ]) {
    it(`has either level: ${question}`, () => {
      const heard = understand(question);
      assert.deepEqual(
        [heard.query?.table, asked(heard), heard.query?.where.map(({ group }) => group), heard.query?.unread],
        ['admins', ['riskLevel is medium', 'riskLevel is high'], [1, 1], []],
      );
    });
  }

  it('stays the rating of a permission where permissions are asked for', () => {
    assert.equal(understand('permissions of medium or high risk').query?.table, 'permission-grants');
  });

  it('was dismissed by people of Microsoft’s portal, and by no decision of ours', () => {
    for (const question of ["when was Jonathan Ward's risk dismissed?", "who dismissed Jonathan Ward's risk?"]) {
      const { declined } = understand(question);
      assert.equal(declined?.because, 'not-read', question);
    }
    assert.equal(understand('dismiss the risk of Jonathan Ward').declined?.because, 'change');
  });
});

describe('What somebody still may do', () => {
  for (const question of [
    'does sven hartmann still have access to anything?',
    'can Sven Hartmann still get into anything?',
    'sven hartmann left, does he still have access to anyhting?',
    'Sven Hartmann left the company last month, what does he still have access to?',
  ]) {
    it(`is told by the page about them: ${question}`, () => {
      const { intent, parameters } = understand(question);
      assert.deepEqual([intent, parameters.user?.toLowerCase()], ['person-details', 'sven hartmann']);
    });
  }

  it('is asked of the one of whom the clause before tells', () => {
    const names = (question: string) => understand(question).query?.named.map(({ words }) => words);
    assert.deepEqual(names('Sven Hartmann quit, does he own any apps?'), ['Sven Hartmann']);
    assert.deepEqual(names('priya is no longer with us, which roles does she hold?'), ['priya']);
    assert.deepEqual(names('Diego has left, is his account disabled?'), ['Diego']);
  });
});
