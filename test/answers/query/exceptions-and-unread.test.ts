import assert from 'node:assert/strict';
import { instant } from '../../../src/core/instant.js';
import { evaluateQuery } from '../../../src/answers/query/query-evaluator.js';
import { isSaidInSmallLetters } from '../../../src/answers/query/name-in-small-letters.js';
import { describeUnread } from '../../../src/answers/model/unread-wording.js';
import type { ConditionalAccessPolicy } from '../../../src/facts/fact-types.js';
import { understand } from '../../../src/language/understand-question.js';
import { table as SETTINGS } from '../../../src/subjects/settings.js';
import { answerAbout, APPS, type SampleApp, user } from './sample-apps.js';

const now = instant('2026-11-28T08:00:00Z');

const BLOCK: ConditionalAccessPolicy = {
  ...{ id: 'block', displayName: 'Block legacy authentication', state: 'enabled' },
  ...{ includeUsers: ['All'], excludeUsers: [], includeGroups: [], excludeGroups: [], includeRoles: [] },
  ...{ excludeRoles: [], includesGuests: false, excludesGuests: false, includeApplications: ['All'] },
  ...{ excludeApplications: [], clientAppTypes: ['exchangeActiveSync', 'other'], narrowedBy: [] },
  ...{ grantOperator: 'OR', grantControls: ['block'] },
};

/** The first line about a tenant with one policy. */
function ask(question: string, policy: Partial<ConditionalAccessPolicy>, accounts: readonly object[] = []): string {
  const { query } = understand(question, { now });
  assert.equal(query?.table, 'settings', question);
  const facts = {
    conditionalAccessPolicies: [{ ...BLOCK, ...policy }],
    securityDefaults: { enabled: false },
    adminAccounts: accounts,
  };
  const { rows } = SETTINGS.rows(facts as never, { now, partial: new Set() });
  return evaluateQuery({ query, question, table: SETTINGS, rows, gaps: [], asOf: now }).headline;
}

describe('A setting that does not hold for all', () => {
  it('is told with those whom it leaves out', () => {
    const accounts = [{ id: 'breakglass', displayName: 'Emergency Access 1' }];
    const said = ask('is legacy auth off??', { excludeUsers: ['breakglass'], excludesGuests: true }, accounts);
    assert.match(said, /^Yes, except for Emergency Access 1 and guests: .*for all others/);
    assert.doesNotMatch(said, /for everyone/);
  });

  it('is so for everyone where nobody is left out', () => {
    assert.match(ask('is legacy auth off?', {}), /^Yes: .*for everyone/);
  });

  it('is told by its id where nobody knows the name', () => {
    assert.match(ask('is legacy authentication blocked?', { excludeGroups: ['g-1'] }), /^Yes, except for g-1: /);
  });

  it('has no exceptions where it is not so', () => {
    const said = ask('is legacy auth off?', { state: 'report-only', excludeUsers: ['breakglass'] });
    assert.match(said, /^No: /);
    assert.doesNotMatch(said, /except/);
  });
});

describe('A question of which only the kind was understood', () => {
  const rows: readonly SampleApp[] = [{ name: 'Portal', publisher: 'Contoso', owners: [user('Ada')] }];
  const answer = (question: string, unread: readonly string[]) =>
    answerAbout(rows, { form: 'yes-no', unread }, { question });

  it('is neither yes nor no, and lists nothing', () => {
    const { answer: given, headline, listing } = answer('can normal users paint apps?', ['normal users paint']);
    assert.deepEqual([given.kind, listing.rows.length], ['unknown', 0]);
    assert.match(headline, /“normal users paint”/);
  });

  it('is answered where nothing is left over', () => {
    assert.equal(answer('are there apps?', []).answer.value, true);
  });
});

describe('A name that nothing has', () => {
  const rows: readonly SampleApp[] = [{ name: 'Portal', publisher: 'Contoso' }];
  const about = { ...APPS, about: 'event', noun: ['change', 'changes'] } as typeof APPS;

  it('is no proof that there is no such app where the rows are no apps', () => {
    const said = answerAbout(rows, { named: [{ kind: 'app', words: 'Xylophone' }] }, { table: about });
    assert.match(said.headline, /^I found nothing about an app called “Xylophone” among 1 change/);
  });

  it('is an address as such', () => {
    const said = answerAbout(rows, { named: [{ kind: 'name', words: '198.51.100.9' }] });
    assert.match(said.headline, /nothing with the address 198\.51\.100\.9/);
  });
});

describe('A name in small letters', () => {
  it('is one where a name stands, though its words are ours', () => {
    for (const question of [
      'when did it admin last log in?',
      'and it admin?',
      'is it admin a global admin?',
      'who is it admin',
      'what was changed by it admin in june?',
    ])
      assert.ok(isSaidInSmallLetters('IT Admin', question), question);
    assert.ok(isSaidInSmallLetters('Help Desk', 'and help desk?'));
  });

  it('is none inside a sentence', () => {
    for (const question of [
      'does it administer mail?',
      'which it admin rights exist?',
      'is it admin rights that we lack',
    ])
      assert.ok(!isSaidInSmallLetters('IT Admin', question), question);
    assert.ok(!isSaidInSmallLetters('All Users', 'is mfa required by all users?'));
  });
});

describe('What was not used of a question', () => {
  it('is told apart from a question that was not answered', () => {
    assert.deepEqual(describeUnread(['purple', 'is one of them an admin?']), [
      'I did not use: “purple”.',
      'I did not answer “is one of them an admin?”: ask it by itself.',
    ]);
  });
});
